import SeededRandom
import Testing

@testable import Fetching

@Suite struct `Admission to transfers` {
    private func drain(_ admission: inout Admission) -> [Int] {
        var started: [Int] = []
        while let ticket = admission.next() { started.append(ticket) }
        return started
    }

    @Test func `lets as many run at once as it may, in the order of arrival`() {
        var admission = Admission(concurrency: 3, perHost: 1)
        for ticket in 1...5 { admission.add(ticket, host: "h\(ticket)") }
        #expect(drain(&admission) == [1, 2, 3])
        admission.finish(host: "h2")
        #expect(drain(&admission) == [4])
    }

    @Test func `lets no host hold up another`() {
        var admission = Admission(concurrency: 3, perHost: 1)
        for ticket in 1...4 { admission.add(ticket, host: "slow") }
        admission.add(5, host: "other")
        #expect(drain(&admission) == [1, 5])
        admission.finish(host: "slow")
        #expect(drain(&admission) == [2])
    }

    @Test func `uses all the room of a host`() {
        var admission = Admission(concurrency: 10, perHost: 2)
        for ticket in 1...6 { admission.add(ticket, host: "h") }
        #expect(drain(&admission) == [1, 2])
        admission.finish(host: "h")
        admission.finish(host: "h")
        #expect(drain(&admission) == [3, 4])
        let isAwaited = admission.isAwaited("h")
        #expect(isAwaited)
    }

    @Test func `lets a host rest before its next transfer, and nobody else`() {
        let start = ContinuousClock.now
        var admission = Admission(concurrency: 3, perHost: 1)
        for ticket in 1...2 { admission.add(ticket, host: "slow") }
        #expect(drain(&admission) == [1])
        admission.finish(host: "slow", restingUntil: start + .seconds(5))
        admission.add(3, host: "other")
        #expect(drain(&admission) == [3])
        #expect(admission.running == 1 && admission.nextRestEnd == start + .seconds(5))
        admission.wake(at: start + .seconds(4))
        #expect(drain(&admission) == [])
        admission.wake(at: start + .seconds(5))
        #expect(drain(&admission) == [2])
        #expect(admission.nextRestEnd == nil)
    }

    @Test func `lets other places of a host go on while one rests`() {
        let start = ContinuousClock.now
        var admission = Admission(concurrency: 9, perHost: 2)
        for ticket in 1...4 { admission.add(ticket, host: "h") }
        #expect(drain(&admission) == [1, 2])
        admission.finish(host: "h", restingUntil: start + .seconds(5))
        #expect(drain(&admission) == [])
        admission.finish(host: "h")
        #expect(drain(&admission) == [3])
        admission.finish(host: "h", restingUntil: start + .seconds(1))
        admission.wake(at: start + .seconds(1))
        #expect(drain(&admission) == [4])
    }

    @Test func `lets one that came early go ahead again on its next hop`() {
        var admission = Admission(concurrency: 1, perHost: 1)
        for ticket in 1...3 { admission.add(ticket, host: "h\(ticket)") }
        #expect(drain(&admission) == [1])
        admission.finish(host: "h1")
        admission.add(1, host: "h3")
        #expect(drain(&admission) == [1])
    }

    @Test func `forgets those that gave up`() {
        var admission = Admission(concurrency: 1, perHost: 1)
        for ticket in 1...4 { admission.add(ticket, host: "h") }
        #expect(drain(&admission) == [1])
        let (left, again) = (admission.leave(2), admission.leave(2))
        #expect(left && !again)
        admission.finish(host: "h")
        #expect(drain(&admission) == [3])
        _ = admission.leave(4)
        admission.finish(host: "h")
        #expect(drain(&admission) == [])
        let isAwaited = admission.isAwaited("h")
        #expect(!isAwaited)
        #expect(admission.waitingCount == 0)
    }

    /// Random events against a model that looks at everyone each time.
    @Test(arguments: 1...20) func `agrees with the plain rule`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var admission = Admission(concurrency: 4, perHost: 2)
        var waiting: [(ticket: Int, host: String)] = []
        var running: [String] = []
        for ticket in 1...300 {
            switch Int.random(in: 0..<4, using: &random) {
            case 0, 1:
                let host = "h\(Int.random(in: 0..<5, using: &random))"
                admission.add(ticket, host: host)
                waiting.append((ticket, host))
            case 2 where !running.isEmpty:
                let host = running.remove(at: Int.random(in: 0..<running.count, using: &random))
                admission.finish(host: host)
            case 3 where !waiting.isEmpty:
                let gone = waiting.remove(at: Int.random(in: 0..<waiting.count, using: &random))
                _ = admission.leave(gone.ticket)
            default: break
            }
            var expected: [Int] = []
            while running.count < 4,
                let next = waiting.firstIndex(where: { entry in running.count { $0 == entry.host } < 2 })
            {
                running.append(waiting[next].host)
                expected.append(waiting.remove(at: next).ticket)
            }
            #expect(drain(&admission) == expected)
        }
    }

    @Test(.timeLimit(.minutes(1))) func `takes ten thousand in line with ease`() {
        var admission = Admission(concurrency: 64, perHost: 1)
        for ticket in 1...10_000 { admission.add(ticket, host: "h\(ticket % 100)") }
        var served = 0
        while true {
            let batch = drain(&admission)
            if batch.isEmpty { break }
            for ticket in batch { admission.finish(host: "h\(ticket % 100)") }
            served += batch.count
        }
        #expect(served == 10_000)
    }
}
