import Foundation
import SeededRandom
import Testing

@testable import Pipeline

/// What libxml2 makes of a document as it stands is what its skeleton and the texts that were left out must give.
@Suite struct `A document and its skeleton` {
    @Test(arguments: GoldenFeed.all.filter { $0.source.pathExtension == "xml" })
    func `say the same, whole, cut off or spoiled`(_ feed: GoldenFeed) throws {
        let bytes = try Array(Data(contentsOf: feed.source))
        try Self.expectAgreement(on: bytes)
        var random = SeededRandom(seed: UInt64(bytes.count))
        for _ in 0..<Self.rounds {
            try Self.expectAgreement(on: Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &random))))
            var spoiled = bytes
            for _ in 0..<Int.random(in: 1...3, using: &random) { Self.spoil(&spoiled, &random) }
            try Self.expectAgreement(on: spoiled)
        }
    }

    @Test func `say the same of texts of every length, whatever stands in them`() throws {
        let parts = [
            "x", "&amp;", "&#233;", "é", "\r\n", "\r", "]]", ">", "]]>", "&bad;", "&#146;", " ", "<!-- > -->",
            "<?p > ?>",
        ]
        for part in parts {
            for length in [0, 1, 10, 14, 15, 16, 17, 46, 47, 48, 49, 50] {
                let fill = String(repeating: "y", count: length)
                for text in [fill + part, part + fill, fill + part + fill] {
                    try Self.expectAgreement(
                        on: Array(
                            "<rss><channel><title>\(text)</title>\n<item><description>\(text)<![CDATA[\(text)]]></description></item></channel></rss>"
                                .utf8))
                }
            }
        }
    }

    @Test(arguments: [
        "SYSTEM \"><![CDATA[\"", "PUBLIC '>[' \"a'>\"", "SYSTEM 'x' []", "SYSTEM \"x>", "[<!ENTITY a \"<![CDATA[\">]",
        "",
    ])
    func `say the same behind every document type`(type: String) throws {
        let long = String(repeating: "word ", count: 30)
        try Self.expectAgreement(
            on: Array(
                "<!DOCTYPE rss \(type)><rss><channel><item><title><![CDATA[a]]></title><description>\(long)&amp;</description></item></channel></rss>"
                    .utf8))
    }

    @Test func `say the same where a part of the skeleton ends`() throws {
        for length in 65_440..<65_560 {
            let filler = "<!--\(String(repeating: "x", count: length - 23))-->"
            try Self.expectAgreement(
                on: Array(
                    "<rss><channel>\(filler)<item><title>A &amp; B and a little more</title><link><![CDATA[x]]></link></item></channel></rss>"
                        .utf8))
        }
    }

    private static let rounds = Int(ProcessInfo.processInfo.environment["FEEDD_ROUNDS"] ?? "") ?? 12

    private static let pieces = [
        "<![CDATA[", "]]>", "<!--", "-->", "&#65;", "&amp;", "&x;", "<?p ", "?>", "<!DOCTYPE a [", "<", ">", "&", "\"",
        "'",
        "<a b='>'>", "</a>", "]]", "\r", "\n", "<b>", "</title>",
        "long text without anything in it, of seventy bytes, at least as it is",
    ].map { Array($0.utf8) }

    /// Puts something in, in place of some bytes or of none.
    private static func spoil(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
        let start = Int.random(in: 0..<bytes.count, using: &random)
        let length = Bool.random(using: &random) ? 0 : Int.random(in: 0...20, using: &random)
        let piece = pieces[Int.random(in: pieces.indices, using: &random)]
        bytes.replaceSubrange(start..<min(start + length, bytes.count), with: piece)
    }

    private static func expectAgreement(on bytes: [UInt8], _ place: SourceLocation = #_sourceLocation) throws {
        let document = DocumentText(bytes, contentType: nil)
        guard let start = document.start else { return }
        let whole = try reading(of: document.bytes, from: start, bySkeleton: false)
        let parts = try reading(of: document.bytes, from: start, bySkeleton: true)
        // Where the whole document is looked through for sections that lost their end, some text looks like one.
        if whole == nil, SectionAudit.hasBrokenEnd(document.bytes.span) { return }
        #expect(whole == parts, "\(String(decoding: bytes.prefix(4_000), as: UTF8.self))", sourceLocation: place)
    }

    /// The feed as JSON Feed, with its repairs; nil where the document must be mended first.
    private static func reading(of text: [UInt8], from start: Int, bySkeleton: Bool) throws -> String? {
        let parser = try PushParser(building: FeedBuilder(address: GoldenFeed.address, bytes: text.count))
        guard let builder = parser.read(text.span, from: start, isClean: bySkeleton) else { return nil }
        var writer = JSONFeedWriter(address: GoldenFeed.address)
        return String(decoding: writer.write(builder.feed), as: UTF8.self)
    }
}
