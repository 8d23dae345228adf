import LoopbackServer
import Testing

@testable import FeedDaemon

extension Behaviour {
    /// The wait that follows an answer with these header lines.
    private static func wait(_ world: World, _ headers: [String], ttl: Int? = nil) async -> Int64 {
        world.plays(.ok(Feeds.rss([.init("a")], ttl: ttl), headers: headers))
        return await world.poll().wait
    }

    /// A document with these elements in its channel.
    private static func channel(_ elements: String) -> String {
        "<rss version=\"2.0\" xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"><channel><title>T</title>"
            + "\(elements)<item><guid>a</guid><title>A</title></item></channel></rss>"
    }

    /// What publishers say about when to come back.
    static let freshness: [Behaviour] = [
        Behaviour("max-age lengthens the wait") { world in
            #expect(await wait(world, ["Cache-Control: public, max-age=14400"]) >= 14_400)
        },
        Behaviour("max-age counts less what a cache has used up") { world in
            let wait = await wait(world, ["Cache-Control: max-age=14400", "Age: 7200"])
            #expect((7_200..<14_400).contains(wait))
        },
        Behaviour("no-cache and no-store ask for nothing, whatever stands beside them") { world in
            #expect(await wait(world, ["Cache-Control: no-cache, max-age=14400"]) < 3_600)
            #expect(await wait(world, ["Cache-Control: max-age=14400", "Cache-Control: no-store"]) < 3_600)
        },
        Behaviour("Expires is held against the server's own clock") { world in
            let headers = ["Date: Tue, 24 Nov 1998 00:00:00 GMT", "Expires: Tue, 24 Nov 1998 06:00:00 GMT"]
            #expect(await wait(world, headers) >= 21_600)
        },
        Behaviour("Expires: 0, -1 or in the past never shortens a wait") { world in
            for value in ["0", "-1", "Thu, 01 Jan 1970 00:00:00 GMT"] {
                #expect(await wait(world, ["Date: Tue, 24 Nov 2026 00:00:00 GMT", "Expires: \(value)"]) >= 900)
            }
        },
        Behaviour("max-age of a year counts up to the ceiling", feed: #"{"interval_max": "2h"}"#) { world in
            #expect(await wait(world, ["Cache-Control: max-age=31536000"]) <= 7_200)
        },
        Behaviour("max-age=0 and ttl=0 leave the floor as it is") { world in
            #expect(await wait(world, ["Cache-Control: max-age=0"], ttl: 0) >= 900)
        },
        Behaviour("a ttl in minutes lengthens the wait, and a 304 keeps it") { world in
            world.plays(
                .ok(Feeds.rss([.init("a")], ttl: 120), headers: ["Cache-Control: max-age=3600", "ETag: \"1\""]),
                .status(304))
            #expect(await world.poll().wait >= 7_200)
            #expect(await world.poll().wait >= 7_200)
        },
        Behaviour("a later document without a ttl takes it back, and a 304 refreshes max-age") { world in
            world.plays(
                .ok(Feeds.rss([.init("a")], ttl: 240), headers: ["ETag: \"1\""]),
                .ok(Feeds.rss("b"), headers: ["Cache-Control: max-age=3600", "ETag: \"2\""]),
                .status(304, headers: ["Cache-Control: max-age=10"]))
            #expect(await world.poll().wait >= 14_400)
            let wait = await world.poll().wait
            #expect((3_600..<7_200).contains(wait))
            #expect(await world.poll().wait < 3_600)
        },
        Behaviour("sy:updatePeriod and sy:updateFrequency lengthen the wait") { world in
            world.plays(
                .ok(channel("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>")))
            #expect(await world.poll().wait >= 21_600)
        },
        Behaviour("skipHours in GMT are slept through", feed: #"{"interval_min": "15m", "interval_max": "15m"}"#) {
            world in
            // The clock shows 08:00 GMT on a Friday.
            world.plays(.ok(channel("<skipHours>\((8...20).map { "<hour>\($0)</hour>" }.joined())</skipHours>")))
            let wait = await world.poll().wait
            #expect((46_800...46_800 + 3_600).contains(wait))
        },
        Behaviour("skipDays are slept through", feed: #"{"interval_min": "1h", "interval_max": "1h"}"#) { world in
            world.plays(.ok(channel("<skipDays><day>Friday</day><day>Saturday</day></skipDays>")))
            let wait = await world.poll().wait
            #expect((144_000...144_000 + 3_600).contains(wait))
        },
        Behaviour("skipHours that name every hour say nothing") { world in
            world.plays(.ok(channel("<skipHours>\((0...23).map { "<hour>\($0)</hour>" }.joined())</skipHours>")))
            #expect(await world.poll().wait < 7_200)
        },
        Behaviour("a document that only looks new is no news, and the wait grows on") { world in
            var waits: [Int64] = []
            for turn in 1...3 {
                world.plays(.ok(Feeds.rss([.init("a")]) + "<!-- built \(turn) -->"))
                waits.append(await world.poll().wait)
            }
            #expect(waits[1] >= waits[0] && waits[2] >= waits[1])
            world.plays(.ok(Feeds.rss([.init("a"), .init("b")])))
            #expect(await world.poll().wait < waits[2])
        },
        Behaviour("intervals of one second are taken as said", feed: #"{"interval_min": "1s", "interval_max": "1s"}"#) {
            world in
            world.plays(.ok(Feeds.rss("a")))
            #expect(await world.poll().wait == 1)
        },
    ]
}
