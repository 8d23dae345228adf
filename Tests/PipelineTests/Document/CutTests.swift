import Testing

@testable import Pipeline

@Suite struct `Left out once it is known` {
    private static let tweet = "<a href='https://twitter.com/intent/tweet?text=a'>Tweet</a>"
    private static let post = "<a href='//www.facebook.com/sharer/sharer.php?u=b'>Share</a>"

    @Test(arguments: [
        "<ul><li>\(tweet)</li><li>\(post)</li></ul>", "<p>Share this: \(tweet) | \(post)</p>",
        "<div>\(tweet)<div>\(post)</div></div>",
        "<p><a href='/x/?share=email'>Mail</a> <a href='mailto:?body=x'>Send</a></p>",
    ])
    func `are bars whose links all share`(bar: String) {
        let document = Document(html: "<p>before</p>\(bar)<p>after</p>")
        #expect(document.string == "before\n\nafter")
        #expect(document.anchors.count == 2)
        #expect(document.anchors.allSatisfy { $0.range.isEmpty })
    }

    @Test(arguments: [
        "<p>\(tweet) what he said about it</p>", "<p>\(tweet) <a href=/other>other</a></p>",
        "<p>\(tweet) \(post) and whatever else an author writes in a paragraph</p>",
    ])
    func `are no paragraphs of an author`(html: String) { #expect(Document(html: html).string.hasPrefix("Tweet ")) }

    @Test func `doesn't move what is around it`() {
        let document = Document(
            html: "<blockquote><ul><li>\(Self.tweet)<li>\(Self.post)</ul>words</blockquote>end")
        #expect(document.string == "words\n\nend")
        #expect(document.regions.map { document.words(in: $0.range) } == ["words"])
    }

    @Test(arguments: [
        ("A fact.<sup><a href='#fn1'>[1]</a></sup> More.", "A fact. More."),
        ("A fact <sup id=r1><a href='https://a.example/b#note-1'>1</a></sup> more.", "A fact more."),
        ("A fact.<a href='#fn:1' class='footnote-ref' role='doc-noteref'>1</a>", "A fact."),
        ("A note. <a href='#r' role=doc-backlink>↩︎</a>", "A note."),
        ("x<sup>2</sup>, the 4<sup>th</sup>, <sup><a href='/tm'>TM</a></sup>", "x2, the 4th, TM"),
    ])
    func `are marks of footnotes`(html: String, text: String) { #expect(Document(html: html).string == text) }
}
