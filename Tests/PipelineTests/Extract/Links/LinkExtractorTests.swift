import Testing

@testable import Pipeline

@Suite struct `A link of an item` {
    @Test(arguments: [
        ("<a href='/news/9'>word</a>", "inline"), ("<p>READ MORE: <a href='/news/9'>Other</a></p>", "related"),
        ("<p>Читайте также: <a href='/news/9'>Другое</a></p>", "related"),
        ("<p>Lire aussi <a href='/news/9'>Autre</a></p>", "related"),
        ("<p>Watch closely, <a href='/news/9'>they</a> said.</p>", "inline"),
        ("<a href='https://site.example/a?utm_source=x#top'>Read on</a>", "article"),
        ("<a href='https://twitter.com/who/status/12'>date</a>", "post"),
        ("<a href='https://twitter.com/intent/tweet?url=x'>Tweet</a>", "share"),
        ("<a href='/report.PDF'>report</a>", "document"), ("<a rel='nofollow tag' href='/t/sea'>sea</a>", "tag"),
        ("<img src='/p.jpg'>", "image"), ("<iframe src='https://www.youtube.com/embed/1'></iframe>", "video"),
        ("<audio src='/a.ogg'></audio>", "audio"), ("<p>See https://other.example/x.</p>", "inline"),
    ])
    func `has the kind that its place and its address tell`(html: String, kind: String) {
        #expect(links(in: html).map(\.kind.rawValue) == [kind])
    }

    @Test func `is whole, canonical, and there once`() throws {
        let found = links(in: "<a href='../b?utm_medium=x&id=1'>one</a> <a href='/b?id=1'>two</a>")
        let link = try #require(found.first)
        #expect(found.count == 1)
        #expect(String(decoding: link.url, as: UTF8.self) == "https://site.example/b?utm_medium=x&id=1")
        #expect(String(decoding: link.canonical, as: UTF8.self) == "https://site.example/b?id=1")
    }

    @Test(arguments: ["mailto:a@b.example", "javascript:alert(1)", "#top", "tel:+1", ""])
    func `that leads to no page is none`(address: String) {
        // The fragment alone is the item's own page.
        #expect(links(in: "<a href='\(address)'>x</a>").allSatisfy { $0.kind == .article })
    }

    @Test(
        arguments: [
            ("see https://a.example/x, and", "https://a.example/x"),
            ("(http://a.example/b_(c))", "http://a.example/b_(c)"),
            ("“https://a.example/?q=1”", "https://a.example/?q=1"), ("xhttp://a.example", nil), ("https:// no", nil),
            ("HTTPS://A.example/Ä/б!", "HTTPS://A.example/Ä/б"),
        ] as [(String, String?)])
    func `in the bare text ends with its address`(text: String, address: String?) {
        let bytes = Array(text.utf8)
        let found = BareAddresses.find(in: bytes.span).map { String(decoding: bytes[$0], as: UTF8.self) }
        #expect(found == [address].compactMap { $0 })
    }

    private func links(in html: String) -> [Link] {
        var document = Document()
        document.read(html: Array(html.utf8).span)
        let page = Array("https://site.example/a".utf8)
        let view = ItemView(document: document, title: [], address: page, base: page, language: "")
        var extraction = Extraction()
        var extractor = LinkExtractor()
        extractor.extract(from: view, into: &extraction)
        return extraction.links
    }
}
