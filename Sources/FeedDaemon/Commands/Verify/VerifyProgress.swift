/// One line on a terminal that tells how far verifying is.
struct VerifyProgress {
    private let total: UInt64
    private let start = ContinuousClock.now
    private var drawn: ContinuousClock.Instant?
    /// Of the segments that are done.
    private var before: UInt64 = 0

    /// A line that changes faster can't be read.
    private static let pause = Duration.milliseconds(200)

    /// - Parameter total: bytes of all files.
    init(total: UInt64) { self.total = total }

    mutating func draw(done: UInt64, records: Int, faults: Int) {
        if let drawn, drawn.duration(to: .now) < Self.pause { return }
        drawn = .now
        Terminal.error(
            "\r\u{1b}[K" + words(done: done, records: records, faults: faults, spent: start.duration(to: .now)))
    }

    /// A segment is done.
    mutating func add(_ bytes: UInt64) { before += bytes }

    func clear() { if drawn != nil { Terminal.error("\r\u{1b}[K") } }

    /// As in `4711 records, 0 faults, 38 % of 1200 MiB, about 12s left`.
    func words(done: UInt64, records: Int, faults: Int, spent: Duration) -> String {
        let read = min(before + done, total)
        var words = "\(records) records, \(faults) faults, \(read * 100 / max(total, 1)) % of \(total >> 20) MiB"
        if read > 0 {
            let left = spent * Double(total - read) / Double(read)
            words += ", about \(Quantity.words(.seconds(left.wholeSeconds))) left"
        }
        return words
    }
}
