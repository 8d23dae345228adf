import Storage
import LoopbackServer
import Pipeline
import Testing

@testable import FeedDaemon

@Suite struct `A page instead of a feed` {
    private static let page = """
        <!DOCTYPE html><html><head><link rel="alternate" type="application/rss+xml" href="/real.xml"></head></html>
        """

    @Test func `names its feed in the failure`() async throws {
        try await World.with { world in
            world.answers.set("/feed", .ok(Self.page))
            let report = await world.poll()
            #expect(
                report.failure?.reason
                    == "this is a web page, no feed; it names \(world.server.url("/real.xml")) as its feed")
            #expect(await world.server.requests(atLeast: 1).count == 1)
        }
    }

    @Test func `leads to it where the configuration says so, and is not asked again`() async throws {
        try await World.with(feeds: [["url": "/feed", "id": "bell", "discover": true]]) { world in
            world.answers.set("/feed", .ok(Self.page))
            world.answers.set("/real.xml", .ok(Feeds.rss("a", "b"), headers: ["ETag: \"1\""]))
            #expect(await world.poll().receipt?.new == 2)
            world.answers.set("/real.xml", .status(304))
            #expect(await world.poll().isUnchanged)
            let asked = await world.server.requests(atLeast: 3)
            #expect(asked.map(\.path) == ["/feed", "/real.xml", "/real.xml"])
            #expect(asked.last?.text("if-none-match") == "\"1\"")
            let records = try world.records()
            #expect(records.count == 2)
        }
    }

    @Test func `is asked again once its feed is gone`() async throws {
        try await World.with(feeds: [["url": "/feed", "id": "bell", "discover": true]]) { world in
            world.answers.set("/feed", .ok(Self.page))
            world.answers.set("/real.xml", .ok(Feeds.rss("a")))
            await world.poll()
            world.answers.set("/real.xml", .status(404))
            #expect(await world.poll().failure != nil)
            world.answers.set("/feed", .ok(Self.page.replacing("real", with: "new")))
            world.answers.set("/new.xml", .ok(Feeds.rss("a", "b")))
            #expect(await world.poll().receipt?.new == 1)
        }
    }

    @Test func `that names another page leads no farther`() async throws {
        try await World.with(feeds: [["url": "/feed", "id": "bell", "discover": true]]) { world in
            world.answers.set("/feed", .ok(Self.page))
            world.answers.set("/real.xml", .ok(Self.page.replacing("real", with: "third")))
            #expect(await world.poll().failure?.kind == .notAFeed)
            #expect(await world.server.requests(atLeast: 2).count == 2)
        }
    }

    @Test func `is not followed to another host with a header of its own`() async throws {
        let feed: [String: Any] = ["url": "/feed", "id": "bell", "discover": true, "headers": ["X-Key": "secret"]]
        try await World.with(feeds: [feed]) { world in
            let other = try LoopbackServer { _ in .ok(Feeds.rss("a")) }
            defer { other.stop() }
            world.answers.set("/feed", .ok(Self.page.replacing("/real.xml", with: other.url("/feed"))))
            #expect(await world.poll().failure?.kind == .notAFeed)
            #expect(other.connectionCount == 0)
        }
    }
}
