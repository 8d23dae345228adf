/// Makes of a feed's items what extractors and writers work on: title and body as plain text, addresses whole.
///
/// The buffers stay from item to item.
struct ItemReader {
    /// The item's body as text; valid until the next item is read.
    private(set) var view: ItemView
    /// The summary as plain text, where the item has one beside its body and it says something else.
    private(set) var summary: [UInt8] = []
    private var scratch = Document()
    private let address: [UInt8]
    /// Where relative addresses of the feed begin, as bytes and read: the same for nearly all that it holds.
    private var feedBase: (bytes: [UInt8], read: WebAddress?) = ([], nil)

    /// - Parameter address: where the feed came from.
    init(address: String) {
        self.address = Array(address.utf8)
        view = ItemView(document: Document(), title: [], address: [], base: [], language: "")
    }

    /// Takes up a feed, before anything of it is read.
    mutating func begin(_ feed: borrowing ParsedFeed) {
        let bytes = Self.base(of: feed, from: address)
        feedBase = (bytes, WebAddress(bytes.span))
    }

    mutating func read(_ item: FeedItem, of feed: borrowing ParsedFeed) {
        let body = item.content.isEmpty ? item.summary : item.content
        Self.read(body, of: feed, into: &view.document)
        Self.read(item.title, of: feed, into: &scratch)
        view.title = Self.oneLine(scratch.text)
        view.address = itemAddress(item, of: feed)
        view.forwardingAddress = whole(item.forwardingLink, base: item.base, of: feed)
        view.base = Self.base(of: view.document, within: base(of: body, feed))
        view.document.leaveOutLastLine(leadingTo: [view.address, view.forwardingAddress], from: view.base)
        let language = item.language.isEmpty ? feed.head.language : item.language
        view.language = language.count <= Self.languageBytes ? feed.string(language) : ""
        summary.removeAll(keepingCapacity: true)
        if !item.content.isEmpty, !item.summary.isEmpty {
            Self.read(item.summary, of: feed, into: &scratch)
            if scratch.text != view.document.text { summary = scratch.text }
        }
    }

    /// A text of the feed's own, such as its title, as one line of plain text.
    mutating func line(_ text: TypedText, of feed: borrowing ParsedFeed) -> [UInt8] {
        Self.read(text, of: feed, into: &scratch)
        return Self.oneLine(scratch.text)
    }

    /// The same; sanitized HTML where the text has no words, but a picture in their place.
    mutating func lineOrMarkup(_ text: TypedText, of feed: borrowing ParsedFeed) -> [UInt8] {
        let words = line(text, of: feed)
        return words.isEmpty && !text.isEmpty ? html(text, of: feed) : words
    }

    /// A text as sanitized HTML; plain text is escaped.
    func html(_ text: TypedText, of feed: borrowing ParsedFeed) -> [UInt8] {
        let bytes = feed.arena.span.extracting(text.slice.range)
        let reading: PossibleMarkup.Reading =
            switch text.kind {
            case .plain: .plain
            case .html: .html
            case .maybeHTML: PossibleMarkup.reading(of: bytes)
            }
        switch reading {
        case .plain:
            var escaped: [UInt8] = []
            HTMLEscape.append(text: bytes, to: &escaped)
            return escaped
        case .html: return Sanitizer.clean(bytes, base: base(of: text, feed))
        case .mended(let html): return Sanitizer.clean(html.span, base: base(of: text, feed))
        }
    }

    /// An address of the feed as a whole one; empty where there is none, or one that may run code.
    func whole(_ slice: Slice, base: Slice = .none, of feed: borrowing ParsedFeed) -> [UInt8] {
        guard !slice.isEmpty else { return [] }
        let start = base.isEmpty ? feedBase.read : WebAddress(feed.arena.span.extracting(base.range))
        guard let whole = WebAddress.whole(feed.arena[slice.range], against: start) else { return [] }
        if whole.isWeb { return whole.bytes }
        guard let address = WebAddress(whole.bytes.span), LinkScheme.allowsInFeed(address) else { return [] }
        return whole.bytes
    }

    /// An id as it stands, but for one that can be nothing else than a relative address.
    func wholeID(_ slice: Slice, base: Slice, of feed: borrowing ParsedFeed) -> [UInt8] {
        let id = Array(feed.arena[slice.range])
        guard id.first == UInt8(ascii: "/") else { return id }
        let address = whole(slice, base: base, of: feed)
        return address.isEmpty ? id : address
    }

    /// The longest language tag that is in use has about 20 characters.
    static let languageBytes: UInt32 = 35

    private static func read(_ text: TypedText, of feed: borrowing ParsedFeed, into document: inout Document) {
        guard !text.isEmpty else { return document.removeAll() }
        let bytes = feed.arena.span.extracting(text.slice.range)
        switch text.kind {
        case .plain: document.read(plain: bytes)
        case .html: document.read(html: bytes)
        case .maybeHTML:
            switch PossibleMarkup.reading(of: bytes) {
            case .plain: document.read(plain: bytes)
            case .html: document.read(html: bytes)
            case .mended(let html): document.read(html: html.span)
            }
        }
    }

    private static func oneLine(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(ASCII.lineFeed) else { return text }
        return Array(text.split(separator: ASCII.lineFeed).joined(separator: [0x20]))
    }

    /// The item's page: its link, else a guid that is an address and not said to be none.
    private func itemAddress(_ item: FeedItem, of feed: borrowing ParsedFeed) -> [UInt8] {
        let link = whole(item.link, base: item.base, of: feed)
        guard link.isEmpty, item.guidIsAddress != false, !item.guid.isEmpty else { return link }
        guard let guid = WebAddress(feed.arena[item.guid.range]), guid.isWeb else { return [] }
        return guid.bytes
    }

    /// What the body's own markup says, else where the feed begins.
    static func base(of document: borrowing Document, within outer: [UInt8]) -> [UInt8] {
        guard !document.base.isEmpty else { return outer }
        return WebAddress.resolve(document.addresses[document.base], against: outer) ?? outer
    }

    private func base(of body: TypedText, _ feed: borrowing ParsedFeed) -> [UInt8] {
        body.base.isEmpty ? feedBase.bytes : Array(feed.arena[body.base.range])
    }

    /// xml:base of the feed, then the feed's own link, then the address that it came from or says that it has.
    private static func base(of feed: borrowing ParsedFeed, from address: [UInt8]) -> [UInt8] {
        if !feed.head.base.isEmpty { return Array(feed.arena[feed.head.base.range]) }
        let origin = address.isEmpty ? Array(feed.arena[feed.head.selfLink.range]) : address
        guard !feed.head.link.isEmpty else { return origin }
        let link = WebAddress.resolve(feed.arena[feed.head.link.range], against: origin)
        return link.flatMap { WebAddress($0)?.isHierarchical == true ? $0 : nil } ?? origin
    }
}
