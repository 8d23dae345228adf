internal import Synchronization

/// Tells of polls that failed: once when a feed begins to fail or fails otherwise than before, once when it is well
/// again.
final class FailureVoice: Sendable {
    private let log: Log
    private let told = Mutex<[String: String]>([:])

    init(log: Log) { self.log = log }

    func tell(_ report: PollReport) {
        switch report.ending {
        case .failed(let failure):
            let isNews = told.withLock { $0.updateValue(failure.reason, forKey: report.feedID) != failure.reason }
            let next = report.nextAfter.map { "; next try in \(Quantity.words(.seconds($0)))" } ?? ""
            if isNews { log.warning("\(report.feedID): \(failure.reason)\(next)") }
        case .left(let reason):
            log.info("\(report.feedID): not polled: \(reason)")
        case .read, .unchanged:
            guard told.withLock({ $0.removeValue(forKey: report.feedID) }) != nil else { return }
            log.notice("\(report.feedID): is well again")
        case .notKept:
            break
        }
    }
}
