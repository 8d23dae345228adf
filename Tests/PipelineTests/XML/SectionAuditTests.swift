import Testing

@testable import Pipeline

@Suite struct `A section that lost its last bracket` {
    @Test func `takes no other item with it`() throws {
        let items = ["<title><![CDATA[1]]</title>", "<title><![CDATA[2]]></title>"].map { "<item>\($0)</item>" }
        let feed = try FeedReader.read(
            Array("<rss><channel>\(items.joined())</channel></rss>".utf8), address: "")
        #expect(feed.items.map { feed.string($0.title.slice) } == ["1", "2"])
        #expect(feed.repairs.map(\.kind) == [.malformedSection])
    }

    @Test(arguments: [
        ("x]]</description>", true), ("]]</content:encoded>", true), ("]]</Title>", true), ("]]]</title>", true),
        ("a[b[0]]</p>", false), ("]]></title>", false), ("]]</", false), ("]", false), ("", false),
    ])
    func `is known by the end tag behind it`(text: String, isBroken: Bool) {
        let bytes = Array(text.utf8)
        let found = SectionAudit.hasBrokenEnd(bytes.span)
        #expect(found == isBroken)
    }
}
