import LoopbackServer
import Pipeline
import Storage
import Testing

@testable import FeedDaemon

@Suite struct `A 226` {
    @Test func `brings the new items alone, and no later document is held against it`() async throws {
        try await World.with { world in
            world.answers.set("/feed", .ok(Feeds.rss("a", "b"), headers: ["ETag: \"1\""]))
            #expect(await world.poll().receipt?.new == 2)
            let delta = Feeds.rss("c")
            world.answers.set("/feed", .status(226, headers: ["ETag: \"2\"", "IM: feed"], body: Array(delta.utf8)))
            #expect(await world.poll().receipt?.new == 1)
            #expect(await world.server.requests(atLeast: 2).last?.text("a-im") == "feed")
            world.answers.set("/feed", .status(226, headers: ["ETag: \"3\"", "IM: feed"], body: Array(delta.utf8)))
            #expect(await world.poll().receipt?.unchanged == 1)
            #expect(await world.server.requests(atLeast: 3).last?.text("if-none-match") == "\"2\"")
            world.answers.set("/feed", .ok(Feeds.rss("a", "b", "c", "d")))
            #expect(await world.poll().receipt?.new == 1)
            let records = try world.records()
            #expect(records.count == 4)
        }
    }
}
