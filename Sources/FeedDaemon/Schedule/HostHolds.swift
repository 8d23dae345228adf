internal import Synchronization

/// Which hosts asked to be left alone (`Retry-After`), and until when: what one of a host's feeds was told holds for all.
/// - Source: RFC 9110, 10.2.3.
final class HostHolds: Sendable {
    /// By host, in seconds of a clock that never jumps.
    private let until = Mutex<[String: Int64]>([:])

    /// - Parameters:
    ///   - host: as `FeedHost` names it.
    ///   - end: never shortens an earlier wish.
    ///   - now: on the same clock.
    func hold(_ host: String, until end: Int64, now: Int64) {
        until.withLock { until in
            guard end > max(now, until[host] ?? 0) else { return }
            until = until.filter { $0.value > now }
            until[host] = end
        }
    }

    /// - Returns: seconds; 0 where the host may be asked.
    func remaining(_ host: String, now: Int64) -> Int64 {
        max((until.withLock { $0[host] } ?? 0) - now, 0)
    }
}
