/// What a segment file holds, read line by line: for files that the database doesn't know as they are.
struct SegmentScan {
    /// The items of each feed, in the order of the file, an item once for each of its revisions.
    private(set) var feeds: [String: [SeenSet.Entry]] = [:]
    /// What the records show of their feeds' `FeedState.identity`.
    private(set) var identities: [String: [UInt8]] = [:]
    private(set) var records = 0
    /// The seqs of the records, as ranges without a gap, in the order of the file.
    private(set) var seqs: [ClosedRange<UInt64>] = []
    /// Whether it ends within a line.
    private(set) var endsTorn = false

    var highestSeq: UInt64? { seqs.map(\.upperBound).max() }

    private let possible: ClosedRange<UInt64>

    /// Read at once.
    private static let readBytes = 1 << 20
    /// A line that is longer is no record of ours: a hole of zeros after a power cut can be as long as the disk.
    private static let maxLineBytes = 64 << 20

    /// Reads the first `size` bytes of a file. The first seq of its name and the size bound the seqs that can stand in it.
    init(
        _ name: SegmentName, size: UInt64, disk: any Disk, format: any RecordFormat
    ) throws(StorageError) {
        possible = name.firstSeq...(name.firstSeq + min(size, UInt64(Int64.max) / 4))
        guard let file = try disk.open(name.text, create: false) else { return }
        var rest: [UInt8] = []
        var isOverlong = false
        var offset: UInt64 = 0
        while offset < size {
            let bytes = try disk.read(Int(min(UInt64(Self.readBytes), size - offset)), at: offset, from: file)
            guard !bytes.isEmpty else { break }
            offset += UInt64(bytes.count)
            var start = 0
            while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
                if rest.isEmpty {
                    if !isOverlong { take(bytes.span.extracting(start..<end), format) }
                } else {
                    rest += bytes[start..<end]
                    take(rest.span, format)
                    rest.removeAll(keepingCapacity: true)
                }
                isOverlong = false
                start = end + 1
            }
            if !isOverlong { rest += bytes[start...] }
            if rest.count > Self.maxLineBytes {
                rest = []
                isOverlong = true
            }
        }
        endsTorn = !rest.isEmpty || isOverlong
    }

    private mutating func take(_ line: Span<UInt8>, _ format: any RecordFormat) {
        // A segment can't hold more records than bytes; another seq would be a foreign line's.
        guard let facts = format.facts(of: line), possible.contains(facts.seq) else { return }
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
