import LoopbackServer
import Pipeline
import Storage
import Testing

@testable import FeedDaemon

@Suite(.timeLimit(.minutes(1))) struct `A poll` {
    @Test func `writes each item once, the oldest first`() async throws {
        try await World.with { world in
            world.answers.set("/feed", .ok(Feeds.rss("b", "a")))
            let receipt = await world.poll().receipt
            #expect(receipt?.new == 2 && receipt?.seqs == 1...2)
            let records = try world.records()
            #expect(records.map(\.guid) == ["a", "b"])
            Output.expectGapless(records)
            #expect(await world.poll().isUnchanged)
            let count = try world.records().count
            #expect(count == 2)
        }
    }

    @Test func `gives an edited item as an update with its id`() async throws {
        try await World.with { world in
            world.answers.set("/feed", .ok(Feeds.rss("b", "a")))
            await world.poll()
            world.answers.set("/feed", .ok(Feeds.rss([.init("b", text: "Corrected."), .init("a")])))
            #expect(await world.poll().receipt?.updated == 1)
            let records = try world.records()
            let update = try #require(records.last)
            #expect(update.event == "update" && update.guid == "b")
            #expect(update["revision"]?.int64 == 1)
            #expect(update["id"]?.string == records[1]["id"]?.string)
            #expect(update["content_hash"]?.string != records[1]["content_hash"]?.string)
            Output.expectGapless(records)
        }
    }

    @Test func `doesn't take an item that returns for a new one`() async throws {
        try await World.with { world in
            for list in [["b", "a"], ["b"], ["b", "a"]] {
                world.answers.set("/feed", .ok(Feeds.rss(list.map { .init($0) })))
                await world.poll()
            }
            let guids = try world.records().map(\.guid)
            #expect(guids == ["a", "b"])
        }
    }

    @Test func `keeps what an item was known by when the feed's address changes`() async throws {
        try await World.with { world in
            world.answers.set("/feed", .ok(Feeds.rss("a"), headers: ["ETag: \"1\""]))
            await world.poll()
            var feed = world.configuration.feeds[0]
            feed.url = world.server.url("/new")
            world.answers.set("/new", .ok(Feeds.rss("b", "a"), headers: ["ETag: \"1\""]))
            #expect(await world.poller.poll(feed).receipt?.new == 1)
            #expect(world.server.requests.last?.header("if-none-match") == nil)
            // The link is seen from the feed's address, which is of the same host.
            let guids = try world.records().map(\.guid)
            #expect(guids == ["a", "b"])
        }
    }

    @Test func `reads a file`() async throws {
        let folder = try Folder()
        let file = try folder.write("feed.xml", Feeds.rss("a"))
        try await World.with(feeds: [["url": "file://\(file)", "id": "local"]]) { world in
            #expect(await world.poll().receipt?.new == 1)
            #expect(await world.poll().isUnchanged)
            try folder.write("feed.xml", Feeds.rss("b", "a"))
            #expect(await world.poll().receipt?.new == 1)
        }
    }

    @Test(arguments: [("text", true, false), ("html", false, true), ("both", true, true)])
    func `carries the bodies that are wanted`(content: String, text: Bool, html: Bool) async throws {
        try await World.with(feeds: [["url": "/feed", "id": "bell", "content": content]]) { world in
            world.answers.set("/feed", .ok(Feeds.rss([.init("a", text: "&lt;p&gt;Ding.&lt;/p&gt;")])))
            await world.poll()
            let record = try #require(try world.records().first)
            #expect((record["content_text"]?.string == "Ding.") == text)
            #expect((record["content_html"]?.string == "<p>Ding.</p>") == html)
        }
    }
}
