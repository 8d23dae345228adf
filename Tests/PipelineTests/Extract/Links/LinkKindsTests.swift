import Testing

@testable import Pipeline

@Suite struct `An address tells` {
    @Test(arguments: [
        ("https://www.facebook.com/sharer/sharer.php?u=x", "share"),
        ("https://www.facebook.com/sharer.php?u=x", "share"), ("https://twitter.com/intent/tweet?text=x", "share"),
        ("https://x.com/share?url=x", "share"), ("https://t.me/share/url?url=x", "share"),
        ("https://www.linkedin.com/shareArticle?mini=true&url=x", "share"),
        ("https://www.reddit.com/submit?url=x", "share"), ("https://api.whatsapp.com/send?text=x", "share"),
        ("https://wa.me/?text=x", "share"), ("https://vk.com/share.php?url=x", "share"),
        ("https://connect.ok.ru/offer?url=x", "share"), ("https://www.pinterest.de/pin/create/button/?url=x", "share"),
        ("https://bsky.app/intent/compose?text=x", "share"),
        ("https://x.com/who/status/123", "post"), ("https://mobile.twitter.com/who/statuses/123?s=20", "post"),
        ("https://t.me/channel/12", "post"), ("https://t.me/s/channel/12", "post"),
        ("https://www.instagram.com/p/Ab1/", "post"), ("https://www.instagram.com/reel/Ab1/", "post"),
        ("https://www.facebook.com/who/posts/pfbid02", "post"),
        ("https://www.facebook.com/permalink.php?story_fbid=1&id=2", "post"),
        ("https://www.tiktok.com/@who/video/712", "post"), ("https://bsky.app/profile/who.example/post/3k", "post"),
        ("https://www.threads.net/@who/post/C1", "post"),
        ("https://mastodon.example/@who/111222333444555666", "post"),
        ("https://mastodon.example/users/who/statuses/111222333444555666", "post"),
        ("https://vk.com/wall-1_22", "post"), ("https://www.reddit.com/r/news/comments/1ab/title/", "post"),
        ("https://www.youtube.com/watch?v=1", "video"), ("https://youtu.be/1", "video"),
        ("https://www.youtube-nocookie.com/embed/1", "video"), ("https://vimeo.com/123", "video"),
        ("https://player.vimeo.com/video/123", "video"), ("https://rutube.ru/video/1a/", "video"),
        ("https://open.spotify.com/episode/1", "audio"), ("https://w.soundcloud.com/player/?url=x", "audio"),
        ("https://podcasts.apple.com/us/podcast/x/id1", "audio"), ("https://a.example/x.MP3?a=1", "audio"),
        ("https://a.example/x.pdf", "document"),
        ("https://arxiv.org/pdf/2101.00001", "document"), ("https://docs.google.com/document/d/1", "document"),
        ("https://a.example/x.jpeg", "image"), ("https://a.example/x.webm", "video"),
        ("https://a.example/feed/", "feed"), ("https://a.example/rss.xml", "feed"),
        ("https://www.youtube.com/feeds/videos.xml?channel_id=1", "feed"), ("https://a.example/tag/sea/", "tag"),
        ("https://a.example/en/topics/sea", "tag"), ("https://a.example/author/jo-pell", "author"),
        ("https://www.nytimes.com/by/jo-pell", "author"),
        ("https://www.theguardian.com/profile/jo-pell", "author"),
    ])
    func `what it leads to`(address: String, kind: String) {
        #expect(self.kind(of: address)?.rawValue == kind)
    }

    @Test(arguments: [
        "https://x.com/who", "https://t.me/channel", "https://www.youtube.com/@who", "https://www.facebook.com/who",
        "https://www.reddit.com/r/news", "https://a.example/", "https://a.example/sharer?u=1",
        "https://ax.com/who/status/1", "https://a.example/tag",
        "https://a.example/feedback", "https://en.wikipedia.org/wiki/File:Sea.jpg",
        "https://github.com/a/b/blob/main/x.pdf", "https://a.example/@who/12", "https://a.example/tagged/x",
        "https://example.zip", "https://a.example/a/b/c/tag/x", "https://www.instagram.com/who/",
        "https://wa.me/123", "https://a.example/x.html", "https://twitter.com/shared",
    ])
    func `nothing where it may be any page`(address: String) {
        #expect(kind(of: address) == nil)
    }

    @Test(
        arguments: [
            ("nofollow tag", "tag"), ("AUTHOR noopener", "author"), ("noopener", nil), ("", nil), ("tagged", nil),
        ] as [(String, String?)])
    func `less than its relation`(relation: String, kind: String?) {
        #expect(LinkKinds.kind(relation: Array(relation.utf8)[...])?.kind.rawValue == kind)
    }

    private func kind(of address: String) -> Link.Kind? {
        WebAddress(Array(address.utf8)).flatMap { CanonicalAddress.normal($0) }.flatMap { LinkKinds.kind(of: $0) }
    }
}
