import Foundation
import Pipeline
import Testing

@testable import FeedDaemon

@Suite struct `The README` {
    private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    @Test func `shows a record as the program makes it of the samples`() throws {
        let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        let start = try #require(readme.range(of: "```json\n"))
        let end = try #require(readme.range(of: "```", range: start.upperBound..<readme.endIndex))
        let shown = try JSONDocument(Array(readme[start.upperBound..<end.lowerBound].utf8)).root
        let guid = try #require(shown["guid"]?.string)
        let made = try #require(try records().first { $0["guid"]?.string == guid })
        for member in shown.members where member.key.string != "seq" {
            let key = try #require(member.key.string)
            let value = try #require(made[key], "the record has no \(key)")
            #expect(Self.isPart(member.value, of: value), "\(key) is shown otherwise than it is made")
        }
    }

    /// The records of the sample that the README shows, as the demo's configuration reads it.
    private func records() throws -> [JSONValue] {
        let configuration = try ConfigurationFile.read(root.appending(path: "config/demo.json").path)
        let feed = try #require(configuration.feeds.first { $0.id == "sample-wire" })
        let bytes = try Data(contentsOf: root.appending(path: "samples/wire.rss.xml"))
        let parsed = try FeedReader.read(Array(bytes), address: feed.url)
        var maker = RecordMaker(
            source: RecordSource(id: feed.id, url: feed.url, address: feed.url, tags: feed.tags), fetched: 0)
        return try maker.records(of: parsed).map { draft in
            var line: [UInt8] = []
            RecordLine.appendHead(seq: 1, event: .item, revision: 0, to: &line)
            return try JSONDocument(line + draft.tail).root
        }
    }

    /// Whether all that is shown is so: `…` stands for anything, and lists may be shortened.
    private static func isPart(_ shown: JSONValue, of made: JSONValue) -> Bool {
        switch shown.kind {
        case .object:
            shown.members.allSatisfy { member in
                guard let value = member.key.string.flatMap({ made[$0] }) else { return false }
                return isPart(member.value, of: value)
            }
        case .array: shown.elements.allSatisfy { part in made.elements.contains { isPart(part, of: $0) } }
        case .string: shown.string == "…" || shown.string == made.string
        default: shown.numberText == made.numberText && shown.bool == made.bool
        }
    }
}
