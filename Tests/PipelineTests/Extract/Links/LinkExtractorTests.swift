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
        #expect(links(in: "<a href='\(address)'>x</a>").isEmpty)
    }

    @Test(arguments: [
        ("<p><strong>READ MORE: <a href='/news/9'>Other</a></strong></p>", "related"),
        ("<p><a href='/news/9'>READ MORE: Other</a></p>", "related"),
        ("<p><span>Read more:</span> <em><a href='/news/9'>Other</a></em></p>", "related"),
        ("<h3>Related</h3><ul><li><a href='/news/9'>Other</a></li></ul>", "related"),
        ("<p>It was so. (READ: <a href='/news/9'>Other</a>)</p>", "related"),
        ("<p><a href='/news/9'>Other</a></p>", "inline"),
        ("<p>Source: <a href='https://other.example/x'>Other</a></p>", "source"),
        ("<blockquote cite='https://other.example/x'></blockquote>", "source"),
        ("<blockquote cite='https://www.tiktok.com/@who/video/12'></blockquote>", "post"),
        ("<iframe src='https://maps.example/1'></iframe>", "source"),
        ("<a href='http://site.example/a/'>it</a>", "article"), ("<link rel=canonical href='/other'>", "article"),
        ("<link rel=alternate type='application/atom+xml' href='/all'>", "feed"),
        ("<a rel=author href='/jo'>Jo</a>", "author"),
        ("<a href='https://www.google.com/url?q=https://youtu.be/1'>film</a>", "video"),
        ("<p>READ MORE: www.other.example/x</p>", "related"),
        ("<a type='application/rss+xml' href='/updates'>all</a>", "feed"),
        ("<a href='https://rumble.com/v2abcde-a-title.html'>film</a>", "video"),
        ("<a href='https://truthsocial.com/@who/112233445566778899'>it</a>", "post"),
        ("<a href='http://feeds.example/~r/x/1'>it</a>", "article"),
    ])
    func `is of the kind that its surroundings tell`(html: String, kind: String) {
        #expect(links(in: html).map(\.kind.rawValue) == [kind])
    }

    @Test func `that stands on words is taken before the same on a picture`() {
        let html = "<a href='/x'><img src='/p.jpg'></a><p>Words <a href='/x'>here</a></p>"
        let found = links(in: html)
        #expect(found.map(\.kind) == [.image, .inline])
        #expect(found.last?.range.count == 4)
    }

    @Test func `says its relation alone`() {
        #expect(links(in: "<a rel='nofollow TAG' href='/t'>x</a>").map(\.relation) == [Array("tag".utf8)])
        #expect(links(in: "<a rel='nofollow noopener' href='/t'>x</a>").map(\.relation) == [[]])
    }

    @Test(arguments: [
        ("<p>READ MORE: ‘We lost’, says minister</p>", "‘We lost’, says minister"),
        ("<p>(Lire aussi : Une autre nouvelle)</p>", "Une autre nouvelle"),
        ("<p>Lesen Sie auch – Was folgt?</p>", "Was folgt?"), ("<p>Читайте также: Другое.</p>", "Другое."),
        ("<p>Related: Rain to come</p>", "Rain to come"), ("<p>关联阅读：别的新闻</p>", "别的新闻"),
        ("<p>Read more books than last year</p>", nil), ("<p>Watch: it is a verb here.</p>", nil),
        ("<p>READ MORE:</p>", nil), ("<p>READ MORE: * * *</p>", nil),
        ("<p>He said: READ MORE: Not at the line's beginning</p>", nil),
    ])
    func `may be a headline that leads nowhere`(html: String, words: String?) {
        var document = Document()
        document.read(html: Array(html.utf8).span)
        let found = links(in: html)
        #expect(found.map { String(decoding: document.text[$0.range], as: UTF8.self) } == [words].compactMap(\.self))
        #expect(found.allSatisfy { $0.kind == .related && $0.url.isEmpty && $0.canonical.isEmpty })
    }

    @Test func `without a scheme becomes whole`() {
        let link = links(in: "<p>At www.other.example/x it was.</p>").first
        #expect(link.map { String(decoding: $0.url, as: UTF8.self) } == "http://www.other.example/x")
    }

    @Test func `to a place on its own page is none`() {
        #expect(links(in: "<p>x<a href='#fn1'>1</a></p>").isEmpty)
    }

    @Test func `is one of any number, at no more than their cost`() {
        var document = Document()
        for number in 0..<20_000 {
            let start = document.text.count
            document.text += Array("word ".utf8)
            let address = document.addresses.count
            document.addresses += Array("/n/\(number)?utm_source=x".utf8)
            document.anchors.append(
                Anchor(kind: .link, range: start..<start + 4, address: address..<document.addresses.count))
        }
        document.text += Array(String(repeating: "https://a.example ", count: 1_000).utf8)
        let page = Array("https://site.example/a".utf8)
        let view = ItemView(document: document, title: [], address: page, base: page, language: "")
        var extraction = Extraction()
        var extractor = LinkExtractor()
        let spent = ProcessorTime.spent { extractor.extract(from: view, into: &extraction) }
        #expect(extraction.links.count == 20_001)
        #expect(spent < .seconds(10))
    }

    private func links(in html: String) -> [Link] {
        var document = Document()
        document.read(html: Array(html.utf8).span)
        let page = Array("https://site.example/a".utf8)
        let forwarding = Array("http://feeds.example/~r/x/1".utf8)
        let view = ItemView(
            document: document, title: [], address: page, forwardingAddress: forwarding, base: page, language: "")
        var extraction = Extraction()
        var extractor = LinkExtractor()
        extractor.extract(from: view, into: &extraction)
        return extraction.links
    }
}
