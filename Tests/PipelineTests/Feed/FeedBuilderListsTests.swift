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
