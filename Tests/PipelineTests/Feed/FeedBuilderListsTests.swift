import Testing

@testable import Pipeline

@Suite struct `The lists of an item` {
    @Test func `end at their bound, with a note`() throws {
        let tags = (0...FeedBounds.perItem).map { "<category>c\($0)</category>" }.joined()
        let feed = try Self.read("<title>A</title>" + tags)
        #expect(feed.tags.count == FeedBounds.perItem)
        #expect(feed.repairs == [Repair(kind: .tooManyValues, line: 2)])
        let files = (0...FeedBounds.perItem).map { "<enclosure url='https://a.example/\($0).mp3'/>" }.joined()
        #expect(try Self.read(files).repairs == [Repair(kind: .tooManyValues, line: 2)])
    }

    @Test func `take a file's address from the text of its element, and a length with commas`() throws {
        let feed = try Self.read(
            "<enclosure length='1,234'> https://a.example/a.mp3 </enclosure><enclosure>no address</enclosure>")
        #expect(feed.attachments.map { feed.string($0.url) } == ["https://a.example/a.mp3"])
        #expect(feed.attachments.first?.bytes == 1_234)
        #expect(feed.attachments.first.map { feed.string($0.type) } == "audio/mpeg")
    }

    @Test func `give the widest picture, even where no type is named`() throws {
        let feed = try Self.read(
            """
            <media:content width="140" url="https://i.example/140.jpg"/>
            <media:content width="700" url="https://i.example/700.jpg"/>
            <media:content width="460" url="https://i.example/460.jpg"/>
            """)
        #expect(feed.items.map { feed.string($0.image) } == ["https://i.example/700.jpg"])
    }

    private static func read(_ item: String) throws -> ParsedFeed {
        let document = """
            <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>T</title>
            <item>\(item)</item></channel></rss>
            """
        return try FeedReader.read(Array(document.utf8), address: "https://a.example/feed")
    }
}

@Suite struct `A channel` {
    @Test func `takes its link and date from behind its items, too`() throws {
        let document = """
            <rss version="2.0"><channel><title>T</title><item><title>A</title></item>
            <link>https://x.example/</link><pubDate>Tue, 24 Nov 2026 03:05:00 GMT</pubDate></channel></rss>
            """
        let feed = try FeedReader.read(Array(document.utf8), address: "https://a.example/feed")
        #expect(feed.string(feed.head.link) == "https://x.example/")
        #expect(feed.head.published == 1_795_489_500)
        #expect(feed.repairs == [])
    }
}

@Suite struct `An item inside of another` {
    @Test func `leaves to the outer one what follows it`() throws {
        let document = """
            <rss version="2.0"><channel><title>T</title>
            <item><title>Outer</title><item><title>Inner</title></item>
            <pubDate>Tue, 24 Nov 2026 03:05:00 GMT</pubDate><guid>g</guid><link>https://x.example/1</link></item>
            </channel></rss>
            """
        let feed = try FeedReader.read(Array(document.utf8), address: "https://a.example/feed")
        #expect(feed.items.map { feed.string($0.title.slice) } == ["Outer", "Inner"])
        #expect(feed.items.map { feed.string($0.link) } == ["https://x.example/1", ""])
        #expect(feed.items.map(\.published) == [1_795_489_500, nil])
        #expect(feed.head.link.isEmpty)
        #expect(feed.head.published == nil)
        #expect(feed.head.extensions.isEmpty)
        #expect(feed.repairs.map(\.kind) == [.nestedItem])
    }
}
