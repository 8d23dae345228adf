import Testing

@testable import Pipeline

@Suite struct `A feed in JSON` {
    private static func read(_ text: String) throws -> ParsedFeed {
        try FeedReader.read(Array(text.utf8), address: "https://a.example/feed")
    }

    @Test func `notes what is wrong with an item at its line`() throws {
        let feed = try Self.read(
            """
            {"title":"T",
            "items":[
            {"id":"1","date_published":"nonsense"},

            {"id":"2","url":"javascript:x"}]}
            """)
        #expect(feed.items.map(\.line) == [3, 5])
        #expect(
            feed.repairs == [Repair(kind: .unreadableDate, line: 3), Repair(kind: .unsafeAddress, line: 5)])
    }

    @Test func `notes it at its line where the document was mended, too`() throws {
        let feed = try Self.read("{\"items\":[\n{\"id\":\"1\n\",},\n{\"id\":2,\"date_published\":\"x\"},]}")
        #expect(feed.repairs.last == Repair(kind: .unreadableDate, line: 4))
    }

    @Test func `may write its numbers as text`() throws {
        let feed = try Self.read(
            #"{"items":[{"id":"1","attachments":[{"url":"a.mp3","size_in_bytes":"1,024","duration_in_seconds":"x"}]}]}"#
        )
        #expect(feed.attachments.map(\.bytes) == [1_024])
        #expect(feed.attachments.map(\.seconds) == [nil])
    }

    @Test func `of the manner of RSS has items with lines`() throws {
        let feed = try Self.read(
            """
            {"rss":{"channel":{"title":"T",
            "item":[{"title":"A"},
            {"title":"B","pubDate":"nonsense"}]}}}
            """)
        #expect(feed.items.map(\.line) == [2, 3])
        #expect(feed.repairs == [Repair(kind: .unreadableDate, line: 3)])
    }

    @Test(arguments: [
        ("tags", #""t""#), ("authors", #"{"name":"Ada"}"#), ("attachments", #"{"url":"https://a.example/1.mp3"}"#),
    ])
    func `notes a list that is longer than its bound`(key: String, element: String) throws {
        let list = Array(repeating: element, count: FeedBounds.perItem + 1).joined(separator: ",")
        let feed = try Self.read("{\n\"items\":[{\"id\":\"1\",\"\(key)\":[\(list)]}]}")
        #expect(feed.repairs == [Repair(kind: .tooManyValues, line: 2)])
        let whole = Array(repeating: element, count: FeedBounds.perItem).joined(separator: ",")
        #expect(try Self.read("{\"items\":[{\"id\":\"1\",\"\(key)\":[\(whole)]}]}").repairs == [])
    }

    @Test func `notes hubs and extensions that are more than their bounds`() throws {
        let hubs = Array(repeating: #"{"url":"https://h.example/"}"#, count: FeedBounds.perItem + 1)
        #expect(
            try Self.read("{\"items\":[],\"hubs\":[\(hubs.joined(separator: ","))]}").repairs == [
                Repair(kind: .tooManyValues, line: 0)
            ])
        let members = (0...ExtensionBounds.names).map { "\"_\($0)\":1" }.joined(separator: ",")
        #expect(try Self.read("{\"items\":[{\(members)}]}").repairs == [Repair(kind: .tooManyValues, line: 1)])
    }
}
