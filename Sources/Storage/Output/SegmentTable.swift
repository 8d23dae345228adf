/// A segment as the database knows it.
struct Segment: Equatable {
    enum State: Int64 {
        /// Takes the next record. There is one at most, and no other holds a higher seq.
        case open = 0
        /// Takes no more records; its last bytes may still be in the outbox.
        case closed = 1
        /// Closed as the file stood, because file and database disagreed; never written again.
        case sealed = 2
        /// Its file is gone.
        case gone = 3
        /// Its file is replaced by its archive.
        case archived = 4
        /// Its files are to be deleted, and its row behind them.
        case removed = 5
    }

    var number: Int64
    var name: SegmentName
    /// So many seqs from its first belong to it.
    var records: UInt64
    /// Its length once the outbox is drained; for a sealed one, the length of the file.
    var bytes: UInt64
    /// By the wall clock, in Unix seconds. Unlike the start in the name it follows a clock that goes back.
    var opened: Int64
    /// The file exists and its name is durable.
    var made: Bool
    var state: State
    /// When it ceased to take records, by the `AgeClock`; nil while it is open.
    var closed: Int64?
    /// The size of its archive; 0 where it has none.
    var archiveBytes: UInt64 = 0

    var nextSeq: UInt64 { name.firstSeq + records }
}

/// The rows of the table `segment`.
final class SegmentTable {
    private let path: String
    private let selectOpen: Statement
    private let selectNumber: Statement
    private let selectName: Statement
    private let selectAll: Statement
    private let insert: Statement
    private let update: Statement
    private let delete: Statement
    private let latestStart: Statement
    private let highestSeq: Statement

    private static let columns = "number, name, records, bytes, opened, made, state, closed, archive_bytes"

    init(_ database: Connection) throws(StorageError) {
        path = database.path
        selectOpen = try database.prepare("SELECT \(Self.columns) FROM segment WHERE state = 0")
        selectNumber = try database.prepare("SELECT \(Self.columns) FROM segment WHERE number = ?")
        selectName = try database.prepare("SELECT number FROM segment WHERE name = ?")
        selectAll = try database.prepare("SELECT \(Self.columns) FROM segment ORDER BY first_seq, start")
        insert = try database.prepare(
            """
            INSERT INTO segment (name, records, bytes, opened, made, state, first_seq, start)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING number
            """)
        update = try database.prepare(
            """
            UPDATE segment SET records = ?, bytes = ?, opened = ?, made = ?, state = ?, closed = ?, archive_bytes = ?
            WHERE number = ?
            """)
        delete = try database.prepare("DELETE FROM segment WHERE number = ?")
        latestStart = try database.prepare("SELECT max(start) FROM segment")
        highestSeq = try database.prepare("SELECT max(first_seq + records) FROM segment")
    }

    func open() throws(StorageError) -> Segment? {
        selectOpen.reset()
        defer { selectOpen.reset() }
        return try selectOpen.step() ? try segment(selectOpen) : nil
    }

    func segment(_ number: Int64) throws(StorageError) -> Segment? {
        try selectNumber.bind(.integer(number))
        defer { selectNumber.reset() }
        return try selectNumber.step() ? try segment(selectNumber) : nil
    }

    /// In the order of their names.
    func all() throws(StorageError) -> [Segment] {
        selectAll.reset()
        defer { selectAll.reset() }
        var segments: [Segment] = []
        while try selectAll.step() { segments.append(try segment(selectAll)) }
        return segments
    }

    /// The seq that follows every one that any segment holds.
    func nextSeq() throws(StorageError) -> UInt64 {
        highestSeq.reset()
        defer { highestSeq.reset() }
        guard try highestSeq.step(), !highestSeq.isNull(0) else { return 1 }
        return UInt64(highestSeq.integer(0))
    }

    /// A name that no segment ever had; its start is now, or the latest start where the clock went back.
    func freshName(firstSeq: UInt64, now: Int64) throws(StorageError) -> SegmentName {
        latestStart.reset()
        defer { latestStart.reset() }
        let latest = try latestStart.step() ? latestStart.integer(0) : 0
        var name = SegmentName(start: max(now, latest), firstSeq: firstSeq)
        // A sealed stump may have had the same first seq in the same second.
        while try number(of: name) != nil { name = SegmentName(start: name.start + 1, firstSeq: firstSeq) }
        return name
    }

    private func number(of name: SegmentName) throws(StorageError) -> Int64? {
        try selectName.bind(.text(name.text))
        defer { selectName.reset() }
        return try selectName.step() ? selectName.integer(0) : nil
    }

    /// Adds a segment that takes no file's place yet.
    func add(_ name: SegmentName, state: Segment.State, now: Int64) throws(StorageError) -> Segment {
        var segment = Segment(number: 0, name: name, records: 0, bytes: 0, opened: now, made: false, state: state)
        try insert.bind(
            .text(name.text), .integer(0), .integer(0), .integer(now), .integer(0), .integer(state.rawValue),
            .integer(Int64(name.firstSeq)), .integer(name.start))
        defer { insert.reset() }
        _ = try insert.step()
        segment.number = insert.integer(0)
        _ = try insert.step()
        return segment
    }

    func save(_ segment: Segment) throws(StorageError) {
        try update.run(
            .integer(Int64(segment.records)), .integer(Int64(segment.bytes)), .integer(segment.opened),
            .integer(segment.made ? 1 : 0), .integer(segment.state.rawValue), .optional(segment.closed),
            .integer(Int64(segment.archiveBytes)), .integer(segment.number))
    }

    /// Forgets a segment; never the last one, whose seqs are the highest.
    func remove(_ segment: Segment) throws(StorageError) { try delete.run(.integer(segment.number)) }

    private func segment(_ row: Statement) throws(StorageError) -> Segment {
        guard let name = SegmentName(row.text(1)), let state = Segment.State(rawValue: row.integer(6)) else {
            throw StorageError(
                .unreadable, "use", path, .told("the row of segment \(row.text(1)) is damaged; restore the state"))
        }
        return Segment(
            number: row.integer(0), name: name, records: UInt64(row.integer(2)), bytes: UInt64(row.integer(3)),
            opened: row.integer(4), made: row.integer(5) != 0, state: state, closed: row.optionalInteger(7),
            archiveBytes: UInt64(row.integer(8)))
    }
}
