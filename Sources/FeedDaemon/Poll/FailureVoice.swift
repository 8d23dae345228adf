internal import Synchronization

/// Tells of polls that failed: once when a feed begins to fail or fails otherwise than before, once when it is well
/// again. And of feeds that are left alone.
final class FailureVoice: Sendable {
    private let log: Log
    /// Whether there will be a next try to speak of.
    private let repeats: Bool
    private let told = Mutex<[String: String]>([:])

    init(log: Log, repeats: Bool) {
        self.log = log
        self.repeats = repeats
    }

    func tell(_ report: PollReport) {
        switch report.ending {
        case .failed(let failure): warn(report, failure.reason)
        case .left(.stopping), .notKept: break
        // All feeds of a host are held together: the first is told, and the sum of a run says how many there were.
        case .left(let reason) where reason.isHold && !isFirstHold():
            log.info("\(report.feedID): not polled: \(reason)", subject(.feedLeftAlone, report))
        case .left(let reason):
            log.notice("\(report.feedID): not polled: \(reason)", subject(.feedLeftAlone, report))
        case .read where report.defect != nil: warn(report, report.defect ?? "")
        case .read, .unchanged:
            guard told.withLock({ $0.removeValue(forKey: report.feedID) }) != nil else { return }
            log.notice("\(report.feedID): is well again", subject(.feedRecovers, report))
        }
    }

    private func isFirstHold() -> Bool { told.withLock { $0.updateValue("", forKey: Self.holds) == nil } }

    /// No feed has an empty id.
    private static let holds = ""

    private func warn(_ report: PollReport, _ reason: String) {
        guard told.withLock({ $0.updateValue(reason, forKey: report.feedID) != reason }) else { return }
        let next = repeats ? report.nextAfter.map { "; next try in \(Quantity.words(.seconds($0)))" } ?? "" : ""
        log.warning("\(report.feedID): \(reason)\(next)", subject(.feedFails, report))
    }

    private func subject(_ kind: LogSubject.Kind, _ report: PollReport) -> LogSubject {
        LogSubject(kind: kind, feed: report.feedID, httpStatus: report.head?.status)
    }
}

extension PollReport.Leave {
    fileprivate var isHold: Bool {
        if case .held = self { true } else { false }
    }
}
