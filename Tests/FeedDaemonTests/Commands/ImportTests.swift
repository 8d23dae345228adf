import Foundation
import Testing

@testable import FeedDaemon

@Suite struct `Feeds of another reader` {
    /// As several readers write: folders in folders, a feed in two of them, text without title, an apostrophe.
    private static let subscriptions = """
        <?xml version="1.0" encoding="UTF-8"?>
        <opml version="1.0"><head><title>Subscriptions</title></head><body>
        <outline text="World" title="World">
          <outline type="rss" text="Kiln &amp; Co." title="Kiln &amp; Co." xmlUrl="https://kiln.example/rss?a=1&amp;b=2"
            htmlUrl="https://kiln.example/"/>
          <outline text="Nürnberg's"><outline text="Glocke" xmlUrl="https://glocke.example/atom.xml"/></outline>
        </outline>
        <outline text="Crafts"><outline text="Kiln" xmlUrl="https://kiln.example/rss?a=1&amp;b=2"/></outline>
        <outline text="Loose" xmlUrl="https://loose.example/feed" category="/Tools/Saws,/Tea"/>
        </body></opml>
        """

    private func configuration(of list: String, _ folder: Folder, _ name: String) throws -> Configuration {
        _ = try folder.write(name, list)
        return try ConfigurationFile.read(try folder.write("feedd.json", #"{"feeds_from":["\#(name)"]}"#))
    }

    @Test func `come in with their folders as tags, go out, and come in again the same`() throws {
        let folder = try Folder()
        let list = try Import.list(Array(Self.subscriptions.utf8), of: "subscriptions.opml", without: [])
        #expect(list.count == 3)
        let first = try configuration(of: String(decoding: list.json, as: UTF8.self), folder, "list.json")
        #expect(first.feeds.map(\.tags) == [["World", "Crafts"], ["World", "Nürnberg's"], ["Saws", "Tea"]])
        #expect(first.feeds.map(\.title) == ["Kiln & Co.", "Glocke", "Loose"])
        let second = try configuration(of: OPML.document(of: first.feeds), folder, "list.opml")
        #expect(second.feeds == first.feeds)
    }

    @Test func `are left out where the configuration has them`() throws {
        let folder = try Folder()
        let known = try configuration(of: Self.subscriptions, folder, "list.opml").feeds
        let list = try Import.list(Array(Self.subscriptions.utf8), of: "list.opml", without: Array(known.prefix(2)))
        #expect(list.count == 1 && list.left == 2)
    }

    @Test func `are left out alone where they can't be read, and each is told`() throws {
        let bad = Self.subscriptions.replacing("https://loose", with: "gopher://loose").replacing(
            "https://gl", with: "x:gl")
        let list = try Import.list(Array(bad.utf8), of: "bad.opml", without: [])
        #expect(list.count == 1 && list.remarks.count == 2)
        #expect(list.remarks.allSatisfy { $0.hasPrefix("left out: bad.opml:") })
        #expect(list.remarks.joined().contains("gopher://loose.example/feed"))
    }

    @Test func `are refused with all faults where none can be read`() throws {
        let bad = "<opml><body><outline xmlUrl='gopher://a'/><outline xmlUrl='b'/></body></opml>"
        let error = #expect(throws: ConfigurationFaults.self) {
            _ = try Import.list(Array(bad.utf8), of: "bad.opml", without: [])
        }
        #expect(error?.faults.count == 2)
    }

    @Test func `are taken as other readers write them`() throws {
        let folder = try Folder()
        let odd = """
            <opml><body><outline xmlUrl=" https://a.example/ "/><outline xmlurl="feed:https://b.example/"/>
            <outline XMLURL="feed://c.example/rss"/><outline xmlUrl="FEED://https://d.example/"/></body></opml>
            """
        let list = try Import.list(Array(odd.utf8), of: "odd.opml", without: [])
        let feeds = try configuration(of: String(decoding: list.json, as: UTF8.self), folder, "list.json").feeds
        #expect(
            feeds.map(\.url) == [
                "https://a.example/", "https://b.example/", "http://c.example/rss", "https://d.example/",
            ])
        #expect(list.remarks.isEmpty)
    }

    @Test func `with one id are told apart, from those of the configuration too`() throws {
        let folder = try Folder()
        let same = """
            <opml><body><outline xmlUrl="https://a.example/" id="x"/><outline xmlUrl="https://b.example/" id="x"/>
            <outline xmlUrl="http://c.example/"/><outline xmlUrl="https://c.example/"/></body></opml>
            """
        let known = try folder.configuration(
            #"{"feeds": [{"url": "https://d.example/", "id": "x"}, {"url": "HTTPS://A.example:443"}]}"#
        ).feeds
        let list = try Import.list(Array(same.utf8), of: "same.opml", without: known)
        let feeds = try configuration(of: String(decoding: list.json, as: UTF8.self), folder, "list.json").feeds
        #expect(feeds.map(\.id) == ["b.example", "c.example", "c.example-2"])
        #expect(list.left == 1 && list.remarks.count == 2)
    }

    @Test func `keep every tag on their way out and in`() throws {
        let folder = try Folder()
        let tags = ["a", "b/c", "d, e", "f"]
        let feed = Configuration.Feed(
            url: "https://a.example/", id: "a", tags: tags, interval: .seconds(1)...(.seconds(1)), content: .text)
        let back = try configuration(of: OPML.document(of: [feed]), folder, "list.opml")
        #expect(back.feeds.map(\.tags) == [tags])
    }

    @Test func `keep no control characters on their way out`() {
        let feed = Configuration.Feed(
            url: "https://a.example/?a=1&b=<", id: "a", title: "a\u{1}\"b\"", interval: .seconds(1)...(.seconds(1)),
            content: .text)
        let text = OPML.document(of: [feed])
        #expect(text.contains(#"title="a &quot;b&quot;" xmlUrl="https://a.example/?a=1&amp;b=&lt;""#))
    }
}
