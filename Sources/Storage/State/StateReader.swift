internal import Glibc

/// The state as somebody sees it who only reads it, whether a daemon has it open or not.
///
/// It holds no lock that the daemon would wait for, and belongs to the thread that uses it.
/// - Source: sqlite.org/wal.html, "read-only databases".
public final class StateReader {
    private let database: Connection
    private let path: String

    /// - Throws: `.io` where it is missing or may not be read, `.unreadable` where it is no state of feedd, or one of a newer
    ///   version.
    public init(_ path: String) throws(StorageError) {
        self.path = path
        // SQLite has one message for all that can be wrong with a file.
        let number = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard number >= 0 else { throw StorageError(.io, "read", path, .system(errno: errno)) }
        close(number)
        database = try Connection(reading: path)
        try Schema.check(database)
    }

    /// A feed that was polled at least once.
    public struct Row: Equatable, Sendable {
        public var id: String
        public var state: FeedState

        public init(id: String, state: FeedState) {
            self.id = id
            self.state = state
        }
    }

    /// What is known of all feeds, those that left the configuration included, in no order.
    public func feeds() throws(StorageError) -> [Row] {
        let statement = try database.prepare("SELECT \(FeedStore.columns), id FROM feed WHERE url IS NOT NULL")
        var rows: [Row] = []
        while try statement.step() {
            rows.append(Row(id: statement.text(FeedStore.columnCount), state: FeedState(row: statement)))
        }
        return rows
    }

    /// The seq that the next record has.
    public func nextSeq() throws(StorageError) -> UInt64 {
        UInt64(max(try database.integer("SELECT coalesce(max(first_seq + records), 1) FROM segment"), 1))
    }

    /// The process that has the state open as its daemon, by the kernel's list of locks: to try the lock could make a daemon
    /// fail that starts at this moment.
    /// - Returns: nil where there is none, or it can't be seen from here.
    public var daemon: Int32? {
        let number = unsafe open(path + ".lock", O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY)
        guard number >= 0 else { return nil }
        return LockHolder.of(Descriptor(number))
    }
}
