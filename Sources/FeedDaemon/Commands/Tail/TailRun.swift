internal import Glibc
internal import Pipeline
internal import Storage

/// Reads, filters and prints, in bounded memory.
struct TailRun {
    let filter: RecordFilter
    let view: RecordView
    /// Whole lines alone, so that whoever is stopped leaves none torn.
    private var output: [UInt8] = []
    /// The last one that was read, to know when some are missing.
    private var lastSeq: UInt64?

    private var lastFlush = ContinuousClock.now

    /// Written together where they come faster.
    private static let flushBytes = 256 << 10
    /// What a search has found is shown after so long, while it goes on.
    private static let longestHeld = Duration.milliseconds(200)

    init(filter: RecordFilter, view: RecordView) {
        self.filter = filter
        self.view = view
    }

    /// Runs to the end, or for ever.
    /// - Parameters:
    ///   - reader: what is read.
    ///   - watch: what tells that more may be there; nil ends at the end.
    ///   - stop: ends it at once.
    /// - Throws: where the output can't be read.
    mutating func run(
        _ reader: consuming RecordReader, watch: DirectoryWatch?, _ stop: Stop
    ) throws(StorageError) {
        var lines: [UInt8] = []
        while !stop.isRaised {
            lines.removeAll(keepingCapacity: true)
            if try reader.next(into: &lines) {
                take(lines)
                if output.count >= Self.flushBytes || lastFlush.duration(to: .now) > Self.longestHeld { flush() }
                continue
            }
            flush()
            guard let watch, watch.wait(output: STDOUT_FILENO) else { return }
        }
        flush()
    }

    private mutating func take(_ lines: [UInt8]) {
        var start = 0
        while let end = lines[start...].firstIndex(of: UInt8(ascii: "\n")) {
            take(lines[start..<end])
            start = end + 1
        }
    }

    private mutating func take(_ line: ArraySlice<UInt8>) {
        guard let seq = RecordHead.seq(of: line) else {
            Terminal.error("feedd: a line behind seq \(lastSeq ?? 0) is no record; `feedd verify` tells more\n")
            return
        }
        if let lastSeq, seq > lastSeq + 1 {
            Terminal.error("feedd: the records from seq \(lastSeq + 1) to \(seq - 1) are not there\n")
        }
        lastSeq = seq
        guard filter.admits(line, seq: seq) else { return }
        view.append(line, to: &output)
    }

    private mutating func flush() {
        lastFlush = .now
        guard !output.isEmpty else { return }
        Terminal.out(output)
        output.removeAll(keepingCapacity: true)
    }
}
