import Testing

@testable import Pipeline

/// The snippets are what the networks give to be pasted, with invented posts in them.
@Suite struct `A post that an item embeds` {
    @Test(arguments: [
        (
            "<blockquote class='twitter-tweet'><p lang='en' dir='ltr'>The ferry is back. <a href='https://t.co/a1'>https://t.co/a1</a> "
                + "<a href='https://t.co/b2'>pic.twitter.com/b2</a></p>&mdash; Port of Lind (@portoflind) "
                + "<a href='https://twitter.com/portoflind/status/870965440203825152?ref_src=twsrc%5Etfw'>June 3, 2017</a></blockquote>"
                + "<script async src='https://platform.twitter.com/widgets.js'></script>",
            "twitter | Port of Lind | portoflind | https://twitter.com/portoflind/status/870965440203825152 | 2017-06-03 | The ferry is back."
        ),
        (
            "<blockquote class='instagram-media' data-instgrm-permalink='https://www.instagram.com/p/Cabc_1-X/?utm_source=ig_embed' "
                + "data-instgrm-version='14'><div><a href='https://www.instagram.com/p/Cabc_1-X/?utm_source=ig_embed'><div>View this post on Instagram"
                + "</div></a><p><a href='https://www.instagram.com/p/Cabc_1-X/?utm_source=ig_embed'>A post shared by Lind Harbour (@lind.harbour)</a></p></div></blockquote>",
            "instagram | Lind Harbour | lind.harbour | https://www.instagram.com/p/Cabc_1-X/ |  | "
        ),
        (
            "<blockquote class='instagram-media' data-instgrm-version='7'><p><a href='https://www.instagram.com/p/BU4abcDEFgh/'>Morning at the pier.</a></p>"
                + "<p>A post shared by <a href='https://www.instagram.com/lind.harbour/'>Lind Harbour</a> (@lind.harbour) on "
                + "<time datetime='2017-06-03T14:00:00+00:00'>Jun 3, 2017 at 7:00am PDT</time></p></blockquote>",
            "instagram | Lind Harbour | lind.harbour | https://www.instagram.com/p/BU4abcDEFgh/ | 2017-06-03T14:00:00Z | Morning at the pier."
        ),
        (
            "<div class='fb-post' data-href='https://www.facebook.com/lindharbour/posts/10154009990506729/'><blockquote "
                + "cite='https://www.facebook.com/lindharbour/posts/10154009990506729/' class='fb-xfbml-parse-ignore'><p>The pier is open.</p>Posted by "
                + "<a href='https://www.facebook.com/lindharbour/'>Lind Harbour</a> on&nbsp;<a href='https://www.facebook.com/lindharbour/posts/10154009990506729/'>"
                + "Thursday, 27 August 2015</a></blockquote></div>",
            "facebook | Lind Harbour | lindharbour | https://www.facebook.com/lindharbour/posts/10154009990506729 | 2015-08-27 | The pier is open."
        ),
        (
            "<blockquote class='tiktok-embed' cite='https://www.tiktok.com/@lindharbour/video/6718335390845095173' data-video-id='6718335390845095173'>"
                + "<section><a title='@lindharbour' href='https://www.tiktok.com/@lindharbour?refer=embed'>@lindharbour</a> Scrubbing the pier "
                + "<a href='https://www.tiktok.com/tag/pier'>#pier</a> <a href='https://www.tiktok.com/music/x-1'>♬ original sound - Lind</a></section></blockquote>",
            "tiktok |  | lindharbour | https://www.tiktok.com/@lindharbour/video/6718335390845095173 |  | Scrubbing the pier #pier"
        ),
        (
            "<blockquote class='bluesky-embed' data-bluesky-uri='at://did:plc:abc2def/app.bsky.feed.post/3lbx2abc' data-bluesky-cid='b'><p lang='en'>"
                + "Ships again.<br><br><a href='https://bsky.app/profile/did:plc:abc2def/post/3lbx2abc?ref_src=embed'>[image or embed]</a></p>&mdash; Lind "
                + "(<a href='https://bsky.app/profile/did:plc:abc2def?ref_src=embed'>@lind.example</a>) <a href='https://bsky.app/profile/did:plc:abc2def/post/3lbx2abc?ref_src=embed'>"
                + "November 24, 2024 at 10:00 PM</a></blockquote>",
            "bluesky | Lind | lind.example | https://bsky.app/profile/did:plc:abc2def/post/3lbx2abc | 2024-11-24 | Ships again."
        ),
        (
            "<blockquote class='mastodon-embed' data-embed-url='https://social.example/@lind/100254678717223630/embed'><a "
                + "href='https://social.example/@lind/100254678717223630'><div>Post by @lind@social.example</div><div>View on Mastodon</div></a></blockquote>",
            "mastodon |  | lind@social.example | https://social.example/@lind/100254678717223630 |  | "
        ),
        (
            "<div class='twitter-embed' data-attrs='{&quot;url&quot;:&quot;https://x.com/lind/status/870965440203825152?s=20&quot;,&quot;full_text&quot;:&quot;Ships again. https://t.co/a&quot;,&quot;username&quot;:&quot;lind&quot;,&quot;name&quot;:&quot;Lind &amp;amp; Co&quot;,&quot;date&quot;:&quot;2024-11-24T22:00:00.000Z&quot;,&quot;photos&quot;:[]}' data-component-name='Twitter2ToDOM'></div>",
            "twitter | Lind &amp; Co | lind | https://x.com/lind/status/870965440203825152 | 2024-11-24T22:00:00Z | "
        ),
        (
            "<div class='instagram-embed-wrap' data-attrs='{&quot;instagram_id&quot;:&quot;Cabc123XY&quot;,&quot;author_name&quot;:&quot;@lind&quot;}'></div>",
            "instagram | @lind |  | https://www.instagram.com/p/Cabc123XY/ |  | "
        ),
        (
            "<div class='bluesky-wrap outer' data-attrs='{&quot;postId&quot;:&quot;3lbx2abc&quot;,&quot;authorHandle&quot;:&quot;lind.example&quot;,&quot;uri&quot;:&quot;at://did:plc:abc2def/app.bsky.feed.post/3lbx2abc&quot;}'></div>",
            "bluesky |  | lind.example | https://bsky.app/profile/did:plc:abc2def/post/3lbx2abc |  | "
        ),
        (
            "<script async src='https://telegram.org/js/telegram-widget.js?22' data-telegram-post='lindharbour/123' data-width='100%'></script>",
            "telegram |  | lindharbour | https://t.me/lindharbour/123 |  | "
        ),
        (
            "<div id='vk_post_-101_45616'></div><script>VK.Widgets.Post('vk_post_-101_45616', -101, 45616, 'h');</script>",
            "vk |  |  | https://vk.com/wall-101_45616 |  | "
        ),
        (
            "<amp-twitter data-tweetid='870965440203825152'></amp-twitter>",
            "twitter |  |  | https://twitter.com/i/status/870965440203825152 |  | "
        ),
        (
            "<amp-instagram data-shortcode='Cabc_1-X'></amp-instagram>",
            "instagram |  |  | https://www.instagram.com/p/Cabc_1-X/ |  | "
        ),
        (
            "<amp-youtube data-videoid='lBTCB7yLs8Y'></amp-youtube>",
            "youtube |  |  | https://www.youtube.com/watch?v=lBTCB7yLs8Y |  | "
        ),
        (
            "<lite-youtube videoid='lBTCB7yLs8Y'>Play</lite-youtube>",
            "youtube |  |  | https://www.youtube.com/watch?v=lBTCB7yLs8Y |  | "
        ),
        (
            "<figure class='wp-block-embed is-provider-twitter'><div class='wp-block-embed__wrapper'>\nhttps://x.com/portoflind/status/1800000000000000001?s=20\n"
                + "</div><figcaption>The port</figcaption></figure>",
            "twitter |  | portoflind | https://x.com/portoflind/status/1800000000000000001 |  | "
        ),
        (
            "<p>Before.</p><p><a href='https://t.me/s/lindharbour/7'>The post</a></p>",
            "telegram |  | lindharbour | https://t.me/lindharbour/7 |  | "
        ),
        (
            "<div class='wrapper'><blockquote><p>We sail at six.</p><p>— Port of Lind (@portoflind) <a href='https://twitter.com/portoflind/status/99'>"
                + "3 juin 2017</a></p></blockquote></div>",
            "twitter | Port of Lind | portoflind | https://twitter.com/portoflind/status/99 | 2017-06-03 | We sail at six."
        ),
        (
            "<blockquote class='twitter-tweet'><p>A fine map by Jane (@janeexample)</p>&mdash; Port of Lind "
                + "<a href='https://x.com/portoflind/status/99'>June 3, 2017</a></blockquote>",
            "twitter | Port of Lind | portoflind | https://x.com/portoflind/status/99 | 2017-06-03 | A fine map by Jane (@janeexample)"
        ),
        (
            "<blockquote cite='https://www.facebook.com/lind/posts/10154009' class='fb-xfbml-parse-ignore'><p>Ferja går.</p>Lagt ut av "
                + "<a href='https://www.facebook.com/lind/'>Lind</a> på <a href='https://www.facebook.com/lind/posts/10154009'>3. juni 2017</a></blockquote>",
            "facebook | Lind | lind | https://www.facebook.com/lind/posts/10154009 | 2017-06-03 | Ferja går."
        ),
        (
            "<blockquote class='tiktok-embed' cite='https://www.tiktok.com/@lind/video/6718335390845095173'><section><p>A song by Jane (@jane) "
                + "and others.</p></section></blockquote>",
            "tiktok |  | lind | https://www.tiktok.com/@lind/video/6718335390845095173 |  | A song by Jane (@jane) and others."
        ),
        (
            "<blockquote class='twitter-tweet'><a href='https://twitter.com/lind/status/99'>Loading…</a></blockquote>",
            "twitter |  | lind | https://twitter.com/lind/status/99 |  | "
        ),
        (
            "<blockquote cite='https://twitter.com/lind/status/99'><p>We sail.</p><footer>Lind, <time datetime='2017-06-03T23:10:00+02:00'>saturday night"
                + "</time></footer></blockquote>",
            "twitter | Lind | lind | https://twitter.com/lind/status/99 | 2017-06-03T21:10:00Z | We sail."
        ),
    ])
    func `is read from the markup that its network gives`(html: String, post: String) {
        #expect(PostSamples.described(PostSamples.posts(html: html)) == [post])
    }

