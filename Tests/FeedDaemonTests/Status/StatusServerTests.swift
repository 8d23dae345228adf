import Foundation
import LoopbackServer
import Pipeline
import Testing

@testable import FeedDaemon

/// Asks the server at an address as the program gives it.
private func ask(_ address: String, _ path: String = "", host: String = "localhost", headers: [String] = []) throws
    -> Browser.Answer
{
    try Browser.ask(try port(of: address), "/" + path, host: host, headers: headers)
}

private func port(of address: String) throws -> UInt16 {
    try #require(UInt16(address.split(separator: ":").last?.dropLast() ?? ""))
}

@Suite(.enabled(if: Program.isBuilt), .timeLimit(.minutes(1))) struct `The status of a running daemon` {
    private func running(
        feeds: [[String: Any]] = [["url": "/feed", "id": "bell"], ["url": "/missing", "id": "missing"]],
        _ body: (Site, String) async throws -> Void
    ) async throws {
        try await Site.with(feeds: feeds, status: ["listen": "127.0.0.1:0"]) { site in
            site.answers.set("/feed", .ok(Feeds.rss((1...30).map { .init("item-\($0)") })))
            let daemon = try site.start("run", "--show")
            let address = try await daemon.statusAddress()
            await daemon.says("missing: ")
            await daemon.prints("item-1 ")
            do {
                try await body(site, address)
            } catch {
                daemon.signal(SIGKILL)
                throw error
            }
            daemon.signal(SIGTERM)
            let end = await daemon.ended()
            #expect(end.code == 0)
        }
    }

    @Test func `is there for programs`() async throws {
        try await running { _, address in
            let health = try ask(address, "healthz")
            #expect(health.status == 200 && health.headers["content-type"] == "application/json")
            #expect(try JSONDocument(Array(health.body.utf8)).root["status"]?.string == "ok")
            let feeds = try JSONDocument(Array(try ask(address, "feeds.json").body.utf8)).root["feeds"]
            #expect(feeds?.elements.map { $0["health"]?.string } == ["failing", "well"])
            #expect(feeds?.elements.map { $0["error"]?.string } == ["the server answered 404 (not found)", nil])
            let metrics = try ask(address, "metrics")
            #expect(metrics.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
            #expect(metrics.body.contains("feedd_records_total{event=\"item\"} 30\n"))
            #expect(metrics.body.contains("feedd_feeds{health=\"failing\"} 1\n"))
            let open = try ask(address, "metrics", headers: ["Accept: application/openmetrics-text"])
            #expect(
                open.headers["content-type"]?.hasPrefix("application/openmetrics-text") == true
                    && open.body.hasSuffix("# EOF\n"))
            #expect(try ask(address, "nothing").status == 404)
        }
    }

    @Test func `gives records from any seq on`() async throws {
        try await running { site, address in
            let all = try Output.lines(in: site.folder.path + "/records").map { String(decoding: $0, as: UTF8.self) }
            for (query, wanted) in [
                ("", 0..<30), ("?after=0&limit=3", 0..<3), ("?after=27", 27..<30), ("?after=99", 0..<0),
            ] {
                let answer = try ask(address, "records" + query)
                #expect(answer.status == 200 && answer.headers["content-type"] == "application/x-ndjson")
                #expect(answer.body.split(separator: "\n").map(String.init) == Array(all[wanted]), "\(query)")
            }
            for query in ["?after=x", "?after=-1", "?limit=0", "?after=99999999999999999999"] {
                #expect(try ask(address, "records" + query).status == 400)
            }
        }
    }

    @Test func `streams what comes, and goes on where a client was`() async throws {
        try await running { site, address in
            let browser = try Browser(port: try port(of: address))
            try browser.send("/stream", headers: ["Last-Event-ID: 28"])
            let all = try Output.lines(in: site.folder.path + "/records").map { String(decoding: $0, as: UTF8.self) }
            let events = browser.read(until: "id: 30\ndata: \(all[29])\n\n")
            #expect(events.contains("retry: 5000\n\nid: 29\n") && !events.contains("id: 28"))
            #expect(try ask(address, "stream?after=x").status == 400)
        }
    }

    @Test func `is refused to names that aren't its own`() async throws {
        try await running { _, address in
            let (evil, near) = (try ask(address, host: "evil.example"), try ask(address, host: "localhost:1"))
            #expect(evil.status == 421 && near.status == 200)
        }
    }

    @Test func `reaches a client that listens when a poll brings news`() async throws {
        try await Site.with(
            feeds: [["url": "/feed", "id": "bell", "interval_min": "1s", "interval_max": "1s"]],
            status: ["listen": "127.0.0.1:0"]
        ) { site in
            site.answers.set("/feed", .ok(Feeds.rss("a")))
            let daemon = try site.start("run", "--show")
            let address = try await daemon.statusAddress()
            await daemon.prints("Title of a")
            let browser = try Browser(port: try port(of: address))
            try browser.send("/stream")
            _ = browser.read(until: "retry: 5000")
            site.answers.set("/feed", .ok(Feeds.rss("b", "a")))
            #expect(browser.read(until: "\"guid\":\"b\"").contains("id: 2\ndata: {"))
            daemon.signal(SIGTERM)
            #expect(await daemon.ended().code == 0)
        }
    }

    @Test func `isn't there where another program listens, and the daemon goes on`() async throws {
        let other = try LoopbackServer { _ in .status(500) }
        defer { other.stop() }
        let place = other.url("/").dropFirst("http://".count).dropLast()
        try await Site.with(feeds: [["url": "/feed", "id": "bell"]], status: ["listen": String(place)]) { site in
            site.answers.set("/feed", .ok(Feeds.rss("a")))
            let daemon = try site.start("run", "--show")
            await daemon.says("another program listens there")
            await daemon.prints("Title of a")
            daemon.signal(SIGTERM)
            #expect(await daemon.ended().code == 0)
        }
    }

    @Test func `is on a socket in the file system, gone with the daemon`() async throws {
        try await Site.with(feeds: [["url": "/feed", "id": "bell"]], status: ["listen": "unix:status.sock"]) { site in
            site.answers.set("/feed", .ok(Feeds.rss("a")))
            let daemon = try site.start("run", "--show")
            await daemon.says("status at unix:")
            let socket = site.folder.path + "/status.sock"
            let browser = try Browser(path: socket)
            try browser.send("/healthz")
            #expect(browser.answer().body.contains("\"status\":\"ok\""))
            daemon.signal(SIGTERM)
            #expect(await daemon.ended().code == 0)
            #expect(!FileManager.default.fileExists(atPath: socket))
        }
    }

    @Test func `says why a start waits, on a disk that is full`() async throws {
        try await Site.with(feeds: [["url": "/feed", "id": "bell"]], status: ["listen": "127.0.0.1:0"]) { site in
            // No file may grow: a disk that is full from the start.
            let daemon = try site.start("run", shell: "trap '' XFSZ; ulimit -f 0; exec \"$@\"")
            await daemon.says("trying again every 5s")
            let health = try ask(try await daemon.statusAddress(), "healthz")
            #expect(health.status == 503)
            let reasons = try JSONDocument(Array(health.body.utf8)).root["reasons"]?.elements.compactMap(\.string)
            #expect(reasons?.first?.hasPrefix("polling pauses: ") == true)
            daemon.signal(SIGTERM)
            #expect(await daemon.ended().code == 0)
        }
    }

    @Test func `tells one daemon from another at the same place`() async throws {
        try await running { site, address in
            let status = try await site.run("status")
            #expect(status.code == 0 && status.output.contains("yes, process"))
            let second = try await site.run("run")
            #expect(second.code == 75)
            #expect(try ask(address, "healthz").status == 200)
        }
    }
}
