import Testing

@testable import Pipeline

@Suite struct `An address of a feed` {
    static let item = """
        <rss version="2.0"><channel><title>T</title><link>javascript:alert(1)</link>
        <item><title>A</title>
        <link>javascript:alert(2)</link><comments> JavaScript:alert(3)</comments>
        <enclosure url="data:text/html,x" length="1,234"/></item>
        <item><link>feed:https://a.example/1</link><comments>feed:javascript:x</comments>
        <enclosure url="magnet:?xt=1"/></item></channel></rss>
        """

    @Test func `is left out where it may run code, with a note`() throws {
        let feed = try FeedReader.read(Array(Self.item.utf8), address: "https://a.example/feed")
        #expect(feed.head.link.isEmpty)
        #expect(feed.items.map { feed.string($0.link) } == ["", "feed:https://a.example/1"])
        #expect(feed.items.map { feed.string($0.comments) } == ["", ""])
        #expect(feed.attachments.map { feed.string($0.url) } == ["", "magnet:?xt=1"])
        let noted = feed.repairs.filter { $0.kind == .unsafeAddress }.map(\.line)
        #expect(noted == [0, 2, 5])
    }

    @Test func `is never written when it may run code`() throws {
        let json = """
            {"items":[{"id":"1","url":"javascript:x1","external_url":"data:text/html,x","image":"vbscript:x2",
            "authors":[{"name":"Ada","url":"javascript:x3"}],"attachments":[{"url":"javascript:x4"}]}],
            "icon":"javascript:x5","home_page_url":"javascript:x6"}
            """
        for document in [Self.item, json] {
            let feed = try FeedReader.read(Array(document.utf8), address: "https://a.example/feed")
            var writer = JSONFeedWriter(address: "https://a.example/feed")
            let written = String(decoding: writer.write(feed), as: UTF8.self)
            #expect(!written.lowercased().contains("script:"))
            #expect(!written.contains("data:"))
        }
    }

    @Test func `hides no good one behind it`() throws {
        let rss = """
            <rss version="2.0"><channel><title>T</title><link>javascript:x</link><link>https://a.example/</link>
            <item><title>A</title><link>javascript:x</link><link>https://a.example/1</link></item></channel></rss>
            """
        let atom = """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><link href="javascript:x"/><link href="https://a.example/"/>
            <entry><link href="data:text/html,x"/><link href="https://a.example/1"/></entry></feed>
            """
        for document in [rss, atom] {
            let feed = try FeedReader.read(Array(document.utf8), address: "https://a.example/feed")
            #expect(feed.string(feed.head.link) == "https://a.example/")
            #expect(feed.items.map { feed.string($0.link) } == ["https://a.example/1"])
            #expect(feed.repairs.contains(Repair(kind: .unsafeAddress, line: 2)))
        }
    }

    @Test(arguments: [
        "itpc://a.example/x", "feed://a.example/x", "mailto:ada@example.org", "/relative", "http://a.example",
        "pcast:https://a.example/",
    ])
    func `stays where it leads to a page, a file or a person`(_ address: String) throws {
        let parsed = try #require(WebAddress(address.utf8))
        #expect(LinkScheme.allowsInFeed(parsed))
    }

    @Test(arguments: [
        "feed:javascript:x", "feed:data:text/html,x", "feed:feed:javascript:x", "blob:x", "file:///etc/x",
    ])
    func `goes where it leads elsewhere`(_ address: String) throws {
        let parsed = try #require(WebAddress(address.utf8))
        #expect(!LinkScheme.allowsInFeed(parsed))
        #expect(!LinkScheme.allowsInHTML(parsed))
    }
}
