/// Where state and output lie, and their bounds.
public struct StoreOptions: Equatable, Sendable {
    /// The database; its directory is made where it is missing, if its parent exists. A lock file `<state>.lock` lies beside it.
    public var state: String
    /// Where the segments go; made where it is missing, if its parent exists.
    public var directory: String
    /// A segment is closed before it would grow beyond this many bytes; a single record that is larger has a segment of
    /// its own.
    public var rotateSize: UInt64
    /// A segment that was opened this many seconds ago takes no further record.
    public var rotateAge: Int64
    /// A segment that was closed so many seconds ago is compressed into `archive/`; nil: none is.
    public var archiveAfter: Int64?
    /// A segment that was closed so many seconds ago is deleted, archived or not; nil: none is.
    public var retainAge: Int64?
    /// While all segments and archives have more bytes than this, the oldest are deleted; nil: without bound.
    public var retainSize: UInt64?
    public var seen: SeenBounds

    /// 64 MiB: large enough that a day of a few hundred feeds is one file, small enough to copy, grep and compress.
    public static let defaultRotateSize: UInt64 = 64 << 20
    /// A day, in seconds.
    public static let defaultRotateAge: Int64 = 86_400

    public init(
        state: String, directory: String, rotateSize: UInt64 = defaultRotateSize, rotateAge: Int64 = defaultRotateAge,
        seen: SeenBounds = SeenBounds()
    ) {
        self.state = state
        self.directory = directory
        self.rotateSize = rotateSize
        self.rotateAge = rotateAge
        self.seen = seen
    }
}

/// How long an item is known after it left its feed; while the feed lists it, it is known in any case.
public struct SeenBounds: Equatable, Sendable {
    /// 400 days, in seconds: what comes back every year ("on this day", a calendar) is no news.
    public var age: Int64 = 400 * 86_400
    /// The oldest go first. 20,000 entries are 960 KB, and more than fifty a day for the whole of `age`.
    public var count = 20_000
    /// Kept whatever their age: a clock that jumped a year ahead, or stood at 1970 for a while, must not make every old
    /// item new.
    public var countKept = 1_000

    public init() {}
}
