import SeededRandom
import Testing

@testable import Pipeline

@Suite struct `Whatever the markup, a document` {
    private static let pieces = [
        "<a href=x>", "<a href='https://twitter.com/intent/tweet?a'>", "<a href='#n'>", "</a>", "<p>", "</p>", "w ü",
        "Ω", "😀", " ",
        "\n", "\t", "<br>", "<div hidden>", "<div>", "</div>", "<ul>", "</ul>", "<li>", "<table>", "<tr>", "<td>",
        "<td><p>", "</td>",
        "</table>", "<blockquote>", "</blockquote>", "<q>", "</q>", "<sup>", "</sup>", "<ruby>", "<rt>", "</rt>",
        "</ruby>", "&amp;", "&nbsp;",
        "&shy;", "\u{200b}", "\u{3000}", "<", "&", "<img src=y>", "<span style='font-size:0'>",
        "<b style='font-size:1px'>", "</b>", "</span>",
        "<div class=fb-post data-href=z>", "<figcaption>", "Read more", "Continue reading",
        "The post x appeared first on y", "<noscript>",
        "</noscript>", "<script>", "</script>", "<video>", "</video>", "<head>", "<body>", "\0", "\r\n", "“", "”",
    ]
    private static let preformatted = ["<pre>", "</pre>", "<p style='white-space:pre-line'>", "  x\n\n\n"]

    private static func soup(_ random: inout SeededRandom, _ pieces: [String]) -> String {
        let count = Int.random(in: 1...40, using: &random)
        return (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `has no place outside of its text or within a character`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        for _ in 0..<700 {
            let html = Self.soup(&random, Self.pieces + Self.preformatted)
            let document = Document(html: html)
            #expect(String(validating: document.text, as: UTF8.self) != nil, "\(html.debugDescription)")
            for range in document.anchors.map(\.range) + document.regions.map(\.range) {
                #expect(range.upperBound <= document.text.count, "\(html.debugDescription)")
                guard range.upperBound <= document.text.count else { continue }
                #expect(String(validating: document.text[range], as: UTF8.self) != nil, "\(html.debugDescription)")
                let edges = [document.text[range].first, document.text[range].last]
                #expect(!edges.contains { $0?.isSpace == true }, "\(html.debugDescription)")
            }
        }
    }

    @Test(arguments: [4, 5, 6] as [UInt64])
    func `has its regions within each other or one behind the other`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        for _ in 0..<700 {
            let html = Self.soup(&random, Self.pieces + Self.preformatted)
            let document = Document(html: html)
            var open: [Region] = []
            for region in document.regions {
                while let outer = open.last, !outer.anchors.holds(region.anchors) || !outer.range.holds(region.range) {
                    // What doesn't stand within begins behind.
                    #expect(region.range.lowerBound >= outer.range.upperBound, "\(html.debugDescription)")
                    #expect(region.anchors.lowerBound >= outer.anchors.upperBound, "\(html.debugDescription)")
                    open.removeLast()
                }
                #expect(region.anchors.upperBound <= document.anchors.count)
                open.append(region)
            }
            let links = document.anchors.filter { $0.kind == .link && !$0.range.isEmpty }
            for (one, next) in zip(links, links.dropFirst()) {
                #expect(one.range.upperBound <= next.range.lowerBound, "\(html.debugDescription)")
            }
        }
    }

    @Test(arguments: [7, 8, 9] as [UInt64])
    func `has no more than a blank line between its paragraphs`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        for _ in 0..<700 {
            let html = Self.soup(&random, Self.pieces)
            let text = Document(html: html).string
            #expect(!text.contains("\n\n\n"), "\(html.debugDescription)")
            #expect(!text.contains(" \n") && !text.contains("\n "), "\(html.debugDescription)")
            #expect(text.first?.isWhitespace != true && text.last?.isWhitespace != true, "\(html.debugDescription)")
        }
    }

    @Test(arguments: [10, 11, 12] as [UInt64])
    func `reads its own text again as it is`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        // A body has three tails at most, and the fourth would go when it is read again.
        let pieces = Self.pieces.filter { !$0.contains("Read") && !$0.contains("Continue") && !$0.contains("post x") }
        for _ in 0..<700 {
            let text = Document(html: Self.soup(&random, pieces)).text
            var html: [UInt8] = []
            for (number, paragraph) in text.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false)
                .enumerated()
            {
                if number > 0 { html += Array("<br>".utf8) }
                // Tabs between cells come from tables alone.
                let plain = paragraph.map { $0 == 0x09 ? 0x20 : $0 }
                HTMLEscape.append(text: plain.span, to: &html)
            }
            var again = Document()
            again.read(html: html.span)
            let expected = text.map { $0 == 0x09 ? 0x20 : $0 }
            let cells = Document.collapsing(expected)
            #expect(again.string == cells, "\(String(decoding: html, as: UTF8.self).debugDescription)")
        }
    }

    @Test func `is the same however often its buffers were used`() {
        var random = SeededRandom(seed: 13)
        var used = Document()
        for _ in 0..<300 {
            let html = Self.soup(&random, Self.pieces + Self.preformatted)
            used.read(html: Array(html.utf8).span)
            let fresh = Document(html: html)
            #expect(used.text == fresh.text && used.anchors == fresh.anchors, "\(html.debugDescription)")
            #expect(used.regions == fresh.regions && used.addresses == fresh.addresses, "\(html.debugDescription)")
        }
    }
}

extension Range<Int> {
    fileprivate func holds(_ other: Self) -> Bool { lowerBound <= other.lowerBound && other.upperBound <= upperBound }
}

extension Document {
    /// What becomes of columns that are empty: their tabs are one space.
    fileprivate static func collapsing(_ text: [UInt8]) -> String {
        var collapsed: [UInt8] = []
        for byte in text where byte != 0x20 || collapsed.last != 0x20 { collapsed.append(byte) }
        return String(decoding: collapsed, as: UTF8.self)
    }
}
