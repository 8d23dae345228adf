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

    @Test func `are refused with all their faults`() throws {
        let bad = Self.subscriptions.replacing("https://loose", with: "gopher://loose").replacing(
            "https://gl", with: "x:gl")
        do throws(ConfigurationFaults) {
            _ = try Import.list(Array(bad.utf8), of: "bad.opml", without: [])
            Issue.record("it was taken")
        } catch {
            #expect(error.faults.count == 2)
            #expect(error.description.contains("bad.opml:"))
        }
    }

    @Test func `keep no control characters on their way out`() {
        let feed = Configuration.Feed(
            url: "https://a.example/?a=1&b=<", id: "a", title: "a\u{1}\"b\"", interval: .seconds(1)...(.seconds(1)),
            content: .text)
        let text = OPML.document(of: [feed])
        #expect(text.contains(#"title="a &quot;b&quot;" xmlUrl="https://a.example/?a=1&amp;b=&lt;""#))
    }
}