    @Test(arguments: [
        (
            "https://www.youtube.com/embed/lBTCB7yLs8Y?rel=0&start=3",
            "youtube https://www.youtube.com/watch?v=lBTCB7yLs8Y"
        ),
        ("//www.youtube-nocookie.com/embed/lBTCB7yLs8Y", "youtube https://www.youtube.com/watch?v=lBTCB7yLs8Y"),
        ("https://t.me/lindharbour/123?embed=1&mode=tme", "telegram https://t.me/lindharbour/123"),
        (
            "https://www.instagram.com/reel/Cabc_1-X/embed/captioned/",
            "instagram https://www.instagram.com/reel/Cabc_1-X/"
        ),
        (
            "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Flind%2Fposts%2Fpfbid0abc&amp;width=500",
            "facebook https://www.facebook.com/lind/posts/pfbid0abc"
        ),
        (
            "https://www.tiktok.com/embed/v2/6718335390845095173",
            "tiktok https://www.tiktok.com/@/video/6718335390845095173"
        ),
        (
            "https://platform.twitter.com/embed/Tweet.html?id=870965440203825152",
            "twitter https://twitter.com/i/status/870965440203825152"
        ),
        (
            "https://social.example/@lind/100254678717223630/embed",
            "mastodon https://social.example/@lind/100254678717223630"
        ),
        (
            "https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3lbx2abc",
            "bluesky https://bsky.app/profile/did:plc:abc/post/3lbx2abc"
        ),
        ("https://vk.com/video_ext.php?oid=-101&amp;id=456&amp;hash=a", "vk https://vk.com/video-101_456"),
        (
            "https://cdn.embedly.com/widgets/media.html?src=https%3A%2F%2Fwww.youtube.com%2Fembed%2FlBTCB7yLs8Y&amp;type=text%2Fhtml",
            "youtube https://www.youtube.com/watch?v=lBTCB7yLs8Y"
        ),
    ])
    func `is known by the frame that shows it`(frame: String, post: String) {
        let found = PostSamples.posts(html: "<p>Text.</p><iframe src=\"\(frame)\"></iframe>").posts
        #expect(found.map { "\($0.network.rawValue) " + String(decoding: $0.url, as: UTF8.self) } == [post])
    }

