internal import Fetching
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
        case cancelled
    }

    var outcome: Outcome
    var response: Response?
    var bodyHash: [UInt8]?
    var title: String?
    var drafts: [RecordDraft] = []
    /// Which keys the items are known by from now on; opaque here.
    var identity: [UInt8]?
    /// What the publisher asks to be left alone for, in seconds.
    var leastWait: Int64 = 0
    var retryAfter: Int64?

    init(_ outcome: Outcome) { self.outcome = outcome }

    /// The outcome as the schedule asks for it.
    var forSchedule: PollState.Outcome {
        switch outcome {
        case .read: .read(changes: drafts.count)
        case .unchanged, .sameBody: .unchanged
        case .failed, .cancelled: .failed(retryAfter: retryAfter)
        case .gone: .gone
        }
    }

    func ending(_ receipt: PollReceipt) -> PollReport.Ending {
        switch outcome {
        case .read: .read(receipt)
        case .unchanged, .sameBody: .unchanged
        case .failed(let failure): .failed(failure)
        case .gone: .failed(PollFailure(kind: .gone, reason: "gone for good (410); it will not be asked for again"))
        case .cancelled: .left("the daemon is stopping")
        }
    }
}

extension FeedState {
    /// The state of a feed whose address in the configuration has changed: what it has shown is kept with its id, all
    /// that belonged to the old address is not.
    func moved(to url: String) -> FeedState {
        var state = FeedState(url: url)
        state.identity = identity
        state.title = title
        state.lastChange = lastChange
        return state
    }

    /// Takes over what a request taught. Nothing is stored from an error or from a document that is no feed.
    mutating func take(_ reading: Reading, now: Int64) {
        switch reading.outcome {
        case .read, .sameBody:
            lastSuccess = now
            lastError = nil
            // A 200 replaces the validators, and one without any clears them.
            validators = Validators(reading.response?.validators)
            bodyHash = reading.bodyHash
            title = reading.title ?? title
            if case .read = reading.outcome {
                lastChange = now
                identity = reading.identity
            }
        case .unchanged:
            lastSuccess = now
            lastError = nil
            // A 304 refreshes the validators that it carries and keeps the rest.
            guard let fresh = reading.response?.validators else { return }
            validators.etag = fresh.etag ?? validators.etag
            validators.lastModified = fresh.lastModified ?? validators.lastModified
        case .failed(let failure):
            lastError = failure.reason
        case .gone:
            lastError = "gone for good (410)"
        case .cancelled:
            break
        }
    }
}

extension FeedState.Validators {
    init(_ validators: Validators?) {
        self.init(etag: validators?.etag, lastModified: validators?.lastModified, address: validators?.address)
    }

    /// Nil where there are none.
    var asSent: Validators? {
        guard let address, etag != nil || lastModified != nil else { return nil }
        return Validators(address: address, etag: etag, lastModified: lastModified)
    }
}

extension Candidate {
    init(_ draft: RecordDraft) {
        self.init(
            item: Storage.Digest(draft.id), alias: Storage.Digest(draft.alias),
            content: Storage.Digest(draft.contentHash), tail: draft.tail)
    }
}
