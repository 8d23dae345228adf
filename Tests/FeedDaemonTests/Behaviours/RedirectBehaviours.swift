import LoopbackServer
import Pipeline
import Storage
import Testing

@testable import FeedDaemon

extension Behaviour {
    /// Polls on so many days, one a day.
    private static func days(_ count: Int, _ world: World) async {
        for _ in 1...count {
            await world.poll()
            world.clock.advance(by: 86_400)
        }
    }

    static let redirects: [Behaviour] = [
        Behaviour("301, 302, 303, 307 and 308 are followed, and the record knows the feed by its own address") {
            world in
            world.answers.set("/moved", .ok(Feeds.rss("a")))
            for status in [301, 302, 303, 307, 308] {
                world.answers.set("/feed", .redirect(to: "/moved", status: status))
                #expect(await world.poll().failure == nil)
            }
            #expect(world.paths == [[String]](repeating: ["/feed", "/moved"], count: 5).flatMap { $0 })
            let feed = try #require(try world.records().first?["feed"])
            #expect(feed["url"]?.string == world.server.url("/feed"))
        },
        Behaviour("relative links in the document are seen from where it was") { world in
            world.answers.set("/feed", .redirect(to: "/moved/here", status: 302))
            world.answers.set("/moved/here", .ok(Feeds.rss("a")))
            await world.poll()
            let record = try #require(try world.records().first)
            #expect(record["url"]?.string == world.server.url("/articles/a"))
        },
        Behaviour("a permanent redirect is taken over after ten in a row over seven days, and left when it fails") {
            world in
            world.answers.set("/feed", .redirect(to: "/moved", status: 308))
            world.answers.set("/moved", .ok(Feeds.rss("a")))
            await days(10, world)
            #expect(await world.state()?.address == world.server.url("/moved"))
            await world.poll()
            #expect(world.paths.suffix(2) == ["/moved", "/moved"])
            world.answers.set("/moved", .status(404))
            await world.polls(2)
            #expect(world.paths.suffix(2) == ["/feed", "/moved"])
        },
        Behaviour("a permanent redirect of nine polls, or of six days, is not taken over") { world in
            world.answers.set("/feed", .redirect(to: "/moved"))
            world.answers.set("/moved", .ok(Feeds.rss("a")))
            await days(9, world)
            #expect(await world.state()?.address == world.server.url("/feed"))
            world.answers.set("/feed", .redirect(to: "/other"))
            world.answers.set("/other", .ok(Feeds.rss("a")))
            for _ in 1...20 {
                await world.poll()
                world.clock.advance(by: 6 * 86_400 / 20)
            }
            #expect(await world.state()?.address == world.server.url("/feed"))
        },
        Behaviour("one temporary redirect in between begins the count anew") { world in
            world.answers.set("/moved", .ok(Feeds.rss("a")))
            for status in [301, 302, 301] {
                world.answers.set("/feed", .redirect(to: "/moved", status: status))
                await days(status == 302 ? 1 : 9, world)
            }
            #expect(await world.state()?.address == world.server.url("/feed"))
            #expect(await world.state()?.redirect?.count == 9)
        },
        Behaviour("a permanent redirect behind a temporary one is not permanent") { world in
            world.answers.set("/feed", .redirect(to: "/middle", status: 302))
            world.answers.set("/middle", .redirect(to: "/moved", status: 301))
            world.answers.set("/moved", .ok(Feeds.rss("a")))
            await days(12, world)
            #expect(await world.state()?.address == world.server.url("/feed"))
        },
        Behaviour("a permanent redirect to what is no feed is not taken over") { world in
            world.answers.set("/feed", .redirect(to: "/page"))
            world.answers.set("/page", .ok("<html><body>We have moved.</body></html>"))
            await days(12, world)
            #expect(await world.state()?.address == world.server.url("/feed"))
        },
        Behaviour("410 at a new address leads back to the old one") { world in
            world.answers.set("/feed", .redirect(to: "/moved"))
            world.answers.set("/moved", .ok(Feeds.rss("a")))
            await days(10, world)
            world.answers.set("/moved", .status(410))
            world.answers.set("/feed", .ok(Feeds.rss("b", "a")))
            #expect(await world.poll().failure?.kind == .unreachable)
            #expect(await world.poll().receipt?.new == 1)
        },
        Behaviour("a feed with a header of its own is never asked for elsewhere", feed: #"{"headers": {"X-Key": "k"}}"#)
        {
            world in
            world.answers.set("/feed", .redirect(to: "/moved"))
            world.answers.set("/moved", .ok(Feeds.rss("a")))
            await days(12, world)
            #expect(await world.state()?.address == world.server.url("/feed"))
        },
        Behaviour("a circle is told with both of its ends") { world in
            world.answers.set("/feed", .redirect(to: "/back"))
            world.answers.set("/back", .redirect(to: "/feed"))
            try await world.expectNothing(of: await world.poll(), saying: "redirect loop: \(world.server.url("/back"))")
            #expect(world.asked.count == 2)
        },
        Behaviour("a sixth redirect is not followed") { world in
            for step in 0..<6 {
                world.answers.set(step == 0 ? "/feed" : "/\(step)", .redirect(to: "/\(step + 1)", status: 302))
            }
            try await world.expectNothing(of: await world.poll(), saying: "more than 5 redirects")
            #expect(world.asked.count == 6)
        },
        Behaviour("a redirect to a file, or to any scheme but the web's, is not followed") { world in
            for target in ["file:///etc/hostname", "ftp://127.0.0.1/feed", "gopher://127.0.0.1/"] {
                world.plays(.redirect(to: target))
                let reason = await world.poll().failure?.reason ?? ""
                #expect(reason.contains("no redirect to \(target.prefix { $0 != ":" }): is followed"), "\(reason)")
            }
        },
        Behaviour("a redirect without a target is told by its status") { world in
            world.plays(.status(302))
            try await world.expectNothing(of: await world.poll(), saying: "302")
        },
    ]
}
