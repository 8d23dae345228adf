/// Writes records as JSON, the keys in the order that docs/record.schema.json lists them.
struct RecordEncoder {
    private var json = JSONWriter()
    /// The `feed` member, the same for all items of a document.
    private var feedObject: [UInt8] = []
    private let choice: ExtractionChoice

    init(_ choice: ExtractionChoice) { self.choice = choice }

    mutating func begin(_ source: RecordSource, _ feed: borrowing ParsedFeed, reader: inout ItemReader) {
        json.removeAll()
        json.openObject()
        json.member("id", source.id)
        json.member("url", source.url)
        member("title", Self.head(of: source.title.map { Array($0.utf8) } ?? reader.line(feed.head.title, of: feed)))
        member("home_page_url", reader.whole(feed.head.link, base: feed.head.base, of: feed))
        if feed.head.language.count <= ItemReader.languageBytes { member("language", feed, feed.head.language) }
        json.member("tags", source.tags)
        json.closeObject()
        feedObject = json.output
    }

    /// Bytes of the feed's title that each of its records repeats; beside ten thousand items, one of a megabyte would fill a
    /// disk. People write some dozens.
    private static let titleBytes = 1_024

    /// The beginning of a text, up to the end of a character.
    private static func head(of text: [UInt8]) -> [UInt8] {
        guard text.count > titleBytes else { return text }
        var end = titleBytes
        while end > 0, text[end] & 0xc0 == 0x80 { end -= 1 }
        return Array(text[..<end])
    }

    /// The record from `,"fetched"` on. Of the document's repairs it bears those of its own lines, up to the line `next`
    /// on which another item begins, and those that belong to no line.
    mutating func tail(
        of item: FeedItem, upTo next: Int, _ feed: borrowing ParsedFeed, reader: inout ItemReader,
        _ extraction: borrowing Extraction, files: [FeedParts.File],
        id: Digest, content: Digest, fetched: Int64
    ) -> [UInt8] {
        json.removeAll()
        json.startWithComma()
        json.key("fetched")
        json.time(fetched)
        json.key("feed")
        json.raw(feedObject)
        json.key("id")
        json.hex(id)
        member("guid", feed, item.guid)
        member("url", reader.view.address)
        member("title", reader.view.title)
        member("date_published", time: item.published)
        member("date_modified", time: item.updated)
        if !reader.view.language.isEmpty {
            json.key("language")
            json.string(reader.view.language)
        }
        FeedParts.write(feed.people[item.people], feed, reader, to: &json)
        FeedParts.write(feed.tags[item.tags], feed, to: &json)
        member("image", reader.whole(item.image, base: item.base, of: feed))
        FeedParts.write(files, feed, to: &json)
        member("summary", reader.summary)
        if choice.text { member("content_text", reader.view.document.text) }
        if choice.html {
            let body = item.content.isEmpty ? item.summary : item.content
            if !body.isEmpty { member("content_html", reader.html(body, of: feed)) }
        }
        write(
            extraction,
            AnchoredItem(body: AnchoredText(reader.view.document.text), title: AnchoredText(reader.view.title)))
        ItemRest.writeRecordExtensions(of: item, feed, &reader, to: &json)
        var repairs = feed.repairs.filter { $0.line == 0 || $0.line >= item.line && $0.line <= max(next, item.line) }
        if reader.view.document.lacksAnchors { repairs.note(.tooManyValues, line: item.line) }
        write(repairs)
        json.key("content_hash")
        json.hex(content)
        json.closeObject()
        // A copy of the right size: what stays around must not hold the room of the longest record.
        return Array(json.output[...])
    }

    private mutating func write(_ extraction: borrowing Extraction, _ item: AnchoredItem) {
        if !extraction.quotes.isEmpty {
            json.key("quotes")
            json.openArray()
            for quote in extraction.quotes { QuoteWriter.write(quote, item, to: &json) }
            json.closeArray()
        }
        if !extraction.links.isEmpty {
            json.key("links")
            LinkWriter.write(extraction.links, item, to: &json)
        }
        if !extraction.posts.isEmpty {
            json.key("posts")
            PostWriter.write(extraction.posts, item, to: &json)
        }
    }

    private mutating func write(_ repairs: [Repair]) {
        guard !repairs.isEmpty else { return }
        json.key("repairs")
        FeedParts.write(repairs, to: &json)
    }

    private mutating func member(_ key: StaticString, _ bytes: [UInt8]) {
        guard !bytes.isEmpty else { return }
        json.key(key)
        json.string(bytes.span)
    }

    private mutating func member(_ key: StaticString, _ feed: borrowing ParsedFeed, _ slice: Slice) {
        guard !slice.isEmpty else { return }
        json.key(key)
        json.string(feed.arena.span.extracting(slice.range))
    }

    private mutating func member(_ key: StaticString, time: Int64?) {
        guard let time else { return }
        json.key(key)
        json.time(time)
    }
}
