internal import Pipeline
internal import Storage

/// What a poll's request gave, before it is committed.
struct Reading: Sendable {
    enum Outcome: Equatable, Sendable {
        case read
        /// 304.
        case unchanged
        /// The same bytes as last time.
        case sameBody
        case failed(PollFailure)
        case gone
    }

    var outcome: Outcome
    /// What the response said beside its body; nil where there was none.
    var head: ResponseHead?
    var bodyHash: [UInt8]?
    var title: String?
    /// How long the document asks to be left alone, in seconds.
    var documentWait: UInt32 = 0
    /// When it asks not to be asked at all.
    var quiet = QuietTimes()
    /// When its items were published, in Unix seconds, of those that say so.
    var times: [Int64] = []
    var drafts: [RecordDraft] = []
    /// Which keys the items are known by from now on; opaque here.
    var identity: [UInt8]?
    /// Why the document is not all of the feed, in words; nil where it is.
    ///
    /// Its whole items are kept, but nothing is stored by which a later answer could be taken for known: the rest must
    /// come when the document is whole again.
    var defect: String?
    /// Names the list of items and their states.
    var items: UInt64 = 0
    /// Where the page that came instead of a feed says that the feed is; nil where it doesn't.
    var discovered: String?
    /// What the host asks to be left alone for, in seconds, where it is in trouble.
    var retryAfter: Int64?

    init(_ outcome: Outcome) { self.outcome = outcome }

    func ending(_ receipt: PollReceipt) -> PollReport.Ending {
        switch outcome {
        case .read: .read(receipt)
        case .unchanged, .sameBody: .unchanged
        case .failed(let failure): .failed(failure)
        case .gone:
            .failed(
                PollFailure(
                    kind: .gone,
                    reason:
                        "gone for good (410); it will not be asked for again until its entry in the configuration changes"
                ))
        }
    }

    /// The outcome as the schedule asks for it.
    /// - Parameter rhythm: what was known before.
    /// - Returns: its kind, news told from a document that only looks new.
    func forSchedule(after rhythm: Rhythm) -> PollState.Outcome {
        switch outcome {
        case .read: .read(news: news(after: rhythm))
        case .unchanged, .sameBody: .unchanged
        case .failed: .failed(retryAfter: retryAfter)
        case .gone: .gone
        }
    }

    /// Items that the document dates behind the last poll; of a change that no date shows, one of unknown time.
    private func news(after rhythm: Rhythm) -> [Int64] {
        guard items != rhythm.items else { return [] }
        guard rhythm.items != 0 else { return times }
        let new = times.filter { $0 > rhythm.pace.updated }
        return new.isEmpty ? [0] : new
    }
}

extension Rhythm {
    /// Takes over how long the publisher asks to be left alone. What a response doesn't say stays as it was said last, as
    /// a 304 refreshes only what it carries.
    mutating func take(_ reading: Reading, now: Int64) {
        if let head = reading.head { learn(answeredIn: head.took) }
        switch reading.outcome {
        case .read, .sameBody: lastWhole = now
        // Whoever says so to a request without validators has been doubted now, and is asked with them until the next time.
        case .failed where reading.head?.status == 304 && lastWhole > 0: lastWhole = now
        default: break
        }
        switch reading.outcome {
        case .read where reading.defect != nil: break
        case .read:
            documentWait = reading.documentWait
            quiet = reading.quiet
            items = reading.items
            freshness = reading.head?.freshness ?? 0
        case .sameBody: freshness = reading.head?.freshness ?? 0
        case .unchanged: freshness = reading.head?.freshness ?? freshness
        case .failed, .gone: break
        }
    }
}
