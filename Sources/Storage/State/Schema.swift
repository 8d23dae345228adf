/// The tables of the state, as a list of steps from an empty database to today's.
///
/// `user_version` counts the steps that a database has behind it. A released step never changes; a change is a new one.
enum Schema {
    /// Marks the file as feedd's ("feed" in ASCII). - Source: sqlite.org/fileformat2.html, offset 68.
    static let applicationID: Int64 = 0x6665_6564

    static let migrations = [first, archiving]

    /// Brings the database up to date.
    /// - Throws: `.unreadable` where it is another program's, or was written by a newer feedd.
    static func migrate(_ database: Connection) throws(StorageError) {
        let version = try check(database, mayBeEmpty: true)
        guard version < migrations.count else { return }
        try database.transaction { () throws(StorageError) in
            try database.execute("PRAGMA application_id = \(applicationID)")
            for step in migrations[Int(version)...] { try database.execute(step) }
            try database.execute("PRAGMA user_version = \(migrations.count)")
        }
    }

    /// - Parameters:
    ///   - database: what is to be used.
    ///   - mayBeEmpty: whether a database without any table will do.
    /// - Returns: the steps that it has behind it.
    /// - Throws: `.unreadable` where it is another program's, or was written by a newer feedd.
    @discardableResult
    static func check(_ database: Connection, mayBeEmpty: Bool = false) throws(StorageError) -> Int64 {
        let version = try database.integer("PRAGMA user_version")
        let owner = try database.integer("PRAGMA application_id")
        let tables = try database.integer("SELECT count(*) FROM sqlite_schema")
        let isEmpty = mayBeEmpty && tables == 0
        guard owner == applicationID || (isEmpty && owner == 0 && version == 0) else {
            throw StorageError(
                .unreadable, "use", database.path,
                .told("it is a database of another program; name another file under state.path"))
        }
        guard version <= migrations.count else {
            throw StorageError(
                .unreadable, "use", database.path,
                .told(
                    "a newer feedd wrote it (schema \(version), this one knows up to \(migrations.count)); "
                        + "install that version again"))
        }
        return version
    }

    /// A feed's row and its seen sets stand apart: SQLite writes a whole row, and most polls change only a few numbers.
    /// `feed.url` is NULL where only the segments have told of the feed.
    private static let first = """
        CREATE TABLE feed (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            next_poll INTEGER NOT NULL DEFAULT 0,
            retired INTEGER NOT NULL DEFAULT 0,
            url TEXT,
            address TEXT,
            etag BLOB,
            last_modified BLOB,
            validators_address TEXT,
            body_hash BLOB,
            last_attempt INTEGER,
            last_success INTEGER,
            last_change INTEGER,
            failures INTEGER NOT NULL DEFAULT 0,
            last_error TEXT,
            redirect_target TEXT,
            redirect_count INTEGER,
            redirect_since INTEGER,
            title TEXT,
            identity BLOB,
            rhythm BLOB
        ) STRICT;
        CREATE TABLE seen_recent (feed INTEGER PRIMARY KEY, entries BLOB NOT NULL) STRICT;
        CREATE TABLE seen_past (feed INTEGER PRIMARY KEY, entries BLOB NOT NULL) STRICT;
        CREATE TABLE segment (
            number INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            records INTEGER NOT NULL,
            bytes INTEGER NOT NULL,
            opened INTEGER NOT NULL,
            made INTEGER NOT NULL,
            state INTEGER NOT NULL,
            first_seq INTEGER NOT NULL,
            start INTEGER NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX segment_open ON segment (state) WHERE state = 0;
        CREATE TABLE outbox (
            first_seq INTEGER PRIMARY KEY,
            records INTEGER NOT NULL,
            segment INTEGER NOT NULL,
            position INTEGER NOT NULL,
            bytes BLOB NOT NULL
        ) STRICT;
        """

    /// `segment.closed` and `age.seconds` are seconds of `AgeClock`; `closed` is NULL of the segment that is open, and
    /// those that were closed before this step count from it. `archive_bytes` is 0 where there is no archive.
    private static let archiving = """
        ALTER TABLE segment ADD COLUMN closed INTEGER;
        UPDATE segment SET closed = 0 WHERE state <> 0;
        ALTER TABLE segment ADD COLUMN archive_bytes INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE age (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            seconds INTEGER NOT NULL,
            wall INTEGER NOT NULL,
            boot TEXT,
            uptime INTEGER NOT NULL
        ) STRICT;
        """
}
