/// The rows of `seen_recent` and `seen_past`: a feed's two tiers.
final class SeenStore {
    private let path: String
    private let readRecent: Statement
    private let readPast: Statement
    private let writeRecent: Statement
    private let writePast: Statement

    init(_ database: Connection) throws(StorageError) {
        path = database.path
        readRecent = try database.prepare("SELECT entries FROM seen_recent WHERE feed = ?")
        readPast = try database.prepare("SELECT entries FROM seen_past WHERE feed = ?")
        writeRecent = try database.prepare("INSERT OR REPLACE INTO seen_recent (feed, entries) VALUES (?, ?)")
        writePast = try database.prepare("INSERT OR REPLACE INTO seen_past (feed, entries) VALUES (?, ?)")
    }

    func tiers(feed: Int64) throws(StorageError) -> SeenTiers {
        SeenTiers(recent: try set(readRecent, feed)) { () throws(StorageError) in
            try self.set(self.readPast, feed)
        }
    }

    func save(_ outcome: SeenReview.Outcome, feed: Int64) throws(StorageError) {
        if let recent = outcome.recent { try writeRecent.run(.integer(feed), .blob(recent.packed())) }
        if let past = outcome.past { try writePast.run(.integer(feed), .blob(past.packed())) }
    }

    private func set(_ statement: Statement, _ feed: Int64) throws(StorageError) -> SeenSet {
        try statement.bind(.integer(feed))
        defer { statement.reset() }
        guard try statement.step() else { return SeenSet() }
        guard let set = SeenSet(packed: statement.blob(0)) else {
            throw StorageError(
                .unreadable, "use", path, .told("what feed number \(feed) has shown is damaged; restore the state"))
        }
        return set
    }
}
