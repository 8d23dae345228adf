/// Addresses of pages that offer to share an article, as they stand in its markup.
enum ShareLinks {
    /// Where a network takes what is to be shared: host and beginning of the path, without `www.`.
    private static let places: [StaticString] = [
        "facebook.com/sharer", "facebook.com/share.php", "facebook.com/dialog/share", "facebook.com/dialog/send",
        "m.facebook.com/sharer", "twitter.com/intent/", "twitter.com/share", "twitter.com/home?status", "x.com/intent/",
        "x.com/share", "t.me/share", "telegram.me/share", "linkedin.com/sharearticle", "linkedin.com/sharing",
        "linkedin.com/cws/share", "reddit.com/submit", "vk.com/share", "vkontakte.ru/share", "connect.ok.ru/offer",
        "connect.mail.ru/share", "ok.ru/dk?st.cmd=addshare", "pinterest.com/pin/create", "api.whatsapp.com/send",
        "web.whatsapp.com/send", "wa.me/?", "bsky.app/intent/", "threads.net/intent/", "threads.com/intent/",
        "news.ycombinator.com/submitlink", "getpocket.com/save", "tumblr.com/share", "tumblr.com/widgets/share",
        "xing.com/spi/shares", "xing.com/app/user?op=share", "b.hatena.ne.jp/add", "b.hatena.ne.jp/entry",
        "line.me/r/msg", "social-plugins.line.me/lineit/share", "share.flipboard.com/", "buffer.com/add",
        "bufferapp.com/add", "addtoany.com/", "addthis.com/", "plus.google.com/share", "feedburner.google.com/fb/",
        "service.weibo.com/share", "share.diasporafoundation.org/", "mastodonshare.com/", "toot.kytta.dev/",
        "blogger.com/share-post", "mix.com/add", "digg.com/submit", "livejournal.com/update", "viber.com/forward",
    ]

    /// What has no host: programs that send a message.
    private static let schemes: [StaticString] = [
        "mailto:?", "whatsapp://send", "tg://msg", "fb-messenger://share", "viber://forward", "sms:?", "line://msg",
    ]

    static func has(_ address: Span<UInt8>) -> Bool {
        if schemes.contains(where: { address.starts(with: $0) }) { return true }
        var start = 0
        for scheme in ["https:", "http:"] as [StaticString] where HTMLTokenizer.has(scheme, at: 0, in: address) {
            start = scheme.utf8CodeUnitCount
            break
        }
        if HTMLTokenizer.has("//", at: start, in: address) { start += 2 }
        if HTMLTokenizer.has("www.", at: start, in: address) { start += 4 }
        if places.contains(where: { HTMLTokenizer.has($0, at: start, in: address) }) { return true }
        return hasShareQuery(address)
    }

    /// `?share=twitter`, as WordPress's own bar has it.
    private static func hasShareQuery(_ address: Span<UInt8>) -> Bool {
        let query = ByteScan.first(ASCII.question, in: address, from: 0)
        return HTMLTokenizer.has("share=", at: query + 1, in: address)
    }
}
