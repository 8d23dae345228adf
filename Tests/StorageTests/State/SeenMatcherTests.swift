import Testing

@testable import Storage

@Suite struct `An item whose key or alias changed` {
    private var recent = SeenSet()
    private var past = SeenSet()

    private func id(_ key: UInt64) -> Digest { Digest(high: key, low: 0) }

    /// A poll that lists these items, and keeps what it learnt.
    private mutating func poll(
        _ listed: [(key: UInt64, alias: UInt64, content: UInt64)], now: Int64 = 1_000
    ) throws -> [SeenReview.Verdict] {
        let past = past
        var review = SeenReview(SeenTiers(recent: recent) { past })
        let verdicts = try review.judge(
            listed.map { SeenItem(id: id($0.key), alias: $0.alias, content: $0.content) })
        let outcome = try review.finish(now: now, bounds: SeenBounds())
        recent = outcome.recent ?? recent
        self.past = outcome.past ?? past
        // What any poll must leave: in order, no key and no id twice.
        #expect(Set(recent.entries.map(\.key)).count == recent.entries.count)
        #expect(Set(recent.entries.map(\.id)).count == recent.entries.count)
        #expect(recent.entries.map(\.key) == recent.entries.map(\.key).sorted())
        return verdicts
    }

    @Test mutating func `is known under another key by its alias, and keeps its id`() throws {
        _ = try poll([(1, 101, 1), (2, 102, 1)])
        #expect(try poll([(11, 101, 1), (12, 102, 2)]) == [.unchanged, .updated(id: id(2), revision: 1)])
        #expect(try poll([(11, 111, 3)]) == [.updated(id: id(1), revision: 1)])
        #expect(recent[11]?.alias == 111)
        #expect(recent.entries.count == 2)
    }

    @Test mutating func `is known when it left long ago, and leaves no trace of its old key`() throws {
        _ = try poll((1...300).map { ($0, $0 + 1_000, 1) })
        _ = try poll([(400, 1_400, 1)])
        #expect(past[7] != nil)
        #expect(try poll([(507, 1_007, 1), (400, 1_400, 1)]) == [.unchanged, .unchanged])
        #expect(past[7] == nil)
        #expect(recent[507]?.id == id(7))
        #expect(try poll([(507, 1_007, 2), (7, 0, 9)]) == [.updated(id: id(7), revision: 1), .new(id: id(7).next)])
    }

    @Test mutating func `is known under its first key again`() throws {
        _ = try poll([(1, 101, 1)])
        _ = try poll([(11, 101, 1)])
        #expect(try poll([(1, 199, 2)]) == [.updated(id: id(1), revision: 1)])
    }

    @Test mutating func `is another where the one with its alias stands beside it`() throws {
        _ = try poll([(1, 101, 1)])
        #expect(try poll([(1, 101, 1), (2, 101, 1)]) == [.unchanged, .new(id: id(2))])
        #expect(try poll([(2, 101, 1), (1, 101, 1)]) == [.unchanged, .unchanged])
    }

    @Test mutating func `is another where several bear its alias`() throws {
        _ = try poll([(1, 101, 1), (2, 101, 1), (3, 103, 1)])
        #expect(try poll([(11, 101, 1)]) == [.new(id: id(11))])
        #expect(try poll([(13, 103, 1), (14, 103, 1)]) == [.new(id: id(13)), .new(id: id(14))])
    }

    @Test mutating func `takes nothing from an item that was edited`() throws {
        _ = try poll([(1, 101, 1)])
        #expect(try poll([(1, 199, 2), (2, 101, 1)]) == [.updated(id: id(1), revision: 1), .new(id: id(2))])
    }

    @Test mutating func `is believed to be what its alias says where its key was another's`() throws {
        _ = try poll([(1, 101, 1), (2, 102, 1)])
        #expect(try poll([(1, 102, 1)]) == [.unchanged])
        #expect(recent[1]?.id == id(2))
        #expect(try poll([(1, 101, 1)]) == [.unchanged])
        #expect(try poll([(1, 101, 1), (2, 102, 1)]) == [.unchanged, .unchanged])
    }

    @Test mutating func `is itself where guids only count places in the list`() throws {
        _ = try poll([(1, 101, 1), (2, 102, 1), (3, 103, 1)])
        let second = try poll([(1, 104, 1), (2, 101, 1), (3, 102, 2)])
        #expect(second == [.new(id: id(1).next), .unchanged, .updated(id: id(2), revision: 1)])
        let third = try poll([(1, 105, 1), (2, 104, 1), (3, 101, 1)])
        #expect(third == [.new(id: id(1).next.next), .unchanged, .unchanged])
        #expect(try poll([(1, 103, 1)]) == [.unchanged])
    }

    @Test mutating func `without an alias is known by its key alone`() throws {
        _ = try poll([(1, 0, 1), (2, 102, 1)])
        #expect(try poll([(1, 101, 1), (2, 0, 1)]) == [.unchanged, .unchanged])
        #expect(recent[1]?.alias == 101)
        #expect(recent[2]?.alias == 102)
        #expect(try poll([(3, 0, 1)]) == [.new(id: id(3))])
    }

    @Test mutating func `reads the past only when an item is unknown`() throws {
        _ = try poll([(1, 101, 1), (2, 102, 1)])
        var review = SeenReview(
            SeenTiers(recent: recent) { () throws(StorageError) in
                throw StorageError(.io, "read", "the past", .told("nobody should"))
            })
        let listed = [
            SeenItem(id: id(2), alias: 102, content: 1), SeenItem(id: id(1), alias: 199, content: 2),
        ]
        #expect(try review.judge(listed) == [.unchanged, .updated(id: id(1), revision: 1)])
    }
}
