/// Brings the outbox into the segment files, strictly in the order of seq: a segment's file is made, its name durable,
/// `current.ndjson` moved; then all its bytes are written and synced; then comes the next segment.
///
/// The rows that are written stay in the outbox until the next transaction takes them along. After a crash before that
/// the same bytes are written again at the same place.
final class SegmentWriter {
    private let disk: any Disk
    private let link: CurrentLink
    private let segments: SegmentTable
    private let outbox: Outbox

    /// All chunks up to the one with this first seq are durable in their files.
    private var written: UInt64 = 0
    /// Segments whose names became durable, by number.
    private var named: Set<Int64> = []
    /// The chunks behind `written` that were just committed, the first one last, so that they needn't be read back.
    private var fresh: [OutboxChunk] = []
    /// Whether `fresh` is all that is pending.
    private var isAbreast = false

    init(disk: any Disk, segments: SegmentTable, outbox: Outbox) {
        self.disk = disk
        link = CurrentLink(disk: disk)
        self.segments = segments
        self.outbox = outbox
    }

    /// Whether there is something that the next transaction should take along.
    var hasUnsettled: Bool { written > 0 || !named.isEmpty }

    /// Deletes what is written; part of a transaction. `settled` follows when it is committed.
    func settle() throws(StorageError) {
        if written > 0 { try outbox.remove(through: written) }
        for number in named {
            guard var segment = try segments.segment(number) else { continue }
            segment.made = true
            try segments.save(segment)
        }
    }

    func settled() throws(StorageError) {
        guard hasUnsettled else { return }
        written = 0
        named = []
        try disk.reached(.forgotten)
    }

    /// Takes what a transaction has put into the outbox.
    func take(_ chunks: [OutboxChunk]) {
        if isAbreast { fresh = chunks.reversed() + fresh }
    }

    /// Something else has changed what is pending.
    func readAnew() {
        isAbreast = false
        fresh = []
    }

    /// Writes all that is pending.
    /// - Returns: a segment that must be sealed before it can go on; nil when all is written.
    func drain() throws(StorageError) -> (segment: Segment, misfit: Misfit)? {
        var isWhole = false
        defer {
            fresh = []
            isAbreast = isWhole
        }
        let unfit = try writeAll()
        isWhole = unfit == nil
        return unfit
    }

    private func writeAll() throws(StorageError) -> (segment: Segment, misfit: Misfit)? {
        while let chunk = try next(after: written) {
            guard var segment = try segments.segment(chunk.segment) else {
                throw StorageError(
                    .unreadable, "write", "segment number \(chunk.segment)", .told("the outbox names no known segment"))
            }
            segment.made = segment.made || named.contains(segment.number)
            if let misfit = try write(segment, from: chunk) { return (segment, misfit) }
        }
        // A segment that the start opened has no bytes yet.
        guard var open = try segments.open() else { return nil }
        open.made = open.made || named.contains(open.number)
        return try prepare(open).map { (open, $0) }
    }

    /// Writes all pending chunks of a segment, of which `first` is the first.
    private func write(_ segment: Segment, from first: OutboxChunk) throws(StorageError) -> Misfit? {
        guard let file = try ready(segment, firstPending: first.position) else { return .gone }
        if let misfit = Misfit.between(
            segment, firstPending: first.position, files: SegmentFiles(plain: try disk.size(of: file)))
        {
            return misfit
        }
        try link.advance(to: segment.name)
        try disk.reached(.linked)
        var last = first
        try write(first, to: file)
        while let chunk = try next(after: last.firstSeq), chunk.segment == segment.number {
            try write(chunk, to: file)
            last = chunk
        }
        try disk.reached(.written)
        // If this fails the kernel may drop the bytes and forget the error: the next attempt writes them all again.
        try disk.sync(file)
        written = last.firstSeq
        try disk.reached(.synced)
        return nil
    }

    /// Makes the file of a segment without pending bytes where it is still to be made, and points the link to it.
    private func prepare(_ segment: Segment) throws(StorageError) -> Misfit? {
        if !segment.made { _ = try ready(segment, firstPending: 0) }
        let files = SegmentFiles(plain: try disk.size(of: segment.name.text))
        if let misfit = Misfit.between(segment, firstPending: nil, files: files) { return misfit }
        try link.advance(to: segment.name)
        return nil
    }

    /// Opens the file, which is made and its name synced where that isn't known to have happened.
    private func ready(_ segment: Segment, firstPending: UInt64) throws(StorageError) -> OpenFile? {
        let file = try disk.open(segment.name.text, create: !segment.made && firstPending == 0)
        guard let file else { return nil }
        guard !segment.made else { return file }
        try disk.reached(.created)
        try disk.syncDirectory()
        named.insert(segment.number)
        try disk.reached(.named)
        return file
    }

    /// The first pending chunk behind `seq`.
    private func next(after seq: UInt64) throws(StorageError) -> OutboxChunk? {
        guard isAbreast else { return try outbox.next(after: seq) }
        while let first = fresh.last, first.firstSeq <= seq { fresh.removeLast() }
        return fresh.last
    }

    private func write(_ chunk: OutboxChunk, to file: borrowing OpenFile) throws(StorageError) {
        var done = 0
        while done < chunk.bytes.count {
            let rest = chunk.bytes.span.extracting(done..<chunk.bytes.count)
            done += try disk.write(rest, at: chunk.position + UInt64(done), to: file)
        }
    }
}
