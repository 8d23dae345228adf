import Testing

@testable import Pipeline

@Suite struct `Text of HTML` {
    @Test func `is one run where nothing interrupts it`() {
        let bytes = Array("He said “no” — twice, and a < b, R&D, 100 % > 5.".utf8)
        var tokenizer = HTMLTokenizer()
        let first = tokenizer.next(in: bytes.span)
        let second = tokenizer.next(in: bytes.span)
        let third = tokenizer.next(in: bytes.span)
        #expect(first == .text(0..<bytes.count))
        #expect(second == .end)
        #expect(third == .end)
    }

    @Test func `is cut around a reference, and only there`() {
        let bytes = Array("a &amp; b".utf8)
        var tokenizer = HTMLTokenizer()
        let all = (0..<4).map { _ in tokenizer.next(in: bytes.span) }
        #expect(all == [.text(0..<2), .characters(HTMLCharacters("&")), .text(7..<9), .end])
    }

    @Test(arguments: [
        ("", []),
        ("<", ["#<"]),
        ("</", ["#</"]),
        ("a<", ["#a<"]),
        ("a< b", ["#a< b"]),
        ("a<1>", ["#a<1>"]),
        ("<<b>", ["#<", "<b>"]),
        ("a</>b", ["#ab"]),
        ("&", ["#&"]),
        ("a&b &", ["#a&b &"]),
        ("\u{FEFF}a", ["#\u{FEFF}a"]),
    ])
    func `keeps what opens no markup`(_ html: String, _ expected: [String]) {
        #expect(htmlTokens(html) == expected)
    }

    @Test(arguments: [
        ("a\r\nb", ["#a\nb"]),
        ("a\rb", ["#a\nb"]),
        ("\r\r\n\n\r", ["#\n\n\n\n"]),
        ("<p>\r\n</p>\r", ["<p>", "#\n", "</p>", "#\n"]),
        ("a&#13;b", ["#a\rb"]),
    ])
    func `has line feeds for all line ends`(_ html: String, _ expected: [String]) {
        #expect(htmlTokens(html) == expected)
    }

    @Test func `keeps NUL as markup, and replaces it elsewhere`() {
        #expect(htmlTokens("a\0b") == ["#a\0b"])
        #expect(htmlTokens("a\0b", content: .rcdata(.title)) == ["#a\u{FFFD}b"])
        #expect(htmlTokens("a\0b", content: .rawtext(.style)) == ["#a\u{FFFD}b"])
        #expect(htmlTokens("a\0b", content: .script) == ["#a\u{FFFD}b"])
        #expect(htmlTokens("\0b\r\n", content: .plaintext) == ["#\u{FFFD}b\n"])
    }

    @Test(arguments: [
        ("<title>a <b> &lt; </p></titles></title>c", ["<title>", "#a <b> < </p></titles>", "</title>", "#c"]),
        ("<TEXTAREA>&amp;</TextArea\n>", ["<textarea>", "#&", "</textarea>"]),
        (
            "<style>a>b{}&amp;<!--</style>--></style >c",
            ["<style>", "#a>b{}&amp;<!--", "</style>", "#-->", "</style>", "#c"]
        ),
        ("<xmp><p>\r\n</xmp/>", ["<xmp>", "#<p>\n", "</xmp>"]),
        ("<iframe><p></iframe x=y>", ["<iframe>", "#<p>", "</iframe>"]),
        ("<noembed><p></noembed>", ["<noembed>", "#<p>", "</noembed>"]),
        ("<noframes><p></noframes>", ["<noframes>", "#<p>", "</noframes>"]),
        ("<noscript><p></noscript>", ["<noscript>", "<p>", "</noscript>"]),
        ("<plaintext>a</plaintext>&lt;", ["<plaintext>", "#a</plaintext>&lt;"]),
        ("<title>a</title", ["<title>", "#a</title"]),
        ("<title>a</title ", ["<title>", "#a"]),
        ("<title></</t</title>", ["<title>", "#</</t", "</title>"]),
    ])
    func `of some elements is no markup`(_ html: String, _ expected: [String]) {
        #expect(htmlTokens(html) == expected)
    }

    @Test func `of such elements is markup where the switch is off`() {
        #expect(htmlTokens("<title><b>", switchesContent: false) == ["<title>", "<b>"])
        #expect(htmlTokens("<plaintext><b>", switchesContent: false) == ["<plaintext>", "<b>"])
    }

    @Test func `can be made markup again by the consumer`() {
        let bytes = Array("<svg><title><b>".utf8)
        var tokenizer = HTMLTokenizer()
        _ = tokenizer.next(in: bytes.span)
        _ = tokenizer.next(in: bytes.span)
        #expect(tokenizer.content == .rcdata(.title))
        tokenizer.content = .data
        let third = tokenizer.next(in: bytes.span)
        #expect(third == .startTag(HTMLTag(element: .b, name: 13..<14, isSelfClosing: false)))
    }
}
