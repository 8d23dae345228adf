import Testing

@testable import FeedDaemon

@Suite struct `The holds of hosts` {
    @Test func `last until their end, and are never shortened`() {
        let holds = HostHolds()
        holds.hold("a", until: 200, now: 100)
        holds.hold("a", until: 150, now: 100)
        holds.hold("b", until: 90, now: 100)
        #expect(holds.remaining("a", now: 120) == 80)
        #expect(holds.remaining("a", now: 200) == 0)
        #expect(holds.remaining("b", now: 100) == 0)
        holds.hold("c", until: 400, now: 300)
        #expect(holds.remaining("a", now: 120) == 0)
    }
}

@Suite struct `The host of a feed` {
    @Test(arguments: [
        ("https://News.Example/feed", "news.example"), ("http://news.example:8080?x", "news.example"),
        ("http://[2001:db8::1]:80/", "[2001:db8::1]"), ("http://u:p@a.example/@x", "a.example"),
        ("file:///a/b.xml", "file:"), ("nonsense", ""), ("http://", ""),
    ])
    func `is its name without the port`(url: String, host: String) {
        #expect(FeedHost.name(of: url) == host)
    }
}
