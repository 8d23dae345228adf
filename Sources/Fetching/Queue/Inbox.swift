internal import Synchronization

/// What is on its way to the client's thread. Whoever asks leaves it here, and waits for nothing but the answer: to change
/// to that thread and back for each request would cost as much as the request. Nor is the thread woken for what it couldn't
/// start anyway; it looks in here whenever a transfer has ended.
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

    /// What the thread wants to be woken for.
    struct Wants: Equatable, Sendable {
        var errands = true
        var released = true
    }

    private struct State {
        var content = Content()
        var wants = Wants()
        var hasRung = false
        var lastTicket = 0
        var isClosed = false

        /// - Returns: whether to ring, which is done once until somebody looks.
        mutating func rings(for isWanted: Bool) -> Bool {
            guard isWanted, !hasRung else { return false }
            hasRung = true
            return true
        }
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
    ///   - ring: called where the thread is to be woken.
    func leave(_ errand: Errand, ring: () -> Void) {
        let rings = state.withLock { state -> Bool? in
            guard !state.isClosed else { return nil }
            state.content.errands.append(errand)
            return state.rings(for: state.wants.errands)
        }
        guard let rings else { return errand.onEnd(.failure(errand.hop.failure(.queue, .cancelled))) }
        if rings { ring() }
    }

    /// - Parameters:
    ///   - ticket: of an answer that nobody works on any more.
    ///   - ring: called where the thread is to be woken.
    func leave(released ticket: Int, ring: () -> Void) {
        let rings = state.withLock { state in
            state.content.released.append(ticket)
            return state.rings(for: state.wants.released)
        }
        if rings { ring() }
    }

    /// Takes all that has come.
    func take() -> Content {
        state.withLock { state in
            defer { (state.content, state.hasRung) = (Content(), false) }
            return state.content
        }
    }

    /// Says what the thread wants to be woken for from now on.
    /// - Returns: whether such a thing has come meanwhile.
    func settle(_ wants: Wants) -> Bool {
        state.withLock { state in
            state.wants = wants
            return (wants.errands && !state.content.errands.isEmpty)
                || (wants.released && !state.content.released.isEmpty)
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
