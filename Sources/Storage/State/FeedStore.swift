/// The rows of the table `feed`. A row outlives the feed's removal from the configuration.
final class FeedStore {
    private let one: Statement
    private let all: Statement
    private let upsert: Statement
    private let name: Statement
    private let readIdentity: Statement
    private let writeIdentity: Statement

    static let columns = """
        url, address, etag, last_modified, validators_address, body_hash, next_poll, last_attempt, last_success, \
        last_change, failures, last_error, retired, redirect_target, redirect_count, redirect_since, identity, rhythm, \
        title
        """

    static let columnCount = Int32(columns.split(separator: ", ").count)

    init(_ database: Connection) throws(StorageError) {
        one = try database.prepare("SELECT \(Self.columns) FROM feed WHERE id = ? AND url IS NOT NULL")
        all = try database.prepare("SELECT id, next_poll, retired FROM feed WHERE url IS NOT NULL")
        let names = Self.columns.split(separator: ", ")
        let marks = names.map { _ in "?" }.joined(separator: ", ")
        let sets = names.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        upsert = try database.prepare(
            """
            INSERT INTO feed (id, \(Self.columns)) VALUES (?, \(marks))
            ON CONFLICT (id) DO UPDATE SET \(sets) RETURNING number
            """)
        // The update changes nothing; without one there would be no row to return.
        name = try database.prepare(
            "INSERT INTO feed (id) VALUES (?) ON CONFLICT (id) DO UPDATE SET id = id RETURNING number")
        readIdentity = try database.prepare("SELECT identity FROM feed WHERE id = ?")
        writeIdentity = try database.prepare("UPDATE feed SET identity = ? WHERE number = ?")
    }

    func state(of id: String) throws(StorageError) -> FeedState? {
        try one.bind(.text(id))
        defer { one.reset() }
        guard try one.step() else { return nil }
        return FeedState(row: one)
    }

    func summaries() throws(StorageError) -> [FeedSummary] {
        all.reset()
        defer { all.reset() }
        var summaries: [FeedSummary] = []
        while try all.step() {
            summaries.append(FeedSummary(id: all.text(0), nextPoll: all.integer(1), retired: all.integer(2) != 0))
        }
        return summaries
    }

    /// - Returns: the number of the feed's row.
    func save(_ state: FeedState, of id: String) throws(StorageError) -> Int64 {
        try upsert.bind(
            .text(id), .text(state.url), .text(state.address), .optional(state.validators.etag),
            .optional(state.validators.lastModified), .optional(state.validators.address), .optional(state.bodyHash),
            .integer(state.nextPoll), .optional(state.lastAttempt), .optional(state.lastSuccess),
            .optional(state.lastChange), .integer(Int64(state.failures)), .optional(state.lastError),
            .integer(state.retired ? 1 : 0), .optional(state.redirect?.target),
            .optional(state.redirect.map { Int64($0.count) }), .optional(state.redirect?.since),
            .optional(state.identity), .optional(state.rhythm), .optional(state.title))
        return try number(from: upsert)
    }

    /// The number of a feed that only the segments tell of; its row is made where there is none.
    func number(of id: String) throws(StorageError) -> Int64 {
        try name.bind(.text(id))
        return try number(from: name)
    }

    /// Which key a feed's items are known by, of a feed that only the segments tell of as well.
    func identity(of id: String) throws(StorageError) -> [UInt8]? {
        try readIdentity.bind(.text(id))
        defer { readIdentity.reset() }
        return try readIdentity.step() ? readIdentity.optionalBlob(0) : nil
    }

    func keep(identity: [UInt8]?, of number: Int64) throws(StorageError) {
        try writeIdentity.run(.optional(identity), .integer(number))
    }

    /// The row is there at once; the statement still has to run to its end for the change to stand.
    private func number(from statement: Statement) throws(StorageError) -> Int64 {
        defer { statement.reset() }
        _ = try statement.step()
        let number = statement.integer(0)
        _ = try statement.step()
        return number
    }
}

extension FeedState {
    /// - Parameter row: with `FeedStore.columns` first.
    init(row: Statement) {
        self.init(url: row.text(0))
        address = row.text(1)
        validators = Validators(
            etag: row.optionalBlob(2), lastModified: row.optionalBlob(3), address: row.optionalText(4))
        bodyHash = row.optionalBlob(5)
        nextPoll = row.integer(6)
        lastAttempt = row.optionalInteger(7)
        lastSuccess = row.optionalInteger(8)
        lastChange = row.optionalInteger(9)
        failures = Int(row.integer(10))
        lastError = row.optionalText(11)
        retired = row.integer(12) != 0
        redirect = row.optionalText(13).map { target in
            PermanentRedirect(target: target, count: Int(row.integer(14)), since: row.integer(15))
        }
        identity = row.optionalBlob(16)
        rhythm = row.optionalBlob(17)
        title = row.optionalText(18)
    }
}
