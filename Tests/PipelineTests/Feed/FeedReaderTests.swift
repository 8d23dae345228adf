import Testing

@testable import Pipeline

@Suite struct `A feed is read` {
    private static func read(_ document: String, language: String? = nil) throws -> ParsedFeed {
        try FeedReader.read(Array(document.utf8), address: "https://a.example/feed", contentLanguage: language)
    }

    private static func language(_ document: String, _ given: String) throws -> String {
        let feed = try read(document, language: given)
        return feed.string(feed.head.language)
    }

    @Test func `in the language of the response where it names none`() throws {
        let silent = "<rss><channel><title>T</title></channel></rss>"
        #expect(try Self.language(silent, "en_GB") == "en-GB")
        #expect(try Self.language(silent, "en, de") == "")
        let telling = "<rss><channel><language>fr</language></channel></rss>"
        #expect(try Self.language(telling, "en") == "fr")
    }

    @Test func `as Netscape's where it names its DTD, though it must be mended`() throws {
        let document = """
            <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd">
            <rss version="0.91"><channel><title>caf&eacute;</title></channel></rss>
            """
        let feed = try Self.read(document)
        #expect(feed.format == "rss091n")
        #expect(feed.title == "café")
    }

    @Test func `as RSS whose elements all stand in a namespace of something else`() throws {
        let feed = try Self.read(
            """
            <rss version="2.0" xmlns="http://www.w3.org/2005/Atom"><channel><title>T</title><link>https://a.example/</link>
            <item><title>A</title><link>https://a.example/1</link><pubDate>Tue, 24 Nov 2026 03:05:00 GMT</pubDate></item>
            </channel></rss>
            """)
        #expect(feed.title == "T")
        #expect(feed.items.map { feed.string($0.link) } == ["https://a.example/1"])
        #expect(feed.items.first?.published == 1_795_489_500)
    }

    @Test func `as RSS without a channel, and as RSS 1.1`() throws {
        let bare = try Self.read(
            "<rss><title>T</title><link>https://a.example/</link><item><title>A</title></item></rss>")
        #expect(bare.title == "T")
        #expect(bare.string(bare.head.link) == "https://a.example/")
        let next = try Self.read(
            """
            <Channel xmlns="http://purl.org/net/rss1.1#"><title>T</title><items><item><title>A</title></item></items></Channel>
            """)
        #expect(next.title == "T")
        #expect(next.items.map { next.string($0.title.slice) } == ["A"])
    }

    @Test func `with the number of replies that a link leads to, and files sized in their own vocabulary`() throws {
        let feed = try Self.read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:t="http://purl.org/syndication/thread/1.0"><entry>
            <link rel="replies" href="/r" t:count="3" t:updated="2026-11-24T03:05:00Z"/></entry></feed>
            """)
        #expect(feed.extensions.map { feed.string($0.value) } == ["3", "2026-11-24T03:05:00Z"])
        let classified = try Self.read(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
            xmlns:e="http://purl.oclc.org/net/rss_2.0/enc#"><channel/><item><title>A</title>
            <e:enclosure rdf:resource="https://a.example/a.mp3" e:type="audio/mpeg" e:length="3"/></item></rdf:RDF>
            """)
        #expect(classified.attachments.map(\.bytes) == [3])
    }

    @Test func `with the categories that stand in others`() throws {
        let feed = try Self.read(
            """
            <rss><channel><itunes:category text="Arts"><itunes:category text="Books"/></itunes:category></channel></rss>
            """)
        #expect(feed.head.tags.map { feed.string($0.name) } == ["Arts", "Books"])
    }

    @Test func `with what only some write in RSS: content and dates without a namespace, a picture's address as text`()
        throws
    {
        let feed = try Self.read(
            """
            <rss><channel><item><content>&lt;b>x&lt;/b></content><date>2026-11-24T03:05:00Z</date>
            <image>https://a.example/i.png</image></item></channel></rss>
            """)
        let item = try #require(feed.items.first)
        #expect(item.content.kind == .maybeHTML)
        #expect(item.published == 1_795_489_500)
        #expect(feed.string(item.image) == "https://a.example/i.png")
    }

    @Test func `with the files of RSS 1.0`() throws {
        let feed = try Self.read(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
            xmlns:enc="http://purl.oclc.org/net/rss_2.0/enc#"><item>
            <enc:enclosure resource="https://a.example/1.jpg" type="image/jpeg"/>
            <enc:enclosure rdf:resource="https://a.example/2.mp3" enc:type="audio/mpeg"/></item></rdf:RDF>
            """)
        #expect(feed.attachments.map { feed.string($0.url) } == ["https://a.example/1.jpg", "https://a.example/2.mp3"])
        #expect(feed.attachments.map { feed.string($0.type) } == ["image/jpeg", "audio/mpeg"])
    }

    @Test func `with names that were escaped twice, or are links`() throws {
        let feed = try Self.read(
            """
            <rss><channel><item><category><![CDATA[R&amp;D]]></category><category>a < b</category>
            <dc:creator>&lt;a href="https://a.example/"&gt;Ann B&lt;/a&gt;, Cy D</dc:creator></item></channel></rss>
            """)
        #expect(feed.tags.map { feed.string($0.name) } == ["R&D", "a < b"])
        #expect(feed.people.map { feed.string($0.name) } == ["Ann B, Cy D"])
    }

    @Test func `with the names of people, without their quotes`() throws {
        let feed = try Self.read(
            "<rss><channel><item><author>\"Ada L\" &lt;ada@a.example&gt;</author></item></channel></rss>")
        #expect(feed.people.map { feed.string($0.name) } == ["Ada L"])
    }
}
