internal import Storage

/// What became of one poll.
struct PollReport: Sendable {
    enum Ending: Sendable {
        /// The feed was read.
        case read(PollReceipt)
        /// The server, or the document's bytes, say that nothing has changed.
        case unchanged
        /// Nothing was read, and why.
        case failed(PollFailure)
        /// It was not polled, and why.
        case left(Leave)
        /// What it brought could not be kept, and no waiting will mend it: it never happened.
        case notKept(StorageError)
    }

    /// Why a feed is left alone.
    enum Leave: Equatable, Sendable {
        /// Its host asked for it, for so many seconds more.
        case held(seconds: Int64)
        /// The publisher took it away for good.
        case retired
        /// The daemon ends; the poll never happened.
        case stopping
    }

    var feedID: String
    var ending: Ending
    /// Seconds until the next poll; nil for never.
    var nextAfter: Int64?
    /// What was wrong with a feed that was read all the same, in words.
    var defect: String?
    /// What is known of the feed from now on; nil where it was not polled.
    var state: FeedState?
    /// What the response said; nil where there was none.
    var head: ResponseHead?

    /// Whether it brought records.
    var hasRecords: Bool {
        if case .read(let receipt) = ending { receipt.seqs != nil } else { false }
    }
}

extension PollReport.Leave: CustomStringConvertible {
    var description: String {
        switch self {
        case .held(let seconds): "its host asked to be left alone for another \(Quantity.words(.seconds(seconds)))"
        case .retired:
            "the publisher has taken it away for good (410); it is asked again when its entry in the configuration changes"
        case .stopping: "the daemon is stopping"
        }
    }
}

/// Why a poll brought nothing, in words.
struct PollFailure: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
        /// No answer, or an answer that is an error.
        case unreachable
        /// A document that is no feed.
        case notAFeed
        /// The publisher took it away for good.
        case gone
    }

    var kind: Kind
    var reason: String
}
