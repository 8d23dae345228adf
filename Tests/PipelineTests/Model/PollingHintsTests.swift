import Testing

@testable import Pipeline

@Suite struct `What a feed says of when to poll it` {
    static func feed(_ channel: String) throws -> ParsedFeed {
        let document = "<rss xmlns:a='http://www.w3.org/2005/Atom'><channel>\(channel)</channel></rss>"
        return try FeedReader.read(Array(document.utf8), address: "https://a.example/feed")
    }

    @Test func `is a mean time between changes`() throws {
        let feed = try Self.feed(
            "<sy:updatePeriod>Hourly</sy:updatePeriod><sy:updateFrequency> 2 </sy:updateFrequency>")
        #expect(feed.updateInterval == 1_800)
    }

    @Test func `is once in the period without a frequency that makes sense`() throws {
        for frequency in ["0", "-3", "often", "99999999999999999999"] {
            let feed = try Self.feed(
                "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>\(frequency)</sy:updateFrequency>")
            #expect(feed.updateInterval == 86_400, "\(frequency)")
        }
        let never = try Self.feed("<sy:updatePeriod>never</sy:updatePeriod>")
        #expect(never.updateInterval == nil)
    }

    @Test func `is hours and days in which to leave it alone`() throws {
        let feed = try Self.feed(
            "<skipHours><hour>23</hour><hour>24</hour><hour>25</hour><hour>no</hour></skipHours>"
                + "<skipDays><day>Wednesday</day><day>sun</day><day>Someday</day></skipDays>")
        #expect(feed.skipHours == [0, 23])
        #expect(feed.skipDays == [0, 3])
    }

    @Test func `is who tells of news instead`() throws {
        let feed = try Self.feed(
            "<a:link rel='hub' href='https://hub.example/'/><a:link rel='self' href='https://a.example/feed'/>"
                + "<a:link rel='next' href='https://a.example/feed?2'/>"
                + "<cloud domain='c.example' port='80' path='/p' registerProcedure='r' protocol='soap'/>")
        #expect(feed.hubs == ["https://hub.example/"])
        #expect(feed.selfAddress == "https://a.example/feed")
        #expect(feed.nextAddress == "https://a.example/feed?2")
        #expect(
            feed.cloud
                == FeedCloud(domain: "c.example", port: "80", path: "/p", registerProcedure: "r", transport: "soap"))
    }

    @Test func `is nothing where it says nothing`() throws {
        let feed = try Self.feed("<title>Quiet</title><ttl>-5</ttl>")
        #expect(feed.minutesToLive == nil)
        #expect(feed.updateInterval == nil)
        #expect(feed.skipHours.isEmpty)
        #expect(feed.cloud == nil)
        #expect(feed.selfAddress == nil)
    }
}
