/// A contiguous run of a segment's bytes, whole lines, that is committed and perhaps not yet in the file.
struct OutboxChunk: Equatable {
    var firstSeq: UInt64
    var records: UInt64
    /// The number of its segment.
    var segment: Int64
    /// Where in the segment its bytes begin.
    var position: UInt64
    var bytes: [UInt8]

    var end: UInt64 { position + UInt64(bytes.count) }
}

/// The rows of the table `outbox`.
final class Outbox {
    private let insert: Statement
    private let selectNext: Statement
    private let selectSegment: Statement
    private let selectFirsts: Statement
    private let selectOverlap: Statement
    private let deleteThrough: Statement
    private let deleteOne: Statement

    private static let columns = "first_seq, records, segment, position, bytes"

    init(_ database: Connection) throws(StorageError) {
        insert = try database.prepare("INSERT INTO outbox (\(Self.columns)) VALUES (?, ?, ?, ?, ?)")
        selectNext = try database.prepare(
            "SELECT \(Self.columns) FROM outbox WHERE first_seq > ? ORDER BY first_seq LIMIT 1")
        selectSegment = try database.prepare(
            "SELECT \(Self.columns) FROM outbox WHERE segment = ? ORDER BY first_seq")
        selectFirsts = try database.prepare("SELECT segment, min(position) FROM outbox GROUP BY segment")
        selectOverlap = try database.prepare(
            "SELECT \(Self.columns) FROM outbox WHERE first_seq <= ? AND first_seq + records > ? ORDER BY first_seq")
        deleteThrough = try database.prepare("DELETE FROM outbox WHERE first_seq <= ?")
        deleteOne = try database.prepare("DELETE FROM outbox WHERE first_seq = ?")
    }

    func add(_ chunk: OutboxChunk) throws(StorageError) {
        try insert.run(
            .integer(Int64(chunk.firstSeq)), .integer(Int64(chunk.records)), .integer(chunk.segment),
            .integer(Int64(chunk.position)), .blob(chunk.bytes))
    }

    /// The first chunk behind `seq`.
    func next(after seq: UInt64) throws(StorageError) -> OutboxChunk? {
        try selectNext.bind(.integer(Int64(seq)))
        defer { selectNext.reset() }
        return try selectNext.step() ? chunk(selectNext) : nil
    }

    func chunks(of segment: Int64) throws(StorageError) -> [OutboxChunk] {
        try selectSegment.bind(.integer(segment))
        return try chunks(selectSegment)
    }

    /// The chunks that hold a seq of `seqs`.
    func chunks(overlapping seqs: ClosedRange<UInt64>) throws(StorageError) -> [OutboxChunk] {
        try selectOverlap.bind(.integer(Int64(seqs.upperBound)), .integer(Int64(seqs.lowerBound)))
        return try chunks(selectOverlap)
    }

    /// By segment: where its first pending byte stands.
    func firstPositions() throws(StorageError) -> [Int64: UInt64] {
        selectFirsts.reset()
        defer { selectFirsts.reset() }
        var positions: [Int64: UInt64] = [:]
        while try selectFirsts.step() { positions[selectFirsts.integer(0)] = UInt64(selectFirsts.integer(1)) }
        return positions
    }

    func remove(through seq: UInt64) throws(StorageError) { try deleteThrough.run(.integer(Int64(seq))) }

    func remove(_ chunk: OutboxChunk) throws(StorageError) { try deleteOne.run(.integer(Int64(chunk.firstSeq))) }

    private func chunks(_ statement: Statement) throws(StorageError) -> [OutboxChunk] {
        defer { statement.reset() }
        var chunks: [OutboxChunk] = []
        while try statement.step() { chunks.append(chunk(statement)) }
        return chunks
    }

    private func chunk(_ row: Statement) -> OutboxChunk {
        OutboxChunk(
            firstSeq: UInt64(row.integer(0)), records: UInt64(row.integer(1)), segment: row.integer(2),
            position: UInt64(row.integer(3)), bytes: row.blob(4))
    }
}
