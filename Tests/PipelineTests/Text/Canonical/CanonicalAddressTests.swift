import Testing

@testable import Pipeline

@Suite struct `The canonical form of an address` {
    @Test(arguments: [
        ("https://example.org/a%%341", "https://example.org/a%%341"),
        ("https://example.org/%41%2f%c3", "https://example.org/A%2F%C3"),
        ("https://example.org/a?", "https://example.org/a"), ("https://example.org/a#", "https://example.org/a"),
        ("https://example.org/a#b", "https://example.org/a"),
        ("https://example.org/#!/a#b", "https://example.org/#!/a#b"),
        ("https://example.org/#/a", "https://example.org/#/a"),
        ("https://example.org/a#:~:text=x", "https://example.org/a"),
        ("https://example.org/#/a:~:text=x", "https://example.org/#/a"),
        ("https://example.org/#!", "https://example.org/"),
        ("https://user:pass@example.org/", "https://example.org/"),
        ("https://example.org:0443/", "https://example.org/"),
        ("http://example.org:443/", "http://example.org:443/"), ("https://example.org./a", "https://example.org/a"),
        ("https://example.org/?b=2&a=1&b=%20+x", "https://example.org/?b=2&a=1&b=%20+x"),
        ("https://www.example.org/a//b/", "https://www.example.org/a//b/"),
        ("http:\\\\example.org\\a", "http://example.org/a"),
    ])
    func `leaves out what changes nothing`(published: String, canonical: String) {
        #expect(form(published) == canonical)
    }

    @Test(arguments: [
        ("utm_source=rss&utm_medium=x&id=1", "?id=1"), ("UTM_Source=x", ""), ("a=1&fbclid=x&b=2", "?a=1&b=2"),
        ("gclid=x&gbraid=y&wbraid=z&dclid=1&msclkid=2", ""), ("yclid=1&ysclid=2&_openstat=3", ""),
        ("mc_cid=1&mc_eid=2&at_medium=x&ref_src=a&ref_url=b", ""),
        ("igshid=1&igsh=2&twclid=3&ttclid=4&li_fat_id=5", ""),
        ("mkt_tok=1&_hsenc=2&_hsmi=3&hsCtaTracking=4&vero_id=5", ""),
        ("oly_enc_id=1&oly_anon_id=2&wickedid=3&rb_clickid=4", ""),
        ("s_cid=1&ICID=2&ncid=3&cmpid=4&CMP=5", ""), ("ml_subscriber_hash=1", ""),
        ("amp;utm_source=x&amp;id=1", "?amp;id=1"),
        ("ref=a&source=b&s=c&t=d&page=2", "?ref=a&source=b&s=c&t=d&page=2"), ("%75tm_source=x&q=1", "?q=1"),
        ("utm_id", ""),
        ("utmost=1&atlas=2&fbclids=3", "?utmost=1&atlas=2&fbclids=3"), ("a&&b", "?a&b"), ("=utm_x", "?=utm_x"),
    ])
    func `is without parameters that only track`(query: String, rest: String) {
        #expect(form("https://example.org/x?" + query) == "https://example.org/x" + rest)
    }

    @Test(arguments: [
        ("https://x.com/who/status/1?s=20&t=abc", "https://x.com/who/status/1"),
        ("https://www.youtube.com/watch?v=1&feature=share&si=x&t=30", "https://www.youtube.com/watch?v=1&t=30"),
        ("https://www.amazon.co.uk/dp/B0/ref=sr_1?tag=x-20&keywords=y", "https://www.amazon.co.uk/dp/B0?keywords=y"),
        ("https://www.nytimes.com/a.html?smid=tw&partner=rss&emc=rss", "https://www.nytimes.com/a.html"),
        ("https://www.bbc.co.uk/news/1?xtor=AL-72&at_campaign=x&ns_mchannel=y", "https://www.bbc.co.uk/news/1"),
        ("https://www.lemonde.fr/a.html?xtor=RSS-3208", "https://www.lemonde.fr/a.html"),
        ("https://www.spiegel.de/a?sara_ref=re-xx&sara_ecid=soci", "https://www.spiegel.de/a"),
        ("https://www.theguardian.com/a?CMP=share_btn_tw", "https://www.theguardian.com/a"),
        ("https://www.zeit.de/a?wt_zmc=sm.int", "https://www.zeit.de/a"),
        ("https://www.dw.com/a?maca=en-rss", "https://www.dw.com/a"),
        ("https://medium.com/p/1?source=rss&gi=1&sk=2", "https://medium.com/p/1"),
        ("https://www.reddit.com/r/a/comments/1/?share_id=x&ref=share", "https://www.reddit.com/r/a/comments/1/"),
        ("https://news.google.com/topics/x?hl=en-US&gl=US&ceid=US:en", "https://news.google.com/topics/x"),
        ("https://notamazon.example/dp?tag=x", "https://notamazon.example/dp?tag=x"),
        ("https://ax.com/?s=1", "https://ax.com/?s=1"), ("https://x.com.example/?s=1", "https://x.com.example/?s=1"),
    ])
    func `is without what means nothing on its site`(published: String, canonical: String) {
        #expect(form(published) == canonical)
    }

    @Test(arguments: [
        (
            "https://\u{43F}\u{440}\u{438}\u{43C}\u{435}\u{440}.\u{440}\u{444}/\u{430}",
            "https://xn--e1afmkfd.xn--p1ai/%D0%B0"
        ),
        ("https://B\u{DC}CHER.example/", "https://xn--bcher-kva.example/"),
        ("https://b%C3%BCcher.example/", "https://xn--bcher-kva.example/"),
        ("https://XN--BCHER-KVA.example/", "https://xn--bcher-kva.example/"),
        ("https://fa\u{DF}.example/", "https://xn--fa-hia.example/"),
        ("https://\u{FF45}xample\u{3002}org\u{3002}/", "https://example.org/"),
        ("https://a%2fb.example/", "https://a%2Fb.example/"),
        ("https://a\u{FF0F}b.example/", "https://a%EF%BC%8Fb.example/"),
        ("https://ex%41mple.org/", "https://example.org/"),
        ("https://[2001:DB8::1]:443/", "https://[2001:db8::1]/"), ("https://.../", "https://.../"),
    ])
    func `has a host of A-labels`(published: String, canonical: String) {
        #expect(form(published) == canonical)
    }

    @Test(arguments: ["mailto:a@b.example", "ftp://a.example/x", "", "urn:isbn:1", "http://u@/x", "javascript:void(0)"])
    func `of what is no web address is itself`(published: String) {
        #expect(form(published) == published)
    }

    @Test func `is what was published, where that is canonical already`() {
        let published = Array("https://example.org/a?b=1".utf8)
        #expect(CanonicalAddress.of(published) == published)
    }

    @Test func `unwraps no deeper than a bound, and then not at all`() {
        let target = "https://example.org/a"
        let deep = (0..<CanonicalAddress.wrappersAtMost).reduce(target) { inner, _ in "https://href.li/?" + inner }
        #expect(form(deep) == target)
        let deeper = "https://href.li/?" + deep
        #expect(form(deeper) == deeper)
    }

    private func form(_ address: String) -> String {
        String(decoding: CanonicalAddress.of(Array(address.utf8)), as: UTF8.self)
    }
}
