internal import Storage
internal import Synchronization

/// Counts what polls brought, for a line of progress and the last word.
final class PollSummary: Sendable {
    struct Counts: Equatable, Sendable {
        var polled = 0
        var unchanged = 0
        var failed = 0
        /// Not asked for: held by their hosts, or gone.
        var left = 0
        /// Gone for good since this run.
        var gone = 0
        var notFeeds = 0
        var new = 0
        var updated = 0

        /// Polls that ended well.
        var succeeded: Int { polled - failed - gone }
    }

    private let counts = Mutex(Counts())

    var now: Counts { counts.withLock { $0 } }

    func add(_ report: PollReport) {
        counts.withLock { counts in
            switch report.ending {
            case .read(let receipt):
                counts.new += receipt.new
                counts.updated += receipt.updated
                if receipt.new + receipt.updated == 0 { counts.unchanged += 1 }
            case .unchanged: counts.unchanged += 1
            case .failed(let failure) where failure.kind == .gone: counts.gone += 1
            case .failed(let failure):
                counts.failed += 1
                if failure.kind == .notAFeed { counts.notFeeds += 1 }
            case .left(.stopping), .notKept: return
            case .left:
                counts.left += 1
                return
            }
            counts.polled += 1
        }
    }
}

extension PollSummary.Counts {
    /// As in "12 feeds polled: 3 with news (40 new items, 2 updated), 8 unchanged, 1 failed".
    var words: String {
        var parts = ["\(succeeded - unchanged) with news (\(new) new, \(updated) updated)", "\(unchanged) unchanged"]
        if failed > 0 { parts.append("\(failed) failed") }
        if gone > 0 { parts.append("\(gone) gone for good") }
        let polled = "\(polled) \(polled == 1 ? "feed" : "feeds") polled: " + parts.joined(separator: ", ")
        return left > 0 ? polled + "; \(left) left alone" : polled
    }
}
