internal import Storage

/// What polls came to since the daemon began.
struct PollFigures: Equatable, Sendable {
    /// Read and brought records.
    var withNews: Int64 = 0
    /// Read, without a record.
    var withoutNews: Int64 = 0
    var failed: Int64 = 0
    /// Not asked for: held by their hosts, or gone.
    var left: Int64 = 0
    var newItems: Int64 = 0
    var updates: Int64 = 0
    /// Of bodies, decoded.
    var bytes: Int64 = 0
    /// Responses by the first digit of their status, from 1 to 5.
    var responses = [Int64](repeating: 0, count: 6)
    var answers = AnswerTimes()

    mutating func add(_ report: PollReport) {
        switch report.ending {
        case .read(let receipt):
            if receipt.seqs == nil { withoutNews += 1 } else { withNews += 1 }
            newItems += Int64(receipt.new)
            updates += Int64(receipt.updated)
        case .unchanged: withoutNews += 1
        case .failed: failed += 1
        case .left(.stopping), .notKept: return
        case .left: left += 1
        }
        guard let head = report.head else { return }
        bytes += Int64(head.bytes)
        responses[min(max(head.status / 100, 0), 5)] += 1
        answers.add(head.took)
    }
}

/// How long servers took for their answers, as a histogram.
struct AnswerTimes: Equatable, Sendable {
    /// The upper ends of its buckets, in milliseconds; beyond the last there is one more.
    static let ends_ms: [Int64] = [50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000]
    private(set) var counts = [Int64](repeating: 0, count: ends_ms.count + 1)
    private(set) var sum_ms: Int64 = 0

    var count: Int64 { counts.reduce(0, +) }

    mutating func add(_ time: Duration) {
        let milliseconds = time.components.seconds * 1_000 + time.components.attoseconds / 1_000_000_000_000_000
        counts[Self.ends_ms.firstIndex { milliseconds <= $0 } ?? Self.ends_ms.count] += 1
        sum_ms += milliseconds
    }
}