    @Test(arguments: [
        "https://truthsocial.com/@lind/112233445566778899", "https://gab.com/@lind/112233445566778899",
        "https://medium.com/@lind/112233445566778899",
    ])
    func `is none of Mastodon's because its address looks alike`(address: String) {
        #expect(PostSamples.posts(html: "<p><a href='\(address)'>\(address)</a></p>").posts.isEmpty)
    }

    @Test(arguments: [
        "<p>See <a href='https://x.com/a/status/1'>this post</a> by a.</p>", "<blockquote>He wrote to me.</blockquote>",
        "<blockquote><p>Long ago (@nobody) it was said.</p></blockquote>", "<p>— Jane Example (@janeexample)</p>",
        "<iframe src='https://player.example/embed/lBTCB7yLs8Y'></iframe>",
        "<iframe src='https://www.youtube.com/embed/videoseries?list=PL1'></iframe>",
        "<p><a href='https://twitter.com/portoflind'>Follow us</a></p>",
        "<p><a href='https://twitter.com/intent/tweet?url=x'>Tweet</a></p>",
        "<p><a href='https://medium.example/@lind/a-story-3f2a'>A story</a></p>",
        "<blockquote><p>He said it <a href='https://x.com/a/status/1'>here</a>, and left.</p></blockquote>",
        "<div data-videoid='lBTCB7yLs8Y' class='other-player'></div>",
    ])
    func `is none where the text only links, quotes or frames`(html: String) {
        #expect(PostSamples.described(PostSamples.posts(html: html)).isEmpty)
    }

