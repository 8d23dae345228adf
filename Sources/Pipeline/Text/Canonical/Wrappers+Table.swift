extension Wrappers {
    /// Where a wrapper keeps its target.
    enum Carrier: Sendable {
        /// In the first of these parameters, percent-encoded.
        case parameter([StaticString])
        /// In a parameter, and a signature behind its last colon.
        case signedParameter(StaticString)
        /// In a parameter, in base64, these bytes before it.
        case encodedParameter(StaticString, prefix: StaticString)
        /// In a parameter, as URL Defense's version 2 writes it.
        case dashedParameter(StaticString)
        /// The rest of the path and the query, as URL Defense's version 3 writes them.
        case defended
        /// The query is the target.
        case query
        /// The rest of the path is the target, without a scheme as a rule, so many segments before it.
        case path(after: Int)
        /// The rest of the path is `s/host/path`, or `host/path` for http.
        case cache
        /// A segment of the path begins so, and is the target.
        case segment(StaticString)
        /// The rest of the path is a message in base64 whose third field is the target.
        case article
    }

    /// A site, the paths under which it leads on, and how. A path with a star at its end may go on.
    struct Line: Sendable {
        var site: StaticString
        var paths: [StaticString]
        var carrier: Carrier

        fileprivate init(_ site: StaticString, _ paths: [StaticString], _ carrier: Carrier) {
            self.site = site
            self.paths = paths
            self.carrier = carrier
        }
    }

    static let table = SiteTable<Line>(
        [
            // Search and news.
            Line("google.", ["/url"], .parameter(["q", "url"])),
            Line("google.", ["/amp/*"], .cache),
            Line("news.google.com", ["/rss/articles/*", "/articles/*", "/read/*"], .article),
            Line("news.google.com", ["/news/url"], .parameter(["url"])),
            Line("cdn.ampproject.org", ["/c/*", "/v/*", "/i/*", "/wp/*"], .cache),
            Line("bing.com", ["/amp/*"], .cache),
            Line("bing-amp.com", ["/c/*"], .cache),
            Line("bing.com", ["/news/apiclick.aspx"], .parameter(["url"])),
            Line("bing.com", ["/ck/a"], .encodedParameter("u", prefix: "a1")),
            Line("duckduckgo.com", ["/l"], .parameter(["uddg"])),
            Line("search.yahoo.com", ["/*"], .segment("ru=")),
            // Networks.
            Line("l.facebook.com", ["/l.php"], .parameter(["u"])),
            Line("lm.facebook.com", ["/l.php"], .parameter(["u"])),
            Line("facebook.com", ["/l.php", "/flx/warn"], .parameter(["u"])),
            Line("l.instagram.com", ["/"], .parameter(["u"])),
            Line("l.threads.net", ["/"], .parameter(["u"])),
            Line("l.threads.com", ["/"], .parameter(["u"])),
            Line("l.messenger.com", ["/l.php"], .parameter(["u"])),
            Line("l.workplace.com", ["/l.php"], .parameter(["u"])),
            Line("out.reddit.com", ["/*"], .parameter(["url"])),
            Line("t.umblr.com", ["/redirect"], .parameter(["z"])),
            Line("vk.com", ["/away.php"], .parameter(["to"])),
            Line("youtube.com", ["/redirect"], .parameter(["q"])),
            Line("linkedin.com", ["/redir/redirect", "/safety/go"], .parameter(["url"])),
            Line("t.me", ["/iv"], .parameter(["url"])),
            Line("go.bsky.app", ["/redirect"], .parameter(["u"])),
            Line("ok.ru", ["/dk"], .parameter(["st.link"])),
            Line("medium.com", ["/r"], .parameter(["url"])),
            Line("tiktok.com", ["/link/v2"], .parameter(["target"])),
            Line("gate.sc", ["/"], .parameter(["url"])),
            Line("exit.sc", ["/"], .parameter(["url"])),
            Line("steamcommunity.com", ["/linkfilter"], .parameter(["u", "url"])),
            Line("slack-redir.net", ["/link"], .parameter(["url"])),
            Line("disq.us", ["/url", "/*"], .signedParameter("url")),
            Line("redirect.disqus.com", ["/url"], .signedParameter("url")),
            Line("flipboard.com", ["/redirect"], .parameter(["url"])),
            Line("getpocket.com", ["/redirect"], .parameter(["url"])),
            Line("weibo.cn", ["/sinaurl"], .parameter(["u", "toasturl"])),
            Line("link.zhihu.com", ["/"], .parameter(["target"])),
            Line("douban.com", ["/link2"], .parameter(["url"])),
            Line("link.csdn.net", ["/"], .parameter(["target"])),
            Line("link.juejin.cn", ["/"], .parameter(["target"])),
            Line("jianshu.com", ["/go-wild"], .parameter(["url"])),
            // Mail, and sites that hide where a reader comes from.
            Line("safelinks.protection.outlook.com", ["/*"], .parameter(["url"])),
            Line("urldefense.com", ["/v3/*"], .defended),
            Line("urldefense.us", ["/v3/*"], .defended),
            Line("urldefense.proofpoint.com", ["/v3/*"], .defended),
            Line("urldefense.proofpoint.com", ["/v2/url"], .dashedParameter("u")),
            Line("urldefense.com", ["/v2/url"], .dashedParameter("u")),
            Line("linkprotect.cudasvc.com", ["/url"], .parameter(["a"])),
            Line("href.li", ["/"], .query),
            Line("nullrefer.com", ["/"], .query),
            Line("anonym.to", ["/"], .query),
            Line("anon.to", ["/"], .query),
            Line("deviantart.com", ["/users/outgoing"], .query),
            // Shops' partners.
            Line("go.skimresources.com", ["/"], .parameter(["url"])),
            Line("go.redirectingat.com", ["/"], .parameter(["url"])),
            Line("redirect.viglink.com", ["/"], .parameter(["u"])),
            Line("shop-links.co", ["/*"], .parameter(["url"])),
            Line("click.linksynergy.com", ["/*"], .parameter(["murl"])),
            Line("awin1.com", ["/cread.php"], .parameter(["ued", "p"])),
            Line("pxf.io", ["/*"], .parameter(["u"])),
            Line("sjv.io", ["/*"], .parameter(["u"])),
            Line("evyy.net", ["/*"], .parameter(["u"])),
            // Counters of podcasts.
            Line("podtrac.com", ["/pts/redirect.mp3/*", "/pts/redirect.m4a/*"], .path(after: 0)),
            Line("dts.podtrac.com", ["/redirect.mp3/*", "/redirect.m4a/*"], .path(after: 0)),
            Line("chtbl.com", ["/track/*"], .path(after: 1)),
            Line("chrt.fm", ["/track/*"], .path(after: 1)),
            Line("pdst.fm", ["/e/*"], .path(after: 0)),
            Line("op3.dev", ["/e/*"], .path(after: 0)),
            Line("op3.dev", ["/e,*"], .path(after: 1)),
            Line("mgln.ai", ["/e/*"], .path(after: 1)),
            Line("pscrb.fm", ["/rss/p/*"], .path(after: 0)),
            Line("verifi.podscribe.com", ["/rss/p/*"], .path(after: 0)),
            Line("pfx.vpixl.com", ["/*"], .path(after: 1)),
            Line("arttrk.com", ["/p/*"], .path(after: 1)),
            Line("claritaspod.com", ["/measure/*"], .path(after: 0)),
            Line("clrtpod.com", ["/m/*"], .path(after: 0)),
            Line("prfx.byspotify.com", ["/e/*"], .path(after: 0)),
            Line("tracking.swap.fm", ["/track/*"], .path(after: 1)),
            Line("media.blubrry.com", ["/*"], .path(after: 1)),
        ], site: \.site)
}
