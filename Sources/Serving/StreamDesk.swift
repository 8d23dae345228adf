internal import Synchronization

/// Which streams wait for something to send, so that whoever has news can wake them.
///
/// A wake that comes while a stream is looking is not lost: it looks again before it waits.
final class StreamDesk: Sendable {
    private struct State {
        var news = 0
        /// Turns of `isLate`.
        var lateTurns = 0
        var isClosing = false
        var count = 0
        /// What to do for each stream that waits.
        var waiting: [ObjectIdentifier: @Sendable () -> Void] = [:]
    }

    private let state = Mutex(State())
    private let streamsAtMost: Int

    init(streamsAtMost: Int) { self.streamsAtMost = streamsAtMost }

    /// What a stream has to know before it looks for a piece.
    struct Mark: Equatable, Sendable {
        fileprivate var news: Int
        var lateTurns: Int
        var isClosing: Bool
    }

    /// - Returns: false where there are as many as there may be.
    func begin() -> Bool {
        state.withLock { state in
            guard state.count < streamsAtMost, !state.isClosing else { return false }
            state.count += 1
            return true
        }
    }

    func end() { state.withLock { $0.count -= 1 } }

    var count: Int { state.withLock { $0.count } }

    var mark: Mark {
        state.withLock { Mark(news: $0.news, lateTurns: $0.lateTurns, isClosing: $0.isClosing) }
    }

    /// Lets a stream wait that has found nothing since `mark`.
    /// - Parameters:
    ///   - stream: which one.
    ///   - mark: as it was before it looked.
    ///   - suspend: called before this returns, unless there is news.
    ///   - resume: called when there is.
    /// - Returns: false where there is news already.
    func wait(
        _ stream: AnyObject, since mark: Mark, suspend: () -> Void, resume: @escaping @Sendable () -> Void
    ) -> Bool {
        state.withLock { state in
            guard mark == Mark(news: state.news, lateTurns: state.lateTurns, isClosing: state.isClosing) else {
                return false
            }
            suspend()
            state.waiting[ObjectIdentifier(stream)] = resume
            return true
        }
    }

    /// Has every stream look for a piece.
    /// - Parameter areLate: whether those that find none send something all the same.
    func wake(areLate: Bool = false) {
        change {
            $0.news += 1
            if areLate { $0.lateTurns += 1 }
        }
    }

    /// Has every stream end.
    func close() { change { $0.isClosing = true } }

    /// Resumes within the lock, so that none is resumed after it has gone.
    private func change(_ body: (inout State) -> Void) {
        state.withLock { state in
            body(&state)
            for resume in state.waiting.values { resume() }
            state.waiting = [:]
        }
    }

    /// A stream that has gone is woken no more.
    func forget(_ stream: AnyObject) { state.withLock { $0.waiting[ObjectIdentifier(stream)] = nil } }
}
