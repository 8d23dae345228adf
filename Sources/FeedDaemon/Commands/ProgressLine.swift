internal import Synchronization

/// One line at the bottom of a terminal that is drawn anew as work goes on.
final class ProgressLine: Sendable {
    private let total: Int
    private let start = ContinuousClock.now
    private let lastDrawn = Mutex<ContinuousClock.Instant?>(nil)

    /// A line that changes faster can't be read.
    private static let pause = Duration.milliseconds(100)

    init(total: Int) { self.total = total }

    func draw(_ counts: PollSummary.Counts) {
        let isDue = lastDrawn.withLock { last in
            if let last, last.duration(to: .now) < Self.pause, counts.polled < total { return false }
            last = .now
            return true
        }
        guard isDue else { return }
        let left = counts.polled > 0 && counts.polled < total ? ", about \(timeLeft(counts.polled)) left" : ""
        Terminal.error(
            "\r\u{1b}[K\(counts.polled) of \(total) feeds, \(counts.new) new items, \(counts.failed) failed\(left)")
    }

    func clear() { Terminal.error("\r\u{1b}[K") }

    private func timeLeft(_ done: Int) -> String {
        let spent = start.duration(to: .now)
        return Quantity.words(.seconds((spent * (total - done) / done).wholeSeconds))
    }
}
