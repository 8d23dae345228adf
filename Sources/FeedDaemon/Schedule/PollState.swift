/// When a feed is polled next, and why: an outcome and the time come in, a decision comes out. No clock and no I/O, so
/// that a test runs a year in a blink.
struct PollState: Equatable, Sendable {
    /// Polls that failed in a row.
    var failures: Int
    var rhythm: Rhythm

    enum Outcome: Equatable, Sendable {
        /// The document was read: how many of its items were new or changed.
        case read(changes: Int)
        /// The document is as before (304, or the same bytes).
        case unchanged
        /// No document, or none that is a feed. The host's `Retry-After` in seconds, where it gave one.
        case failed(retryAfter: Int64?)
        /// 410: the publisher took the feed away for good.
        case gone
    }

    enum Next: Equatable, Sendable {
        /// In so many seconds.
        case poll(after: Int64)
        case never
    }

    /// The longest wait after a failure, whatever the feed's ceiling is below it; a feed is never given up.
    private static let longestBackOff: Int64 = 86_400
    /// A `Retry-After` beyond this is taken for this: a month.
    private static let longestHold: Int64 = 30 * 86_400

    /// Decides the wait that follows a poll.
    ///
    /// A feed that brought something is asked sooner, one that didn't later, within its bounds. What the publisher
    /// asks for (`leastWait`: freshness, ttl) only lengthens the wait.
    /// - Parameters:
    ///   - outcome: how the poll ended.
    ///   - now: in Unix seconds.
    ///   - bounds: the least and the greatest wait that the configuration allows, in seconds.
    ///   - leastWait: what the publisher asks for, in seconds; 0 where it asks for nothing.
    /// - Returns: the wait, or that there is nothing to wait for.
    /// - Source: RFC 9110, 10.2.3 (Retry-After).
    mutating func next(after outcome: Outcome, now: Int64, bounds: ClosedRange<Int64>, leastWait: Int64 = 0) -> Next {
        switch outcome {
        case .gone:
            return .never
        case .read(let changes):
            failures = 0
            rhythm.heldUntil = 0
            let before = rhythm.interval == 0 ? bounds.lowerBound : Int64(rhythm.interval)
            return settle(changes > 0 ? before / 2 : before + before / 4, bounds, leastWait)
        case .unchanged:
            failures = 0
            rhythm.heldUntil = 0
            let before = rhythm.interval == 0 ? bounds.lowerBound : Int64(rhythm.interval)
            return settle(before + before / 4, bounds, leastWait)
        case .failed(let retryAfter):
            failures += 1
            // The shift is bounded so that a feed that is down for years doesn't overflow.
            let doubled = max(bounds.lowerBound, 1) << Int64(min(failures, 20))
            let backOff = min(doubled, max(Self.longestBackOff, bounds.lowerBound))
            let hold = min(retryAfter ?? 0, Self.longestHold)
            if hold > 0 { rhythm.heldUntil = now + hold }
            return .poll(after: max(backOff, hold))
        }
    }

    private mutating func settle(_ wish: Int64, _ bounds: ClosedRange<Int64>, _ leastWait: Int64) -> Next {
        let interval = min(max(wish, bounds.lowerBound), bounds.upperBound)
        rhythm.interval = UInt32(clamping: interval)
        // A publisher's wish counts up to the ceiling: a max-age of a year is a slip.
        return .poll(after: max(interval, min(leastWait, max(bounds.upperBound, bounds.lowerBound))))
    }
}
