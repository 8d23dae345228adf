/// The state of the whole in words, for the page and for a terminal.
enum StatusWords {
    struct Figure {
        enum Value {
            case text(String)
            /// Unix seconds.
            case time(Int64)
        }

        var name: String
        var value: Value
    }

    /// - Parameters:
    ///   - snapshot: what is known.
    ///   - isRunning: whether a daemon polls; where none does, nothing is well, and what is told is how it was.
    /// - Returns: a sentence.
    static func sentence(_ snapshot: StatusSnapshot, isRunning: Bool = true) -> String {
        guard snapshot.faults.isEmpty else { return "Something keeps the daemon from its work." }
        let counts = snapshot.counts
        let total = snapshot.feeds.count
        let failing = counts[.failing, default: 0]
        let feeds = total == 1 ? "feed" : "feeds"
        if counts[.new, default: 0] == total { return "\(grouped(total)) \(feeds), not polled yet." }
        if !isRunning, failing == 0 { return "\(grouped(total)) \(feeds), none of which failed at its last poll." }
        if failing == 0 { return "All is well with \(grouped(total)) \(feeds)." }
        return "\(grouped(failing)) of \(grouped(total)) \(feeds) \(failing == 1 ? "fails" : "fail")."
    }

    static func figures(_ snapshot: StatusSnapshot) -> [Figure] {
        let counts = snapshot.counts
        func count(_ health: FeedHealth) -> Figure.Value { .text(grouped(counts[health, default: 0])) }
        var figures = [
            Figure(name: "Feeds well", value: count(.well)), Figure(name: "Failing", value: count(.failing)),
        ]
        for (name, health) in [("Damaged", FeedHealth.damaged), ("Gone", .gone), ("Not polled yet", .new)]
        where counts[health, default: 0] > 0 { figures.append(Figure(name: name, value: count(health))) }
        for (name, number) in [
            ("Stale", snapshot.staleCount), ("Slow", snapshot.slowCount), ("Late", snapshot.lateCount),
        ]
        where number > 0 { figures.append(Figure(name: name, value: .text(grouped(number)))) }
        figures.append(Figure(name: "Last record", value: .text("seq \(snapshot.lastSeq)")))
        for (name, time) in [
            ("Last poll", snapshot.lastPoll ?? snapshot.feeds.compactMap(\.lastAttempt).max()),
            ("Next poll", snapshot.nextPoll.map { max($0, snapshot.now) }), ("Started", snapshot.started),
        ] { if let time { figures.append(Figure(name: name, value: .time(time))) } }
        return figures
    }

    /// With a space between each three digits.
    static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        guard digits.count > 4 else { return String(digits) }
        let parts = stride(from: digits.count, to: 0, by: -3).map { String(digits[max($0 - 3, 0)..<$0]) }
        return parts.reversed().joined(separator: "\u{202f}")
    }
}
