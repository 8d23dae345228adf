import LoopbackServer
import Storage
import Testing

@testable import FeedDaemon

extension Behaviour {
    private static let tagged = Reply.ok(Feeds.rss("a"), headers: ["ETag: \"1\"", "Last-Modified: then"])

    /// Conditional requests, and bodies that need no reading.
    static let validators: [Behaviour] = [
        Behaviour("a weak tag with bytes of its own, and a date that is none, go back byte for byte") { world in
            let etag = "W/\"a b\\\u{e9}\""
            world.answers["/feed"] = {
                .feed(Array(Feeds.rss("a").utf8), etag: etag, lastModified: "yesterday, I think", for: $0)
            }
            await world.poll()
            #expect(await world.poll().isUnchanged)
            #expect(world.asked.last?.header("if-none-match") == Array(etag.utf8))
            #expect(world.sent("if-modified-since") == "yesterday, I think")
        },
        Behaviour("a tag without quotes goes back without quotes") { world in
            world.plays(.ok(Feeds.rss("a"), headers: ["ETag: bare"]), .status(304))
            #expect(await world.polls(2).isUnchanged)
            #expect(world.sent("if-none-match") == "bare" && world.sent("if-modified-since") == nil)
        },
        Behaviour("a tag in bytes that are no UTF-8 goes back as it came") { world in
            let head = Array("HTTP/1.1 200 OK\r\nContent-Length: \(Feeds.rss("a").utf8.count)\r\nETag: \"".utf8)
            world.plays(.raw(head + [0xE9, 0xFF] + Array("\"\r\n\r\n\(Feeds.rss("a"))".utf8)), .status(304))
            #expect(await world.polls(2).isUnchanged)
            #expect(world.asked.last?.header("if-none-match") == [0x22, 0xE9, 0xFF, 0x22])
        },
        Behaviour("a date alone is sent alone") { world in
            world.plays(.ok(Feeds.rss("a"), headers: ["Last-Modified: then"]), .status(304))
            #expect(await world.polls(2).isUnchanged)
            #expect(world.sent("if-modified-since") == "then" && world.sent("if-none-match") == nil)
        },
        Behaviour("without validators no date is invented, and the request is plain") { world in
            world.plays(.ok(Feeds.rss("a"), headers: ["Date: Tue, 24 Nov 2026 00:00:00 GMT"]))
            await world.polls(2)
            #expect(world.sent("if-modified-since") == nil && world.sent("if-none-match") == nil)
            #expect(world.sent("a-im") == nil && world.sent("range") == nil)
        },
        Behaviour("a 304 refreshes what it carries and keeps the rest") { world in
            world.plays(tagged, .status(304, headers: ["ETag: \"2\""]))
            #expect(await world.polls(2).isUnchanged)
            let validators = await world.state()?.validators
            #expect(validators?.etag == Array("\"2\"".utf8) && validators?.lastModified == Array("then".utf8))
        },
        Behaviour("a 200 replaces all validators, those that it lacks too") { world in
            world.plays(tagged, .ok(Feeds.rss("b"), headers: ["ETag: \"2\""]))
            await world.polls(3)
            #expect(world.sent("if-none-match") == "\"2\"" && world.sent("if-modified-since") == nil)
        },
        Behaviour("a 200 without validators clears them") { world in
            world.plays(tagged, .ok(Feeds.rss("b")))
            await world.polls(2)
            #expect(await world.state()?.validators.asSent == nil)
            await world.poll()
            #expect(world.sent("if-none-match") == nil)
        },
        Behaviour("an unchanged body behind a new tag is not read again, and the tag is taken") { world in
            world.plays(
                .ok(Feeds.rss("a"), headers: ["ETag: \"1\""]), .ok(Feeds.rss("a"), headers: ["ETag: \"2\""]))
            #expect(await world.polls(2).isUnchanged)
            #expect(await world.state()?.validators.etag == Array("\"2\"".utf8))
        },
        Behaviour("a 304 that nobody asked for is a failure") { world in
            world.plays(.status(304))
            try await world.expectNothing(of: await world.poll(), saying: "304 (not modified, though nothing was asked")
        },
        Behaviour("an error keeps the validators of before") { world in
            world.plays(tagged, .status(500, headers: ["ETag: \"error\""]), .status(304))
            #expect(await world.polls(2).failure != nil)
            #expect(await world.poll().isUnchanged)
            #expect(world.sent("if-none-match") == "\"1\"")
        },
        Behaviour("validators are for the address that gave them, and a new target is asked without") { world in
            world.answers.set("/feed", .redirect(to: "/moved/here", status: 302))
            world.answers.set("/moved/here", tagged)
            await world.polls(2)
            let asked = world.asked.map { "\($0.path) \($0.text("if-none-match") ?? "-")" }
            #expect(asked == ["/feed -", "/moved/here -", "/feed -", "/moved/here \"1\""])
        },
        Behaviour("a 226 brings the new items alone, and no later document is held against it") { world in
            world.plays(
                .ok(Feeds.rss("b", "a"), headers: ["ETag: \"1\""]),
                .status(226, headers: ["ETag: \"2\"", "IM: feed"], body: Array(Feeds.rss("c").utf8)),
                .ok(Feeds.rss("c", "b", "a"), headers: ["ETag: \"3\""]))
            await world.poll()
            #expect(await world.poll().receipt?.new == 1)
            #expect(world.sent("a-im") == "feed" && world.sent("if-none-match") == "\"1\"")
            #expect(await world.poll().receipt?.new == 0)
            #expect(world.sent("if-none-match") == "\"2\"")
        },
        Behaviour("304s for more than a week, where much should have come, are doubted once") { world in
            let start = world.clock.now
            let items = (1...20).map { index in
                let date = HTTPDate.text(start - Int64(index) * 21_600)
                return "<item><guid>\(index)</guid><title>T</title><pubDate>\(date)</pubDate></item>"
            }
            let body = "<rss version=\"2.0\"><channel><title>T</title>\(items.joined())</channel></rss>"
            world.answers["/feed"] = {
                $0.text("if-none-match") == nil ? .ok(body, headers: ["ETag: \"1\""]) : .status(304)
            }
            await world.poll()
            for _ in 1...8 {
                world.clock.advance(by: 86_400)
                await world.poll()
            }
            let conditional = world.asked.map { $0.text("if-none-match") != nil }
            #expect(conditional == [false] + [Bool](repeating: true, count: 7) + [false])
            world.clock.advance(by: 86_400)
            await world.poll()
            #expect(world.sent("if-none-match") == "\"1\"")
        },
        Behaviour("a doubt that is answered with 304 as well is a failure, and the next comes in a week") { world in
            let items = (1...20).map { index in
                let date = HTTPDate.text(world.clock.now - Int64(index) * 21_600)
                return "<item><guid>\(index)</guid><title>T</title><pubDate>\(date)</pubDate></item>"
            }
            let body = "<rss version=\"2.0\"><channel><title>T</title>\(items.joined())</channel></rss>"
            world.plays(.ok(body, headers: ["ETag: \"1\""]), .status(304))
            await world.polls(2)
            world.clock.advance(by: 8 * 86_400)
            #expect(await world.poll().failure?.reason.contains("304") == true)
            #expect(world.sent("if-none-match") == nil)
            world.clock.advance(by: 86_400)
            #expect(await world.poll().isUnchanged)
            #expect(world.sent("if-none-match") == "\"1\"")
        },
    ]
}
