internal import Synchronization

/// The wish that the daemon end: raised once, seen by all.
final class Stop: Sendable {
    private struct State {
        var isRaised = false
        var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
        var lastWaiter = 0
    }

    private let state = Mutex(State())

    var isRaised: Bool { state.withLock { $0.isRaised } }

    func raise() {
        let waiters = state.withLock { state in
            state.isRaised = true
            defer { state.waiters = [:] }
            return state.waiters.values.map { $0 }
        }
        for waiter in waiters { waiter.resume() }
    }

    /// Returns when it is raised, or when the task is cancelled.
    func wait() async {
        let number = state.withLock { state in
            state.lastWaiter += 1
            return state.lastWaiter
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let mayGoOn = state.withLock { state in
                    // A cancellation that comes later finds the continuation in its place.
                    if state.isRaised || Task.isCancelled { return true }
                    state.waiters[number] = continuation
                    return false
                }
                if mayGoOn { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiters.removeValue(forKey: number) }?.resume()
        }
    }

    /// Waits for so long, or until it is raised.
    /// - Returns: whether it is raised.
    func wait(atMost pause: Duration) async -> Bool {
        let waiting = Task { await wait() }
        let timer = Task {
            try? await Task.sleep(for: pause)
            waiting.cancel()
        }
        await waiting.value
        timer.cancel()
        return isRaised
    }
}
