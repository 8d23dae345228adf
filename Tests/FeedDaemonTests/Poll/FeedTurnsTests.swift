import Testing

@testable import FeedDaemon

@Suite struct `The turns of feeds` {
    private func feed(_ id: String, url: String? = nil, tags: [String] = []) -> Configuration.Feed {
        Configuration.Feed(
            url: url ?? "https://\(id).example/feed", id: id, tags: tags, interval: .seconds(1)...(.seconds(2)),
            content: .text)
    }

    @Test func `stay as they are for feeds that stay`() {
        var turns = FeedTurns([feed("a"), feed("b")])
        let first = turns.all
        #expect(first.map { turns.feed(of: $0)?.id } == ["a", "b"])
        let changes = turns.follow([feed("b"), feed("a")])
        #expect(changes.isEmpty)
        #expect(first.map { turns.feed(of: $0)?.id } == ["a", "b"])
    }

    @Test func `are new for feeds that are new or have changed, and at once where they are asked otherwise`() {
        var turns = FeedTurns([feed("a"), feed("b")])
        let first = turns.all
        let changes = turns.follow([feed("a", tags: ["x"]), feed("b", url: "https://b.example/new"), feed("c")])
        #expect(changes.map { turns.feed(of: $0.turn)?.id } == ["a", "b", "c"])
        #expect(changes.map(\.atOnce) == [false, true, true])
        #expect(first.allSatisfy { turns.feed(of: $0) == nil })
        #expect(turns.feed(of: changes[1].turn)?.url == "https://b.example/new")
    }

    @Test func `end with a feed that has left, and its poll under way is no loss`() {
        var turns = FeedTurns([feed("a"), feed("b")])
        let first = turns.all
        let isBegun = turns.begin(first[0])
        let changes = turns.follow([])
        let next = turns.end(first[0])
        let isOtherBegun = turns.begin(first[1])
        #expect(isBegun && !isOtherBegun)
        #expect(changes.isEmpty && next == nil)
    }

    @Test func `follow a poll that is under way while its feed changes`() {
        var turns = FeedTurns([feed("a")])
        let first = turns.all[0]
        _ = turns.begin(first)
        let changes = turns.follow([feed("a", url: "https://a.example/new")])
        #expect(changes.isEmpty, "no second poll beside it")
        let next = turns.end(first)
        #expect(next?.atOnce == true)
        #expect(next.map { turns.feed(of: $0.turn) != nil } == true)
        #expect(turns.feed(of: first) == nil)
    }

    @Test func `are one for a feed that left and came back while its poll was under way`() {
        var turns = FeedTurns([feed("a")])
        let first = turns.all[0]
        _ = turns.begin(first)
        let changes = turns.follow([]) + turns.follow([feed("a")])
        #expect(changes.isEmpty)
        let next = turns.end(first)
        #expect(next?.atOnce == false)
        #expect(next.map { turns.feed(of: $0.turn) != nil } == true)
    }

    @Test func `tell beforehand which feeds of another list are new or have changed`() {
        let turns = FeedTurns([feed("a"), feed("b"), feed("c")])
        let changed = turns.changed(in: [feed("d"), feed("c"), feed("b", tags: ["x"])])
        #expect(changed.map(\.id) == ["d", "b"])
    }

    @Test(arguments: [([], false), (["x"], true)])
    func `tell whether the entry has changed while its poll was under way`(_ tags: [String], _ isChanged: Bool) {
        var turns = FeedTurns([feed("a")])
        let first = turns.all[0]
        _ = turns.begin(first)
        _ = turns.follow([feed("a", tags: tags)])
        let next = turns.end(first)
        #expect(next?.isChanged == isChanged && next?.atOnce == false)
    }
}
