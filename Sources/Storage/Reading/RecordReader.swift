/// The whole lines of an output directory, archive and segments as one stream in the order of seq, while the daemon writes,
/// rotates, archives and deletes.
///
/// It holds one segment open, and the one before until the next is open, so that retention never overtakes it. What a
/// segment has behind its last newline is given once its newline is there, and dropped where a later segment shows that it
/// never will be.
public struct RecordReader: ~Copyable {
    /// Where to begin.
    public enum Start: Equatable, Sendable {
        /// With the oldest record there is.
        case beginning
        /// With the segment that holds this seq; earlier records of that segment come too.
        case seq(UInt64)
        /// With the segment that was written to at this time, in Unix seconds; what it holds of earlier times comes too.
        case time(Int64)
        /// With the first record that comes.
        case end
    }

    /// Reads the seq of a line; nil where it has none.
    public typealias SeqOf = @Sendable (ArraySlice<UInt8>) -> UInt64?

    private let directory: OutputDirectory
    private let seqOf: SeqOf?
    private var start: Start
    /// Behind it the next one comes; nil before the first.
    public private(set) var segment: SegmentName?
    private var reader: SegmentReader?
    /// The start of a line.
    private var rest: [UInt8] = []
    private var skipsToEnd = false
    /// The rest of a line that is no record.
    private var isOverlong = false

    /// A line that is longer is no record: a hole of zeros after a power cut can be as long as the disk.
    private static let maxLineBytes = 64 << 20

    /// - Parameters:
    ///   - directory: the output.
    ///   - start: where to begin.
    ///   - seqOf: with it, a start at a seq comes close to that at once instead of with the whole segment.
    public init(_ directory: OutputDirectory, from start: Start, seqOf: SeqOf? = nil) {
        self.directory = directory
        self.seqOf = seqOf
        self.start = start
    }

    /// Appends the whole lines that are at hand, with their newlines: a piece of bounded size, or a single line.
    /// - Parameter lines: what they are appended to.
    /// - Returns: false where there is nothing more for now.
    /// - Throws: where a file or the directory can't be read.
    public mutating func next(into lines: inout [UInt8]) throws(StorageError) -> Bool {
        while true {
            // What is listed before the read ends shows that the segment at hand was whole by then.
            guard let reader else {
                guard let first = try first(), try open(first) else { return false }
                if case .seq(let seq) = start, let seqOf { try self.reader?.skip(to: seq, by: seqOf) }
                continue
            }
            if try read(reader, into: &lines) { return true }
            guard let next = try name(after: reader.name) else { return false }
            if try read(reader, into: &lines) { return true }
            rest = []
            (skipsToEnd, isOverlong) = (false, false)
            guard try open(next) else { continue }
        }
    }

    /// - Returns: whether `lines` has grown; false at the end of the segment.
    private mutating func read(_ reader: SegmentReader, into lines: inout [UInt8]) throws(StorageError) -> Bool {
        let before = lines.count
        while lines.count == before {
            let searched = rest.count
            guard try reader.read(into: &rest) else {
                skipsToEnd = false
                return false
            }
            if isOverlong, let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                rest.removeFirst(end + 1)
                isOverlong = false
            }
            if let end = rest[min(searched, rest.count)...].lastIndex(of: UInt8(ascii: "\n")) {
                if !skipsToEnd { lines.append(contentsOf: rest[...end]) }
                rest.removeFirst(end + 1)
            }
            if isOverlong || rest.count > Self.maxLineBytes {
                rest = []
                isOverlong = true
            }
        }
        return true
    }

    private mutating func open(_ name: SegmentName) throws(StorageError) -> Bool {
        guard let next = try directory.reader(of: name) else {
            // Deleted meanwhile: the next listing is without it.
            return false
        }
        reader = next
        segment = name
        return true
    }

    private func name(after name: SegmentName) throws(StorageError) -> SegmentName? {
        try directory.segments().first { $0 > name }
    }

    private mutating func first() throws(StorageError) -> SegmentName? {
        let names = try directory.segments()
        switch start {
        case .beginning: return names.first
        case .seq(let seq):
            let last = names.last { $0.firstSeq <= seq } ?? names.first
            // A stump that was sealed empty shares its first seq with its successor.
            return names.first { $0.firstSeq == last?.firstSeq }
        // One of the same second may have begun behind a record of it.
        case .time(let time): return names.last { $0.start < time } ?? names.first
        case .end:
            skipsToEnd = !names.isEmpty
            start = .beginning
            return names.last
        }
    }
}
