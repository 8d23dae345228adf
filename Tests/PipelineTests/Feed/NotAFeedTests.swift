import Testing

@testable import Pipeline

@Suite struct `What is no feed` {
    private static func reason(_ bytes: [UInt8]) -> String? {
        do throws(NotAFeed) {
            _ = try FeedReader.read(bytes, address: "")
            return nil
        } catch { return error.description }
    }

    @Test(arguments: [
        ("", "empty"), (" \n\t", "empty"), ("\u{feff}", "empty"), ("Not found", "neither XML nor JSON"),
        ("{\"a\": 1}", "no feed"),
        ("{\"items\":[", "no feed"), ("<opml version='2.0'><body/></opml>", "<opml>"),
        ("<html><body>Hi</body></html>", "web page"),
        ("%PDF-1.4", "PDF"), ("<", "neither XML nor JSON"), ("<?xml version='1.0'?>", "neither XML nor JSON"),
    ])
    func `is told why, in words`(text: String, word: String) {
        #expect(Self.reason(Array(text.utf8))?.contains(word) == true, "\(Self.reason(Array(text.utf8)) ?? "a feed")")
    }

    @Test(
        arguments: [
            ([0x1f, 0x8b, 0x08, 0x00], "gzip-compressed"), ([0x28, 0xb5, 0x2f, 0xfd], "zstd-compressed"),
            ([0x89, 0x50, 0x4e, 0x47], "PNG"),
            ([0x00, 0x01, 0x02, 0x03, 0xff], "neither"),
        ] as [([UInt8], String)])
    func `is known by its first bytes`(bytes: [UInt8], word: String) {
        #expect(Self.reason(bytes)?.contains(word) == true, "\(Self.reason(bytes) ?? "a feed")")
    }
}

@Suite struct `The bounds of a document` {
    private static func read(_ document: String) throws -> ParsedFeed {
        try FeedReader.read(Array(document.utf8), address: "")
    }

    @Test func `end what is too deep, and nothing else`() throws {
        let deep = String(repeating: "<div>", count: 5_000) + "x" + String(repeating: "</div>", count: 5_000)
        let feed = try Self.read(
            "<rss><channel><item><description>\(deep)</description></item><item><title>2</title></item></channel></rss>"
        )
        #expect(feed.itemCount == 2)
        #expect(feed.string(feed.items[1].title.slice) == "2")
        #expect(feed.repairs.contains { $0.kind == .tooDeep })
    }

    @Test func `end attributes beyond the bound`() throws {
        let many = (0..<20_000).map { " a\($0)='v'" }.joined()
        let feed = try Self.read("<rss><channel><title\(many)>T</title><item><title>1</title></item></channel></rss>")
        #expect(feed.title == "T")
        #expect(feed.itemCount == 1)
        #expect(feed.repairs.map(\.kind) == [.tooManyAttributes])
    }

    @Test func `end namespaces beyond the bound`() throws {
        let spaces = (0..<60).map { " xmlns:n\($0)='u'" }.joined()
        let nested = String(repeating: "<x\(spaces)>", count: 100) + String(repeating: "</x>", count: 100)
        let feed = try Self.read("<rss><channel>\(nested)<item><title>1</title></item></channel></rss>")
        #expect(feed.itemCount == 1)
        #expect(feed.repairs.map(\.kind) == [.tooManyAttributes])
    }

    @Test func `end items beyond the bound`() throws {
        let items = String(repeating: "<item><guid>x</guid></item>", count: FeedBounds.items + 5)
        let feed = try Self.read("<rss><channel>\(items)</channel></rss>")
        #expect(feed.itemCount == FeedBounds.items)
        #expect(feed.repairs.map(\.kind).contains(.tooManyItems))
    }
}