    @Test func `comes once, with what each of its places tells`() {
        let html =
            "<iframe src='https://platform.twitter.com/embed/Tweet.html?id=99'></iframe><p>Words.</p>"
            + "<blockquote class='twitter-tweet'><p>We sail.</p>— Lind (@lind) <a href='https://twitter.com/lind/status/99'>3 June 2017</a></blockquote>"
        #expect(
            PostSamples.described(PostSamples.posts(html: html)) == [
                "twitter | Lind | lind | https://twitter.com/lind/status/99 | 2017-06-03 | We sail."
            ])
    }

    @Test func `stands in the order of the text, those within a quotation for themselves`() {
        func tweet(_ number: Int) -> String {
            "<blockquote class='twitter-tweet'><p>No. \(number)</p>— L (@lind) <a href='https://x.com/lind/status/\(number)'>3 June 2017</a></blockquote>"
        }
        let html =
            tweet(1) + "<p><a href='https://t.me/lind/5'>x</a></p><blockquote>" + tweet(2) + tweet(3) + "</blockquote>"
        #expect(
            PostSamples.posts(html: html).posts.map { String(decoding: $0.url, as: UTF8.self) } == [
                "https://x.com/lind/status/1", "https://t.me/lind/5", "https://x.com/lind/status/2",
                "https://x.com/lind/status/3",
            ])
    }

    @Test func `in plain text is a paragraph and the line that signs it`() {
        let lines = "Before it.\nWe sail at six https://t.co/a1\n— Port of Lind (@portoflind) 3 июня 2017 г.\nAfter it."
        let post = "twitter | Port of Lind | portoflind |  | 2017-06-03 | We sail at six"
        #expect(PostSamples.described(PostSamples.posts(plain: lines)) == [post])
        let paragraphs = lines.split(separator: "\n").joined(separator: "\n\n")
        #expect(PostSamples.described(PostSamples.posts(plain: paragraphs)) == [post])
        #expect(
            PostSamples.described(PostSamples.posts(plain: "A.\nhttps://youtu.be/lBTCB7yLs8Y\nB.")) == [
                "youtube |  |  | https://www.youtube.com/watch?v=lBTCB7yLs8Y |  | "
            ])
    }

    @Test(
        arguments: [
            (
                "A.\nSieh dir diesen Beitrag auf Instagram an\nEin Beitrag geteilt von Hafen Lind (@lind.harbour)\nB.",
                "instagram | Hafen Lind | lind.harbour |  |  | "
            ),
            (
                "Ships again.\n\n— Lind (@lind.example) November 24, 2024 at 10:00 PM",
                "bluesky | Lind | lind.example |  | 2024-11-24 | Ships again."
            ),
            ("Posted by Jane Example (@janeexample)", nil), ("A.\n— Jane Example (@janeexample)\nB.", nil),
        ] as [(String, String?)])
    func `in plain text is of the network whose way it is to sign so`(text: String, post: String?) {
        #expect(PostSamples.described(PostSamples.posts(plain: text)) == [post].compactMap { $0 })
    }

    @Test func `costs no more than its bytes`() {
        let hostile = [
            String(repeating: "(@a)", count: 30_000), String(repeating: "— A (@a) 3 June 2017\n", count: 5_000),
            String(repeating: "<blockquote class=twitter-tweet>(@", count: 3_000),
            String(repeating: "<p><a href=https://x.com/a/status/1>x</a></p>", count: 3_000),
            String(repeating: "\n", count: 50_000) + "— A (@a) 3 June 2017",
        ]
        let clock = ContinuousClock()
        let spent = clock.measure {
            for html in hostile {
                #expect(PostSamples.posts(html: html).posts.count <= PostExtractor.postsAtMost)
                #expect(PostSamples.posts(plain: html).posts.count <= PostExtractor.postsAtMost)
            }
        }
        #expect(spent < .seconds(10))
    }
}
