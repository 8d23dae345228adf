import Foundation
import Testing

@testable import FeedDaemon

@Suite struct `The newest quotations` {
    private func line(_ seq: Int, _ quotes: String) -> String {
        """
        {"v":1,"seq":\(seq),"event":"item","fetched":"2026-11-24T03:05:00Z","feed":{"id":"a","title":"A"},\
        "url":"https://a.example/\(seq)","title":"Title \(seq)","language":"en","quotes":[\(quotes)]}
        """
    }

    private func quote(_ words: String, _ speaker: String, kind: String = "direct") -> String {
        "{\"exact\":\"\(words)\",\"start\":0,\"end\":9,\"kind\":\"\(kind)\"\(speaker)}"
    }

    private func read(_ lines: [String]) -> [NewQuotation] {
        QuotationShelf.read(lines.map { Array($0.utf8)[...] })
    }

    private let ada = ",\"speaker\":{\"name\":\"Ada Bellweather\",\"mention\":\"Bellweather\"}"

    @Test func `come one of an item, the newest first, with who said it where`() throws {
        let found = read([
            line(1, quote("This one was said on the day before,", ada)),
            line(
                2,
                quote("We will rebuild it, stone by stone", ada) + "," + quote("And we will never ever stop that", ada)),
        ])
        #expect(found.map(\.words) == ["We will rebuild it, stone by stone", "This one was said on the day before"])
        let first = try #require(found.first)
        #expect(first.speaker == "Ada Bellweather" && first.title == "Title 2" && first.url == "https://a.example/2")
        #expect(first.feed == "A" && first.time == 1_795_489_500)
    }

    @Test func `are whole sentences of known speakers before others`() {
        let found = read([
            line(1, quote("Somebody said this, and nobody knows who", "")),
            line(2, quote("Somebody said that, but it was he", ",\"speaker\":{\"mention\":\"he\"}")),
            line(3, quote("too short", ada)),
            line(4, quote("a title of a work that is long enough", ada, kind: "title")),
            line(5, quote("The tower will be rebuilt in spring", ",\"speaker\":{\"mention\":\"Bell\"}")), "no record",
            "",
        ])
        #expect(found.map(\.speaker) == ["Bell", nil, nil])
    }

    @Test func `are read anew when the output has grown`() throws {
        let folder = try Folder()
        let shelf = QuotationShelf(directory: folder.path)
        #expect(shelf.newest().isEmpty)
        let first = line(1, quote("We will rebuild it, stone by stone", ada))
        let name = "records-20261124T030500Z-000000000001.ndjson"
        try folder.write(name, first + "\n")
        #expect(shelf.newest().count == 1)
        try folder.write(
            name, first + "\n" + line(2, quote("And this was said on the day after", ada)) + "\n{\"half\":")
        #expect(shelf.newest().map(\.title) == ["Title 2", "Title 1"])
    }
}
