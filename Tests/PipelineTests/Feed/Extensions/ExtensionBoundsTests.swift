import Testing

@testable import Pipeline

@Suite struct `Extensions` {
    static func feed(_ item: String, root: String = "") throws -> ParsedFeed {
        let document = "<rss version='2.0' \(root)><channel><item><title>t</title>\(item)</item></channel></rss>"
        return try FeedReader.read(Array(document.utf8), address: "https://a.example/feed")
    }

    static func json(_ item: String, root: String = "") throws -> String {
        var writer = JSONFeedWriter(address: "https://a.example/feed")
        return String(decoding: writer.write(try feed(item, root: root)), as: UTF8.self)
    }

    @Test func `end at a number of nodes, and the item keeps the rest`() throws {
        let ratings = String(repeating: "<x:r a='1'>2</x:r>", count: ExtensionBounds.perItem)
        let feed = try Self.feed(ratings + "<link>https://a.example/1</link>", root: "xmlns:x='urn:x'")
        #expect(feed.extensions.count <= ExtensionBounds.perItem)
        #expect(feed.extensions.count >= ExtensionBounds.perItem - 1)
        #expect(feed.string(feed.items[0].link) == "https://a.example/1")
    }

    @Test func `end at a depth`() throws {
        let open = String(repeating: "<x:in>", count: 40)
        let close = String(repeating: "</x:in>", count: 40)
        let feed = try Self.feed("<x:a>1</x:a>\(open)deep\(close)<x:b>2</x:b>", root: "xmlns:x='urn:x'")
        // What holds nothing any more leaves no trace.
        #expect(feed.extensions.map { feed.string($0.value) } == ["1", "2"])
    }

    @Test func `of a vocabulary that nobody knows carry no second body`() throws {
        let body = String(repeating: "word ", count: 2_000)
        let feed = try Self.feed("<x:body>\(body)</x:body><x:note>short</x:note>", root: "xmlns:x='urn:x'")
        #expect(feed.extensions.map { feed.string($0.value) } == ["short"])
    }

    @Test func `of too many vocabularies are left out`() throws {
        let many = (0..<ExtensionBounds.vocabularies + 9).map { "<e\($0) xmlns='urn:\($0)'>v</e\($0)>" }.joined()
        let feed = try Self.feed(many)
        #expect(feed.vocabularies.count == ExtensionBounds.vocabularies)
        #expect(feed.extensions.count == ExtensionBounds.vocabularies)
    }

    @Test func `stand under the address that their prefix is bound to`() throws {
        let json = try Self.json("<x:depth unit='m'>12</x:depth>", root: "xmlns:x='https://x.example/'")
        #expect(json.contains(#""extensions":{"https://x.example/":{"depth":{"unit":"m","value":"12"}}}"#))
    }

    @Test func `that stand several times are arrays`() throws {
        let json = try Self.json("<x:n>1</x:n><x:m>2</x:m><x:n>3</x:n>", root: "xmlns:x='urn:x'")
        #expect(json.contains(#""urn:x":{"n":["1","3"],"m":"2"}"#))
    }

    @Test func `that a better value displaced are kept by their name`() throws {
        let json = try Self.json("<itunes:subtitle>Small</itunes:subtitle><description>Large</description>")
        #expect(json.contains(#""content_text":"Large""#))
        #expect(json.contains(#""itunes":{"subtitle":"Small"}"#))
    }

    @Test func `that a field took are not written twice`() throws {
        let json = try Self.json("<itunes:subtitle>Small</itunes:subtitle><dc:creator>Ann</dc:creator>")
        #expect(json.contains(#""content_text":"Small""#))
        #expect(!json.contains("extensions"))
    }

    @Test func `without anything in them leave no trace`() throws {
        #expect(!(try Self.json("<x:empty/><media:group> </media:group>").contains("extensions")))
    }
}
