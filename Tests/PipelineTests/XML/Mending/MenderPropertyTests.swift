import Testing

@testable import Pipeline

@Suite struct `Whatever stands in a document` {
    private static let pieces = [
        "<rss>", "</rss>", "<channel>", "</channel>", "<item>", "</item>", "<title>", "</title>", "<description>",
        "</description>",
        "<link>", "</link", "<b>", "</b>", "<br>", "<br/>", "<a href=\"x\">", "<a b='c\"", "<a b=c d", ">", "<", "&",
        "&amp;", "&eacute;",
        "&#146;", "&#8;", "&#x", "<![CDATA[", "]]>", "<!--", "-->", "--", "<?xml version='1.0'?>", "<?x", "?>",
        "<!DOCTYPE rss [", "]>",
        "<!ENTITY a 'b'>", "&a;", "\"", "'", "=", "/", " ", "\n", "x", "é", "<é>", "<x:y xmlns:x='u'>", "</x:y>",
        "<i a=\"1\" a=\"2\">",
    ]

    /// A small generator of its own, so that every run is the same.
    private struct Random {
        var state: UInt64

        mutating func next(below bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
    }

    @Test(arguments: 0..<40)
    func `it is well-formed once it is mended`(seed: Int) {
        var random = Random(state: UInt64(seed))
        for _ in 0..<50 {
            var document = ""
            for _ in 0..<random.next(below: 40) + 1 { document += Self.pieces[random.next(below: Self.pieces.count)] }
            var mender = MarkupMender(Array(document.utf8), from: 0, line: 1)
            mender.mend()
            let mended = String(decoding: mender.output, as: UTF8.self)
            guard mended.contains("<") else { continue }
            do throws(XMLFault) {
                _ = try XMLTree(mender.output)
            } catch {
                // A prefix whose declaration was lost is no fault of the form.
                #expect(error.problem.contains("amespace"), "\(error): \(document) became \(mended)")
            }
        }
    }

    @Test(arguments: [
        "<", "<a", "<a ", "<a b=\"", "<a b='<a c=\"", "<a b=\"<a \"", "</", "</a", "&", "&x", "<![CDATA[", "<!--",
        "<!DOCTYPE \"", "<!DOCTYPE [",
        "<?", "]]>", "<a>", "<a x='y'>", "<item>", "<a xmlns:b='c'>", "<a a='' b='' c='' ",
        "<description><![CDATA[x</description></item>",
        "<a><![CDATA[</a>", "&lt;rss", "<pre>&lt;rss ", "<!ENTITY a '", "<b></item>",
    ])
    func `the time grows as its size`(piece: String) {
        func time(_ count: Int) -> Duration {
            let document = Array(("<rss><channel>" + String(repeating: piece, count: count / piece.utf8.count)).utf8)
            return (0..<2).map { _ in
                ProcessorTime.spent { _ = try? FeedReader.read(document, address: "") }
            }.min() ?? .zero
        }
        let small = time(5_000)
        let large = time(40_000)
        // Eight times as much; a quadratic step would take sixty-four times as long.
        #expect(large < small * 24 + .milliseconds(30), "\(small) became \(large)")
    }

    /// What stands open, and what follows a hundred thousand times.
    @Test(arguments: [
        ("<item><description>", "<b>"), ("<item><description>", "<a#>"), ("<item><content:encoded>", "<x:#>"),
        ("<foo><item>" + String(repeating: "<b>", count: 240), "</foo>"),
        ("<item><description><svg>" + String(repeating: "<b>", count: 240), "<title></title>"),
    ])
    func `a tag costs the same however deep it stands`(opening: String, piece: String) {
        func time(_ opening: String, _ piece: String) -> Duration {
            var text = "<rss><channel>" + opening
            for index in 0..<50_000 { text += piece.replacing("#", with: String(index)) }
            let document = Array(text.utf8)
            return ProcessorTime.spent {
                var mender = MarkupMender(document, from: 0, line: 1)
                mender.mend()
            }
        }
        let deep = time(opening, piece)
        let flat = time("<item><description>", "<b></b>")
        #expect(deep < flat * 3 + .milliseconds(50), "\(deep) against \(flat)")
    }
}
