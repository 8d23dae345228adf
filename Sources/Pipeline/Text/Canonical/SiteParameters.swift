/// Parameters that mean nothing on the sites that are named, while they may mean something elsewhere.
enum SiteParameters {
    /// - Parameters:
    ///   - site: a host in lower case, without `www.`.
    ///   - word: its `SiteName.word`.
    /// - Returns: in lower case.
    static func names(on site: ArraySlice<UInt8>, _ word: PackedName) -> [StaticString] {
        table.lines(near: word).first { SiteName.matches(site, $0.site) }?.names ?? []
    }

    private struct Line {
        var site: StaticString
        var names: [StaticString]

        init(_ site: StaticString, _ names: [StaticString]) {
            self.site = site
            self.names = names
        }
    }

    private static let table = SiteTable<Line>(
        [
            // Networks.
            Line("x.com", ["s", "t", "cn", "cxt", "src", "refsrc", "ref", "twterm", "twgr", "twcamp"]),
            Line("twitter.com", ["s", "t", "cn", "cxt", "src", "refsrc", "ref", "twterm", "twgr", "twcamp"]),
            Line(
                "youtube.com",
                ["feature", "si", "pp", "ab_channel", "app", "kw", "embeds_referring_euri", "source_ve_path"]),
            Line("youtu.be", ["feature", "si", "pp", "ab_channel"]),
            Line(
                "facebook.com",
                ["ref", "refid", "__tn__", "__xts__", "__cft__[0]", "rdid", "share_url", "hc_ref", "fref"]),
            Line("instagram.com", ["img_index", "hl", "ig_rid", "ig_mid"]),
            Line("threads.net", ["xmt", "slof"]),
            Line("threads.com", ["xmt", "slof"]),
            Line("reddit.com", ["share_id", "ref", "ref_source", "rdt", "context_ref", "st", "sh", "correlation_id"]),
            Line(
                "tiktok.com", ["_r", "_t", "is_from_webapp", "sender_device", "web_id", "is_copy_url", "refer", "lang"]),
            Line("linkedin.com", ["trk", "trackingid", "lipi", "rcm", "refid", "midtoken", "ebp"]),
            Line("medium.com", ["source", "gi", "sk"]),
            Line("substack.com", ["r", "s", "showwelcome", "publication_id", "triedredirect", "isfreemail"]),
            Line("t.me", ["single", "embed"]),
            Line("vk.com", ["from", "ref", "track"]),
            Line("spotify.com", ["si", "context", "nd", "dlsi"]),
            Line("apple.com", ["itsct", "itscg", "ct", "pt", "uo"]),
            Line("soundcloud.com", ["si", "in", "ref", "p", "c"]),
            // Search and portals.
            Line("news.google.com", ["hl", "gl", "ceid", "oc"]),
            Line(
                "google.", ["ved", "usg", "sa", "ei", "gs_l", "gs_lcp", "sclient", "aqs", "sourceid", "rlz", "sxsrf"]),
            Line("bing.com", ["cvid", "form", "sk", "sp", "pq", "ghc"]),
            Line("yandex.", ["from", "clid", "lr", "stid", "persistent_id"]),
            Line("dzen.ru", ["from", "clid", "stid", "sid"]),
            Line("yahoo.com", ["tsrc", "soc_src", "soc_trk", "fr"]),
            Line("msn.com", ["form", "cvid", "ei", "pc"]),
            // Shops.
            Line(
                "amazon.",
                [
                    "ref", "ref_", "tag", "linkcode", "linkid", "camp", "creative", "creativeasin", "ascsubtag",
                    "asc_campaign", "asc_source", "asc_refurl", "psc", "qid", "sr", "sprefix", "crid", "dib", "dib_tag",
                    "pd_rd_i", "pd_rd_r", "pd_rd_w", "pd_rd_wg", "pf_rd_i", "pf_rd_m", "pf_rd_p", "pf_rd_r", "pf_rd_s",
                    "pf_rd_t", "content-id", "_encoding", "ie", "smid",
                ]),
            Line(
                "ebay.",
                ["mkcid", "mkevt", "mkrid", "campid", "toolid", "customid", "siteid", "_trkparms", "_trksid", "hash"]),
            Line(
                "aliexpress.com",
                ["spm", "scm", "pvid", "algo_pvid", "algo_exp_id", "aff_fcid", "aff_fsk", "aff_platform"]),
            Line("etsy.com", ["ref", "click_key", "click_sum", "ga_order"]),
            // Publishers.
            Line(
                "nytimes.com",
                [
                    "smid", "smtyp", "partner", "emc", "ref", "rref", "src", "nl", "nlid", "te", "action", "module",
                    "pgtype", "referringsource", "unlocked_article_code",
                ]),
            Line("washingtonpost.com", ["tid", "wpisrc", "wpmm", "pwapi_token", "itid", "carta-url"]),
            Line("wsj.com", ["mod", "st", "reflink", "page", "pos"]),
            Line("ft.com", ["segmentid", "sharetype", "accesstoken", "shareid"]),
            Line("bloomberg.com", ["srnd", "sref", "leadsource", "cmpid"]),
            Line("economist.com", ["fsrc", "giftid"]),
            Line("bbc.com", ["intlink_from_url", "link_location", "ocid", "post_id", "facebook_page", "xtor"]),
            Line("bbc.co.uk", ["intlink_from_url", "link_location", "ocid", "post_id", "facebook_page", "xtor"]),
            Line("theguardian.com", ["cmp", "cmp_bunit", "cmp_tu", "page", "filterkeyevents", "dcr"]),
            Line("telegraph.co.uk", ["li_source", "li_medium", "wt.mc_id"]),
            Line("independent.co.uk", ["amp", "r"]),
            Line("dailymail.co.uk", ["ito", "ns_mchannel", "ns_campaign"]),
            Line("reuters.com", ["feedtype", "feedname", "rpc", "taid"]),
            Line("cnn.com", ["cid", "iid", "eref"]),
            Line("newsweek.com", ["amp"]),
            Line("npr.org", ["sc", "f", "ft"]),
            Line("politico.com", ["nname", "nid", "nrid", "nlid"]),
            Line("politico.eu", ["nname", "nid", "nrid"]),
            Line("businessinsider.com", ["r", "ir"]),
            Line("forbes.com", ["sh", "ss"]),
            Line("theatlantic.com", ["gift"]),
            Line("aljazeera.com", ["traffic_source", "sp"]),
            Line("cbc.ca", ["cmp", "ref"]),
            Line("abc.net.au", ["sf", "section"]),
            Line("dw.com", ["maca"]),
            Line("spiegel.de", ["sara_ref", "sara_ecid", "sara_icid"]),
            Line("zeit.de", ["wt_zmc", "freebie"]),
            Line("sueddeutsche.de", ["reduced", "ieslc"]),
            Line("faz.net", ["gepc", "premium"]),
            Line("welt.de", ["wtrid", "cid", "icid"]),
            Line("tagesschau.de", ["wtb"]),
            Line("heise.de", ["wt_mc", "from-classic"]),
            Line("derstandard.at", ["ref"]),
            Line("nzz.ch", ["mktcid", "mktcval", "kid"]),
            Line("lemonde.fr", ["xtor", "lmd_medium", "lmd_campaign", "lmd_creation", "lmd_source", "random"]),
            Line("lefigaro.fr", ["xtor"]),
            Line("liberation.fr", ["xtor"]),
            Line("france24.com", ["xtor"]),
            Line("rfi.fr", ["xtor"]),
            Line("elpais.com", ["ssm", "prod", "rel", "prm"]),
            Line("elmundo.es", ["intcmp", "s_kw", "emk", "cid"]),
            Line("corriere.it", ["refresh_ce", "refresh_ce-cp"]),
            Line("repubblica.it", ["ref"]),
            Line("rt.com", ["post", "ref"]),
            Line("tass.ru", ["from", "rss"]),
            Line("tass.com", ["from", "rss"]),
            Line("ria.ru", ["from", "in"]),
            Line("rbc.ru", ["from", "utm_referrer"]),
            Line("kommersant.ru", ["from", "from_main", "tg"]),
            Line("lenta.ru", ["from"]),
            Line("iz.ru", ["from"]),
            Line("meduza.io", ["from"]),
            Line("xinhuanet.com", ["from"]),
            Line("scmp.com", ["module", "pgtype", "share"]),
            Line("nikkei.com", ["n_cid", "unlock"]),
        ], site: \.site)
}
