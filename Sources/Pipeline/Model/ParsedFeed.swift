/// A feed as it was read: what the document says, before text, links and quotations are taken out of its items.
///
/// All text stands in one arena of UTF-8 bytes, and the rest holds slices of it: a feed of a thousand items costs a
/// handful of allocations.
public struct ParsedFeed: Sendable {
    var arena: [UInt8] = []
    /// The name of the format and version, as in `rss20`, `rss10`, `atom10`, `jsonfeed11`.
    public internal(set) var format = ""
    /// The name of the character encoding that the bytes were read by, as the IANA registry writes it.
    public internal(set) var encoding = "utf-8"
    public internal(set) var encodingSource = EncodingSource.assumed
    /// All that claimed to know the encoding, where they disagree; empty where they are of one mind.
    var encodingClaims: [EncodingClaim] = []
    var head = FeedHead()
    var items: [FeedItem] = []
    /// People, tags, attachments, links and extensions of all items, one item's beside each other; the items hold ranges
    /// of these.
    var people: [Person] = []
    var contributors: [Person] = []
    var tags: [Tag] = []
    var attachments: [Attachment] = []
    var links: [WebLink] = []
    var extensions: [ExtensionNode] = []
    /// The feeds that items were taken from, and the places that they are about.
    var sources: [FeedHead] = []
    var places: [GeoPlace] = []
    /// What vocabularies that nothing here reads are called: their address, or `prefix:` where none was declared.
    ///
    /// Apart from the arena, as one may be met amid a value that is being gathered there.
    var vocabularies: [[UInt8]] = []
    /// What was wrong with the document, and what was done about it.
    public internal(set) var repairs: [Repair] = []

    /// The line on which the document breaks off, 0 where that is unknown; nil for a document that is whole.
    public var brokenOffAtLine: Int? { repairs.first { $0.kind == .truncated }?.line }
    public var itemCount: Int { items.count }
    /// The feed's title as plain text; empty where it has none.
    public var title: String { string(head.title.slice) }

    func string(_ slice: Slice) -> String { String(decoding: arena[slice.range], as: UTF8.self) }

    /// Puts bytes into the arena.
    mutating func keep(_ bytes: some Collection<UInt8>) -> Slice {
        let start = arena.count
        arena.append(contentsOf: bytes)
        return Slice(start..<arena.count)
    }

    /// Puts a language tag into the arena, with the hyphens that some write as underscores.
    /// - Source: RFC 5646, 2.1.
    mutating func keepLanguage(_ tag: some Collection<UInt8>) -> Slice {
        keep(tag.lazy.filter { !$0.isSpace }.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 })
    }
}
