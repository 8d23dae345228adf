internal import Synchronization

/// What happened, and who waits for more of it.
final class Log: Sendable {
    struct Events {
        var requests: [LoopbackRequest] = []
        var hangUps = 0
        /// By host; the empty name counts all.
        var running: [String: Int] = [:]
        var peaks: [String: Int] = [:]
    }

    private struct State {
        var events = Events()
        var waiters: [Waiter] = []
    }

    private struct Waiter {
        var isReached: @Sendable (Events) -> Bool
        var continuation: CheckedContinuation<Void, Never>
    }

    private let state = Mutex(State())

    var requests: [LoopbackRequest] { state.withLock { $0.events.requests } }

    func peak(host: String?) -> Int { state.withLock { $0.events.peaks[host ?? ""] ?? 0 } }

    func begin(_ request: LoopbackRequest) {
        change { events in
            events.requests.append(request)
            for host in ["", request.host] {
                events.running[host, default: 0] += 1
                events.peaks[host] = max(events.peaks[host] ?? 0, events.running[host] ?? 0)
            }
        }
    }

    func hangUp() { change { $0.hangUps += 1 } }

    func end(_ request: LoopbackRequest) {
        change { events in
            for host in ["", request.host] { events.running[host, default: 0] -= 1 }
        }
    }

    func reaches(_ isReached: @escaping @Sendable (Events) -> Bool) async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                if isReached(state.events) { return true }
                state.waiters.append(Waiter(isReached: isReached, continuation: continuation))
                return false
            }
            if isThere { continuation.resume() }
        }
    }

    private func change(_ body: (inout Events) -> Void) {
        let reached = state.withLock { state -> [Waiter] in
            body(&state.events)
            guard !state.waiters.isEmpty else { return [] }
            let reached = state.waiters.filter { $0.isReached(state.events) }
            state.waiters.removeAll { $0.isReached(state.events) }
            return reached
        }
        for waiter in reached { waiter.continuation.resume() }
    }
}
