import Foundation
import LoopbackServer
import Pipeline
import Testing

@testable import FeedDaemon

/// The program, with a socket in the place of the service manager's.
@Suite(.enabled(if: Program.isBuilt), .timeLimit(.minutes(2))) struct `The daemon as a service` {
    private func with(
        watchdog: Bool = false, _ body: (Site, Program, NotifySocket) async throws -> Void
    ) async throws {
        try await Site.with(feeds: [["url": "/a", "id": "a"], ["url": "/b", "id": "b"]]) { site in
            for name in ["a", "b", "c"] { site.answers.set("/\(name)", .ok(Feeds.rss(name))) }
            let socket = try NotifySocket(site.folder.path + "/notify")
            let usec = watchdog ? "WATCHDOG_USEC=300000 " : ""
            let daemon = try site.start(
                "run", shell: "exec env NOTIFY_SOCKET='\(socket.path)' \(usec)\"$@\"")
            try await body(site, daemon, socket)
            daemon.signal(SIGTERM)
            let end = await daemon.ended()
            #expect(end.code == 0)
            await socket.says("STOPPING=1")
        }
    }

    private func rewrite(_ site: Site, _ change: (inout [[String: Any]]) -> Void) throws {
        let url = URL(filePath: site.config)
        var root = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
        var feeds = try #require(root["feeds"] as? [[String: Any]])
        change(&feeds)
        root["feeds"] = feeds
        try JSONSerialization.data(withJSONObject: root).write(to: url)
    }

    @Test func `says when it is ready, and feeds the watchdog from then on`() async throws {
        try await with(watchdog: true) { _, _, socket in
            await socket.says("READY=1\nSTATUS=2 feeds")
            await socket.says("WATCHDOG=1\nSTATUS=2 feeds; 2 records in 2 polls")
        }
    }

    @Test func `follows its configuration: feeds come, change and go, and the state stays`() async throws {
        try await with { site, daemon, socket in
            _ = await site.server.requests(atLeast: 2)
            try rewrite(site) { feeds in
                let port = feeds[0]["url"] as? String ?? ""
                feeds[0]["headers"] = ["X-New": "1"]
                feeds[1] = ["url": port.replacing("/a", with: "/c"), "id": "c"]
            }
            daemon.signal(SIGHUP)
            await socket.says("RELOADING=1\nMONOTONIC_USEC=")
            await daemon.says("taken over: 2 feeds, 1 new, 1 changed, 1 gone")
            let requests = await site.server.requests(atLeast: 4)
            #expect(Set(requests.dropFirst(2).map(\.path)) == ["/a", "/c"])
            #expect(requests.last { $0.path == "/a" }?.text("x-new") == "1")
            await socket.says("3 records in")
            let guids = try site.records().map(\.guid)
            #expect(guids.sorted() == ["a", "b", "c"])
        }
    }

    @Test func `keeps what it has where the new configuration has a fault, and says why`() async throws {
        try await with { site, daemon, socket in
            _ = await site.server.requests(atLeast: 2)
            try rewrite(site) { $0[0]["colour"] = "red" }
            daemon.signal(SIGHUP)
            await daemon.says("feeds[0].colour: there is no such key")
            await daemon.says("it has a fault, and the one before stays in force")
            await socket.says("the configuration was not taken over: ")
            #expect(site.server.requests.count == 2)
            try rewrite(site) { $0[0]["colour"] = nil }
            daemon.signal(SIGHUP)
            await daemon.says("taken over: 2 feeds, 0 new, 0 changed, 0 gone")
            #expect(site.server.requests.count == 2)
        }
    }
}
