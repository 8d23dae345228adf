import Testing

@testable import Pipeline

@Suite struct `Records of a feed` {
    @Test func `come with the oldest first, as files grow at their end`() throws {
        #expect(
            try titles(of: item("Newest", "g3") + item("Middle", "g2") + item("Oldest", "g1")) == [
                "Oldest", "Middle", "Newest",
            ])
    }

    @Test func `repeat the beginning of a giant title of the feed, and no giant language`() throws {
        let document = """
            <rss version="2.0"><channel><title>\(String(repeating: "é", count: 40_000))</title><language>\(String(
                repeating: "x", count: 40_000))</language><item><guid>1</guid><title>A</title></item></channel></rss>
            """
        let feed = try FeedReader.read(Array(document.utf8), address: "https://a.example/feed")
        let source = RecordSource(id: "f", url: "https://a.example/feed", address: "https://a.example/feed", tags: [])
        var maker = RecordMaker(source: source, fetched: 1_790_000_000, choice: ExtractionChoice())
        let draft = try #require(maker.records(of: feed).first)
        #expect(String(decoding: draft.tail, as: UTF8.self).contains("\"\(String(repeating: "é", count: 512))\""))
        #expect(draft.tail.count < 2_000)
    }

    @Test func `bear the title that the configuration gives the feed, before its own`() throws {
        for (configured, expected) in [("Mine \"é\"", "Mine \"é\""), (nil, "T")] {
            let source = RecordSource(
                id: "f", url: "https://x.example/feed", address: "https://x.example/feed", title: configured, tags: [])
            var maker = RecordMaker(source: source, fetched: 0)
            let draft = try #require(maker.records(of: try feed(of: item("A", "g"))).first)
            let record = try JSONDocument([UInt8(ascii: "{")] + draft.tail.dropFirst()).root
            #expect(record["feed"]?["title"]?.string == expected)
        }
    }

    @Test func `keep their id when the item is edited, and change their content hash`() throws {
        let before = try #require(try drafts(of: item("A title", "g1")).first)
        let after = try #require(try drafts(of: item("Another title", "g1")).first)
        #expect(before.id == after.id)
        #expect(before.contentHash != after.contentHash)
    }

    @Test(arguments: [
        "<pubDate>Tue, 24 Nov 2026 03:05:00 GMT</pubDate>", "<category>x</category>", "<dc:creator>x</dc:creator>",
    ])
    func `have the same content hash whatever is no title, text, link or attachment`(more: String) throws {
        let plain = try #require(try drafts(of: item("A", "g")).first)
        let other = try #require(try drafts(of: item("A", "g", more: more)).first)
        #expect(plain.contentHash == other.contentHash)
    }

    @Test(arguments: [
        "<description>text</description>", "<link>https://x.example/</link>",
        "<enclosure url='https://x.example/1.mp3'/>",
    ])
    func `have another content hash for each that is`(more: String) throws {
        let plain = try #require(try drafts(of: item("A", "g")).first)
        let other = try #require(try drafts(of: item("A", "g", more: more)).first)
        #expect(plain.contentHash != other.contentHash)
        #expect(plain.id == other.id)
    }

    @Test func `say that links were left out where there are too many`() throws {
        for (count, tells) in [(10, false), (Document.anchorsAtMost + 1, true)] {
            let body = String(repeating: "&lt;a href='/a'&gt;a&lt;/a&gt; ", count: count)
            let draft = try #require(try drafts(of: item("A", "g", more: "<description>\(body)</description>")).first)
            #expect(String(decoding: draft.tail, as: UTF8.self).contains("too-many-values") == tells)
        }
    }

    @Test func `are told apart when all items bear one guid`() throws {
        let made = try drafts(
            of: (1...10).map { item("No. \($0)", "same", more: "<link>https://x.example/\($0)</link>") }.joined())
        #expect(Set(made.map(\.id)).count == 10)
    }

    @Test func `are told apart when guid and link are the site's`() throws {
        let made = try drafts(
            of: (1...3).map { "<item><title>No. \($0)</title><link>https://x.example/</link></item>" }.joined())
        #expect(made.count == 3)
        #expect(Set(made.map(\.id)).count == 3)
    }

    @Test func `bear the id that their draft has, wherever the document decided it`() throws {
        let made = try drafts(
            of: item("},\"id\":\"x", "same", more: "<link>https://x.example/1</link>")
                + item("B", "same", more: "<link>https://x.example/2</link>"))
        for draft in made {
            let record = try JSONDocument([UInt8(ascii: "{")] + draft.tail.dropFirst()).root
            var hex: [UInt8] = []
            draft.id.appendHex(to: &hex)
            #expect(record["id"]?.string == String(decoding: hex, as: UTF8.self))
            var renamed = draft.tail
            RecordLine.rename(&renamed, to: Digest(low: 1, high: 2))
            #expect(renamed.count == draft.tail.count)
            #expect(
                try JSONDocument([UInt8(ascii: "{")] + renamed.dropFirst()).root["id"]?.string
                    == "01000000000000000200000000000000")
            RecordLine.rename(&renamed, to: draft.id)
            #expect(renamed == draft.tail)
        }
    }

    @Test func `keep the choice of key from document to document`() throws {
        let a = item("A", "same", more: "<link>https://x.example/1</link>")
        let b = item("B", "same", more: "<link>https://x.example/2</link>")
        var both = maker()
        let ids = both.records(of: try feed(of: a + b)).map(\.id)
        var next = maker(identity: both.identity)
        #expect(next.records(of: try feed(of: a)).map(\.id) == [ids[1]])
        #expect(next.identity == both.identity)
        var fresh = maker()
        #expect(fresh.records(of: try feed(of: a)).map(\.id) != [ids[1]])
        #expect(fresh.identity == nil)
    }

    @Test func `have the same content hash when a site moves`() throws {
        func hash(_ site: String) throws -> Digest? {
            try drafts(
                of: item("A", "g", more: "<link>\(site)/1?a=b</link><enclosure url='\(site)/1.mp3'/>")
            ).first?.contentHash
        }
        #expect(try hash("http://x.example") == hash("https://www.y.example"))
        #expect(try hash("http://x.example") != hash("http://x.example/old"))
    }

    @Test func `are read back with their alias and with the key that their id was made of`() throws {
        let dated = "<pubDate>24 Nov 2026 03:05 GMT</pubDate>"
        let made = try drafts(
            of: item("A", "same", more: "<link>http://x.example/1</link>\(dated)")
                + item("B", "same", more: "<link>http://x.example/2</link><description>words</description>")
                + "<item><title>C</title>\(dated)</item><item><description>D</description></item>")
        #expect(made.count == 4)
        for draft in made {
            var line: [UInt8] = []
            RecordLine.appendHead(seq: 1, event: .item, revision: 0, to: &line)
            let facts = RecordLine.facts(of: line + draft.tail)
            #expect(facts?.key == draft.id)
            #expect(facts?.alias == draft.alias)
            var moved = draft.tail
            RecordLine.rename(&moved, to: Digest(low: 1, high: 2))
            #expect(RecordLine.facts(of: line + moved)?.id == Digest(low: 1, high: 2))
            #expect(RecordLine.facts(of: line + moved)?.key != Digest(low: 1, high: 2))
        }
    }

    @Test func `are one when an item stands twice in the document`() throws {
        let twice = item("Twice", "g", more: "<link>https://x.example/1</link>")
        #expect(try drafts(of: twice + twice).count == 1)
    }

    @Test func `are known by their link, title and date, or text where they have no guid`() throws {
        let byLink = try drafts(of: "<item><title>A</title><link>https://x.example/1</link></item>")
        let sameLink = try drafts(of: "<item><title>B</title><link>https://x.example/1</link></item>")
        #expect(byLink.first?.id == sameLink.first?.id)
        let byDate = try drafts(of: "<item><title>A</title><pubDate>24 Nov 2026 03:05 GMT</pubDate></item>")
        let otherDate = try drafts(of: "<item><title>A</title><pubDate>25 Nov 2026 03:05 GMT</pubDate></item>")
        #expect(byDate.first?.id != otherDate.first?.id)
        let byText = try drafts(of: "<item><description>words</description></item>")
        #expect(byText.count == 1)
    }

    @Test func `belong to their feed: the same item of another feed has another id`() throws {
        let one = try drafts(of: item("A", "g"), feedID: "one").first
        let two = try drafts(of: item("A", "g"), feedID: "two").first
        #expect(one?.id != two?.id)
    }

    @Test func `are lines that are read back as they were written`() throws {
        let draft = try #require(try drafts(of: item("A “quoted\\\" line\u{1}”", "g\t1")).first)
        var line: [UInt8] = []
        RecordLine.appendHead(seq: 4_711, event: .update, revision: 3, to: &line)
        line += draft.tail
        #expect(!line.contains(UInt8(ascii: "\n")))
        let facts = try #require(RecordLine.facts(of: line))
        #expect(
            facts
                == .init(
                    seq: 4_711, feedID: "feed", id: draft.id, key: draft.id, alias: draft.alias,
                    identity: nil, contentHash: draft.contentHash, revision: 3))
        #expect(RecordLine.facts(of: Array(line.dropLast())) == nil)
        #expect(RecordLine.facts(of: Array("{\"v\":1}".utf8)) == nil)
    }

    private func item(_ title: String, _ guid: String, more: String = "") -> String {
        "<item><title>\(title.filter { $0 != "\u{1}" })</title><guid isPermaLink='false'>\(guid)</guid>\(more)</item>"
    }

    private func drafts(of items: String, feedID: String = "feed") throws -> [RecordDraft] {
        var maker = maker(feedID)
        return maker.records(of: try feed(of: items))
    }

    private func feed(of items: String) throws -> ParsedFeed {
        let document =
            "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>T</title>\(items)</channel></rss>"
        return try FeedReader.read(Array(document.utf8), address: "https://x.example/feed")
    }

    private func maker(_ feedID: String = "feed", identity: [UInt8]? = nil) -> RecordMaker {
        let source = RecordSource(
            id: feedID, url: "https://x.example/feed", address: "https://x.example/feed", tags: [])
        return RecordMaker(source: source, fetched: 0, identity: identity)
    }

    private func titles(of items: String) throws -> [String?] {
        try drafts(of: items).map { draft in
            try JSONDocument([UInt8(ascii: "{")] + draft.tail.dropFirst()).root["title"]?.string
        }
    }
}
