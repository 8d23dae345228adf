internal import Storage

/// What a line about the running service counts.
struct ServiceTally {
    private var failing: Set<String> = []
    private var polls = 0
    private var records: UInt64 = 0
    /// Why the configuration that was last read isn't in force; nil where it is.
    var refusal: String?

    mutating func take(_ report: PollReport) {
        switch report.ending {
        case .read(let receipt):
            records += receipt.seqs.map { UInt64($0.count) } ?? 0
            failing.remove(report.feedID)
        case .unchanged: failing.remove(report.feedID)
        case .failed: failing.insert(report.feedID)
        case .left, .notKept: return
        }
        polls += 1
    }

    mutating func follow(_ feeds: [Configuration.Feed]) { failing.formIntersection(feeds.map(\.id)) }

    /// As in `120 feeds, 3 failing; 4711 records in 950 polls`.
    func words(feeds: Int) -> String {
        let well = "\(feeds) \(feeds == 1 ? "feed" : "feeds")\(failing.isEmpty ? "" : ", \(failing.count) failing")"
        let brought = "\(records) \(records == 1 ? "record" : "records") in \(polls) \(polls == 1 ? "poll" : "polls")"
        return "\(well); \(brought)\(refusal.map { "; \($0)" } ?? "")"
    }
}
