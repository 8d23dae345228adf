import Testing

@testable import Storage

@Suite struct `What a feed has shown` {
    private var recent = SeenSet()
    private var past = SeenSet()
    private let bounds = SeenBounds()

    private func id(_ item: UInt64) -> Digest { Digest(high: item, low: 0) }

    /// A poll that lists these items, each with a content.
    private mutating func poll(
        _ listed: [(item: UInt64, content: UInt64)], now: Int64 = 1_000, bounds: SeenBounds? = nil
    ) throws -> (verdicts: [SeenReview.Verdict], outcome: SeenReview.Outcome) {
        let past = past
        var review = SeenReview(SeenTiers(recent: recent) { past })
        let verdicts = try review.judge(listed.map { SeenItem(id: id($0.item), content: $0.content) })
        let outcome = try review.finish(now: now, bounds: bounds ?? self.bounds)
        recent = outcome.recent ?? recent
        self.past = outcome.past ?? past
        return (verdicts, outcome)
    }

    @Test mutating func `tells new, changed, same and repeated items apart`() throws {
        #expect(try poll([(1, 1), (2, 1), (1, 9)]).verdicts == [.new(id: id(1)), .new(id: id(2)), .repeated])
        #expect(
            try poll([(2, 1), (1, 2), (1, 3)]).verdicts == [.unchanged, .updated(id: id(1), revision: 1), .repeated])
        #expect(try poll([(1, 1)]).verdicts == [.updated(id: id(1), revision: 2)])
    }

    @Test mutating func `is written only when something changed`() throws {
        _ = try poll([(1, 1), (2, 1)])
        #expect(try poll([(2, 1), (1, 1)], now: 900_000).outcome == SeenReview.Outcome())
        #expect(try poll([(2, 1)]).outcome.recent?[1]?.left == 1_000)
        #expect(try poll([(2, 1)]).outcome == SeenReview.Outcome())
    }

    @Test mutating func `is remembered when it comes back`() throws {
        _ = try poll([(1, 1), (2, 1)])
        _ = try poll([(2, 1)])
        #expect(try poll([(1, 1), (2, 1)]).verdicts == [.unchanged, .unchanged])
        #expect(recent[1]?.left == 0)
    }

    @Test mutating func `moves to the past in batches, and is remembered from there`() throws {
        let many = (1...300).map { (item: UInt64($0), content: UInt64(1)) }
        _ = try poll(many)
        #expect(try poll(Array(many[..<100])).outcome.past == nil)
        let outcome = try poll([(1, 1)]).outcome
        #expect(outcome.past?.entries.count == 299)
        #expect(outcome.recent?.entries.map(\.key) == [1])
        #expect(try poll([(300, 1), (299, 2)]).verdicts == [.unchanged, .updated(id: id(299), revision: 1)])
        #expect(recent.entries.map(\.key) == [1, 299, 300])
    }

    @Test mutating func `has a bound on what left`() throws {
        var small = SeenBounds()
        small.count = 20
        for round in 0..<50 {
            let items = (0..<5).map { (item: UInt64(round * 5 + $0), content: UInt64(1)) }
            #expect(
                try poll(items, now: 1_000 + Int64(round), bounds: small).verdicts
                    == items.map { .new(id: id($0.item)) })
            let left = recent.entries.count { $0.left != 0 } + past.entries.count
            #expect(left <= 20)
        }
        #expect(try poll([(244, 1)], bounds: small).verdicts == [.unchanged])
    }

    @Test mutating func `outlives a clock that jumps ahead`() throws {
        let many = (1...300).map { (item: UInt64($0), content: UInt64(1)) }
        _ = try poll(many)
        _ = try poll([(1_000, 1)], now: 2_000)
        _ = try poll((2_000...2_300).map { ($0, 1) }, now: 3_000_000_000)
        _ = try poll([(3_000, 1)], now: 3_000_000_001)
        #expect(try poll([(7, 1)], now: 3_000).verdicts == [.unchanged])
    }
}
