import Testing

@testable import Pipeline

@Suite struct `A feed written as JSON Feed` {
    @Test func `has the id and the text that the format asks of each item`() throws {
        let items = try Self.items("<item><title>A</title></item><item><guid>g</guid></item>")
        let made = try #require(items.first?["id"]?.string)
        #expect(made.hasPrefix("urn:feedd:") && made.utf8.count == 42)
        #expect(items.last?["id"]?.string == "g")
        #expect(items.map { $0["content_text"]?.string } == ["", ""])
        let again = try Self.items("<item><title>B</title></item><item><title>A</title></item>")
        #expect(again.last?["id"]?.string == made)
        #expect(again.first?["id"]?.string != made)
    }

    @Test func `is called by its host or its address where it has no title`() throws {
        #expect(try Self.write("<link>https://www.site.example/news</link>")["title"]?.string == "site.example")
        #expect(try Self.write("")["title"]?.string == "https://a.example/feed")
        #expect(try Self.write("<title>T</title>")["title"]?.string == "T")
    }

    private static func items(_ channel: String) throws -> [JSONValue] {
        try write(channel)["items"].map { Array($0.elements) } ?? []
    }

    private static func write(_ channel: String) throws -> JSONValue {
        let document = "<rss version='2.0'><channel>\(channel)</channel></rss>"
        var writer = JSONFeedWriter(address: "https://a.example/feed")
        let feed = try FeedReader.read(Array(document.utf8), address: "https://a.example/feed")
        return try JSONDocument(writer.write(feed)).root
    }
}
