import Testing

@testable import Pipeline

@Suite struct `The regions of a document` {
    @Test func `are quotations, captions and what stands elsewhere`() {
        let document = Document(
            html: "<p>She said <q>yes</q>.</p><blockquote cite=' /speech '>Long <q>and</q> wide</blockquote>"
                + "<figure><img src=a><figcaption> A <b>ship</b> </figcaption></figure>"
                + "<table><caption>Ships</caption><tr><td>x</table>")
        #expect(
            document.described == [
                "quotation: yes", "blockQuotation: Long and wide", "quotation: and", "caption: A ship",
                "caption: Ships",
            ])
        #expect(document.address(document.regions[1]) == "/speech")
        #expect(document.regions[1].source == .cite)
    }

    /// The markup that networks give to be pasted, cut to what matters.
    @Test(arguments: [
        (
            "<blockquote class='instagram-media' data-instgrm-permalink='https://www.instagram.com/p/Cabc/?a=b&amp;c=d'>"
                + "x</blockquote>",
            "blockQuotation instagram-media dataInstgrmPermalink https://www.instagram.com/p/Cabc/?a=b&c=d"
        ),
        (
            "<blockquote class='tiktok-embed' cite='https://www.tiktok.com/@who/video/7' data-video-id='7'>x</blockquote>",
            "blockQuotation tiktok-embed cite https://www.tiktok.com/@who/video/7"
        ),
        (
            "<blockquote class='bluesky-embed' data-bluesky-uri='at://did:plc:x/app.bsky.feed.post/y'>x</blockquote>",
            "blockQuotation bluesky-embed dataBlueskyURI at://did:plc:x/app.bsky.feed.post/y"
        ),
        (
            "<blockquote class=mastodon-embed data-embed-url=https://m.example/@who/1/embed>x</blockquote>",
            "blockQuotation mastodon-embed dataEmbedURL https://m.example/@who/1/embed"
        ),
        ("<blockquote class='reddit-embed-bq'>x</blockquote>", "blockQuotation reddit-embed-bq other "),
        (
            "<div class='fb-post' data-href='https://www.facebook.com/who/posts/1'></div>",
            "embed fb-post dataHref https://www.facebook.com/who/posts/1"
        ),
        (
            "<div data-href='/v' class='fb-video wide'><div>x</div></div>", "embed fb-video wide dataHref /v"
        ),
        (
            "<script async src='https://telegram.org/js/telegram-widget.js?22' data-telegram-post='durov/342'></script>",
            "embed  dataTelegramPost durov/342"
        ),
        ("<div id='vk_post_-22822305_1'></div>", "embed  id vk_post_-22822305_1"),
        (
            "<amp-twitter data-tweetid='638793490521001985'></amp-twitter>",
            "embed amp-twitter dataTweetid 638793490521001985"
        ),
        (
            "<amp-instagram class='big' data-shortcode=Cabc></amp-instagram>",
            "embed amp-instagram big dataShortcode Cabc"
        ),
        ("<amp-youtube data-videoid=dQw4></amp-youtube>", "embed amp-youtube dataVideoid dQw4"),
        ("<lite-youtube videoid='dQw4'></lite-youtube>", "embed lite-youtube videoid dQw4"),
        ("<AMP-Facebook data-href='/who/posts/1'></AMP-Facebook>", "embed amp-facebook dataHref /who/posts/1"),
    ])
    func `name the post that is embedded`(html: String, region: String) throws {
        let document = Document(html: "<p>before</p>" + html + "<p>after</p>")
        #expect(document.regions.count == 1)
        let found = try #require(document.regions.first)
        let className = String(decoding: document.addresses[found.className], as: UTF8.self)
        #expect("\(found.kind) \(className) \(found.source) \(document.address(found))" == region)
    }

    @Test(arguments: [
        "<a data-href='/x' href='/y'>x</a>", "<div data-src='/x'>x</div>", "<div id=vk_widget>x</div>",
        "<amp-img data-src=/x></amp-img>", "<p cite=/x>x</p>",
        "<script src='https://platform.twitter.com/widgets.js'></script>",
    ])
    func `are none where nothing is embedded`(html: String) { #expect(Document(html: html).regions.isEmpty) }

    @Test func `hold the anchors that stand in them`() {
        let document = Document(
            html: "<a href=1>a</a><blockquote><a href=2>b</a><q><img src=3></q></blockquote><a href=4>c</a>")
        #expect(document.regions.map(\.anchors) == [1..<3, 2..<3])
        #expect(document.regions[1].range.isEmpty)
    }

    @Test func `that show nothing stand between what is around them`() {
        let document = Document(html: "<p>one</p><script data-telegram-post='a/1'>x</script><p>two</p>")
        #expect(document.described == ["embed: "])
        #expect(document.regions[0].range == 3..<3)
    }

    @Test(arguments: [
        ("<p><q>a<p>b", ["quotation: a"]), ("<div><q>a</div>b", ["quotation: a"]),
        ("<q>a <q>b</q> c</q> d", ["quotation: a b c", "quotation: b"]),
        (
            "<blockquote><p>a<blockquote>b</blockquote>c</blockquote>d",
            ["blockQuotation: a\n\nb\n\nc", "blockQuotation: b"]
        ),
        ("<ul><li><q>a<li>b</ul>", ["quotation: a"]), ("<blockquote>a", ["blockQuotation: a"]),
        ("<table><tr><td><blockquote>a<td>b</table>", ["blockQuotation: a"]),
        ("<blockquote><table><tr><td>a</blockquote>b</table>c</blockquote>d", ["blockQuotation: ab\n\nc"]),
        ("<div class=fb-post data-href=/p><div>a</div>b</div>c", ["embed: a\n\nb"]),
        ("<lite-youtube videoid=1><x-y>a</x-y>b</lite-youtube>c", ["embed: ab"]),
    ])
    func `end where browsers end their elements`(html: String, regions: [String]) {
        #expect(Document(html: html).described == regions)
    }

    @Test func `are bounded in number and in depth`() {
        let deep = Document(html: String(repeating: "<blockquote>", count: 5_000) + "x")
        #expect(deep.regions.count == DocumentReader.regionsAtMost)
        #expect(deep.text == Array("x".utf8))
        let wide = Document(html: String(repeating: "<q>x</q>", count: 3_000))
        #expect(wide.regions.count == DocumentReader.regionsAtMost)
    }
}

extension Document {
    fileprivate var described: [String] { regions.map { "\($0.kind): \(words(in: $0.range))" } }

    fileprivate func address(_ region: Region) -> String {
        String(decoding: addresses[region.address], as: UTF8.self)
    }
}
