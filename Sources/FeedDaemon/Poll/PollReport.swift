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
        /// It was not polled: its host asked to be left alone, or the feed is gone for good.
        case left(String)
        /// What it brought could not be kept: it never happened.
        case notKept(StorageError)
    }

    var feedID: String
    var ending: Ending
    /// Seconds until the next poll; nil for never.
    var nextAfter: Int64?
    /// New and changed records, as they stand in the output, for whoever looks on.
    var records: [[UInt8]] = []
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
