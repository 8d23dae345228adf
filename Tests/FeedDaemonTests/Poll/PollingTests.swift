import LoopbackServer
import Synchronization
import Testing

@testable import FeedDaemon
@testable import Storage

@Suite(.timeLimit(.minutes(1))) struct `Many feeds` {
    /// Reports as they come.
    private final class Reports: Sendable {
        private let state = Mutex<[PollReport]>([])
        let stream: AsyncStream<PollReport>
        private let continuation: AsyncStream<PollReport>.Continuation

        init() { (stream, continuation) = AsyncStream.makeStream() }

        func add(_ report: PollReport) {
            state.withLock { $0.append(report) }
            continuation.yield(report)
        }

        var all: [PollReport] { state.withLock { $0 } }
    }

    private let reports = Reports()

    private func polling(_ world: World) -> Polling {
        Polling(poller: world.poller, configuration: world.configuration) { [reports] in reports.add($0) }
    }

    private func feeds(_ count: Int, host: (Int) -> String, server: LoopbackServer) -> [[String: Any]] {
        (0..<count).map { ["url": server.url("/f\($0)", host: host($0)), "id": "f\($0)"] }
    }

    @Test func `are each asked once`() async throws {
        let feeds: [[String: Any]] = (0..<40).map { ["url": "/f\($0)", "id": "f\($0)"] }
        try await World.with(feeds: feeds) { world in
            for number in 0..<40 { world.answers.set("/f\(number)", .ok(Feeds.rss("a", "b"))) }
            #expect(await polling(world).run(.once) == nil)
            #expect(reports.all.count == 40)
            #expect(world.server.requests.count == 40)
            let records = try world.records()
            #expect(records.count == 80)
            Output.expectGapless(records)
        }
    }

    @Test func `of a host that asked to be left alone in an earlier run are left alone`() async throws {
        let feeds: [[String: Any]] = [["url": "/a", "id": "a"], ["url": "/b", "id": "b"]]
        try await World.with(feeds: feeds) { world in
            world.answers.set("/a", .status(429, headers: ["Retry-After: 600"]))
            await world.poll("a")
            // Another poller has nothing but the state.
            let poller = Poller(
                client: world.client, writer: world.writer, configuration: world.configuration, clock: world.clock.wall)
            let polling = Polling(poller: poller, configuration: world.configuration) { [reports] in reports.add($0) }
            #expect(await polling.run(.once) == nil)
            #expect(reports.all.compactMap(\.leave) == [.held(seconds: 600), .held(seconds: 600)])
            #expect(world.server.requests.count == 1)
        }
    }

    @Test func `don't wait for a slow host that has more of them than may be under way`() async throws {
        let server = try LoopbackServer { request in
            request.host == "slow.localhost" ? .silence : .ok(Feeds.rss("a"))
        }
        defer { server.stop() }
        let slow = feeds(1_200, host: { _ in "slow.localhost" }, server: server)
        let quick: [[String: Any]] = (0..<20).map {
            ["url": server.url("/q", host: "q\($0).localhost"), "id": "q\($0)"]
        }
        try await World.with(feeds: slow + quick) { world in
            let polling = polling(world)
            async let end = polling.run(.once)
            var read = 0
            for await report in reports.stream where report.receipt != nil {
                read += 1
                if read == 20 { break }
            }
            await polling.stop()
            #expect(await end == nil)
            #expect(reports.all.filter { $0.leave == .stopping }.count > 0)
            #expect(reports.all.allSatisfy { $0.failure == nil })
        }
    }

    @Test func `are asked for ever, at the pace of the configuration, until told to stop`() async throws {
        let feeds: [[String: Any]] = [["url": "/feed", "id": "a", "interval_min": "1s", "interval_max": "1s"]]
        try await World.with(feeds: feeds) { world in
            world.answers.set("/feed", .ok(Feeds.rss("a")))
            let polling = polling(world)
            async let end = polling.run(.forever)
            _ = await world.server.requests(atLeast: 3)
            await polling.stop()
            #expect(await end == nil)
        }
    }

    @Test func `are asked when they are due, and within their ceiling whatever the state says`() async throws {
        let feeds: [[String: Any]] = [
            ["url": "/far", "id": "far", "interval_min": "1s", "interval_max": "2s"], ["url": "/kept", "id": "kept"],
            ["url": "/new", "id": "new"],
        ]
        try await World.with(feeds: feeds) { world in
            for path in ["/far", "/kept", "/new"] { world.answers.set(path, .ok(Feeds.rss("a"))) }
            // The clock stood in the next century.
            world.clock.advance(by: 3_000_000_000)
            await world.poll("far")
            world.clock.advance(by: -3_000_000_000)
            await world.poll("kept")
            let polling = polling(world)
            async let end = polling.run(.forever)
            let paths = await world.server.requests(atLeast: 4).map(\.path)
            await polling.stop()
            #expect(await end == nil)
            #expect(Set(paths.suffix(2)) == ["/new", "/far"])
        }
    }

    @Test func `under way are cut short when told to stop, as if they had never been asked`() async throws {
        try await World.with { world in
            world.answers.set("/feed", .silence)
            let polling = polling(world)
            async let end = polling.run(.forever)
            _ = await world.server.requests(atLeast: 1)
            await polling.stop()
            #expect(await end == nil)
            #expect(reports.all.map(\.leave) == [.stopping])
        }
    }

    @Test func `that are all gone for good end nothing: others may come yet`() async throws {
        try await World.with { world in
            world.answers.set("/feed", .status(410))
            world.answers.set("/other", .ok(Feeds.rss("a")))
            let polling = polling(world)
            async let end = polling.run(.forever)
            var coming = reports.stream.makeAsyncIterator()
            #expect(await coming.next()?.failure?.kind == .gone)
            // As long as it runs, it looks around when it is woken.
            while await polling.underWay > 0 { await Task.yield() }
            try await polling.follow(world.configuration.adding("other", world))
            #expect(await coming.next()?.receipt?.new == 1)
            await polling.stop()
            #expect(await end == nil)
        }
    }

    @Test func `are as they were where another configuration comes and the state can't be read`() async throws {
        try await World.with { world in
            for path in ["/feed", "/other"] { world.answers.set(path, .ok(Feeds.rss("a"))) }
            let polling = polling(world)
            async let end = polling.run(.forever)
            var coming = reports.stream.makeAsyncIterator()
            #expect(await coming.next()?.feedID == "bell")
            let both = world.configuration.adding("other", world)
            let database = try Connection(path: world.configuration.state.path)
            try database.execute("ALTER TABLE feed RENAME TO feed_away")
            await #expect(throws: StorageError.self) { try await polling.follow(both) }
            try database.execute("ALTER TABLE feed_away RENAME TO feed")
            try await polling.follow(both)
            #expect(await coming.next()?.feedID == "other")
            await polling.stop()
            #expect(await end == nil)
        }
    }

    @Test func `that are gone by an entry which changes meanwhile are asked once more`() async throws {
        try await World.with { world in
            let gate = Gate()
            world.answers.set("/feed", Reply.status(410).after(gate))
            let polling = polling(world)
            async let end = polling.run(.forever)
            _ = await world.server.requests(atLeast: 1)
            var other = world.configuration
            other.feeds[0].tags = ["new"]
            try await polling.follow(other)
            gate.open()
            var coming = reports.stream.makeAsyncIterator()
            #expect(await coming.next()?.failure?.kind == .gone)
            #expect(await coming.next()?.failure?.kind == .gone)
            #expect(world.server.requests.count == 2)
            await polling.stop()
            #expect(await end == nil)
        }
    }

    @Test func `may take as long as the rests of their hosts`() {
        let none = Polling.longestPoll(timeout: .seconds(60), pause: .zero)
        #expect(none == .seconds(60 * 12 + 120))
        // A poll whose every request finds its host at rest.
        #expect(Polling.longestPoll(timeout: .seconds(60), pause: .seconds(3_600)) - none >= .seconds(12 * 3_600))
    }
}

extension Configuration {
    /// With another feed of the world's server, which is known by the name of its path.
    fileprivate func adding(_ id: String, _ world: World) -> Self {
        var feed = feeds[0]
        (feed.id, feed.url) = (id, world.server.url("/" + id))
        var configuration = self
        configuration.feeds.append(feed)
        return configuration
    }
}
