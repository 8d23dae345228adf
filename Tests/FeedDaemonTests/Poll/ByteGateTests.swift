import Testing

@testable import FeedDaemon

@Suite(.timeLimit(.minutes(1))) struct `A gate of bytes` {
    private let gate = ByteGate(limit: 100)

    private func wait(for count: Int) async { while gate.waiting < count { await Task.yield() } }

    @Test func `lets in what fits, and the rest in its order`() async {
        #expect(await gate.enter(60))
        async let second = gate.enter(50)
        await wait(for: 1)
        // It would fit, and it came later.
        async let third = gate.enter(10)
        await wait(for: 2)
        #expect(gate.inside == 60)
        gate.leave(60)
        #expect(await (second, third) == (true, true))
        #expect(gate.inside == 60)
    }

    @Test func `lets a giant in alone`() async {
        #expect(await gate.enter(1_000))
        async let next = gate.enter(1)
        await wait(for: 1)
        gate.leave(1_000)
        #expect(await next)
    }

    @Test func `turns everyone away once it is closed`() async {
        #expect(await gate.enter(100))
        async let waiting = gate.enter(1)
        await wait(for: 1)
        gate.close()
        #expect(await !waiting)
        #expect(await !gate.enter(1))
        gate.leave(100)
        #expect(gate.inside == 0)
    }
}
