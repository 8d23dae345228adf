import Testing

@testable import Pipeline

@Suite struct `A namespace` {
    @Test(arguments: [
        ("http://search.yahoo.com/mrss/", Namespace.media), ("https://search.yahoo.com/mrss", .media),
        ("http://www.itunes.com/DTDs/Podcast-1.0.dtd", .itunes), ("http://purl.org/dc/elements/1.1", .dublinCore),
        ("HTTPS://www.w3.org/2005/Atom/", .atom), ("http://purl.org/atom/ns#", .atom),
        ("https://podcastindex.org/namespace/1.0", .podcast), ("http://www.opengis.net/gml/3.2", .gml),
        ("http://backend.userland.com/rss2", .rss), ("http://creativecommons.org/ns#", .creativeCommons),
    ])
    func `is known by the addresses that publishers write`(_ uri: String, _ space: Namespace) {
        #expect(Namespace(uri: uri, prefix: "any") == space)
    }

    @Test func `that was never declared is known by the prefix that everybody uses`() {
        #expect(Namespace(uri: nil, prefix: "dc") == .dublinCore)
        #expect(Namespace(uri: nil, prefix: "Media") == .media)
        #expect(Namespace(uri: nil, prefix: nil) == Namespace.none)
    }

    @Test func `is unknown by a customary prefix that is bound to another address`() {
        #expect(Namespace(uri: "https://other.example/", prefix: "dc") == nil)
        #expect(Namespace(uri: nil, prefix: "xyz") == nil)
    }
}

@Suite struct `The names of elements` {
    @Test func `are known in any case, and written as their specification does`() {
        #expect(Word(local: "PUBDATE") == .pubDate)
        #expect(Word(local: "lastBuildDate").rawValue == "lastBuildDate")
        #expect(Word(local: "no-such-name") == .other)
    }
}
