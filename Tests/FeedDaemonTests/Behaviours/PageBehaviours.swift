import LoopbackServer
import Storage
import Testing

@testable import FeedDaemon

extension Behaviour {
    private static let page = """
        <!DOCTYPE html><html><head><title>News</title>
        <link rel="alternate" type="application/rss+xml" href="/real.xml"></head><body><p>Hello.</p></body></html>
        """
    private static let discover = #"{"discover": true}"#

    /// What is no feed.
    static let pages: [Behaviour] = [
        Behaviour("a page without a feed stores nothing, its tag neither") { world in
            world.plays(.ok("<html><body>Cookies?</body></html>", headers: ["ETag: \"1\""]))
            let report = await world.poll()
            #expect(report.failure?.kind == .notAFeed)
            try await world.expectNothing(of: report, saying: "a web page, no feed")
            await world.poll()
            #expect(world.sent("if-none-match") == nil)
        },
        Behaviour("a page that names a feed is a failure that names it too") { world in
            world.plays(.ok(page))
            try await world.expectNothing(of: await world.poll(), saying: world.server.url("/real.xml"))
            #expect(world.paths == ["/feed"])
        },
        Behaviour("a page leads to its feed where the configuration says so, and is not asked again", feed: discover) {
            world in
            world.answers.set("/feed", .ok(page))
            world.answers["/real.xml"] = { .feed(Array(Feeds.rss("b", "a").utf8), etag: "\"1\"", for: $0) }
            #expect(await world.poll().receipt?.new == 2)
            #expect(await world.poll().isUnchanged)
            #expect(world.paths == ["/feed", "/real.xml", "/real.xml"])
            #expect(world.sent("if-none-match") == "\"1\"")
        },
        Behaviour("a page is asked again once its feed is gone", feed: discover) { world in
            world.answers.set("/feed", .ok(page))
            world.answers.set("/real.xml", .ok(Feeds.rss("a")))
            await world.poll()
            world.answers.set("/real.xml", .status(404))
            #expect(await world.poll().failure != nil)
            world.answers.set("/feed", .ok(page.replacing("real", with: "new")))
            world.answers.set("/new.xml", .ok(Feeds.rss("a", "b")))
            #expect(await world.poll().receipt?.new == 1)
        },
        Behaviour("a page that names another page leads no farther", feed: discover) { world in
            world.answers.set("/feed", .ok(page))
            world.answers.set("/real.xml", .ok(page.replacing("real", with: "third")))
            #expect(await world.poll().failure?.kind == .notAFeed)
            #expect(world.paths == ["/feed", "/real.xml"])
        },
        Behaviour(
            "a page leads to no other host where the feed has a header of its own",
            feed: #"{"discover": true, "headers": {"X-Key": "k"}}"#
        ) { world in
            let other = world.server.url("/real.xml", host: "elsewhere.localhost")
            world.answers.set("/feed", .ok(page.replacing("/real.xml", with: other)))
            world.answers.set("/real.xml", .ok(Feeds.rss("a")))
            #expect(await world.poll().failure?.kind == .notAFeed)
            #expect(world.paths == ["/feed"])
            world.answers.set("/feed", .ok(page))
            #expect(await world.poll().receipt?.new == 1)
            #expect(world.sent("x-key") == "k")
        },
        Behaviour("an empty answer is no feed") { world in
            world.plays(.ok(""))
            #expect(await world.poll().failure?.kind == .notAFeed)
        },
        Behaviour("JSON of an error is no feed") { world in
            world.plays(.ok(#"{"error": "rate limited"}"#, headers: ["Content-Type: application/json"]))
            #expect(await world.poll().failure?.kind == .notAFeed)
        },
        Behaviour("a feed that is called text/html is a feed") { world in
            world.plays(.ok(Feeds.rss("a"), headers: ["Content-Type: text/html; charset=utf-8"]))
            #expect(await world.poll().receipt?.new == 1)
        },
        Behaviour("a feed that becomes a page for a while keeps its items and its validators") { world in
            world.plays(.ok(Feeds.rss("a"), headers: ["ETag: \"1\""]), .ok(page), .ok(Feeds.rss("b", "a")))
            #expect(await world.polls(2).failure?.kind == .notAFeed)
            #expect(await world.poll().receipt?.new == 1)
            #expect(world.sent("if-none-match") == "\"1\"")
        },
    ]
}
