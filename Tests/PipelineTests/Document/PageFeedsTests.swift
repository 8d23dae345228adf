import Testing

@testable import Pipeline

@Suite struct `The feeds of a page` {
    private func found(_ page: String, at address: String = "https://news.example/world/") -> [String] {
        PageFeeds.addresses(in: Array(page.utf8), address: address)
    }

    @Test func `stand in its links`() {
        let page = """
            <!DOCTYPE html><html><head><title>News</title>
            <link rel="stylesheet" href="/s.css"><link rel=alternate hreflang=de href="/de/">
            <LINK REL="Alternate nofollow" TYPE="application/rss+xml; charset=utf-8" HREF=" feed.xml?a=1&amp;b=2 ">
            <link rel="feed" href="//other.example/atom"><link rel=alternate type=application/atom+xml href=feed.xml?a=1&b=2>
            </head><body><link rel=alternate type=application/rss+xml href=/late></body>
            """
        #expect(found(page) == ["https://news.example/world/feed.xml?a=1&b=2", "https://other.example/atom"])
    }

    @Test func `begin at its base`() {
        let page = "<base href=/feeds/><base href=/no/><link rel=alternate type=application/feed+json href=a.json>"
        #expect(found(page) == ["https://news.example/feeds/a.json"])
    }

    @Test(arguments: [
        "<link rel=alternate type=text/html href=/a>", "<link type=application/rss+xml href=/a>",
        "<link rel=alternate type=application/rss+xml>",
        "<link rel=alternate type=application/rss+xml href='javascript:x'>",
        "<!-- <link rel=alternate type=application/rss+xml href=/a> -->",
        "<script>'<link rel=alternate type=application/rss+xml href=/a>'</script>", "",
    ])
    func `are none`(page: String) {
        #expect(found(page) == [])
    }

    @Test func `are bounded`() {
        let page = (0..<100).map { "<link rel=feed href=/\($0)>" }.joined()
        #expect(found(page).count == 16)
    }
}
