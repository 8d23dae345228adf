internal import CSQLite
internal import Glibc

/// One connection to the state's database. It belongs to the thread that uses it; SQLite's own mutexes are off.
/// - Source: sqlite.org/threadsafe.html, "multi-thread"; sqlite.org/wal.html.
@safe final class Connection {
    let path: String
    private let handle: OpaquePointer

    /// How long SQLite waits for a backup or a shell that holds the database, in milliseconds, before it gives up.
    private static let busyTimeout: Int32 = 5_000
    /// Of a new database. A poll changes a row or two of some hundred bytes among millions, and each takes its whole page
    /// into the log; with half as much as usual, twice as many of them stay in memory, too. Measured at a million feeds:
    /// 1.6 times as many polls a second.
    private static let pageBytes = 2_048
    /// The write-ahead log is taken into the database when it has so many bytes: a tenth of the database, from 8 MB to 128.
    /// Each checkpoint syncs the database, and a page that many commits write (the outbox's, the top of each tree) is
    /// copied once for all of them. After a giant transaction the log shrinks back to that.
    private static let logBytes: ClosedRange<Int64> = 8_000_000...128_000_000
    /// Memory for pages, in KiB: as much as a group of polls makes dirty in a database of a million feeds. What doesn't fit
    /// is written twice.
    private static let cacheKiB = 16_384

    /// Opens or creates the database and makes every commit durable.
    init(path: String) throws(StorageError) {
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        let code = unsafe sqlite3_open_v2(path, &opened, flags, nil)
        guard code == SQLITE_OK, let opened = unsafe opened else {
            let error = unsafe Self.error(code, String(cString: sqlite3_errstr(code)), opened, "open", path)
            unsafe sqlite3_close_v2(opened)
            throw Self.atOpening(error)
        }
        unsafe handle = opened
        self.path = path
        unsafe sqlite3_busy_timeout(handle, Self.busyTimeout)
        // SQLite silently falls back to reading when it may not write.
        guard unsafe sqlite3_db_readonly(handle, "main") == 0 else {
            throw StorageError(
                .io, "write", path, .sqlite(code: SQLITE_READONLY, message: "attempt to write a readonly database"))
        }
        // An older database keeps the size that it has.
        try execute("PRAGMA page_size = \(Self.pageBytes)")
        // This opens the files beside the database.
        do throws(StorageError) { try execute("PRAGMA journal_mode = WAL") } catch { throw Self.atOpening(error) }
        // FULL: a commit that a power cut takes back could not heal the half-written line in the segment.
        try execute("PRAGMA synchronous = FULL")
        let pageBytes = try integer("PRAGMA page_size")
        let tenth = try integer("PRAGMA page_count") * pageBytes / 10
        let logBytes = min(max(tenth, Self.logBytes.lowerBound), Self.logBytes.upperBound)
        try execute("PRAGMA wal_autocheckpoint = \(logBytes / max(pageBytes, 1))")
        try execute("PRAGMA journal_size_limit = \(logBytes)")
        try execute("PRAGMA cache_size = -\(Self.cacheKiB)")
        try execute("PRAGMA temp_store = MEMORY")
        try execute("PRAGMA trusted_schema = OFF")
    }

    // Statements may outlive the connection by a moment; close_v2 waits for the last of them.
    deinit { unsafe sqlite3_close_v2(handle) }

    /// Opens the database for reading alone, beside the daemon that writes to it: neither waits for the other.
    ///
    /// Where the files beside the database are missing and can't be made, nobody has it open, and it is read as it stands.
    init(reading path: String) throws(StorageError) {
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        let code = unsafe sqlite3_open_v2(path, &opened, flags, nil)
        guard code == SQLITE_OK, let opened = unsafe opened else {
            let error = unsafe Self.error(code, String(cString: sqlite3_errstr(code)), opened, "read", path)
            unsafe sqlite3_close_v2(opened)
            throw error
        }
        unsafe handle = opened
        self.path = path
        unsafe sqlite3_busy_timeout(handle, Self.busyTimeout)
        try execute("PRAGMA trusted_schema = OFF")
    }

    /// Runs statements that give no rows of interest.
    func execute(_ sql: String) throws(StorageError) {
        guard unsafe sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw failure() }
    }

    func prepare(_ sql: String) throws(StorageError) -> Statement {
        var prepared: OpaquePointer?
        let code = unsafe sqlite3_prepare_v3(
            handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
        guard code == SQLITE_OK, let prepared = unsafe prepared else { throw failure() }
        return unsafe Statement(prepared, of: self)
    }

    /// One integer, for pragmas and counts; 0 where there is no row.
    func integer(_ sql: String) throws(StorageError) -> Int64 {
        let statement = try prepare(sql)
        return try statement.step() ? statement.integer(0) : 0
    }

    /// All of `body`, or nothing of it.
    func transaction<Result>(_ body: () throws(StorageError) -> Result) throws(StorageError) -> Result {
        try execute("BEGIN IMMEDIATE")
        do throws(StorageError) {
            let result = try body()
            try execute("COMMIT")
            return result
        } catch {
            // After some errors SQLite has rolled back by itself. A rollback that fails leaves nothing committed either.
            if unsafe sqlite3_get_autocommit(handle) == 0 { try? execute("ROLLBACK") }
            throw error
        }
    }

    /// The error of the call that just failed.
    func failure() -> StorageError {
        let code = unsafe sqlite3_extended_errcode(handle)
        return unsafe Self.error(code, String(cString: sqlite3_errmsg(handle)), handle, "use", path)
    }

    private static func error(
        _ code: Int32, _ message: String, _ handle: OpaquePointer?, _ task: String, _ path: String
    ) -> StorageError {
        let primary = code & 0xFF
        let damaged = [SQLITE_CORRUPT, SQLITE_NOTADB].contains(primary)
        // Of other codes it is the errno of some earlier failure.
        let isOfSystem = [SQLITE_CANTOPEN, SQLITE_IOERR].contains(primary)
        let errno = if isOfSystem, let handle = unsafe handle { unsafe sqlite3_system_errno(handle) } else { Int32(0) }
        return StorageError(
            damaged ? .unreadable : .io, task, path, .sqlite(code: code, message: message, errno: errno))
    }

    /// While the daemon runs, a file that can't be opened may come back; at a start only what a full disk withholds does.
    private static func atOpening(_ error: StorageError) -> StorageError {
        guard case .sqlite(let code, _, let errno) = error.cause else { return error }
        // A database of which SQLite could not make the log, as the directory takes no new file.
        if code == SQLITE_READONLY | 6 << 8 {
            return StorageError(.cannotCreate, "make", error.path + "-wal", .system(errno: EACCES))
        }
        guard code & 0xFF == SQLITE_CANTOPEN, errno != 0 else { return error }
        return StorageError(.cannotCreate, error.task, error.path, error.cause)
    }
}
