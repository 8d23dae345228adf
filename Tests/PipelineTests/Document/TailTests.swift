import Testing

@testable import Pipeline

@Suite struct `The tail of a body` {
    @Test(arguments: [
        "<br/><a href='/x?utm_source=rss'>Read Full Article at RT.com</a>",
        "<p><a href='/x'>Continue reading...</a></p>",
        " <a href='/x'>Continue reading →</a>", " <a class='more-link' href='/x'>Voir&nbsp;ailleurs</a>",
        "<p>The post <a href='/x'>A title</a> appeared first on <a href='/'>Site</a>.</p>",
        "<p><a href='/x'>Read more&#8230;</a></p><p>The post <a href='/x'>A</a> appeared first on <a href='/'>S</a>.</p>",
        " <a href='/x' class='more-link'>Continue reading <span class='screen-reader-text'>&#8220;A&#8221;</span></a>",
        " [<a href='/x'>read more</a>]", " <a href='/x'>more</a>",
        " To read the full article, <a href='/x'>click here</a>.",
        "<br>Read the full story on <a href='/x'>Some Site</a>",
        "<div><a href='/x'>Weiterlesen »</a></div>", "<p><a href='/x'>Lire la suite</a></p>",
        "<p><a href='/x'>Leer más…</a></p>",
        "<p><a href='/x'>ЧИТАТЬ ДАЛЕЕ</a></p>", "<p><a href='/x'>Leia mais</a></p>",
        "<p><a href='/x'>Leggi tutto</a></p>",
        "<p><a href='/x'>Читати далі</a></p>", "<p><a href='/x'>Czytaj dalej</a></p>",
        "<p><a href='/x'>Lees verder</a></p>",
        "<p><a href='/x'>Läs mer</a></p>", "<p><a href='/x'>Devamını oku</a></p>", "<p><a href='/x'>続きを読む</a></p>",
        "<p><a href='/x'>اقرأ المزيد</a></p>", "<p><a href='/x'>阅读全文 &gt;&gt;</a></p>",
        "<p><a href='/x'>A</a> was originally published in <a href='/'>P</a> on Medium, where people are continuing the "
            + "conversation by highlighting and responding to this story.</p>",
        "<p>Der Beitrag <a href='/x'>A</a> erschien zuerst auf <a href='/'>S</a>.</p>",
        "<p>L’article <a href='/x'>A</a> est apparu en premier sur <a href='/'>S</a>.</p>",
    ])
    func `is left out, and its links kept`(tail: String) {
        let document = Document(html: "<p>Some words.</p>" + tail)
        #expect(document.string == "Some words.")
        #expect(document.targets.first?.hasPrefix("/x") == true)
        #expect(document.anchors.allSatisfy { $0.range == 11..<11 })
    }

    @Test(arguments: [
        "<p>READ MORE: <a href='/x'>Another article</a></p>", "<p><a href='/x'>Read more: the story</a></p>",
        "<p>He would <a href='/x'>read more books</a></p>", "<p>Continue reading</p>",
        "<p>Lire la suite : <a href='/x'>Titre</a></p>",
        "<p>The post on the hill was <a href='/x'>old</a>.</p>", "<p>More <a href='/x'>here</a> and there</p>",
        "<p>All about it: <a href='/x'>more</a></p>", "<p>He would <a href='/x'>read more</a>.</p>",
    ])
    func `is not what an author says`(end: String) {
        let document = Document(html: "<p>Some words.</p>" + end)
        #expect(document.string.count > "Some words.".count + 5)
    }

    @Test func `stands at the end alone`() {
        let document = Document(html: "<p>a</p><p><a href='/x'>Read more</a></p><p>b</p>")
        #expect(document.string == "a\n\nRead more\n\nb")
    }

    @Test(arguments: [
        ("<p><a href='https://site.example/a?utm_source=rss'>A title of any words</a></p>", true),
        ("<p>→ <a href='/a/'>site.example</a> »</p>", true),
        ("<br><a href='http://feeds.example/~r/x/1'>Here</a>", true),
        ("<p><a href='/b'>A title of any words</a></p>", false), ("<p>All of <a href='/a'>this article</a></p>", false),
        ("<p><a href='#top'>Up</a></p>", false), ("<p><a href='/a'>One</a> <a href='/b'>Two</a></p>", false),
    ])
    func `may be any link to the item's own page that is alone on its line`(end: String, isTail: Bool) {
        var document = Document(html: "<p>Some words.</p>" + end)
        let pages = ["https://site.example/a", "http://feeds.example/~r/x/1"].map { Array($0.utf8) }
        document.leaveOutLastLine(leadingTo: pages, from: Array("https://site.example/".utf8))
        #expect((document.string == "Some words.") == isTail)
        #expect(document.anchors.allSatisfy { $0.range.upperBound <= document.text.count })
    }

    @Test func `is not all that an item says`() {
        var document = Document(html: "<p><a href='https://site.example/a'>A title</a></p>")
        document.leaveOutLastLine(leadingTo: [Array("https://site.example/a".utf8)], from: [])
        #expect(document.string == "A title")
    }

    @Test func `leaves the sentence before it`() {
        let document = Document(html: "<p>One. Two &#8230; [<a href='/x'>Read more…</a>]</p>")
        #expect(document.string == "One. Two …")
    }
}
