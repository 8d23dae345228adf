/// What one feed may cost. A document that goes beyond is read as far as the bound, and a note says so.
///
/// libxml2 brings no bound of its own here: XML_PARSE_HUGE, without which large sections of text end a document, lifts them.
public enum FeedBounds {
    /// Bytes of one document. The largest archives that are served as one feed have some ten megabytes; beyond this, the
    /// offsets of 32 bits into its text would be in danger.
    static let documentBytes = 256 << 20
    /// Elements deeper than any publisher's markup nests. libxml2 looks up namespaces through all open elements, so
    /// that time grows with the depth.
    static let depth = 256
    /// Attributes of one element; Media RSS has 15. libxml2 compares each with each.
    static let attributes = 64
    /// Attributes of one element that libxml2 is still given to compare: a few thousand comparisons are nothing.
    static let attributesToCompare = 512
    /// Bytes between two `<` from which on the start tag that may stand there is counted through: far fewer can't hold
    /// enough attributes to matter.
    static let uncheckedTagBytes = 16 << 10
    /// Namespace declarations of all open elements; the richest podcast feeds have 20. Each name is looked up in them.
    static let namespaces = 256
    /// Items of one document; the largest archives that are served as one feed hold some thousands.
    static let items = 10_000
    /// Bytes of text of one document: the arena's offsets are 32 bits wide, and a body is far smaller.
    static let textBytes = 256 << 20
    /// Entries of one kind (authors, tags, attachments) of one item.
    static let perItem = 256
    /// Entities that a document may declare; HTML's own DTD declares 253.
    static let entities = 512
    /// Bytes that all references to declared entities together may become: a page of boilerplate, a thousand times.
    static let entityBytes = 1 << 20
    /// Entities inside of entities; people write one or two levels.
    static let entityDepth = 8
    /// Entries of one kind in the ledger of repairs; what is wrong once is wrong in every item.
    static let repairsPerKind = 5
    /// Text ahead of the feed is left out up to this many bytes; a document with more is another kind of document.
    static let junkBytes = 64 << 10
    /// How many bytes of a web page are searched for the source of a feed that it shows.
    static let wrapperBytes = 1 << 20
}
