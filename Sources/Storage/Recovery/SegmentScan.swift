/// What a segment file holds, read line by line: for files that the database doesn't know as they are.
struct SegmentScan {
    /// The items of each feed, in the order of the file, an item once for each of its revisions.
    private(set) var feeds: [String: [SeenSet.Entry]] = [:]
    /// What the records show of their feeds' `FeedState.identity`.
    private(set) var identities: [String: [UInt8]] = [:]
    private(set) var records = 0
    /// The seqs of the records, as ranges without a gap, in the order of the file.
    private(set) var seqs: [ClosedRange<UInt64>] = []
    /// Whether it ends within a line, or its archive is damaged.
    private(set) var endsTorn = false

    var highestSeq: UInt64? { seqs.map(\.upperBound).max() }

    /// How many bytes it has, expanded where it is an archive.
    private(set) var bytes: UInt64 = 0

    private let name: SegmentName
    private let format: any RecordFormat
    /// The start of a line whose end is still to come.
    private var rest: [UInt8] = []
    private var isOverlong = false

    /// Read at once.
    private static let readBytes = 1 << 20
    /// A line that is longer is no record of ours: a hole of zeros after a power cut can be as long as the disk.
    private static let maxLineBytes = 64 << 20

    /// Of a segment that has no file.
    init(_ name: SegmentName, format: any RecordFormat) {
        self.name = name
        self.format = format
    }

    /// Reads the first `size` bytes of a file.
    init(
        _ name: SegmentName, size: UInt64, disk: any Disk, format: any RecordFormat
    ) throws(StorageError) {
        self.init(name, format: format)
        guard let file = try disk.open(name.text, create: false) else { return }
        while bytes < size {
            let piece = try disk.read(Int(min(UInt64(Self.readBytes), size - bytes)), at: bytes, from: file)
            guard !piece.isEmpty else { break }
            take(piece)
        }
        endsTorn = !rest.isEmpty || isOverlong
    }

    /// Reads the archive of a segment. A damaged one counts as far as it goes.
    init(archiveOf name: SegmentName, disk: any Disk, format: any RecordFormat) throws(StorageError) {
        self.init(name, format: format)
        guard let file = try disk.open(ArchivePlace.path(of: name), create: false) else { return }
        let expansion = ExpandedBytes()
        var piece: [UInt8] = []
        repeat {
            if expansion.needsInput {
                expansion.give(try disk.read(ExpandedBytes.readBytes, at: expansion.offset, from: file))
            }
            take(piece)
            piece.removeAll(keepingCapacity: true)
        } while expansion.next(into: &piece)
        take(piece)
        endsTorn = expansion.isBroken || !rest.isEmpty || isOverlong
    }

    private mutating func take(_ piece: [UInt8]) {
        bytes += UInt64(piece.count)
        var start = 0
        while let end = piece[start...].firstIndex(of: UInt8(ascii: "\n")) {
            if rest.isEmpty {
                if !isOverlong { take(piece.span.extracting(start..<end)) }
            } else {
                var line: [UInt8] = []
                swap(&line, &rest)
                line += piece[start..<end]
                take(line.span)
            }
            isOverlong = false
            start = end + 1
        }
        if !isOverlong { rest += piece[start...] }
        if rest.count > Self.maxLineBytes {
            rest = []
            isOverlong = true
        }
    }

    private mutating func take(_ line: Span<UInt8>) {
        // A segment can't hold more records than bytes; another seq would be a foreign line's.
        guard let facts = format.facts(of: line), facts.seq >= name.firstSeq, facts.seq - name.firstSeq <= bytes
        else { return }
        feeds[facts.feed, default: []].append(
            SeenSet.Entry(
                key: facts.key.folded, id: facts.item, content: facts.content.folded, alias: facts.alias?.folded ?? 0,
                revision: facts.revision))
        if let identity = facts.identity {
            identities[facts.feed] = format.merged(identities[facts.feed], identity)
        }
        records += 1
        if let last = seqs.last, last.upperBound + 1 == facts.seq {
            seqs[seqs.count - 1] = last.lowerBound...facts.seq
        } else {
            seqs.append(facts.seq...facts.seq)
        }
    }
}
