/// What an element of a feed holds, as far as one can tell by its name: this says where it must end when its end tag
/// is missing.
enum FeedElement {
    /// The document, the channel.
    case container
    case item
    /// Text and nothing else: no other part of a feed stands inside.
    case line
    /// Text that may hold HTML, whose elements share some names with those of feeds.
    case body
    case person
    case other

    /// - Parameters:
    ///   - name: with its prefix, in lower case.
    ///   - itemPrefixes: those under which items stand.
    init(_ name: String, _ itemPrefixes: ItemPrefixes = .customary) {
        guard let colon = name.utf8.firstIndex(of: 0x3a) else {
            self = Self.unprefixed[name] ?? .other
            return
        }
        let local = name[name.index(after: colon)...]
        if local == "item" || local == "entry", itemPrefixes.contains(String(name[..<colon])) {
            self = .item
        } else if local == "rdf" {
            self = .container
        } else if name == "content:encoded" {
            self = .body
        } else {
            self = Self.prefixesOfLines.contains(String(name[..<colon])) ? .line : .other
        }
    }

    private static let unprefixed: [String: FeedElement] = {
        var elements: [String: FeedElement] = [:]
        for name in ["rss", "channel", "feed"] { elements[name] = .container }
        for name in ["item", "entry"] { elements[name] = .item }
        for name in ["description", "summary", "content", "subtitle", "tagline", "rights"] { elements[name] = .body }
        for name in ["author", "contributor"] { elements[name] = .person }
        for name in linesOfFeedsAlone.union(["title", "link"]).union(partsOfPersons) { elements[name] = .line }
        return elements
    }()

    /// Names that no element of HTML has.
    private static let linesOfFeedsAlone: Set<String> = [
        "guid", "pubdate", "category", "comments", "enclosure", "id", "updated", "published", "modified", "issued",
        "created", "language", "generator", "ttl", "copyright", "managingeditor", "webmaster", "lastbuilddate", "docs",
    ]
    private static let partsOfPersons: Set<String> = ["name", "email", "uri", "url"]
    private static let prefixesOfLines: Set<String> = ["dc", "dcterms", "slash", "wfw", "sy", "feedburner"]
    /// Prefixes under which feeds have parts of their own. All others may well be those of markup in a body, of which
    /// there is no end: `o:p`, `v:shape`, `svg:svg`, `fb:like`, `g:plusone`.
    private static let prefixesOfFeeds: Set<String> = prefixesOfLines.union([
        "a10", "acast", "activity", "admin", "annotate", "app", "atom", "atom03", "atom10", "blogchannel", "cc", "cf",
        "content", "creativecommons", "dct", "ev", "excerpt", "feed", "fh", "foaf", "fyyd", "gd", "geo", "georss",
        "googleplay", "itunes", "itunesu", "media", "openid", "opensearch", "pheedo", "pingback", "poco", "podcast",
        "prism", "psc", "rawvoice", "rdf", "rss", "source", "spotify", "taxo", "thr", "trackback", "webfeeds", "wp",
        "xcal", "yt",
    ])

    /// Whether the start tag of another element shows that this one, which is open, should have ended.
    /// - Parameters:
    ///   - name: the other's, with its prefix, in lower case.
    ///   - next: what the other holds.
    ///   - isBare: whether it has no attributes. HTML's `link` has some, RSS's has none.
    ///   - holds: whether an element of this name is open within this one.
    /// - Returns: whether this one ends here.
    func mustEnd(
        before name: String, _ next: FeedElement, isBare: Bool, holds: (String) -> Bool
    ) -> Bool {
        switch self {
        case .container, .item: return false
        case .other: return next == .container || next == .item
        case .person: return next != .other && next != .person && !(next == .line && Self.partsOfPersons.contains(name))
        case .line: return next != .other || Self.isOfFeeds(prefixed: name)
        case .body:
            if next == .other { return Self.isOfFeeds(prefixed: name) }
            if next == .container || next == .item || Self.linesOfFeedsAlone.contains(name) { return true }
            switch name {
            case "title", "link": return isBare && !holds("head") && !holds("html") && !holds("svg")
            case "summary": return !holds("details")
            case "description", "content", "author": return true
            default: return Self.isOfFeeds(prefixed: name)
            }
        }
    }

    private static func isOfFeeds(prefixed name: String) -> Bool {
        guard let colon = name.utf8.firstIndex(of: 0x3a) else { return false }
        return prefixesOfFeeds.contains(String(name[..<colon]))
    }
}
