import Testing

@testable import Pipeline

@Suite struct `What markup shows` {
    @Test(
        arguments: [
            ("<img src=a.jpg>", ["image a.jpg"]),
            ("<img src=a.jpg srcset='a.jpg 1x, b.jpg 2x'>", ["image a.jpg", "image b.jpg"]),
            ("<img src=dot.gif data-src=a.jpg>", ["image a.jpg"]),
            ("<img src=dot.gif data-lazy-src=a.jpg>", ["image a.jpg"]),
            ("<img src=s.jpg data-orig-file=a.jpg>", ["image a.jpg"]),
            ("<img src='data:image/gif;base64,R0' data-srcset='a.jpg 9w, b.jpg 10w'>", ["image b.jpg"]),
            ("<img src=a.jpg width=1 height=1>", []), ("<noscript><img src=a.jpg></noscript>", ["image a.jpg"]),
            (
                "<picture><source srcset='a.webp 800w'><source srcset='b.webp 1600w'><img src=c.jpg></picture>",
                ["image c.jpg", "image b.webp"]
            ),
        ] as [(String, [String])])
    func `as a picture is one address, and the largest`(html: String, anchors: [String]) {
        #expect(read(html) == anchors)
    }

    @Test(
        arguments: [
            ("<video src=a.mp4 poster=a.jpg></video>", ["video a.mp4", "image a.jpg"]),
            ("<video><source src=a.webm><source src=a.mp4 type=video/mp4></video>", ["video a.webm", "video a.mp4"]),
            ("<audio><source src=a.ogg><track src=a.vtt></audio>", ["audio a.ogg"]),
            ("<iframe src='about:blank' data-src='https://v.example/1'></iframe>", ["frame https://v.example/1"]),
            ("<iframe src='about:blank'></iframe>", []),
            ("<iframe src='https://t.example/ns.html' width=0 height=0></iframe>", []),
            ("<object data=a.pdf type=application/pdf></object>", ["frame a.pdf"]),
            (
                "<object><param name=movie value=m.swf><embed src=a.mp4 type=video/mp4></object>",
                ["frame m.swf", "video a.mp4"]
            ),
        ] as [(String, [String])])
    func `as a film, a recording or a frame is what it plays`(html: String, anchors: [String]) {
        #expect(read(html) == anchors)
    }

    @Test(
        arguments: [
            ("<blockquote cite=/a>x</blockquote>", ["cite /a"]), ("<q cite=/a>x</q>", ["cite /a"]),
            ("<p>x <ins cite=/a>y</ins> <del cite=/b>z</del></p>", ["cite /a", "cite /b"]),
            ("<link rel=alternate type='application/rss+xml' href=/feed>", ["feed /feed"]),
            ("<link rel=alternate hreflang=de href=/de>", []), ("<link rel=stylesheet href=/s.css>", []),
            ("<link rel=canonical href=/a>", ["resource /a canonical"]),
            ("<map><area href=/a></map>", ["link /a"]), ("<div hidden><a href=/a rel=tag>x</a></div>", ["link /a tag"]),
        ] as [(String, [String])])
    func `as a source, or names without a word of it`(html: String, anchors: [String]) {
        #expect(read(html) == anchors)
    }

    @Test(
        arguments: [
            ("<amp-img src=a.jpg srcset='b.jpg 2x'></amp-img>", ["image a.jpg", "image b.jpg"]),
            ("<amp-video src=a.mp4 poster=a.jpg></amp-video>", ["video a.mp4", "image a.jpg"]),
            ("<amp-audio src=a.mp3></amp-audio>", ["audio a.mp3"]),
            ("<amp-iframe src='https://m.example/1'></amp-iframe>", ["frame https://m.example/1"]),
            ("<amp-youtube data-videoid=a-B_1></amp-youtube>", ["frame https://www.youtube.com/watch?v=a-B_1"]),
            ("<amp-youtube data-videoid='a&b'></amp-youtube>", []), ("<amp-carousel src=a.jpg></amp-carousel>", []),
        ] as [(String, [String])])
    func `in AMP's elements is the same as in others`(html: String, anchors: [String]) {
        #expect(read(html) == anchors)
    }

    @Test func `ends at a bound`() {
        let html = String(repeating: "<img src=a.jpg>", count: Document.anchorsAtMost + 10)
        #expect(read(html).count == Document.anchorsAtMost)
    }

    @Test(arguments: [(Document.anchorsAtMost, false), (Document.anchorsAtMost + 1, true)])
    func `beyond the bound are told of`(count: Int, lacks: Bool) {
        var document = Document()
        document.read(html: Array(String(repeating: "<a href=a>a</a>", count: count).utf8).span)
        #expect(document.lacksAnchors == lacks)
        document.read(html: Array("<a href=a>a</a>".utf8).span)
        #expect(!document.lacksAnchors)
    }

    private func read(_ html: String) -> [String] {
        var document = Document()
        document.read(html: Array(html.utf8).span)
        return document.anchors.map { anchor in
            let address = String(decoding: document.addresses[anchor.address], as: UTF8.self)
            let relation = String(decoding: document.addresses[anchor.relation], as: UTF8.self)
            return "\(anchor.kind) \(address)" + (relation.isEmpty ? "" : " \(relation)")
        }
    }
}
