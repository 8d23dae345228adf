import Foundation
import Testing

@testable import Pipeline

@Suite struct `A relative address in a feed` {
    @Test(arguments: [
        ("", "https://feed.example/dir/rel"), (#" xml:base="https://base.example/a/b""#, "https://base.example/a/rel"),
        (#" xml:base="sub/""#, "https://feed.example/dir/sub/rel"), (#" xml:base="""#, "https://feed.example/dir/rel"),
        (#" xml:base="mailto:a@b""#, "https://feed.example/dir/rel"),
        (#" xml:base="http://""#, "https://feed.example/dir/rel"),
    ])
    func `begins at xml:base, where that is an address others can begin at`(base: String, target: String) throws {
        let feed = try parse(
            #"<feed xmlns="http://www.w3.org/2005/Atom"\#(base)><entry><link href="rel"/></entry></feed>"#)
        #expect(feed.items.first?["url"] as? String == target)
    }

    @Test func `is resolved by a chain of bases, the innermost last`() throws {
        let feed = try parse(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://base.example/">
            <entry xml:base="a/"><content type="html" xml:base="b/">&lt;a href="c">x&lt;/a></content>
            <author><name>N</name><uri xml:base="/who/">me</uri></author><link href="d"/></entry>
            <entry><link href="e"/></entry></feed>
            """)
        #expect(feed.items[0]["content_html"] as? String == #"<a href="https://base.example/a/b/c">x</a>"#)
        #expect(feed.items[0]["url"] as? String == "https://base.example/a/d")
        #expect((feed.items[0]["authors"] as? [[String: String]])?.first?["url"] == "https://base.example/who/me")
        #expect(feed.items[1]["url"] as? String == "https://base.example/e")
    }

    @Test func `begins at the xml:base of an element of XHTML around it`() throws {
        let feed = try parse(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://base.example/"><entry xml:base="a/">
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml" xml:base="b/"><a href="c">x</a>
            <p xml:base="/d/"><img src="e"/></p><q cite="f" xml:base="g/">y</q><a href="h">z</a></div></content>
            <link href="i"/></entry></feed>
            """)
        let html = try #require(feed.items[0]["content_html"] as? String)
        #expect(html.contains(#"<a href="https://base.example/a/b/c">"#))
        #expect(html.contains(#"<img src="https://base.example/d/e">"#))
        #expect(html.contains(#"<q cite="https://base.example/a/b/g/f">"#))
        #expect(html.contains(#"<a href="https://base.example/a/b/h">"#))
        #expect(feed.items[0]["url"] as? String == "https://base.example/a/i")
    }

    @Test func `stays as it is beside a base so long that a small feed would become a giant`() throws {
        let long = String(repeating: "a", count: 8_000)
        let links = String(repeating: #"<link rel="x" href="b"/>"#, count: 100)
        let html = String(repeating: #"&lt;a href="c">"#, count: 100)
        let document = """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://base.example/\(long)/"><entry>\(links)
            <content type="html">\(html)</content></entry></feed>
            """
        let feed = try FeedReader.read(Array(document.utf8), address: "https://feed.example/")
        #expect(feed.repairs == [Repair(kind: .tooMuchText, line: 1)])
        var writer = JSONFeedWriter(address: "https://feed.example/")
        #expect(writer.write(feed).count < 100_000)
        let site = document.replacing(" xml:base=\"https://base.example/\(long)/\"", with: "").replacing(
            "<entry>", with: "<link href=\"https://base.example/\(long)/\"/><entry>")
        #expect(writer.write(try FeedReader.read(Array(site.utf8), address: "")).count < 100_000)
    }

    @Test func `begins at the feed's own link where there is no xml:base`() throws {
        let feed = try parse(
            """
            <rss version="2.0"><channel><link>https://site.example/news/</link>
            <item><link>1</link><description>&lt;img src="1.png"&gt;</description></item></channel></rss>
            """)
        #expect(feed.items.first?["url"] as? String == "https://site.example/news/1")
        #expect(feed.items.first?["content_html"] as? String == #"<img src="https://site.example/news/1.png">"#)
    }

    @Test func `of an author or an id begins at the address that the feed came from`() throws {
        let feed = try parse(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><id>/id</id><author><name>N</name><uri>/n</uri></author></feed>
            """)
        #expect((feed.head["_feedd"] as? [String: Any])?["id"] as? String == "https://feed.example/id")
        #expect((feed.head["authors"] as? [[String: String]])?.first?["url"] == "https://feed.example/n")
    }

    @Test(arguments: [
        (nil, "https://feed.example/dir/feed.xml"), ("/other/", "https://feed.example/other/"),
        ("https://place.example/", "https://place.example/"), ("mailto:a@b", "https://feed.example/dir/feed.xml"),
        ("http://", "https://feed.example/dir/feed.xml"),
    ])
    func `begins at a Content-Location that is given`(location: String?, base: String) {
        #expect(FeedReader.address("https://feed.example/dir/feed.xml", contentLocation: location) == base)
    }

    private func parse(_ document: String) throws -> (head: [String: Any], items: [[String: Any]]) {
        let address = "https://feed.example/dir/feed.xml"
        let feed = try FeedReader.read(Array(document.utf8), address: address)
        var writer = JSONFeedWriter(address: address)
        let json = try JSONSerialization.jsonObject(with: Data(writer.write(feed))) as? [String: Any] ?? [:]
        return (json, json["items"] as? [[String: Any]] ?? [])
    }
}
