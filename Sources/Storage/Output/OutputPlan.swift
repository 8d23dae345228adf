/// Gives the records of one transaction their seq, their segment and their place in it, and puts their bytes into the
/// outbox. It begins from what the database holds, and what it decides stands or falls with the transaction.
struct OutputPlan {
    private let segments: SegmentTable
    private let outbox: Outbox
    private let options: StoreOptions
    private let now: Int64
    private let age: Int64
    private var segment: Segment
    private var chunk: OutboxChunk
    private var head: [UInt8] = []
    /// What it put into the outbox, in order.
    private(set) var chunks: [OutboxChunk] = []
    /// Whether anything was appended; the chunk may have been cut behind it.
    private var hasRecords = false

    /// A chunk is cut when it has grown to this: it bounds what the writer holds in memory, and costs nothing.
    private static let chunkBytes = 1 << 20

    /// `now` is the wall clock's, `age` that of the `AgeClock`.
    init(
        segments: SegmentTable, outbox: Outbox, options: StoreOptions, now: Int64, age: Int64
    ) throws(StorageError) {
        self.segments = segments
        self.outbox = outbox
        self.options = options
        self.now = now
        self.age = age
        if let open = try segments.open() {
            segment = open
        } else {
            let seq = try segments.nextSeq()
            segment = try segments.add(try segments.freshName(firstSeq: seq, now: now), state: .open, now: now)
        }
        chunk = Self.empty(at: segment)
    }

    /// Appends a record.
    /// - Returns: its seq.
    mutating func append(
        _ event: RecordEvent, revision: UInt32, tail: [UInt8], format: any RecordFormat
    ) throws(StorageError) -> UInt64 {
        let seq = segment.nextSeq
        head.removeAll(keepingCapacity: true)
        format.head(seq: seq, event: event, revision: revision, into: &head)
        assert(!head.contains(UInt8(ascii: "\n")) && !tail.contains(UInt8(ascii: "\n")), "a record is one line")
        let count = head.count + tail.count + 1
        if mustRotate(for: count) { try rotate() }
        chunk.bytes += head
        chunk.bytes += tail
        chunk.bytes.append(UInt8(ascii: "\n"))
        chunk.records += 1
        hasRecords = true
        segment.records += 1
        segment.bytes += UInt64(count)
        if chunk.bytes.count >= Self.chunkBytes { try cut() }
        return seq
    }

    /// Puts what is left into the outbox; nothing may be appended after it.
    mutating func finish() throws(StorageError) {
        guard hasRecords else { return }
        try cut()
        try segments.save(segment)
    }

    /// A record never splits, so one that is larger than a segment has one of its own.
    private mutating func mustRotate(for count: Int) -> Bool {
        guard segment.bytes > 0 else { return false }
        // The clock went back. Such a segment isn't old, and it counts from now, lest it stay open for years.
        if segment.opened > now { segment.opened = now }
        return segment.bytes + UInt64(count) > options.rotateSize || now - segment.opened >= options.rotateAge
    }

    private mutating func rotate() throws(StorageError) {
        try cut()
        segment.state = .closed
        segment.closed = age
        try segments.save(segment)
        let name = try segments.freshName(firstSeq: segment.nextSeq, now: now)
        segment = try segments.add(name, state: .open, now: now)
        chunk = Self.empty(at: segment)
    }

    private mutating func cut() throws(StorageError) {
        guard chunk.records > 0 else { return }
        try outbox.add(chunk)
        chunks.append(chunk)
        chunk = Self.empty(at: segment)
    }

    private static func empty(at segment: Segment) -> OutboxChunk {
        OutboxChunk(
            firstSeq: segment.nextSeq, records: 0, segment: segment.number, position: segment.bytes, bytes: [])
    }
}
