import Testing

@testable import Pipeline

@Suite struct `The text of an item` {
    @Test(arguments: [
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."), ("One.<br>Two.<br/><br/>Three.", "One.\nTwo.\n\nThree."),
        ("  a \n\t b  ", "a b"), ("<b>bo</b>ld <i> and</i> thin", "bold and thin"),
        ("<ul><li>first</li><li>second</li></ul>after", "first\nsecond\n\nafter"),
        ("<h2>Head</h2>body", "Head\n\nbody"), ("x<pre>  a\n   b</pre>y", "x\n\n  a\n   b\n\ny"),
        ("Tom &amp; Jerry&nbsp;&ndash; &#8220;hi&#8221;", "Tom & Jerry\u{a0}– “hi”"),
        ("<p></p><div><div><p>x</p></div></div>", "x"), ("", ""), ("<p>", ""),
    ])
    func `reads as a browser shows it`(html: String, text: String) { #expect(read(html).words == text) }

    @Test(arguments: [
        "a<script>if (1 < 2) x('<b>')</script>b", "a<style>p { color: red }</style>b",
        "a<template><p>x</p></template>b",
        "a<div hidden>x<div>y</div>z</div>b", "a<span style='Display : NONE'>x</span>b", "a<!-- x -->b",
        "a<svg><text>x</text></svg>b",
    ])
    func `leaves out what nobody sees`(html: String) {
        #expect(read(html).words.filter { !$0.isWhitespace } == "ab")
    }

    @Test(arguments: [
        ("<nav><a href='/'>Home</a></nav><p>a</p>", "a"),
        (
            "<html><head><title>T</title><script>s</script></head><body><header>Site</header><main><h1>H</h1><p>a</p>"
                + "<aside>b</aside></main><aside>Most read</aside><footer>©</footer></body></html>", "H\n\na\n\nb"
        ),
        ("<body><article><header>H</header><p>a</p><footer>By Jo</footer></article></body>", "H\n\na\n\nBy Jo"),
        ("<header>H</header><p>a</p><footer>By Jo</footer>", "H\n\na\n\nBy Jo"),
    ])
    func `is the content of a page, without the ways through its site`(html: String, text: String) {
        #expect(read(html).words == text)
    }

    @Test func `knows where its addresses begin`() {
        let document = read("<head><base href='/dir/'><base href='/other/'></head><p>a</p>")
        #expect(String(decoding: document.addresses[document.base], as: UTF8.self) == "/dir/")
        #expect(
            ItemReader.base(of: document, within: Array("https://site.example/x".utf8))
                == Array("https://site.example/dir/".utf8))
    }

    @Test func `anchors each link where its words stand`() throws {
        let document = read(
            "<p>See <a href='/a?x=1&amp;y=2' rel='tag'> the <b>tables</b> </a> and <a href='/b'></a>go.</p>")
        #expect(document.words == "See the tables and go.")
        let link = try #require(document.anchors.first)
        #expect(document.slice(link.range) == "the tables")
        #expect(document.address(link) == "/a?x=1&y=2")
        #expect(String(decoding: document.addresses[link.relation], as: UTF8.self) == "tag")
        #expect(document.anchors.count == 2)
        #expect(document.anchors.last?.range.isEmpty == true)
    }

    @Test func `keeps pictures, films and frames as anchors without words`() {
        let document = read(
            "<img src='1.png' data-src='big.png'><video src='v.mp4'><source src='v.webm' type='video/webm'></video>"
                + "<noscript><img src='2.png'></noscript><iframe src='https://player.example/'>x</iframe>")
        #expect(document.anchors.map(\.kind) == [.image, .video, .video, .image, .frame])
        #expect(document.anchors.map { document.address($0) }.first == "big.png")
        #expect(document.words.isEmpty)
    }

    @Test func `of plain text keeps its paragraphs`() {
        var document = Document()
        document.read(plain: Array("  One\r\nline. \n\n\n\nNext   one.\n".utf8).span)
        #expect(document.words == "One\nline.\n\nNext one.")
    }

    @Test func `of plain text has a paragraph for each line that nobody wrapped`() {
        let long = String(repeating: "Many words. ", count: 30)
        var document = Document()
        document.read(plain: Array("\(long)\nShort.\n— Who\n".utf8).span)
        #expect(document.string == "\(long.dropLast())\n\nShort.\n\n— Who")
        document.read(plain: Array("\(long)\nShort.\n\n— Who\n".utf8).span)
        #expect(document.string == "\(long.dropLast())\nShort.\n\n— Who")
        document.read(plain: Array("\(long.prefix(200))\nShort.\n— Who\n".utf8).span)
        #expect(document.string.hasSuffix("\nShort.\n— Who"))
    }

    @Test func `forgets the item before`() {
        var document = read("<p>Old <a href='/old'>words</a></p>")
        document.read(html: Array("new".utf8).span)
        #expect(document.words == "new")
        #expect(document.anchors.isEmpty)
    }

    private func read(_ html: String) -> Document {
        var document = Document()
        document.read(html: Array(html.utf8).span)
        return document
    }
}

extension Document {
    fileprivate var words: String { String(decoding: text, as: UTF8.self) }
    fileprivate func slice(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
    fileprivate func address(_ anchor: Anchor) -> String { String(decoding: addresses[anchor.address], as: UTF8.self) }
}
