internal import Pipeline

/// Times in words.
enum TimeWords {
    /// RFC 3339, in UTC, as in `2026-11-24T03:05:00Z`.
    static func stamp(_ seconds: Int64) -> String { FeedDate.stamp(seconds) }

    /// As in `3h ago`, `in 20m` or `now`.
    static func distance(_ seconds: Int64, now: Int64) -> String {
        let words = length(abs(seconds - now))
        if seconds == now { return "now" }
        return seconds < now ? "\(words) ago" : "in \(words)"
    }

    /// The greatest unit, and of few of it the next one too: `45s`, `1h 20m`, `3d`.
    static func length(_ seconds: Int64) -> String {
        let units: [(name: String, seconds: Int64)] = [("d", 86_400), ("h", 3_600), ("m", 60), ("s", 1)]
        guard let index = units.firstIndex(where: { seconds >= $0.seconds }) else { return "0s" }
        let unit = units[index]
        let count = seconds / unit.seconds
        guard count < 3, index + 1 < units.count else { return "\(count)\(unit.name)" }
        let next = units[index + 1]
        let rest = seconds % unit.seconds / next.seconds
        return rest == 0 ? "\(count)\(unit.name)" : "\(count)\(unit.name) \(rest)\(next.name)"
    }
}
