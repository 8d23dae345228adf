/// How a record is written as a line, as far as the storage must know: it alone decides seq, event and revision, and
/// after a loss it reads back from the lines what was written.
public protocol RecordFormat {
    /// Appends the start of a line, up to where the candidate's tail goes on.
    /// - Parameters:
    ///   - seq: the record's number in the output directory, from 1.
    ///   - event: whether the item is new or changed.
    ///   - revision: how often it changed; 0 the first time.
    ///   - line: what the head is appended to.
    func head(seq: UInt64, event: RecordEvent, revision: UInt32, into line: inout [UInt8])

    /// Puts another id into a candidate's tail: that of an item that was written under another key before.
    func rename(_ tail: inout [UInt8], to item: Digest)

    /// Reads back what `head` and the tail hold.
    /// - Parameter line: a whole line without its newline; may hold anything.
    /// - Returns: nil where the line is no record.
    func facts(of line: Span<UInt8>) -> RecordFacts?

    /// What two records, or a record and a `FeedState`, know together of which keys their feed's items are known by.
    func merged(_ identity: [UInt8]?, _ other: [UInt8]) -> [UInt8]?
}

public enum RecordEvent: Equatable, Sendable { case item, update }

/// What a written record says about itself.
public struct RecordFacts: Equatable, Sendable {
    public var seq: UInt64
    public var feed: String
    public var item: Digest
    /// The id that a candidate with the record's key would bear; `item` where the key never changed.
    public var key: Digest
    public var alias: Digest?
    /// What the record shows of `FeedState.identity`; nil where it is nothing.
    public var identity: [UInt8]?
    public var content: Digest
    public var revision: UInt32

    public init(
        seq: UInt64, feed: String, item: Digest, key: Digest, alias: Digest?, identity: [UInt8]? = nil,
        content: Digest, revision: UInt32
    ) {
        self.seq = seq
        self.feed = feed
        self.item = item
        self.key = key
        self.alias = alias
        self.identity = identity
        self.content = content
        self.revision = revision
    }
}
