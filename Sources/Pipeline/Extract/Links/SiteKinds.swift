/// Sites whose addresses tell what they lead to.
enum SiteKinds {
    struct Line: Sendable {
        var site: StaticString
        var kind: Link.Kind
        /// Paths that mean it; see `LinkKinds.matches`.
        var shapes: [StaticString]
        /// Paths that mean it with a query behind them.
        var shapesWithQuery: [StaticString]

        fileprivate init(
            _ site: StaticString, _ kind: Link.Kind, _ shapes: [StaticString], withQuery: [StaticString] = []
        ) {
            self.site = site
            self.kind = kind
            self.shapes = shapes
            shapesWithQuery = withQuery
        }
    }

    static func lines(near word: PackedName) -> ArraySlice<Line> { table.lines(near: word) }

    private static let table = SiteTable(shares + posts + films + recordings + documents, site: \.site)

    /// Pages that only offer to share the item.
    private static let shares: [Line] = [
        Line("facebook.com", .share, ["/sharer", "/share.php", "/dialog/"]),
        Line("twitter.com", .share, ["/intent", "/share"], withQuery: ["/home"]),
        Line("x.com", .share, ["/intent", "/share"]),
        Line("t.me", .share, ["/share"]),
        Line("telegram.me", .share, ["/share"]),
        Line("linkedin.com", .share, ["/sharearticle", "/sharing", "/cws/share"]),
        Line("reddit.com", .share, [], withQuery: ["/submit"]),
        Line("vk.com", .share, ["/share.php"]),
        Line("vkontakte.ru", .share, ["/share.php"]),
        Line("pinterest.", .share, ["/pin/create"]),
        Line("whatsapp.com", .share, [], withQuery: ["/send"]),
        Line("wa.me", .share, [], withQuery: ["/"]),
        Line("ok.ru", .share, ["/offer"], withQuery: ["/dk"]),
        Line("bsky.app", .share, ["/intent"]),
        Line("threads.net", .share, ["/intent"]),
        Line("threads.com", .share, ["/intent"]),
        Line("tumblr.com", .share, ["/share", "/widgets/share"]),
        Line("news.ycombinator.com", .share, ["/submitlink"]),
        Line("flipboard.com", .share, ["/bookmarklet"]),
        Line("share.flipboard.com", .share, ["/"]),
        Line("getpocket.com", .share, ["/save", "/edit"]),
        Line("instapaper.com", .share, ["/hello2"]),
        Line("xing.com", .share, ["/spi/shares"]),
        Line("viber.com", .share, ["/forward"]),
        Line("line.me", .share, ["/r/msg"]),
        Line("social-plugins.line.me", .share, ["/lineit"]),
        Line("addtoany.com", .share, ["/"]),
        Line("addthis.com", .share, ["/bookmark"]),
        Line("sharethis.com", .share, ["/"]),
        Line("weibo.com", .share, [], withQuery: ["/share"]),
        Line("connect.mail.ru", .share, ["/share"]),
        Line("livejournal.com", .share, [], withQuery: ["/update"]),
        Line("evernote.com", .share, ["/clip"]),
        Line("blogger.com", .share, ["/share-post.g", "/email-post.g", "/blog-this.g"]),
        Line("mix.com", .share, ["/add"]),
        Line("digg.com", .share, ["/submit"]),
        Line("printfriendly.com", .share, ["/print"]),
    ]

    /// Posts of networks, as pages and as frames.
    private static let posts: [Line] = [
        Line("twitter.com", .post, ["/*/status/#", "/*/statuses/#", "/i/web/status/#", "/embed/tweet.html"]),
        Line("x.com", .post, ["/*/status/#", "/i/web/status/#"]),
        Line("t.me", .post, ["/s/*/#", "/c/#/#", "/*/#"]),
        Line("telegram.me", .post, ["/*/#"]),
        Line("instagram.com", .post, ["/p/*", "/reel/*", "/tv/*", "/*/p/*", "/*/reel/*"]),
        Line(
            "facebook.com", .post,
            [
                "/*/posts/*", "/*/videos/*", "/*/photos/*", "/plugins/post.php", "/groups/*/posts/*",
                "/groups/*/permalink/*", "/reel/*",
            ], withQuery: ["/permalink.php", "/story.php", "/photo", "/photo.php"]),
        Line("facebook.com", .video, ["/plugins/video.php"], withQuery: ["/watch"]),
        Line("tiktok.com", .post, ["/*/video/#", "/*/photo/#", "/embed/*"]),
        Line("bsky.app", .post, ["/profile/*/post/*"]),
        Line("embed.bsky.app", .post, ["/embed/*"]),
        Line("threads.net", .post, ["/*/post/*", "/t/*"]),
        Line("threads.com", .post, ["/*/post/*", "/t/*"]),
        Line("linkedin.com", .post, ["/posts/*", "/feed/update/*", "/embed/feed/update/*"]),
        Line("truthsocial.com", .post, ["/*/posts/#", "/*/#"]),
        Line("reddit.com", .post, ["/r/*/comments/*", "/comments/*"]),
        Line("weibo.com", .post, ["/#/*"]),
        Line("ok.ru", .post, ["/*/topic/#"]),
        Line("tumblr.com", .post, ["/post/#", "/*/#"]),
        Line("vk.com", .post, ["/wall"]),
        Line("vk.com", .video, ["/video_ext.php", "/video"]),
        Line("vkvideo.ru", .video, ["/video", "/video_ext.php"]),
    ]

