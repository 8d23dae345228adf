import Testing

@testable import Pipeline

@Suite struct `The parts of an item whose tags don't match` {
    private static func items(_ inside: String) throws -> (titles: [String], links: [String], kinds: [Repair.Kind]) {
        let document = "<rss version=\"2.0\"><channel><title>T</title>\n\(inside)\n</channel></rss>"
        let feed = try FeedReader.read(Array(document.utf8), address: "https://a.example/feed")
        #expect(feed.title == "T")
        return (
            feed.items.map { feed.string($0.title.slice) }, feed.items.map { feed.string($0.link) },
            feed.repairs.map(\.kind)
        )
    }

    @Test func `are an item where its start tag is missing`() throws {
        let made = try Self.items(
            """
            <item><title>A</title></item>
            <title>B</title><link>https://a.example/b</link><description>b</description></item>
            <item><title>C</title></item>
            """)
        #expect(made.titles == ["A", "B", "C"])
        #expect(made.links == ["", "https://a.example/b", ""])
        #expect(made.kinds == [.missingStartTag])
    }

    @Test func `are the first item where its start tag is missing`() throws {
        let made = try Self.items(
            "<link>https://a.example/</link><title>A</title><link>https://a.example/a</link></item>")
        #expect(made.titles == ["A"])
        #expect(made.links == ["https://a.example/a"])
    }

    @Test func `go to each item that others were nested in`() throws {
        let made = try Self.items(
            """
            <item><title>A</title><item><title>B</title><item><title>C</title></item><link>https://a.example/b</link></item>
            <link>https://a.example/a</link></item>
            """)
        #expect(made.titles == ["A", "B", "C"])
        #expect(made.links == ["https://a.example/a", "https://a.example/b", ""])
        #expect(Set(made.kinds) == [.nestedItem])
    }

    @Test func `are an item beside one that was cut, where they have a title`() throws {
        let made = try Self.items(
            "<item><title>A</title><item><title>B</title></item><title>C</title><link>https://a.example/c</link></item>"
        )
        #expect(made.titles == ["A", "B", "C"])
        #expect(made.links == ["", "", "https://a.example/c"])
    }

    @Test func `are no part of the channel where their item has ended`() throws {
        let made = try Self.items(
            "<link>https://a.example/</link><item><title>A</title></item><link>https://a.example/a</link></item>")
        #expect(made.titles == ["A"])
        #expect(made.kinds == [.strayEndTag])
    }

    @Test func `are an item where they stand beside others in RDF or Atom`() throws {
        let rdf = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
            <channel><title>T</title></channel><title>A</title><link>https://a.example/a</link></item></rdf:RDF>
            """
        let atom = """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><title>A</title><link href="https://a.example/a"/></entry>
            <entry><title>B</title></entry></feed>
            """
        for (document, titles) in [(rdf, ["A"]), (atom, ["A", "B"])] {
            let feed = try FeedReader.read(Array(document.utf8), address: "https://a.example/feed")
            #expect(feed.title == "T")
            #expect(feed.items.map { feed.string($0.title.slice) } == titles)
            #expect(feed.items.first.map { feed.string($0.link) } == "https://a.example/a")
        }
    }

    @Test(arguments: [
        ("A</title><link>https://a.example/1</link>", "A", "https://a.example/1", ""),
        ("<title>A</title>https://a.example/?a&b</link>", "A", "https://a.example/?a&b", ""),
        (
            "<title>A</title><link>https://a.example/1</link>\n<![CDATA[<b>x</b>]]></description>", "A",
            "https://a.example/1", "<b>x</b>"
        ),
        ("<title>A</title></link></title><category>x</title></category>", "A", "", ""),
    ])
    func `begin where text stands before an end tag without a start tag`(
        inside: String, title: String, link: String, body: String
    ) throws {
        let document = "<rss version=\"2.0\"><channel><title>T</title><item>\(inside)</item></channel></rss>"
        let feed = try FeedReader.read(Array(document.utf8), address: "https://a.example/feed")
        let item = try #require(feed.items.first)
        #expect(feed.string(item.title.slice) == title)
        #expect(feed.string(item.link) == link)
        #expect(feed.string(item.summary.slice) == body)
    }

    @Test func `keep their lines`() {
        let document =
            "<rss><channel><item><item>\n</item>\n<guid>\n</guid></item>\n<title>\n</title></item>\n&</channel></rss>"
        var mender = MarkupMender(Array(document.utf8), from: 0, line: 1)
        mender.mend()
        let text = String(decoding: mender.output, as: UTF8.self)
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == 7)
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).last?.hasPrefix("&amp;") == true)
    }

    @Test func `cost no more than their length`() throws {
        for piece in [
            "<item><guid>1</guid>", "<item><item></item><guid>1</guid></item>", "<title>a</title></item>", "a</title>",
        ] {
            let document = Array(("<rss><channel>" + String(repeating: piece, count: 200_000 / piece.utf8.count)).utf8)
            let spent = ProcessorTime.spent {
                var mender = MarkupMender(document, from: 0, line: 1)
                mender.mend()
            }
            #expect(spent < .seconds(5))
        }
    }

    @Test func `are those of the feed's own vocabulary alone`() throws {
        let strange = try Self.items(
            "<item xmlns:x=\"u\"><title>A & B</title><x:item>1</x:item><x:item>2</x:item></item>")
        #expect(strange.titles == ["A & B"])
        #expect(strange.kinds == [.bareAmpersand])
        let undeclared = try Self.items(
            "<item><title>A & B</title><y:item>1</y:item><link>https://a.example/</link></item>")
        #expect(undeclared.links == ["https://a.example/"])
        let declared = try FeedReader.read(
            Array(
                """
                <f:feed xmlns:f="http://www.w3.org/2005/Atom"><f:title>A & B</f:title>
                <f:entry><f:id>1</f:id><f:entry><f:id>2</f:id></f:entry></f:feed>
                """.utf8), address: "")
        #expect(declared.items.map { declared.string($0.guid) } == ["1", "2"])
    }
}
