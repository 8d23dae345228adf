import Foundation
import LoopbackServer
import Testing

@testable import FeedDaemon

private let built = Comment("feedd isn't built beside the tests; `swift build --product feedd` builds it")

@Suite(.enabled(if: Program.isBuilt, built), .timeLimit(.minutes(2))) struct `The daemon` {
    @Test(arguments: [SIGTERM, SIGINT])
    func `ends soon when told to, though a server holds its answer back`(signal: Int32) async throws {
        try await Site.with(feeds: [["url": "/slow", "id": "slow"], ["url": "/feed", "id": "bell"]]) { site in
            site.answers.set("/slow", .silence)
            site.answers.set("/feed", .ok(Feeds.rss("a")))
            let daemon = try site.start("run")
            _ = await site.server.requests(atLeast: 1)
            let start = ContinuousClock.now
            daemon.signal(signal)
            let end = await daemon.ended()
            #expect(end.code == 0)
            #expect(start.duration(to: end.moment) < .seconds(5))
            #expect(end.errors.contains("stopped"))
        }
    }

    @Test func `loses and repeats nothing when it is killed and started again`() async throws {
        let feeds: [[String: Any]] = (0..<30).map { ["url": "/f\($0)", "id": "f\($0)"] }
        try await Site.with(feeds: feeds) { site in
            for number in 0..<30 {
                site.answers.set("/f\(number)", .ok(Feeds.rss((0..<20).map { .init("\(number)-\($0)") })))
            }
            for requests in [8, 16, 24] {
                let daemon = try site.start("run")
                _ = await site.server.requests(atLeast: requests)
                daemon.signal(SIGKILL)
                #expect(await daemon.ended().code == nil)
            }
            #expect(await site.code("once") == 0)
            let records = try site.records()
            Output.expectGapless(records)
            #expect(records.count == 600 && Set(records.map(\.guid)).count == 600)
            #expect(records.allSatisfy { $0.event == "item" })
        }
    }

    @Test func `leaves the state to the one that has it, and says who that is`() async throws {
        try await Site.with(feeds: [["url": "/slow", "id": "slow"]]) { site in
            site.answers.set("/slow", .silence)
            let daemon = try site.start("run")
            _ = await site.server.requests(atLeast: 1)
            let second = try await site.run("once")
            #expect(second.code == 75 && second.errors.contains("process \(daemon.id)"))
            daemon.signal(SIGTERM)
            #expect(await daemon.ended().code == 0)
        }
    }

    @Test func `ends when told to while it waits for a disk to begin`() async throws {
        try await Site.with(feeds: [["url": "/feed", "id": "bell"]]) { site in
            // No file may grow: a disk that is full from the start.
            let daemon = try site.start("run", shell: "trap '' XFSZ; ulimit -f 0; exec \"$@\"")
            await daemon.says("trying again every 5s")
            let start = ContinuousClock.now
            daemon.signal(SIGTERM)
            let end = await daemon.ended()
            #expect(end.code == 0)
            #expect(start.duration(to: end.moment) < .seconds(5))
            #expect(site.server.requests.isEmpty)
        }
    }

    @Test func `polls a thousand feeds in little memory, and only asks again for what is new`() async throws {
        let feeds: [[String: Any]] = (0..<1_000).map { ["url": "/f\($0)", "id": "f\($0)"] }
        let counting = try LoopbackServer { request in
            let name = request.path.dropFirst()
            return .feed(Array(Feeds.rss("\(name)-2", "\(name)-1").utf8), etag: "\"\(name)\"", for: request)
        }
        defer { counting.stop() }
        let hosts = feeds.enumerated().map { number, feed in
            feed.merging(["url": counting.url("/f\(number)", host: "h\(number % 250).localhost")]) { $1 }
        }
        try await Site.with(feeds: hosts) { site in
            let first = try await site.run("once")
            #expect(first.code == 0)
            #expect(first.peak < 100 << 20, "it held \(first.peak >> 20) MiB")
            let records = try site.records()
            #expect(records.count == 2_000 && Set(records.map(\.guid)).count == 2_000)
            Output.expectGapless(records)
            let second = try await site.run("once")
            #expect(second.code == 0)
            let requests = counting.requests
            #expect(requests.count == 2_000)
            #expect(requests.dropFirst(1_000).allSatisfy { $0.text("if-none-match") == "\"\($0.path.dropFirst())\"" })
            let after = try site.records().count
            #expect(after == 2_000)
        }
    }

    @Test func `holds few bodies at a time, however large they are`() async throws {
        // Large, and quick to read.
        let body = Array((Feeds.rss("a") + "<!--" + String(repeating: " ", count: 4 << 20) + "-->").utf8)
        let counting = try LoopbackServer { _ in .ok(body) }
        defer { counting.stop() }
        let feeds: [[String: Any]] = (0..<32).map {
            ["url": counting.url("/f\($0)", host: "h\($0).localhost"), "id": "f\($0)"]
        }
        try await Site.with(feeds: feeds) { site in
            let end = try await site.run("once")
            #expect(end.code == 0)
            #expect(end.peak < 100 << 20, "it held \(end.peak >> 20) MiB")
            let count = try site.records().count
            #expect(count == 32)
        }
    }
}
