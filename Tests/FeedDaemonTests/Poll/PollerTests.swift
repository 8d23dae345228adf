import LoopbackServer
import Pipeline
import Storage
import Synchronization
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

    @Test func `sends the validators back byte for byte`() async throws {
        try await World.with { world in
            let etag = "W/\"a b\\\u{e9}\""
            world.answers["/feed"] = {
                .feed(Array(Feeds.rss("a").utf8), etag: etag, lastModified: "yesterday, I think", for: $0)
            }
            await world.poll()
            #expect(await world.poll().isUnchanged)
            let second = try #require(world.server.requests.last)
            #expect(second.header("if-none-match") == Array(etag.utf8))
            #expect(second.text("if-modified-since") == "yesterday, I think")
            #expect(world.server.requests.count == 2)
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

    @Test func `keeps what a 304 doesn't carry, and takes what it does`() async throws {
        try await World.with { world in
            world.answers.set("/feed", .ok(Feeds.rss("a"), headers: ["ETag: \"1\"", "Last-Modified: then"]))
            await world.poll()
            world.answers.set("/feed", .status(304, headers: ["ETag: \"2\""]))
            #expect(await world.poll().isUnchanged)
            let validators = await world.state()?.validators
            #expect(validators?.etag == Array("\"2\"".utf8))
            #expect(validators?.lastModified == Array("then".utf8))
        }
    }

    @Test func `forgets validators that a 200 no longer gives`() async throws {
        try await World.with { world in
            world.answers.set("/feed", .ok(Feeds.rss("a"), headers: ["ETag: \"1\""]))
            await world.poll()
            world.answers.set("/feed", .ok(Feeds.rss("b")))
            await world.poll()
            #expect(await world.state()?.validators.asSent == nil)
            await world.poll()
            #expect(world.server.requests.last?.header("if-none-match") == nil)
        }
    }

    @Test func `doesn't read the same bytes again, and takes their validators`() async throws {
        try await World.with { world in
            let body = Feeds.rss("a")
            world.answers.set("/feed", .ok(body, headers: ["ETag: \"1\""]))
            await world.poll()
            world.answers.set("/feed", .ok(body, headers: ["ETag: \"2\""]))
            #expect(await world.poll().isUnchanged)
            #expect(await world.state()?.validators.etag == Array("\"2\"".utf8))
        }
    }

    @Test func `leaves a feed that is gone alone until its address changes`() async throws {
        try await World.with { world in
            world.answers.set("/feed", .status(410))
            let report = await world.poll()
            #expect(report.failure?.kind == .gone && report.nextAfter == nil)
            #expect(await world.poll().leave == .retired)
            #expect(world.server.requests.count == 1)
            var feed = world.configuration.feeds[0]
            feed.url = world.server.url("/new")
            world.answers.set("/new", .ok(Feeds.rss("a")))
            #expect(await world.poller.poll(feed).receipt?.new == 1)
        }
    }

    @Test func `asks again for a feed that was gone when its entry in the configuration changes`() async throws {
        try await World.with { world in
            world.answers.set("/feed", .status(410))
            await world.poll()
            world.answers.set("/feed", .ok(Feeds.rss("a")))
            #expect(await world.poll().leave == .retired)
            var feed = world.configuration.feeds[0]
            feed.tags.append("asked again")
            #expect(await world.poller.poll(feed).receipt?.new == 1)
        }
    }

    @Test func `stores nothing of a document that breaks off but its whole items`() async throws {
        try await World.with { world in
            let whole = Array(Feeds.rss("c", "b", "a").utf8)
            let half = Array(whole.prefix(whole.count * 2 / 3))
            let answer = Answer(half)
            world.answers["/feed"] = { .feed(answer.body, etag: "\"1\"", lastModified: "today", for: $0) }
            let first = await world.poll()
            let count = try #require(first.receipt?.new)
            #expect(count > 0 && count < 3)
            #expect(first.defect?.hasPrefix("the document breaks off") == true)
            answer.body = whole
            #expect(await world.poll().receipt?.new == 3 - count)
            let second = try #require(world.server.requests.last)
            #expect(second.header("if-none-match") == nil)
            #expect(await world.poll().isUnchanged)
            Output.expectGapless(try world.records())
        }
    }

    /// A body that a test changes.
    private final class Answer: Sendable {
        private let held: Mutex<[UInt8]>
        init(_ body: [UInt8]) { held = Mutex(body) }
        var body: [UInt8] {
            get { held.withLock { $0 } }
            set { held.withLock { $0 = newValue } }
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

    @Test(arguments: [404, 500])
    func `waits longer after each error`(status: Int) async throws {
        try await World.with { world in
            world.answers.set("/feed", .status(status))
            var waits: [Int64] = []
            for _ in 1...3 {
                let report = await world.poll()
                #expect(report.failure?.kind == .unreachable)
                #expect(report.failure?.reason.contains("\(status)") == true)
                waits.append(report.wait)
            }
            #expect(waits[0] >= 1_800 && waits[1] >= 3_600 && waits[2] >= 7_200)
            #expect(waits[2] < 10_000)
            let state = await world.state()
            #expect(state?.failures == 3 && state?.nextPoll == world.clock.now + waits[2])
            world.answers.set("/feed", .ok(Feeds.rss("a")))
            await world.poll()
            #expect(await world.state()?.failures == 0)
            #expect(await world.state()?.lastError == nil)
        }
    }

    @Test func `of a dead host fails in words`() async throws {
        try await World.with(feeds: [["url": "http://127.0.0.1:1/feed", "id": "dead"]]) { world in
            #expect(await world.poll().failure?.reason.contains("refused") == true)
        }
    }

    @Test func `holds all feeds of a host that asks to be left alone`() async throws {
        try await World.with(feeds: [["url": "/feed", "id": "a"], ["url": "/other", "id": "b"]]) { world in
            world.answers.set("/feed", .status(503, headers: ["Retry-After: 7200"]))
            let report = await world.poll("a")
            #expect(report.wait >= 7_200)
            #expect(await world.poll("a").leave == .held(seconds: 7_200))
            world.clock.advance(by: 200)
            #expect(await world.poll("b").leave == .held(seconds: 7_000))
            #expect(world.server.requests.count == 1)
            world.clock.advance(by: 7_000)
            world.answers.set("/feed", .ok(Feeds.rss("x")))
            #expect(await world.poll("a").receipt?.new == 1)
        }
    }

    @Test func `stores nothing of a document that is no feed`() async throws {
        try await World.with { world in
            world.answers.set("/feed", .ok("<html><body>Cookies?</body></html>", headers: ["ETag: \"1\""]))
            let report = await world.poll()
            #expect(report.failure?.kind == .notAFeed)
            let state = await world.state()
            #expect(state?.validators.asSent == nil && state?.bodyHash == nil && state?.lastError != nil)
            await world.poll()
            #expect(world.server.requests.last?.header("if-none-match") == nil)
            let records = try world.records()
            #expect(records.isEmpty)
        }
    }

    @Test func `stores nothing of a body that is cut`() async throws {
        try await World.with { world in
            let body = Array(Feeds.rss("a").utf8)
            world.answers.set("/feed", .lying(length: body.count + 1, body: body, headers: ["ETag: \"1\""]))
            #expect(await world.poll().failure?.reason.contains("cut") == true)
            #expect(await world.state()?.validators.asSent == nil)
            let records = try world.records()
            #expect(records.isEmpty)
        }
    }

    @Test func `keeps validators and history when a later one fails`() async throws {
        try await World.with { world in
            world.answers.set("/feed", .ok(Feeds.rss("a"), headers: ["ETag: \"1\""]))
            await world.poll()
            world.answers.set("/feed", .status(500))
            await world.poll()
            #expect(await world.state()?.validators.etag == Array("\"1\"".utf8))
        }
    }

    @Test func `asks as the configuration says`() async throws {
        let feeds: [[String: Any]] = [
            ["url": "/feed", "id": "a", "user_agent": "reader/7", "headers": ["X-Key": "k1"]],
            ["url": "/other", "id": "b"],
        ]
        try await World.with(feeds: feeds, fetch: ["contact": "https://bell.example/bot"]) { world in
            await world.poll("a")
            await world.poll("b")
            let requests = world.server.requests
            #expect(requests[0].text("user-agent") == "reader/7" && requests[0].text("x-key") == "k1")
            #expect(requests[1].text("user-agent") == "feedd/\(Version.current) (+https://bell.example/bot)")
            #expect(requests[1].header("x-key") == nil)
        }
    }

    @Test func `reads relative addresses from where the document was`() async throws {
        try await World.with { world in
            world.answers.set("/feed", .redirect(to: "/moved/here", status: 302))
            world.answers.set("/moved/here", .ok(Feeds.rss("a"), headers: ["ETag: \"1\""]))
            await world.poll()
            let records = try world.records()
            #expect(records.first?["url"]?.string == world.server.url("/articles/a"))
            #expect(await world.state()?.validators.address == world.server.url("/moved/here"))
            await world.poll()
            let paths = world.server.requests.map { "\($0.path) \($0.text("if-none-match") ?? "-")" }
            #expect(paths == ["/feed -", "/moved/here -", "/feed -", "/moved/here \"1\""])
        }
    }

    @Test func `asks at the new address once a feed has moved for good and for long, until that fails`() async throws {
        try await World.with { world in
            world.answers.set("/feed", .redirect(to: "/moved"))
            world.answers.set("/moved", .ok(Feeds.rss("a")))
            for _ in 1...10 {
                await world.poll()
                world.clock.advance(by: 86_400)
            }
            #expect(await world.state()?.address == world.server.url("/moved"))
            await world.poll()
            #expect(world.server.requests.suffix(2).map(\.path) == ["/moved", "/moved"])
            world.answers.set("/moved", .status(404))
            await world.poll()
            await world.poll()
            #expect(world.server.requests.suffix(2).map(\.path) == ["/feed", "/moved"])
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

    @Test func `waits as long as the publisher asks, and remembers it when nothing is new`() async throws {
        try await World.with { world in
            world.answers.set(
                "/feed",
                .ok(Feeds.rss([.init("a")], ttl: 120), headers: ["Cache-Control: max-age=3600", "ETag: \"1\""]))
            #expect(await world.poll().wait >= 7_200)
            world.answers.set("/feed", .status(304))
            #expect(await world.poll().wait >= 7_200)
            world.answers.set("/feed", .ok(Feeds.rss("b"), headers: ["Cache-Control: max-age=3600", "ETag: \"2\""]))
            let wait = await world.poll().wait
            #expect((3_600..<7_200).contains(wait))
            world.answers.set("/feed", .status(304, headers: ["Cache-Control: max-age=10"]))
            #expect(await world.poll().wait < 3_600)
        }
    }

    @Test func `takes a document that only looks new for an unchanged one`() async throws {
        try await World.with { world in
            var waits: [Int64] = []
            for turn in 1...3 {
                world.answers.set("/feed", .ok(Feeds.rss([.init("a")]) + "<!-- built \(turn) -->"))
                waits.append(await world.poll().wait)
            }
            #expect(waits[1] >= waits[0] && waits[2] >= waits[1])
            world.answers.set("/feed", .ok(Feeds.rss([.init("a"), .init("b")])))
            #expect(await world.poll().wait < waits[2])
        }
    }
}
