/// When a feed is polled next, and why: an outcome and the time come in, a decision comes out. No clock and no I/O, so
/// that a test runs a year in a blink.
struct PollState: Equatable, Sendable {
    /// Polls that failed in a row.
    var failures: Int
    var rhythm: Rhythm

    enum Outcome: Equatable, Sendable {
        /// The document was read; when its new items were published, in Unix seconds. A change that tells no time has
        /// the time 0.
        case read(news: [Int64])
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
    /// It follows from the feed's pace, within its bounds. What the publisher asks for (`rhythm.leastWait`,
    /// `rhythm.quiet`) only lengthens it.
    /// - Parameters:
    ///   - outcome: how the poll ended.
    ///   - now: in Unix seconds.
    ///   - bounds: the least and the greatest wait that the configuration allows, in seconds.
    /// - Returns: the wait, or that there is nothing to wait for.
    /// - Source: RFC 9110, 10.2.3 (Retry-After).
    mutating func next(after outcome: Outcome, now: Int64, bounds: ClosedRange<Int64>) -> Next {
        switch outcome {
        case .gone: return .never
        case .read(let news): return settle(news, now, bounds)
        case .unchanged: return settle([], now, bounds)
        case .failed(let retryAfter): return backOff(retryAfter, now, bounds)
        }
    }

    private mutating func settle(_ news: [Int64], _ now: Int64, _ bounds: ClosedRange<Int64>) -> Next {
        failures = 0
        rhythm.heldUntil = 0
        rhythm.pace.learn(news, now: now)
        let interval = rhythm.pace.wait(from: now, bounds: bounds)
        rhythm.interval = UInt32(clamping: interval)
        // A publisher's wish counts up to the ceiling: a max-age of a year is a slip.
        let asked = min(rhythm.leastWait, bounds.upperBound)
        let wait = max(interval, asked)
        let latest = wait + wait / Self.phaseShare
        guard latest > bounds.upperBound else { return .poll(within: notQuiet(wait...latest, now)) }
        // At the ceiling there is only room before it.
        let earliest = bounds.upperBound - bounds.upperBound / Self.phaseShare
        let window = max(min(wait, earliest), bounds.lowerBound, asked)...bounds.upperBound
        return .poll(within: notQuiet(window, now))
    }

    /// The window, or one behind the quiet time that it ends in: feeds that are quiet alike come back spread over a part
    /// of the hour.
    private func notQuiet(_ window: ClosedRange<Int64>, _ now: Int64) -> ClosedRange<Int64> {
        guard !rhythm.quiet.isEmpty else { return window }
        let start = rhythm.quiet.end(from: now + window.lowerBound) - now
        let end = rhythm.quiet.end(from: now + window.upperBound) - now
        if start == window.lowerBound, end == window.upperBound { return window }
        let first = max(start, end == window.upperBound ? start : end)
        return first...(first + 3_600 / Self.phaseShare)
    }

    private mutating func backOff(_ retryAfter: Int64?, _ now: Int64, _ bounds: ClosedRange<Int64>) -> Next {
        failures += 1
        // The shift is bounded so that a feed that is down for years doesn't overflow.
        let doubled = max(bounds.lowerBound, 1) << Int64(min(failures, 20))
        let backOff = min(doubled, max(Self.longestBackOff, bounds.lowerBound))
        let hold = min(retryAfter ?? 0, Rhythm.longestHold)
        if hold > 0 { rhythm.heldUntil = now + hold }
        let wait = max(backOff, hold)
        return .poll(within: notQuiet(wait...(wait + wait / Self.phaseShare), now))
    }
}
