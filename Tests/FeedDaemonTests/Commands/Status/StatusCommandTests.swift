import Foundation
import LoopbackServer
import Pipeline
import Testing

@testable import FeedDaemon

private let plain = TerminalStyle(isColoured: false)

@Suite struct `A table on a terminal` {
    @Test func `stands in columns, whatever the characters and colours`() {
        let style = TerminalStyle(isColoured: true)
        let table = TextTable(rows: [
            ["a", "b"], [style.paint("well", .good), "日本"], ["日本語", "e\u{301}"], ["", "x"],
        ])
        #expect(
            table.text == "a       b\n\u{1b}[32mwell\u{1b}[0m    日本\n日本語  e\u{301}\n        x\n")
        #expect(TextTable(rows: [["a", ""], ["bb", ""]], indent: 2).text == "  a\n  bb\n")
    }

    @Test func `has no colours in a file, and obeys nothing that a feed says`() {
        #expect(plain.paint("x", .bad) == "x")
        #expect(PlainText.line("a\u{1b}[31m\nb\u{202e}c\u{85}") == "a [31m b c ")
    }
}

@Suite struct `The list of feeds` {
    private let snapshot = StatusSnapshot.sample(feeds: 20)

    @Test func `has a line for each feed, trouble first`() {
        let lines = FeedList.text(snapshot, FeedQuery(), plain).split(separator: "\n")
        #expect(lines.count == 21 && lines[0].hasPrefix("HEALTH"))
        #expect(lines[1].hasPrefix("failing") && lines[1].hasSuffix("17 times in a row"))
        let column = lines[0].range(of: "SUCCESS")?.lowerBound
        let offset = column.map { lines[0].distance(from: lines[0].startIndex, to: $0) } ?? 0
        #expect(lines.dropFirst().allSatisfy { $0.dropFirst(offset).first.map { $0 != " " } ?? false })
    }

    @Test func `may have none, which is no line`() throws {
        var query = FeedQuery()
        query.text = "nowhere"
        #expect(FeedList.text(snapshot, query, plain).isEmpty)
    }

    @Test func `takes one kind and any words`() throws {
        let query = try FeedList.query(Arguments(["--stale", "a", "b"], options: FeedList.options))
        #expect(query.show == .stale && query.text == "a b")
        #expect(throws: CommandFailure.self) {
            try FeedList.query(Arguments(["--stale", "--slow"], options: FeedList.options))
        }
    }
}

@Suite(.enabled(if: Program.isBuilt), .timeLimit(.minutes(1))) struct `The commands for an administrator` {
    private let feeds: [[String: Any]] = [["url": "/feed", "id": "bell"], ["url": "/missing", "id": "missing"]]

    @Test func `tell how things are before, while and after the daemon runs`() async throws {
        try await Site.with(feeds: feeds, status: ["listen": "127.0.0.1:0"]) { site in
            site.answers.set("/feed", .ok(Feeds.rss("a", "b")))
            let before = try await site.run("status")
            #expect(before.code == 3 && before.errors.isEmpty)
            #expect(before.output.hasPrefix("No daemon runs. 2 feeds, not polled yet.\n  Running"))
            let daemon = try site.start("run", "--show")
            await daemon.says("missing: ")
            await daemon.prints("Title of a")
            let status = try await site.run("status")
            #expect(status.code == 0 && status.output.hasPrefix("1 of 2 feeds fails.\n"))
            let good = try String(contentsOfFile: site.config, encoding: .utf8)
            try site.folder.write("feedd.json", good.replacingOccurrences(of: "bell", with: "a bell"))
            let faulty = try await site.run("status")
            #expect(faulty.code == 78 && faulty.errors.contains("may have no space"))
            #expect(faulty.output.contains("yes, process \(daemon.id)\n"))
            try site.folder.write("feedd.json", "{")
            let unreadable = try await site.run("status")
            #expect(unreadable.code == 78 && unreadable.output.hasPrefix("1 of 2 feeds fails.\n"))
            try site.folder.write("feedd.json", good)
            #expect(status.output.contains("yes, process \(daemon.id)\n") && !status.output.contains("\u{1b}"))
            daemon.signal(SIGTERM)
            #expect(await daemon.ended().code == 0)
            let json = try JSONDocument(Array(try await site.run("status", "--json").output.utf8)).root
            #expect(json["running"]?.bool == false && json["last_seq"]?.int64 == 2)
            #expect(json["feeds"]?["failing"]?.int64 == 1 && json["feeds"]?["well"]?.int64 == 1)
            let failing = try await site.run("feeds", "--failing")
            #expect(failing.output.split(separator: "\n").count == 2)
            #expect(failing.output.contains("missing") && failing.output.contains("the server answered 404"))
            let list = try JSONDocument(Array(try await site.run("feeds", "--json", "bell").output.utf8)).root
            #expect(list["feeds"]?.elements.map { $0["id"]?.string } == ["bell"])
        }
    }

    @Test func `call nothing well when no daemon runs`() {
        var snapshot = StatusSnapshot.sample(feeds: 1)
        (snapshot.feeds[0].failures, snapshot.feeds[0].isGone, snapshot.feeds[0].lastAttempt) = (0, false, 1)
        let text = Status.text(KnownState(snapshot: snapshot), nil, plain)
        #expect(text.hasPrefix("No daemon runs. 1 feed, none of which failed at its last poll.\n"))
    }

    @Test func `tell what the daemon says of itself`() throws {
        let known = KnownState(snapshot: .sample(feeds: 3), daemon: 7)
        let text = Status.text(known, ["polling pauses: can't write /x: no space left"], plain)
        #expect(text.contains("\npolling pauses: can't write /x: no space left\n") && text.contains("process 7"))
    }

    @Test(.enabled(if: getuid() == 0, "only root can be somebody else"))
    func `say whose the state is to one who may not read it`() async throws {
        try await Site.with(feeds: feeds) { site in
            site.answers.set("/feed", .ok(Feeds.rss("a")))
            #expect(await site.code("once") == 0)
            _ = unsafe chmod(site.folder.path, 0o755)
            let end = try await site.start("status", shell: "\(Shell.asNobody)\"$@\"").ended()
            #expect(end.code == 74 && end.errors.contains("ask as that user, or as root"), "\(end.errors)")
        }
    }
}