    /// Films, as pages and as players.
    private static let films: [Line] = [
        Line("youtube.com", .video, ["/watch", "/embed/", "/v/", "/shorts/", "/live/", "/playlist"]),
        Line("youtube.com", .feed, ["/feeds/videos.xml"]),
        Line("youtube-nocookie.com", .video, ["/"]),
        Line("youtu.be", .video, ["/*"]),
        Line("vimeo.com", .video, ["/#", "/video/#", "/event/#", "/channels/*/#"]),
        Line("dailymotion.com", .video, ["/video/*", "/embed/", "/player"]),
        Line("dai.ly", .video, ["/*"]),
        Line("rumble.com", .video, ["/embed/", "/v*", "/shorts/*"]),
        Line("odysee.com", .video, ["/*/*", "/$/embed"]),
        Line("bitchute.com", .video, ["/video/*", "/embed/*"]),
        Line("rutube.ru", .video, ["/video/*", "/play/embed/*"]),
        Line("ok.ru", .video, ["/video/#", "/videoembed/#"]),
        Line("twitch.tv", .video, ["/videos/#"]),
        Line("player.twitch.tv", .video, ["/"]),
        Line("clips.twitch.tv", .video, ["/*"]),
        Line("fb.watch", .video, ["/*"]),
        Line("bilibili.com", .video, ["/video/*"]),
        Line("player.bilibili.com", .video, ["/player.html"]),
        Line("ted.com", .video, ["/talks/*"]),
        Line("streamable.com", .video, ["/*"]),
        Line("brightcove.net", .video, ["/"]),
        Line("jwplatform.com", .video, ["/players/"]),
        Line("jwplayer.com", .video, ["/players/"]),
        Line("wistia.net", .video, ["/embed"]),
        Line("wistia.com", .video, ["/medias/"]),
        Line("players.brightcove.net", .video, ["/"]),
        Line("cdn.jwplayer.com", .video, ["/"]),
        Line("nicovideo.jp", .video, ["/watch/*"]),
        Line("kaltura.com", .video, ["/p/"]),
        Line("dzen.ru", .video, ["/video/watch/*", "/embed/*"]),
        Line("videopress.com", .video, ["/"]),
        Line("c-span.org", .video, ["/video/"]),
    ]

    /// Recordings, as pages and as players.
    private static let recordings: [Line] = [
        Line("open.spotify.com", .audio, ["/episode/", "/show/", "/track/", "/album/", "/playlist/", "/embed"]),
        Line("w.soundcloud.com", .audio, ["/player"]),
        Line("soundcloud.com", .audio, ["/*/*"]),
        Line("podcasts.apple.com", .audio, ["/"]),
        Line("embed.podcasts.apple.com", .audio, ["/"]),
        Line("podcasts.google.com", .audio, ["/"]),
        Line("music.apple.com", .audio, ["/"]),
        Line("bandcamp.com", .audio, ["/track/", "/album/", "/embeddedplayer"]),
        Line("megaphone.fm", .audio, ["/"]),
        Line("megaphone.link", .audio, ["/"]),
        Line("omny.fm", .audio, ["/"]),
        Line("acast.com", .audio, ["/"]),
        Line("art19.com", .audio, ["/"]),
        Line("buzzsprout.com", .audio, ["/#"]),
        Line("podbean.com", .audio, ["/"]),
        Line("simplecast.com", .audio, ["/"]),
        Line("libsyn.com", .audio, ["/"]),
        Line("spreaker.com", .audio, ["/"]),
        Line("mixcloud.com", .audio, ["/*/*"]),
        Line("ivoox.com", .audio, ["/"]),
        Line("anchor.fm", .audio, ["/*/episodes/", "/*/embed"]),
        Line("audioboom.com", .audio, ["/"]),
        Line("pca.st", .audio, ["/"]),
        Line("overcast.fm", .audio, ["/"]),
    ]

    /// Documents, and what publishers call their own pages by.
    private static let documents: [Line] = [
        Line("docs.google.com", .document, ["/"]),
        Line("drive.google.com", .document, ["/file/"]),
        Line("documentcloud.org", .document, ["/documents/"]),
        Line("scribd.com", .document, ["/document/", "/doc/", "/embeds/"]),
        Line("arxiv.org", .document, ["/pdf/"]),
        Line("slideshare.net", .document, ["/*/*"]),
        Line("issuu.com", .document, ["/*/docs/*"]),
        Line("feeds.feedburner.com", .feed, ["/*"]),
        Line("nytimes.com", .author, ["/by/*"]),
        Line("theguardian.com", .author, ["/profile/*"]),
        Line("bloomberg.com", .author, ["/authors/"]),
        Line("reuters.com", .author, ["/authors/"]),
        Line("washingtonpost.com", .author, ["/people/*"]),
        Line("medium.com", .tag, ["/tag/"]),
        Line("spiegel.de", .author, ["/impressum/autor"]),
        Line("lemonde.fr", .author, ["/signataires/"]),
        Line("elpais.com", .tag, ["/noticias/"]),
    ]
}
