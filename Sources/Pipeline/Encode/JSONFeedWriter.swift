/// Writes a feed of any format as JSON Feed 1.1; what that has no name for stands in `_feedd`.
/// - Source: https://www.jsonfeed.org/version/1.1/, "Extensions".
public struct JSONFeedWriter {
    private var json = JSONWriter()
    private var reader: ItemReader
    private let address: String

    /// - Parameter address: where the feed came from.
    public init(address: String) {
        reader = ItemReader(address: address)
        self.address = address
    }

    public mutating func write(_ feed: ParsedFeed) -> [UInt8] {
        reader.begin(feed)
        json.removeAll()
        json.openObject()
        json.key("version")
        json.string("https://jsonfeed.org/version/1.1")
        let page = reader.whole(feed.head.link, base: feed.head.base, of: feed)
        member("title", title(of: feed, page))
        member("home_page_url", page)
        member("feed_url", reader.whole(feed.head.selfLink, base: feed.head.base, of: feed))
        member("description", reader.line(feed.head.description, of: feed))
        member("icon", reader.whole(feed.head.icon, base: feed.head.base, of: feed))
        member("favicon", reader.whole(feed.head.favicon, base: feed.head.base, of: feed))
        member("next_url", reader.whole(feed.head.nextLink, base: feed.head.base, of: feed))
        FeedParts.write(feed.head.authors[...], feed, reader, email: true, to: &json)
        FeedParts.write(feed.head.contributors[...], as: "contributors", feed, reader, email: true, to: &json)
        FeedParts.member("language", feed.head.language, feed, to: &json)
        FeedParts.write(feed.head.links[...], base: feed.head.base, feed, reader, to: &json)
        writeDocument(feed)
        json.key("items")
        json.openArray()
        for item in feed.items { write(item, feed) }
        json.closeArray()
        json.closeObject()
        return json.output
    }

    /// The feed's title, which JSON Feed asks for: where it has none, the host of its page, else its address.
    private mutating func title(of feed: ParsedFeed, _ page: [UInt8]) -> [UInt8] {
        let title = reader.lineOrMarkup(feed.head.title, of: feed)
        guard title.isEmpty else { return title }
        let host = WebAddress(page).map { Array($0.site) } ?? []
        return host.isEmpty ? Array(address.utf8) : host
    }

    private mutating func writeDocument(_ feed: ParsedFeed) {
        json.key("_feedd")
        json.openObject()
        json.key("format")
        json.string(feed.format)
        json.key("encoding")
        json.string(feed.encoding)
        json.key("encoding_source")
        json.string(feed.encodingSource.rawValue)
        writeClaims(feed.encodingClaims)
        json.key("repaired")
        json.bool(!feed.repairs.isEmpty)
        json.key("repairs")
        FeedParts.write(feed.repairs, to: &json)
        member("id", reader.wholeID(feed.head.id, base: feed.head.base, of: feed))
        member("date_published", time: feed.head.published)
        member("date_modified", time: feed.head.updated)
        html("description_html", feed.head.description, feed)
        member("rights", reader.lineOrMarkup(feed.head.rights, of: feed))
        FeedParts.member("generator", feed.head.generator, feed, to: &json)
        HeadWriter(feed.head).writeRest(feed, reader, to: &json)
        json.closeObject()
    }

    /// What the document and the response say of the encoding, where that isn't what was found.
    private mutating func writeClaims(_ claims: [EncodingClaim]) {
        guard !claims.isEmpty else { return }
        json.key("encoding_claims")
        json.openArray()
        for claim in claims {
            json.openObject()
            json.key("source")
            json.string(claim.source.rawValue)
            json.key("encoding")
            json.string(claim.name)
            json.closeObject()
        }
        json.closeArray()
    }

    private mutating func write(_ item: FeedItem, _ feed: ParsedFeed) {
        reader.read(item, of: feed)
        json.openObject()
        member("id", id(of: item, feed))
        member("url", reader.view.address)
        member("external_url", reader.whole(item.externalLink, base: item.base, of: feed))
        member("title", reader.view.title.isEmpty ? reader.lineOrMarkup(item.title, of: feed) : reader.view.title)
        let start = json.output.count
        html("content_html", item.content.isEmpty ? item.summary : item.content, feed)
        member("content_text", reader.view.document.text)
        if json.output.count == start {
            // The format asks for one of the two.
            json.key("content_text")
            json.string("")
        }
        member("summary", reader.summary)
        member("image", reader.whole(item.image, base: item.base, of: feed))
        member("date_published", time: item.published)
        member("date_modified", time: item.updated)
        FeedParts.write(feed.people[item.people], feed, reader, email: true, to: &json)
        FeedParts.write(feed.contributors[item.contributors], as: "contributors", feed, reader, email: true, to: &json)
        FeedParts.write(feed.tags[item.tags], feed, to: &json)
        FeedParts.member("language", item.language, feed, to: &json)
        FeedParts.write(FeedParts.attachments(of: item, feed, reader), feed, to: &json)
        FeedParts.write(feed.links[item.links], base: item.base, feed, reader, to: &json)
        if let source = item.source { HeadWriter(feed.sources[source]).writeSource(feed, &reader, to: &json) }
        writeRest(of: item, feed)
        json.closeObject()
    }

    /// The item's id, which JSON Feed asks for: its guid, else its page, else what it is known by in records, so that it
    /// is the same whenever the feed is read.
    private func id(of item: FeedItem, _ feed: ParsedFeed) -> [UInt8] {
        if !item.guid.isEmpty { return Array(feed.arena[item.guid.range]) }
        if !reader.view.address.isEmpty { return reader.view.address }
        let files = FeedParts.attachments(of: item, feed, reader).map(\.url)
        let identity = ItemIdentity(ItemTraits(item, reader.view, files: files, in: feed), feedID: address)
        var id = Array("urn:feedd:".utf8)
        identity.keys.first?.appendHex(to: &id)
        return id
    }

    private mutating func writeRest(of item: FeedItem, _ feed: ParsedFeed) {
        guard
            !item.summary.isEmpty || !item.comments.isEmpty || !item.rights.isEmpty || !item.tags.isEmpty
                || !item.extensions.isEmpty || item.place != nil
        else { return }
        let start = json.output.count
        json.key("_feedd")
        json.openObject()
        html("summary_html", item.summary, feed)
        member("comments", reader.whole(item.comments, base: item.base, of: feed))
        member("rights", reader.lineOrMarkup(item.rights, of: feed))
        FeedParts.writeCategories(feed.tags[item.tags], feed, to: &json)
        ItemRest.writeExtensions(of: item, feed, reader, to: &json)
        json.closeObject()
        json.removeEmptyObject(from: start)
    }

    /// The text as sanitized HTML, plain text escaped.
    private mutating func html(_ key: StaticString, _ text: TypedText, _ feed: ParsedFeed) {
        guard !text.isEmpty else { return }
        member(key, reader.html(text, of: feed))
    }

    private mutating func member(_ key: StaticString, _ bytes: [UInt8]) {
        guard !bytes.isEmpty else { return }
        json.key(key)
        json.string(bytes.span)
    }

    private mutating func member(_ key: StaticString, time: Int64?) {
        guard let time else { return }
        json.key(key)
        json.time(time)
    }
}
