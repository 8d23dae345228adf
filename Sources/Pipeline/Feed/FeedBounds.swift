/// What one feed may cost. A document that goes beyond is read as far as the bound, and a note says so.
public enum FeedBounds {
    /// Elements deeper than any publisher's markup nests; recursion of a hostile document ends here.
    static let depth = 256
    /// Attributes of one element; Media RSS has 15.
    static let attributes = 64
    /// Items of one document; the largest archives that are served as one feed hold some thousands.
    static let items = 10_000
    /// Bytes of text of one document: the arena's offsets are 32 bits wide, and a body is far smaller.
    static let textBytes = 256 << 20
    /// Entries of one kind (authors, tags, attachments) of one item.
    static let perItem = 256
}
