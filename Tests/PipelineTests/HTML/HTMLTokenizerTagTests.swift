import Testing

@testable import Pipeline

@Suite struct `Tags of HTML` {
    @Test(arguments: [
        ("<p>", ["<p>"]),
        ("<P CLASS=A>x</P>", ["<p class=[A]>", "#x", "</p>"]),
        ("<h1\n>", ["<h1>"]),
        ("<a\0b>", ["<a\u{FFFD}b>"]),
        ("<ÄÖ>", ["#<ÄÖ>"]),
        ("<bÄ>", ["<bÄ>"]),
        ("<a<b>", ["<a<b>"]),
        ("</p class=x/>", ["</p>"]),
        ("<p", []),
        ("x<p a", ["#x"]),
        ("x</p ", ["#x"]),
    ])
    func `have names in lower case, and need their end`(_ html: String, _ expected: [String]) {
        #expect(htmlTokens(html) == expected)
    }

    @Test(arguments: [
        ("<br/>", ["<br/>"]),
        ("<br / >", ["<br>"]),
        ("<br /a>", ["<br a=[]>"]),
        ("<br a=b/>", ["<br a=[b/]>"]),
        ("<br a='b'/>", ["<br a=[b]/>"]),
        ("<br//>", ["<br/>"]),
        ("<br/", []),
    ])
    func `close themselves only by a slash at the end`(_ html: String, _ expected: [String]) {
        #expect(htmlTokens(html) == expected)
    }

    @Test(arguments: [
        ("<a b>", ["<a b=[]>"]),
        ("<a b = c  d= 'e f' g=\"h\">", ["<a b=[c] d=[e f] g=[h]>"]),
        ("<a b='c'd=\"e\"f>", ["<a b=[c] d=[e] f=[]>"]),
        ("<a b=>", ["<a b=[]>"]),
        ("<a b= c", []),
        ("<a b=", []),
        ("<a b='c>d", []),
        ("<a b=''>", ["<a b=[]>"]),
        ("<a =b=c =>", ["<a =b=[c] ==[]>"]),
        ("<a \"b'<c>", ["<a \"b'<c=[]>"]),
        ("<a b=c\"d'e<f=g`h>", ["<a b=[c\"d'e<f=g`h]>"]),
        ("<a b\n=\r\n'c'\t\u{0C}d>", ["<a b=[c] d=[]>"]),
        ("<a b/c/=d>", ["<a b=[] c=[] =d=[]>"]),
        ("<a b='1\r\n2\r3\04'>", ["<a b=[1\n2\n3\u{FFFD}4]>"]),
        ("<a B\0=1>", ["<a b\u{FFFD}=[1]>"]),
        ("<a b=c&amp;d>", ["<a b=[c&d]>"]),
        ("<a Ü=1 ü=2>", ["<a Ü=[1] ü=[2]>"]),
    ])
    func `have attributes in all spellings`(_ html: String, _ expected: [String]) {
        #expect(htmlTokens(html) == expected)
    }

    @Test func `keep the first attribute of a name`() {
        #expect(htmlTokens("<a href=1 HREF=2 id=3 Href id>") == ["<a href=[1] id=[3]>"])
        let long = "data-a-name-of-more-than-sixteen-bytes"
        #expect(
            htmlTokens("<a x-\(long)=1 y-\(long)=2 X-\(long.uppercased())=3>") == ["<a x-\(long)=[1] y-\(long)=[2]>"])
    }

    @Test func `keep no more attributes than the bound`() {
        let attributes = (0..<10_000).map { " a\($0)=\($0)" }.joined()
        let bytes = Array("<a\(attributes)>x".utf8)
        var tokenizer = HTMLTokenizer()
        let tag = tokenizer.next(in: bytes.span)
        #expect(tag == .startTag(HTMLTag(element: .a, name: 1..<2, isSelfClosing: false)))
        #expect(tokenizer.attributes.count == HTMLTokenizer.maximumAttributes)
        #expect(tokenizer.attributes.last.map { HTMLText.value($0.value, bytes) } == "255")
        let text = tokenizer.next(in: bytes.span)
        #expect(text == .text((bytes.count - 1)..<bytes.count))
    }

    @Test func `tell their element and attributes at once`() throws {
        let bytes = Array("<BlockQuote CITE=x data-lazy-src=y onclick=z><x-tweet>".utf8)
        var tokenizer = HTMLTokenizer()
        guard case .startTag(let quote) = tokenizer.next(in: bytes.span) else {
            Issue.record("no start tag")
            return
        }
        #expect(quote.element == .blockquote)
        #expect(tokenizer.attributes.map(\.key) == [.cite, .dataLazySrc, .other])
        guard case .startTag(let tweet) = tokenizer.next(in: bytes.span) else {
            Issue.record("no start tag")
            return
        }
        #expect(tweet.element == .other)
        #expect(tokenizer.attributes.isEmpty)
    }

    @Test func `leave the place behind them`() {
        let bytes = Array("<p >x".utf8)
        var tokenizer = HTMLTokenizer()
        _ = tokenizer.next(in: bytes.span)
        #expect(tokenizer.position == 4)
    }
}
