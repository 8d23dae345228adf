import LoopbackServer
import Storage
import Testing

@testable import FeedDaemon

extension Behaviour {
    private static func failing(_ world: World, _ status: Int, _ retryAfter: String? = nil) {
        world.plays(.status(status, headers: retryAfter.map { ["Retry-After: \($0)"] } ?? []))
    }

    /// Servers in trouble, and feeds that are gone.
    static let trouble: [Behaviour] = [
        Behaviour("404 and 500 double the wait each time, and nothing is asked again at once") { world in
            failing(world, 404)
            var waits: [Int64] = []
            for status in [404, 500, 404] {
                failing(world, status)
                let report = await world.poll()
                #expect(report.failure?.reason.contains("\(status)") == true)
                waits.append(report.wait)
            }
            #expect(waits[0] >= 1_800 && waits[1] >= 3_600 && waits[2] >= 7_200 && waits[2] < 10_000)
            #expect(world.asked.count == 3)
            let state = await world.state()
            #expect(state?.failures == 3 && state?.nextPoll == world.clock.now + waits[2])
        },
        Behaviour("failures for months are asked once a day and never given up") { world in
            failing(world, 503)
            for _ in 1...60 {
                let wait = await world.poll().wait
                #expect(wait > 0 && wait <= 86_400 + 86_400 / 16)
                world.clock.advance(by: max(wait, 0))
            }
            world.plays(.ok(Feeds.rss("a")))
            #expect(await world.poll().receipt?.new == 1)
            let state = await world.state()
            #expect(state?.failures == 0 && state?.lastError == nil)
        },
        Behaviour("Retry-After in seconds holds the feed for as long") { world in
            failing(world, 429, "7200")
            #expect(await world.poll().wait >= 7_200)
            #expect(await world.poll().leave == .held(seconds: 7_200))
            #expect(world.asked.count == 1)
        },
        Behaviour("Retry-After as a date holds the feed until then") { world in
            failing(world, 503, HTTPDate.text(world.clock.now + 7_200))
            #expect(await world.poll().wait >= 7_200)
            #expect(await world.poll().leave == .held(seconds: 7_200))
        },
        Behaviour("Retry-After holds every feed of the host") { world in
            failing(world, 503, "7200")
            await world.poll()
            world.clock.advance(by: 200)
            var other = world.configuration.feeds[0]
            (other.id, other.url) = ("other", world.server.url("/other"))
            #expect(await world.poller.poll(other).leave == .held(seconds: 7_000))
            #expect(world.asked.count == 1)
            world.clock.advance(by: 7_000)
            world.answers.set("/other", .ok(Feeds.rss("x")))
            #expect(await world.poller.poll(other).receipt?.new == 1)
        },
        Behaviour("Retry-After holds no other host") { world in
            failing(world, 503, "7200")
            await world.poll()
            var other = world.configuration.feeds[0]
            (other.id, other.url) = ("other", world.server.url("/other", host: "other.localhost"))
            world.answers.set("/other", .ok(Feeds.rss("x")))
            #expect(await world.poller.poll(other).receipt?.new == 1)
        },
        Behaviour("Retry-After of zero, in the past or unreadable never shortens the wait") { world in
            for value in ["0", "-5", "soon", "Thu, 01 Jan 1970 00:00:00 GMT"] {
                failing(world, 503, value)
                #expect(await world.poll().wait >= 1_800)
            }
            #expect(world.asked.count == 4)
        },
        Behaviour("Retry-After of a century is a month") { world in
            failing(world, 503, "3155760000")
            let wait = await world.poll().wait
            #expect(wait >= 30 * 86_400 && wait < 32 * 86_400)
        },
        Behaviour("Retry-After beside 404 is not meant for clients that come back") { world in
            failing(world, 404, "86400")
            #expect(await world.poll().wait < 3_600)
        },
        Behaviour("Retry-After outlasts a clock that is set back or forward") { world in
            failing(world, 429, "7200")
            await world.poll()
            for jump in [-400 * 86_400, 800 * 86_400] as [Int64] {
                world.clock.jump(by: jump)
                guard case .held(let seconds) = await world.poll().leave else {
                    Issue.record("it was asked again")
                    return
                }
                #expect(seconds == 7_200)
            }
            world.clock.advance(by: 7_200)
            world.plays(.ok(Feeds.rss("a")))
            #expect(await world.poll().receipt?.new == 1)
        },
        Behaviour("410 retires the feed, for every way of polling") { world in
            failing(world, 410)
            let report = await world.poll()
            #expect(report.failure?.kind == .gone && report.nextAfter == nil)
            #expect(await world.poll().leave == .retired)
            let polling = Polling(poller: world.poller, configuration: world.configuration) { report in
                #expect(report.leave == .retired)
            }
            #expect(await polling.run(.once) == nil)
            #expect(world.asked.count == 1)
        },
        Behaviour("410 is forgotten when the feed's address changes") { world in
            failing(world, 410)
            await world.poll()
            var feed = world.configuration.feeds[0]
            feed.url = world.server.url("/new")
            world.answers.set("/new", .ok(Feeds.rss("a")))
            #expect(await world.poller.poll(feed).receipt?.new == 1)
        },
        Behaviour("410 is forgotten when the feed's entry changes") { world in
            world.plays(.status(410), .ok(Feeds.rss("a")))
            await world.poll()
            #expect(await world.poll().leave == .retired)
            var feed = world.configuration.feeds[0]
            feed.tags.append("asked again")
            #expect(await world.poller.poll(feed).receipt?.new == 1)
        },
        Behaviour("410 behind a redirect for now retires nothing") { world in
            world.answers.set("/feed", .redirect(to: "/elsewhere", status: 302))
            world.answers.set("/elsewhere", .status(410))
            let report = await world.poll()
            #expect(report.failure?.kind == .unreachable && report.failure?.reason.contains("410 (gone)") == true)
            #expect(report.wait > 0)
        },
        Behaviour("a server that nobody runs is told in words", feed: #"{"url": "http://127.0.0.1:1/feed"}"#) { world in
            try await world.expectNothing(of: await world.poll(), saying: "connection refused by 127.0.0.1 port 1")
        },
        Behaviour("a server that hangs up is told in words") { world in
            world.plays(.close)
            try await world.expectNothing(of: await world.poll(), saying: "closed the connection without an answer")
        },
        Behaviour("a reset is told in words") { world in
            world.plays(.reset)
            try await world.expectNothing(of: await world.poll(), saying: "the connection was lost")
        },
        Behaviour("what is no HTTP is told in words") { world in
            world.plays(.raw("SSH-2.0-OpenSSH_9.2\r\n"))
            try await world.expectNothing(of: await world.poll(), saying: "the answer is no HTTP")
        },
    ]
}
