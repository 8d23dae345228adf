import Foundation
import LoopbackServer
import Pipeline
import Testing

@testable import FeedDaemon

private let built = Comment("feedd isn't built beside the tests; `swift build --product feedd` builds it")

@Suite struct `The program for tests` {
    /// Otherwise all that is told of it below would be skipped in silence.
    @Test func `is built beside them`() { #expect(Program.isBuilt, built) }
}

@Suite(.enabled(if: Program.isBuilt, built), .timeLimit(.minutes(2))) struct `The program` {
    @Test func `tells what it can do`() async throws {
        let help = try await Program.run("--help")
        #expect(help.code == 0 && help.errors.isEmpty)
        for command in Commands.all { #expect(help.output.contains("  \(command.name) ")) }
        for command in Commands.all {
            let more = try await Program.run(command.name, "--help")
            #expect(more.code == 0 && more.output.hasPrefix("usage: feedd \(command.name) "))
        }
        #expect(try await Program.run("--version").output == "feedd \(Version.current)\n")
    }

    @Test func `hints at what was meant`() async throws {
        let command = try await Program.run("chekc")
        #expect(command.code == 64 && command.output.isEmpty)
        #expect(command.errors == "feedd: there is no command chekc; did you mean check?\n")
        let option = try await Program.run("check", "--confg", "x")
        #expect(option.code == 64 && option.errors.contains("did you mean --config?"))
        #expect(try await Program.run().code == 64)
    }

    @Test func `checks a configuration`() async throws {
        let folder = try Folder()
        let good = try folder.write("good.json", #"{"feeds": [{"url": "https://bell.example/feed"}]}"#)
        let bad = try folder.write("bad.json", #"{"feeds": [{"ulr": "https://bell.example/feed"}]}"#)
        let praise = try await Program.run("check", "--config", good)
        #expect(praise.code == 0 && praise.output == "\(good): 1 feed, no fault\n")
        let blame = try await Program.run("check", "--config", bad)
        #expect(blame.code == 78 && blame.output.isEmpty && blame.errors.contains("did you mean url?"))
        #expect(try await Program.run("run", "--config", bad).code == 78)
        #expect(try await Program.run("once", "--config", folder.path + "/none.json").code == 78)
    }

    @Test func `reads a feed from a file or from standard input`() async throws {
        let folder = try Folder()
        let file = try folder.write("feed.xml", Feeds.rss("a"))
        let fromFile = try await Program.run("parse", "--url", "https://bell.example/feed", file)
        #expect(fromFile.code == 0)
        let feed = try JSONDocument(Array(fromFile.output.utf8)).root
        #expect(feed["version"]?.string == "https://jsonfeed.org/version/1.1")
        #expect(feed["items"]?.elements.map { $0["url"]?.string } == ["https://bell.example/articles/a"])
        let fromInput = try await Program.run("parse", "--url", "https://bell.example/feed", "-", input: Feeds.rss("a"))
        #expect(fromInput.output == fromFile.output)
    }

    @Test func `tells what is no feed, and what isn't there`() async throws {
        let page = try await Program.run("parse", "-", input: "<html><body>Hello</body></html>")
        #expect(page.code == 65 && page.output.isEmpty && page.errors.hasPrefix("feedd: "))
        let missing = try await Program.run("parse", "/nowhere/feed.xml")
        #expect(missing.code == 66 && missing.errors.contains("/nowhere/feed.xml"))
        #expect(try await Program.run("parse").code == 64)
        #expect(try await Program.run("parse", "--header", "no colon", "-").code == 64)
    }

    @Test func `takes quotations out of texts`() async throws {
        let text = "“We will rebuild the tower,” said Ada Bellweather on Monday."
        let plain = try await Program.run("extract", input: text)
        #expect(plain.code == 0)
        let quotes = try JSONDocument(Array(plain.output.utf8)).root["quotes"].map { Array($0.elements) }
        #expect(quotes?.first?["text"]?.string?.hasPrefix("We will rebuild the tower") == true)
        let html = try await Program.run(
            "extract", "--html", input: "<p>“We will rebuild <b>the tower</b>,” said Ada.</p>")
        #expect(html.output.contains("\"text\":\"“We will rebuild the tower,” said Ada.\""))
    }

    @Test func `takes quotations out of lines, and goes on behind a bad one`() async throws {
        let lines = """
            {"id": 7, "lang": "en", "text": "“One,” said Ada."}
            {"id": 8
            {"id": "nine", "title": "T"}

            {"id": "ten", "text": "None."}
            """
        let end = try await Program.run("extract", "--jsonl", input: lines)
        #expect(end.code == 65 && end.errors.contains("line 2:") && end.errors.contains("line 3:"))
        let results = try end.output.split(separator: "\n").map { try JSONDocument(Array($0.utf8)).root }
        #expect(results.count == 4)
        #expect(results[0]["id"]?.int64 == 7 && results[3]["id"]?.string == "ten")
        #expect(results[1]["error"]?.string != nil && results[1]["line"]?.int64 == 2)
    }

    @Test func `polls once, and asks only for what is new the second time`() async throws {
        try await Site.with(feeds: [["url": "/feed", "id": "bell"], ["url": "http://127.0.0.1:1/", "id": "dead"]]) {
            site in
            site.answers["/feed"] = { .feed(Array(Feeds.rss("b", "a").utf8), etag: "\"1\"", for: $0) }
            let first = try await site.run("once")
            #expect(first.code == 0 && first.output.isEmpty)
            #expect(first.errors.contains("dead: ") && first.errors.contains("2 new"))
            let second = try await site.run("once", "--show")
            #expect(second.code == 0 && second.output.isEmpty)
            #expect(site.server.requests.map { $0.text("if-none-match") } == [nil, "\"1\""])
            let records = try site.records()
            #expect(records.map(\.guid) == ["a", "b"])
            let mode = try FileManager.default.attributesOfItem(atPath: site.folder.path + "/state.db")[
                .posixPermissions]
            #expect(mode as? Int == 0o600)
        }
    }

    @Test func `shows what is new, and only that`() async throws {
        try await Site.with(feeds: [["url": "/feed", "id": "bell"]]) { site in
            site.answers.set("/feed", .ok(Feeds.rss("b", "a")))
            let first = try await site.run("once", "--show")
            #expect(first.output.contains("bell: Title of a [0 quotes]") && first.output.contains("Title of b"))
            site.answers.set("/feed", .ok(Feeds.rss("c", "b", "a")))
            let second = try await site.run("once", "--show")
            #expect(second.output.contains("Title of c") && !second.output.contains("Title of b"))
        }
    }

    @Test func `leaves a host alone that asked for it, and says so`() async throws {
        try await Site.with(feeds: [["url": "/feed", "id": "bell"]]) { site in
            site.answers.set("/feed", .status(503, headers: ["Retry-After: 86400"]))
            #expect(await site.code("once") == 69)
            let second = try await site.run("once")
            #expect(second.code == 0 && second.errors.contains("asked to be left alone for another"))
            #expect(site.server.requests.count == 1)
        }
    }

    @Test func `tells by its exit code when nothing came of it`() async throws {
        try await Site.with(feeds: [["url": "/page", "id": "page"]]) { site in
            site.answers.set("/page", .ok("<html></html>"))
            #expect(await site.code("once") == 65)
            site.answers.set("/page", .status(500))
            #expect(await site.code("once") == 69)
        }
    }

    @Test func `makes records that all may read, whatever the shell would have`() async throws {
        try await Site.with(feeds: [["url": "/feed", "id": "bell"]]) { site in
            site.answers.set("/feed", .ok(Feeds.rss("a")))
            let end = try await site.start("once", shell: "umask 077; exec \"$@\"").ended()
            #expect(end.code == 0)
            let folder = site.folder.path + "/records"
            let name = try #require(
                try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasPrefix("records-") })
            let mode = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")[.posixPermissions]
            #expect(mode as? Int == 0o644)
        }
    }

    @Test func `makes no directory whose parent is missing`() async throws {
        let folder = try Folder()
        let config = try folder.write(
            "c.json", #"{"feeds": [{"url": "http://127.0.0.1:1/"}], "output": {"directory": "none/records"}}"#)
        let end = try await Program.run("once", "--config", config)
        #expect(end.code == 73 && end.errors.contains("none/records"))
    }

    @Test func `reads the demo's own feeds without a repair`() async throws {
        let samples = Checkout.files(in: "samples", ".xml", ".json")
        try #require(!samples.isEmpty, "there are no samples beside the tests")
        for sample in samples {
            let end = try await Program.run("parse", sample)
            let feed = try JSONDocument(Array(end.output.utf8)).root
            #expect(feed["_feedd"]?["repaired"]?.bool == false, "\(sample)")
        }
        try await Site.with(feeds: samples.map { ["url": "file:\($0)", "id": ($0 as NSString).lastPathComponent] }) {
            site in
            #expect(await site.code("once") == 0)
            let records = try site.records()
            Output.expectGapless(records)
            let feeds = Set(records.compactMap { $0["feed"]?["id"]?.string })
            #expect(feeds == Set(samples.map { ($0 as NSString).lastPathComponent }))
            #expect(records.allSatisfy { $0["repairs"] == nil })
        }
    }
}
