/// When a feed is polled next, and why: an outcome and the time come in, a decision comes out. No clock and no I/O, so
/// that a test runs a year in a blink.
struct PollState: Equatable, Sendable {
    /// Polls that failed in a row.
    var failures: Int
    var rhythm: Rhythm

    enum Outcome: Equatable, Sendable {
        /// The document was read; whether its items are others than before, or changed.
        case read(hasNews: Bool)
        /// The document is as before (304, or the same bytes).
        case unchanged
        /// No document, or none that is a feed. The host's `Retry-After` in seconds, where it gave one.
        case failed(retryAfter: Int64?)
        /// 410: the publisher took the feed away for good.
        case gone
    }

    enum Next: Equatable, Sendable {
        /// In so many seconds, the feed's phase to choose among them.
        case poll(within: ClosedRange<Int64>)
        case never
    }

    /// The longest wait after a failure, whatever the feed's ceiling is below it; a feed is never given up.
    private static let longestBackOff: Int64 = 86_400
    /// Which part of a wait the phase may shift the poll by: enough to part feeds that began together.
    private static let phaseShare: Int64 = 16

    /// Decides the wait that follows a poll.
    ///
    /// A feed that brought something is asked sooner, one that didn't later, within its bounds. What the publisher asks
    /// for (`rhythm.leastWait`) only lengthens the wait.
    /// - Parameters:
    ///   - outcome: how the poll ended.
    ///   - now: in Unix seconds.
    ///   - bounds: the least and the greatest wait that the configuration allows, in seconds.
    /// - Returns: the wait, or that there is nothing to wait for.
    /// - Source: RFC 9110, 10.2.3 (Retry-After).
    mutating func next(after outcome: Outcome, now: Int64, bounds: ClosedRange<Int64>) -> Next {
        let before = rhythm.interval == 0 ? bounds.lowerBound : Int64(rhythm.interval)
        switch outcome {
        case .gone: return .never
        case .read(hasNews: true): return settle(before / 2, bounds)
        case .read(hasNews: false), .unchanged: return settle(before + before / 4 + 1, bounds)
        case .failed(let retryAfter): return backOff(retryAfter, now, bounds)
        }
    }

    private mutating func settle(_ wish: Int64, _ bounds: ClosedRange<Int64>) -> Next {
        failures = 0
        rhythm.heldUntil = 0
        let interval = min(max(wish, bounds.lowerBound), bounds.upperBound)
        rhythm.interval = UInt32(clamping: interval)
        // A publisher's wish counts up to the ceiling: a max-age of a year is a slip.
        let asked = min(rhythm.leastWait, bounds.upperBound)
        let wait = max(interval, asked)
        let latest = wait + wait / Self.phaseShare
        guard latest > bounds.upperBound else { return .poll(within: wait...latest) }
        // At the ceiling there is only room before it.
        let earliest = bounds.upperBound - bounds.upperBound / Self.phaseShare
        return .poll(within: max(min(wait, earliest), bounds.lowerBound, asked)...bounds.upperBound)
    }

    private mutating func backOff(_ retryAfter: Int64?, _ now: Int64, _ bounds: ClosedRange<Int64>) -> Next {
        failures += 1
        // The shift is bounded so that a feed that is down for years doesn't overflow.
        let doubled = max(bounds.lowerBound, 1) << Int64(min(failures, 20))
        let backOff = min(doubled, max(Self.longestBackOff, bounds.lowerBound))
        let hold = min(retryAfter ?? 0, Rhythm.longestHold)
        if hold > 0 { rhythm.heldUntil = now + hold }
        let wait = max(backOff, hold)
        return .poll(within: wait...(wait + wait / Self.phaseShare))
    }
}
