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
    /// People, tags, attachments and links of all items, one item's beside each other; the items hold ranges of these.
    var people: [Person] = []
    var tags: [Slice] = []
    var attachments: [Attachment] = []
    var links: [WebLink] = []
    /// What was wrong with the document, and what was done about it.
    public internal(set) var repairs: [Repair] = []

    public var itemCount: Int { items.count }
    /// The feed's title as plain text; empty where it has none.
    public var title: String { string(head.title.slice) }
    /// How long the publisher asks to be left alone between two polls (`<ttl>`), in minutes.
    public var minutesToLive: Int? {
        guard let minutes = Int(string(head.minutesToLive)), minutes > 0 else { return nil }
        return minutes
    }

    func string(_ slice: Slice) -> String { String(decoding: arena[slice.range], as: UTF8.self) }

    /// Puts bytes into the arena.
    mutating func keep(_ bytes: some Collection<UInt8>) -> Slice {
        let start = arena.count
        arena.append(contentsOf: bytes)
        return Slice(start..<arena.count)
    }
}

/// What a feed says of itself.
struct FeedHead: Sendable {
    var id = Slice.none
    var title = TypedText()
    var description = TypedText()
    /// The page that the feed is about.
    var link = Slice.none
    /// The address that the feed gives as its own (`rel="self"`).
    var selfLink = Slice.none
    var language = Slice.none
    var rights = TypedText()
    var generator = Slice.none
    var minutesToLive = Slice.none
    var icon = Slice.none
    var published: Int64?
    var updated: Int64?
    var authors: [Person] = []
    var tags: [Slice] = []
    var hubs: [Slice] = []
    /// The base for relative addresses in the feed's own elements; empty where no xml:base was given.
    var base = Slice.none
}

/// One entry of a feed.
struct FeedItem: Sendable {
    var guid = Slice.none
    /// Whether the guid is also the item's address, as far as the feed says.
    var guidIsAddress: Bool?
    var link = Slice.none
    /// An address of something else that the item is about (JSON Feed's `external_url`, Atom's `rel="related"`).
    var externalLink = Slice.none
    var title = TypedText()
    var summary = TypedText()
    var content = TypedText()
    /// What an extension gives as description; it becomes the summary of an item that has no text otherwise.
    var fallbackSummary = TypedText()
    /// Seconds since 1970, UTC.
    var published: Int64?
    var updated: Int64?
    var language = Slice.none
    var image = Slice.none
    var comments = Slice.none
    var rights = TypedText()
    var base = Slice.none
    /// How long the item's recording is, in seconds.
    var duration: Int64?
    var people = 0..<0
    var tags = 0..<0
    var attachments = 0..<0
    var links = 0..<0
    /// The line of the document that the item begins on, from 1; 0 where lines mean nothing.
    var line = 0
}

/// Text, and how it is to be read.
struct TypedText: Equatable, Sendable {
    enum Kind: Sendable {
        /// Characters as they are.
        case plain
        /// HTML, or plain text: feeds of this format don't say, so that the text itself must show it.
        case maybeHTML
        case html
    }

    var slice = Slice.none
    var kind = Kind.plain
    /// The base for relative addresses in the text; empty where no xml:base applies.
    var base = Slice.none

    var isEmpty: Bool { slice.isEmpty }
}

struct Person: Equatable, Sendable {
    var name = Slice.none
    var email = Slice.none
    var url = Slice.none
    var isEmpty: Bool { name.isEmpty && email.isEmpty && url.isEmpty }
}

/// A file that belongs to an item (an enclosure).
struct Attachment: Equatable, Sendable {
    var url = Slice.none
    var type = Slice.none
    var title = Slice.none
    var bytes: Int64?
    var seconds: Int64?
}

/// A link that the feed's markup itself gives, beside those in the text.
struct WebLink: Equatable, Sendable {
    var url = Slice.none
    var rel = Slice.none
    var type = Slice.none
    var title = Slice.none
}
