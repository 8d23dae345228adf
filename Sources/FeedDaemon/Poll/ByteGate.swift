internal import Synchronization

/// Lets work through for as long as the bytes that it works on stay below a limit, in the order in which it comes; what is
/// larger than the limit goes alone.
///
/// A document that is read takes several times its size: arena, text, records. Its bytes while they wait are in the
/// client's account; this bounds what becomes of them.
final class ByteGate: Sendable {
    private struct Waiter {
        var bytes: Int
        var goOn: CheckedContinuation<Bool, Never>
    }

    private struct State {
        var inside = 0
        var isClosed = false
        var waiters: [Waiter] = []

        func hasRoom(for bytes: Int, below limit: Int) -> Bool { inside == 0 || inside + bytes <= limit }
    }

    private let limit: Int
    private let state = Mutex(State())

    /// - Parameter limit: in bytes.
    init(limit: Int) { self.limit = limit }

    /// How many bytes are worked on.
    var inside: Int { state.withLock { $0.inside } }
    var waiting: Int { state.withLock { $0.waiters.count } }

    /// Waits for its turn; `leave` follows.
    /// - Parameter bytes: at least 1.
    /// - Returns: false where the gate is closed: nothing was let through, and `leave` must not follow.
    func enter(_ bytes: Int) async -> Bool {
        await withCheckedContinuation { continuation in
            let answer = state.withLock { state -> Bool? in
                if state.isClosed { return false }
                guard state.waiters.isEmpty, state.hasRoom(for: bytes, below: limit) else {
                    state.waiters.append(Waiter(bytes: bytes, goOn: continuation))
                    return nil
                }
                state.inside += bytes
                return true
            }
            if let answer { continuation.resume(returning: answer) }
        }
    }

    /// - Parameter bytes: as many as entered.
    func leave(_ bytes: Int) {
        let next = state.withLock { state in
            state.inside -= bytes
            var count = 0
            while count < state.waiters.count, state.hasRoom(for: state.waiters[count].bytes, below: limit) {
                state.inside += state.waiters[count].bytes
                count += 1
            }
            defer { state.waiters.removeFirst(count) }
            return Array(state.waiters.prefix(count))
        }
        for waiter in next { waiter.goOn.resume(returning: true) }
    }

    /// Lets nobody in any more, those that wait included; what is inside may end its work.
    func close() {
        let turnedAway = state.withLock { state in
            state.isClosed = true
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in turnedAway { waiter.goOn.resume(returning: false) }
    }
}
