internal import Synchronization

/// What is on its way to the client's thread. Whoever asks leaves it here and rings, and waits for nothing but the answer:
/// to change to that thread and back for each request would cost as much as the request.
final class Inbox: Sendable {
    /// One hop to be made.
    struct Errand: Sendable {
        var ticket: Int
        var hop: Hop
        /// What earlier hops of the fetch have taken.
        var spent: Duration
        var onEnd: @Sendable (Result<Answer, FetchError>) -> Void
    }

    struct Content: Sendable {
        var errands: [Errand] = []
        /// Tickets of answers that nobody works on any more.
        var released: [Int] = []
        var isEmpty: Bool { errands.isEmpty && released.isEmpty }
    }

    private struct State {
        var content = Content()
        var lastTicket = 0
        var isClosed = false
    }

    private let state = Mutex(State())

    /// Unlike every other.
    func nextTicket() -> Int {
        state.withLock { state in
            state.lastTicket += 1
            return state.lastTicket
        }
    }

    /// - Parameters:
    ///   - errand: ends as cancelled where the inbox is closed.
    ///   - ring: called where the inbox was empty.
    func leave(_ errand: Errand, ring: () -> Void) {
        let wasEmpty = state.withLock { state -> Bool? in
            guard !state.isClosed else { return nil }
            defer { state.content.errands.append(errand) }
            return state.content.isEmpty
        }
        guard let wasEmpty else { return errand.onEnd(.failure(errand.hop.failure(.queue, .cancelled))) }
        if wasEmpty { ring() }
    }

    /// - Parameters:
    ///   - ticket: of an answer that nobody works on any more.
    ///   - ring: called where the inbox was empty.
    func leave(released ticket: Int, ring: () -> Void) {
        let wasEmpty = state.withLock { state in
            defer { state.content.released.append(ticket) }
            return state.content.isEmpty
        }
        if wasEmpty { ring() }
    }

    /// Takes all that has come.
    func take() -> Content {
        state.withLock { state in
            defer { state.content = Content() }
            return state.content
        }
    }

    /// Takes all that has come, and lets no errand in any more.
    func close() -> Content {
        state.withLock { $0.isClosed = true }
        return take()
    }
}

/// Settles what comes first: a hop on its way into the inbox, or its cancellation.
final class Entrance: Sendable {
    private enum Stage { case outside, inside, cancelled }

    private let stage = Mutex(Stage.outside)

    /// Enters, unless it was cancelled.
    /// - Returns: whether it did.
    func enter(_ body: () -> Void) -> Bool {
        stage.withLock { stage in
            guard stage == .outside else { return false }
            body()
            stage = .inside
            return true
        }
    }

    /// - Returns: whether it is inside already, and has to be called back.
    func cancel() -> Bool {
        stage.withLock { stage in
            defer { if stage == .outside { stage = .cancelled } }
            return stage == .inside
        }
    }
}
