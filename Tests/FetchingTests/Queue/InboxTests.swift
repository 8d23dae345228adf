import Synchronization
import Testing

@testable import Fetching

@Suite struct `The inbox of a client` {
    private final class Ends: Sendable {
        let count = Mutex(0)
        let cancelled = Mutex(0)
    }

    private let ends = Ends()

    private func errand(_ inbox: Inbox) throws -> Inbox.Errand {
        let hop = try RedirectChain(Request(url: "http://a.example/", userAgent: "test")).hop
        return Inbox.Errand(ticket: inbox.nextTicket(), hop: hop, spent: .zero) { [ends] result in
            ends.count.withLock { $0 += 1 }
            if case .failure(let error) = result, error.cause == .cancelled { ends.cancelled.withLock { $0 += 1 } }
        }
    }

    @Test func `rings once for all that waits in it`() throws {
        let inbox = Inbox()
        var rings = 0
        for _ in 1...3 { inbox.leave(try errand(inbox)) { rings += 1 } }
        inbox.leave(released: 7) { rings += 1 }
        #expect(rings == 1)
        let content = inbox.take()
        #expect(content.errands.map(\.ticket) == [1, 2, 3] && content.released == [7])
        #expect(inbox.take().isEmpty)
        inbox.leave(released: 8) { rings += 1 }
        #expect(rings == 2)
    }

    @Test func `ends what comes once it is closed`() throws {
        let inbox = Inbox()
        inbox.leave(try errand(inbox)) {}
        #expect(inbox.close().errands.count == 1)
        inbox.leave(try errand(inbox)) { Issue.record("it rang") }
        #expect(ends.cancelled.withLock { $0 } == 1 && inbox.take().isEmpty)
    }
}

@Suite struct `An entrance` {
    @Test func `lets in what was not cancelled, and calls it back`() {
        let entrance = Entrance()
        var count = 0
        #expect(entrance.enter { count += 1 })
        let isInside = entrance.cancel()
        #expect(isInside && count == 1)
    }

    @Test func `lets nobody in who was cancelled before`() {
        let entrance = Entrance()
        let isInside = entrance.cancel()
        #expect(!isInside)
        let hasEntered = entrance.enter { Issue.record("it was let in") }
        #expect(!hasEntered)
    }
}
