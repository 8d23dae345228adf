internal import Pipeline
internal import Storage

/// Walks the segments in their order and tells what is wrong, and where. Memory doesn't grow but by what `KnownItems` holds.
struct VerifyRun {
    private let check: RecordCheck
    private let tell: (String) -> Void
    private var items = KnownItems()
    /// What the next record should have; nil before the first.
    private var nextSeq: UInt64?
    private var firstSeq: UInt64?
    private var segments = 0
    private var archived = 0
    private(set) var records = 0
    private(set) var faults = 0

    /// Beyond so many, the rest is counted.
    private static let toldAtMost = 1_000
    /// A line that is longer is no record.
    private static let lineBytesAtMost = 64 << 20

    /// - Parameters:
    ///   - check: of each record alone.
    ///   - tell: takes a line, with its newline, for each fault.
    init(_ check: RecordCheck, tell: @escaping (String) -> Void) {
        self.check = check
        self.tell = tell
    }

    /// The last word.
    var words: String {
        let seqs = firstSeq.map { ", seq \($0) to \((nextSeq ?? 1) - 1)" } ?? ""
        let verdict = faults == 0 ? "no fault" : faults == 1 ? "1 fault" : "\(faults) faults"
        let inArchive = archived > 0 ? " (\(archived) archived)" : ""
        return "\(records) records of \(items.count) items in \(segments) segments\(inArchive)\(seqs): \(verdict)"
    }

    /// - Parameters:
    ///   - directory: what is read; what comes meanwhile is left out.
    ///   - progress: whether somebody looks.
    ///   - stop: ends it.
    /// - Throws: where it can't be read.
    mutating func run(_ directory: OutputDirectory, progress: Bool, _ stop: Stop) throws(StorageError) {
        let names = try directory.segments()
        var line = progress ? VerifyProgress(total: names.reduce(0) { $0 + directory.size(of: $1) }) : nil
        var before: SegmentReader?
        for name in names {
            // Retention may have come first.
            guard let reader = try directory.reader(of: name) else { continue }
            try read(reader, isLast: name == names.last, &line, stop)
            // The one before is held until the next is open.
            before = reader
            if stop.isRaised { break }
        }
        _ = before
        line?.clear()
    }

    private mutating func read(
        _ reader: SegmentReader, isLast: Bool, _ progress: inout VerifyProgress?, _ stop: Stop
    ) throws(StorageError) {
        segments += 1
        if reader.isArchived { archived += 1 }
        var bytes: [UInt8] = []
        var number = 0
        var isOverlong = false
        while !stop.isRaised, try reader.read(into: &bytes) {
            var start = 0
            while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
                number += 1
                if !isOverlong { take(Array(bytes[start..<end]), number, reader) }
                isOverlong = false
                start = end + 1
            }
            bytes.removeFirst(start)
            if isOverlong || bytes.count > Self.lineBytesAtMost {
                if !isOverlong { fault("is longer than any record", number + 1, nil, reader) }
                isOverlong = true
                bytes = []
            }
            progress?.draw(done: reader.bytesRead, records: records, faults: faults)
        }
        progress?.add(reader.bytesRead)
        if reader.isBroken { fault("the archive is damaged, or ends early", number, nil, reader) }
        // The last segment may be written to at this moment; elsewhere half a line is what a sealed segment ends with.
        guard !bytes.isEmpty, !isLast, !reader.isBroken, !stop.isRaised else { return }
        Terminal.error("feedd: \(reader.path) ends within a line, which readers skip\n")
    }

    private mutating func take(_ line: [UInt8], _ number: Int, _ reader: SegmentReader) {
        let (record, faults) = check.hold(line)
        let seq = record?["seq"]?.int64.flatMap { UInt64(exactly: $0) }
        for words in faults { fault(words, number, seq, reader) }
        guard let record, let seq, seq > 0 else { return }
        records += 1
        if number == 1, seq != reader.name.firstSeq {
            fault("its segment's name says that it begins with seq \(reader.name.firstSeq)", number, seq, reader)
        }
        if let nextSeq, seq != nextSeq {
            let gap = seq - 1 == nextSeq ? "seq \(nextSeq) is" : "seq \(nextSeq) to \(seq &- 1) are"
            fault(seq > nextSeq ? "\(gap) missing before it" : "its seq was there before", number, seq, reader)
        }
        firstSeq = firstSeq ?? seq
        nextSeq = max(nextSeq ?? 0, seq + 1)
        if let words = items.take(record) { fault(words, number, seq, reader) }
    }

    private mutating func fault(_ words: String, _ line: Int, _ seq: UInt64?, _ reader: SegmentReader) {
        faults += 1
        if faults == Self.toldAtMost + 1 { tell("… and more, which are counted alone\n") }
        guard faults <= Self.toldAtMost else { return }
        tell("\(reader.path):\(line): \(seq.map { "seq \($0): " } ?? "")\(words)\n")
    }
}
