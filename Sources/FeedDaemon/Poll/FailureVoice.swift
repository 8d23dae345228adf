internal import Synchronization

/// Tells of polls that failed: once when a feed begins to fail or fails otherwise than before, once when it is well
/// again. And of feeds that are left alone.
final class FailureVoice: Sendable {
    private let log: Log
    private let told = Mutex<[String: String]>([:])

    init(log: Log) { self.log = log }

    func tell(_ report: PollReport) {
        switch report.ending {
        case .failed(let failure):
            guard told.withLock({ $0.updateValue(failure.reason, forKey: report.feedID) != failure.reason }) else {
                return
            }
            let next = report.nextAfter.map { "; next try in \(Quantity.words(.seconds($0)))" } ?? ""
            log.warning("\(report.feedID): \(failure.reason)\(next)")
        case .left(.stopping), .notKept: break
        case .left(let reason): log.notice("\(report.feedID): not polled: \(reason)")
        case .read, .unchanged:
            guard told.withLock({ $0.removeValue(forKey: report.feedID) }) != nil else { return }
            log.notice("\(report.feedID): is well again")
        }
    }
}
