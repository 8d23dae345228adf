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

    /// - Parameter name: with its prefix, in lower case.
    init(_ name: String) {
        guard let colon = name.firstIndex(of: ":") else {
            self = Self.unprefixed[name] ?? .other
            return
        }
        let local = name[name.index(after: colon)...]
        if local == "item" || local == "entry" {
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
    private static let prefixesOfMarkup: Set<String> = ["xhtml", "html", "h", "svg", "math", "mml", "m", "xlink"]

    /// Whether the start tag of another element shows that this one, which is open, should have ended.
    /// - Parameters:
    ///   - name: the other's, with its prefix, in lower case.
    ///   - next: what the other holds.
    ///   - isBare: whether it has no attributes. HTML's `link` has some, RSS's has none.
    ///   - enclosing: the names of the open elements within this one.
    /// - Returns: whether this one ends here.
    func mustEnd(
        before name: String, _ next: FeedElement, isBare: Bool, enclosing: some Sequence<String>
    ) -> Bool {
        if next == .container || next == .item { return self != .container && self != .item }
        switch self {
        case .container, .item, .other: return false
        case .person: return next == .body || next == .line && !Self.partsOfPersons.contains(name)
        case .line: return next != .other || Self.isOfFeeds(prefixed: name)
        case .body:
            if Self.linesOfFeedsAlone.contains(name) || Self.isOfFeeds(prefixed: name) { return true }
            switch name {
            case "title", "link": return isBare && !enclosing.contains { $0 == "head" || $0 == "html" || $0 == "svg" }
            case "summary": return !enclosing.contains("details")
            case "description", "content", "author": return true
            default: return false
            }
        }
    }

    private static func isOfFeeds(prefixed name: String) -> Bool {
        guard let colon = name.firstIndex(of: ":") else { return false }
        return !prefixesOfMarkup.contains(String(name[..<colon]))
    }
}
