/// Takes one kind of thing out of an item. A new one is a file in this folder and a line in `Extractors.all`.
protocol Extractor: Sendable {
    init()

    /// Adds what it finds in the item to `extraction`.
    mutating func extract(from item: borrowing ItemView, into extraction: inout Extraction)
}

enum Extractors {
    static func all(_ choice: ExtractionChoice) -> [any Extractor] {
        var chosen: [any Extractor] = []
        if choice.links { chosen.append(LinkExtractor()) }
        if choice.posts { chosen.append(PostExtractor()) }
        if choice.quotes {
            var extractor = QuoteExtractor()
            extractor.findsIndirect = choice.indirect
            chosen.append(extractor)
        }
        return chosen
    }
}

/// What records of items hold.
public struct ExtractionChoice: Equatable, Sendable {
    public var quotes: Bool
    /// Whether speech that is told without marks counts as a quotation.
    public var indirect: Bool
    public var links: Bool
    public var posts: Bool
    /// Whether the body is written as plain text.
    public var text: Bool
    /// Whether the body is written as sanitized HTML.
    public var html: Bool

    public init(
        quotes: Bool = true, indirect: Bool = true, links: Bool = true, posts: Bool = true, text: Bool = true,
        html: Bool = false
    ) {
        self.quotes = quotes
        self.indirect = indirect
        self.links = links
        self.posts = posts
        self.text = text
        self.html = html
    }
}

/// An item as extractors see it.
struct ItemView {
    /// The body.
    var document: Document
    /// The title as plain text.
    var title: [UInt8]
    /// The address of the item's own page; empty where it has none.
    var address: [UInt8]
    /// The address of a service that leads to the item's own page; empty where there is none.
    var forwardingAddress: [UInt8] = []
    /// Where relative addresses in the body begin.
    var base: [UInt8]
    /// A language tag (BCP 47), as in `en` or `de-AT`; empty where nobody says.
    var language: String
    /// Quotations are looked for in so many bytes of the body: a long chapter of a novel has fewer, and an item that is
    /// nothing but quotations must not hold up all others. What is beyond stays in the text.
    var searchedBytes = 1 << 20
}

/// What was found in an item.
struct Extraction {
    var links: [Link] = []
    var posts: [Post] = []
    var quotes: [Quote] = []

    mutating func removeAll() {
        links.removeAll(keepingCapacity: true)
        posts.removeAll(keepingCapacity: true)
        quotes.removeAll(keepingCapacity: true)
    }
}
