import Foundation
import LoopbackServer
import Synchronization
import Storage
import Testing

@testable import FeedDaemon

extension Behaviour {
    /// Writes a secret where the configuration of the world looks for it.
    private static func keep(_ secret: String, in world: World, mode: Int = 0o600) throws {
        try world.folder.write("credentials/secret", secret)
        try FileManager.default.setAttributes(
            [.posixPermissions: mode], ofItemAtPath: world.folder.path + "/credentials/secret")
    }

    /// What is said to servers, and to whom secrets are told.
    static let requests: [Behaviour] = [
        Behaviour(
            "the request says who asks and what for, and nothing that nobody asked for",
            fetch: #"{"contact": "https://bell.example/bot"}"#
        ) { world in
            world.plays(.ok(Feeds.rss("a"), headers: ["Set-Cookie: a=b"]))
            await world.polls(2)
            for request in world.asked {
                #expect(request.method == "GET")
                #expect(request.text("user-agent") == "feedd/\(Version.current) (+https://bell.example/bot)")
                #expect(request.text("accept")?.contains("application/rss+xml") == true)
                for name in ["cookie", "referer", "range", "authorization", "from"] {
                    #expect(request.text(name) == nil)
                }
            }
        },
        Behaviour(
            "a feed's own user agent and headers are sent for it",
            feed: #"{"user_agent": "reader/7", "headers": {"X-Key": "k1", "Accept": "text/xml"}}"#
        ) { world in
            world.plays(.ok(Feeds.rss("a")))
            await world.poll()
            #expect(world.sent("user-agent") == "reader/7" && world.sent("x-key") == "k1")
            #expect(world.asked.last?.headers("accept").count == 1 && world.sent("accept") == "text/xml")
        },
        Behaviour("a user and a password go out as Basic", feed: #"{"credential": "secret"}"#) { world in
            try keep("me:pass:word\n", in: world)
            world.plays(.ok(Feeds.rss("a")))
            await world.poll()
            #expect(world.sent("authorization") == "Basic " + Data("me:pass:word".utf8).base64EncodedString())
        },
        Behaviour("a token goes out as Bearer", feed: #"{"credential": "secret"}"#) { world in
            try keep("Bearer t0ken", in: world)
            world.plays(.ok(Feeds.rss("a")))
            await world.poll()
            #expect(world.sent("authorization") == "Bearer t0ken")
        },
        Behaviour("a new secret counts at once", feed: #"{"credential": "secret"}"#) { world in
            try keep("Bearer one", in: world)
            world.plays(.status(401), .ok(Feeds.rss("a")))
            #expect(await world.poll().failure?.reason.contains("401 (it wants a user and a password)") == true)
            try keep("Bearer two", in: world)
            #expect(await world.poll().receipt?.new == 1)
            #expect(world.sent("authorization") == "Bearer two")
        },
        Behaviour("without its secret nothing is asked", feed: #"{"credential": "secret"}"#) { world in
            #expect(await world.poll().failure?.reason.contains("there is no credential") == true)
            #expect(world.asked.isEmpty)
        },
        Behaviour("a secret that others may read is not used", feed: #"{"credential": "secret"}"#) { world in
            try keep("Bearer t0ken", in: world, mode: 0o644)
            let reason = await world.poll().failure?.reason ?? ""
            #expect(reason.contains("may be read by others") && !reason.contains("t0ken"))
            #expect(world.asked.isEmpty)
        },
        Behaviour(
            "secrets and headers stay with their host when a redirect leads away",
            feed: #"{"credential": "secret", "headers": {"X-Key": "k1"}}"#
        ) { world in
            try keep("Bearer t0ken", in: world)
            world.answers.set("/feed", .redirect(to: world.server.url("/away", host: "away.localhost"), status: 302))
            world.answers.set("/away", .ok(Feeds.rss("a")))
            #expect(await world.poll().receipt?.new == 1)
            #expect(world.asked.map { $0.text("authorization") } == ["Bearer t0ken", nil])
            #expect(world.asked.map { $0.text("x-key") } == ["k1", nil])
        },
        Behaviour(
            "two feeds of one host are asked one after the other, with a pause where one is configured",
            fetch: #"{"host_pause": "1s"}"#
        ) { world in
            let times = Mutex<[ContinuousClock.Instant]>([])
            for path in ["/feed", "/other"] {
                world.answers[path] = { _ in
                    times.withLock { $0.append(.now) }
                    return .ok(Feeds.rss("a"))
                }
            }
            var other = world.configuration.feeds[0]
            (other.id, other.url) = ("other", world.server.url("/other"))
            async let first = world.poll()
            async let second = world.poller.poll(other)
            let failures = await [first.failure, second.failure]
            #expect(failures == [nil, nil])
            let gap = times.withLock { $0[0].duration(to: $0[1]) }
            #expect(gap >= .seconds(1) && gap < .seconds(5))
        },
    ]
}
