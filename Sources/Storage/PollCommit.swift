/// What a poll brought, to be kept all together or not at all.
public struct PollCommit: Equatable, Sendable {
    /// The feed's id in the configuration and in its records.
    public var feed: String
    /// The feed's state after the poll.
    public var state: FeedState
    /// Every item that the feed lists now, in the order that their records shall have; empty where the poll brought no
    /// list (not modified, failed, same body).
    public var candidates: [Candidate]

    public init(feed: String, state: FeedState, candidates: [Candidate] = []) {
        self.feed = feed
        self.state = state
        self.candidates = candidates
    }
}

/// An item that becomes a record if it is new or changed.
public struct Candidate: Equatable, Sendable {
    /// Made of the key that the feed gives the item now. Its record bears this id, unless the item is known by its alias
    /// and was written under another one before.
    public var item: Digest
    /// Another name of the item, for when its key changes; nil where it has none. Equal aliases are proof that two
    /// candidates are one item, unless several items bear one.
    public var alias: Digest?
    /// Names the state of the item's content; another one than last time makes an update.
    public var content: Digest
    /// The rest of the record's line, after the format's head; without a newline anywhere.
    public var tail: [UInt8]

    public init(item: Digest, alias: Digest? = nil, content: Digest, tail: [UInt8]) {
        self.item = item
        self.alias = alias
        self.content = content
        self.tail = tail
    }
}

/// What became of a poll's candidates.
public struct PollReceipt: Equatable, Sendable {
    public var new = 0
    public var updated = 0
    public var unchanged = 0
    /// Candidates that shared their id with an earlier one of the same poll, and were skipped.
    public var repeated = 0
    /// The records of this poll; nil where there are none.
    public var seqs: ClosedRange<UInt64>?

    public init() {}
}
