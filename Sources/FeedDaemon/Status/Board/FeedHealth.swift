/// How a feed is, in the order of what to look at first.
enum FeedHealth: String, CaseIterable, Sendable {
    /// The last poll failed.
    case failing
    /// It was read, but its document is damaged.
    case damaged
    /// The publisher has taken it away for good.
    case gone
    /// It wasn't polled yet.
    case new
    case well
}

extension FeedStatus {
    var health: FeedHealth {
        if isGone { return .gone }
        if failures > 0 { return .failing }
        if lastAttempt == nil { return .new }
        return error == nil ? .well : .damaged
    }

    /// A feed that was silent for a week …
    private static let silence: Int64 = 7 * 86_400
    /// … and for so many of its usual pauses is stale …
    private static let usualPauses: Float = 10
    /// … and so is one that couldn't be read for so many of its longest waits.
    private static let waitsUnread: Int64 = 3

    /// Whether it has brought nothing for so long that somebody should look after it.
    func isStale(now: Int64) -> Bool {
        guard !isGone, lastAttempt != nil else { return false }
        if let lastSuccess, now - lastSuccess > Self.waitsUnread * longestWait { return true }
        guard let lastChange else { return false }
        let pause = rhythm.perDay > 0 ? Int64(Self.usualPauses * 86_400 / max(rhythm.perDay, 0.01)) : 0
        return now - lastChange > max(Self.silence, pause)
    }

    /// An answer that takes so long, in milliseconds, holds up the other feeds of its host.
    static let slowAnswer_ms: UInt32 = 3_000

    var isSlow: Bool { answer_ms >= Self.slowAnswer_ms }

    /// A poll that is so late, in seconds, is late: the schedule spreads what falls due together.
    private static let lateness: Int64 = 300

    /// Whether its poll should have been long ago. A daemon that has just begun is late with nothing, and one that never polls
    /// is late with feeds that it has never asked.
    func isLate(now: Int64) -> Bool {
        guard !isGone, lastAttempt != nil || since > 0 else { return false }
        return now - max(nextPoll, heldUntil, since) > Self.lateness
    }

    /// Its name for a person.
    var name: String { title ?? id }
}

extension FeedHealth {
    var words: String {
        switch self {
        case .failing: "failing"
        case .damaged: "damaged"
        case .gone: "gone"
        case .new: "not polled yet"
        case .well: "well"
        }
    }
}
