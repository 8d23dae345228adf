import Foundation
import Testing

@testable import Pipeline

/// A feed and what it must become: `<name>.xml` or `<name>.json` beside `<name>.golden.json`.
///
/// `FEEDD_WRITE_GOLDEN=<folder>` writes what the program makes now into that folder, to be read and then kept.
struct GoldenFeed: CustomTestStringConvertible, Sendable {
    var source: URL
    var testDescription: String { source.lastPathComponent }
    var golden: URL { source.deletingPathExtension().appendingPathExtension("golden.json") }

    /// Where all fixtures are said to have been fetched from.
    static let address = "https://fetched.example/feed"

    static let all: [GoldenFeed] = {
        let root = Bundle.module.bundleURL.appending(path: "Fixtures/feeds")
        let files = (try? FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)) ?? []
        return files.filter { !$0.lastPathComponent.contains(".golden.") }.sorted { $0.path < $1.path }.map(
            GoldenFeed.init)
    }()
}

@Suite struct `A feed of every format` {
    @Test func `is there to be read`() throws {
        let formats = try GoldenFeed.all.map {
            try FeedReader.read(Array(Data(contentsOf: $0.source)), address: GoldenFeed.address).format
        }
        let known = [
            "rss090", "rss091n", "rss091u", "rss092", "rss093", "rss094", "rss10", "rss20", "atom03", "atom10", "cdf",
            "jsonfeed10", "jsonfeed11", "rssjson",
        ]
        #expect(Set(known).subtracting(formats) == [])
    }

    @Test(arguments: GoldenFeed.all)
    func `becomes the JSON Feed and the records of its golden file`(_ feed: GoldenFeed) throws {
        let made = try Self.make(of: Array(Data(contentsOf: feed.source)))
        if let folder = ProcessInfo.processInfo.environment["FEEDD_WRITE_GOLDEN"] {
            let target = URL(filePath: folder).appending(path: feed.golden.lastPathComponent)
            try made.write(to: target, atomically: true, encoding: .utf8)
        }
        let golden = try String(contentsOf: feed.golden, encoding: .utf8)
        #expect(made == golden)
    }

    /// The feed as JSON Feed, then each of its records, a line each.
    static func make(of bytes: [UInt8]) throws -> String {
        let feed = try FeedReader.read(bytes, address: GoldenFeed.address)
        var writer = JSONFeedWriter(address: GoldenFeed.address)
        var lines = [writer.write(feed)]
        let source = RecordSource(id: "golden", url: GoldenFeed.address, address: GoldenFeed.address, tags: ["a tag"])
        var choice = ExtractionChoice()
        choice.html = true
        var maker = RecordMaker(source: source, fetched: 1_790_000_000, choice: choice)
        for (number, draft) in maker.records(of: feed).enumerated() {
            var line: [UInt8] = []
            RecordLine.appendHead(seq: UInt64(number + 1), event: .item, revision: 0, to: &line)
            lines.append(line + draft.tail)
        }
        return lines.map { String(decoding: $0, as: UTF8.self) + "\n" }.joined()
    }
}
