import Testing

@testable import Storage

@Suite struct `The history learnt from segments` {
    private func entry(
        _ item: UInt64, key: UInt64? = nil, content: UInt64, revision: UInt32, left: UInt32 = 0
    ) -> SeenSet.Entry {
        SeenSet.Entry(
            key: key ?? item, id: Digest(high: item, low: 0), content: content, alias: 0, revision: revision, left: left
        )
    }

    private func learn(
        _ records: [SeenSet.Entry], recent: [SeenSet.Entry] = [], past: [SeenSet.Entry] = []
    ) throws -> SeenReview.Outcome {
        let past = SeenSet(past)
        var learning = try SeenLearning(SeenTiers(recent: SeenSet(recent)) { past })
        for record in records { learning.learn(record) }
        return learning.finish()
    }

    @Test func `has the latest revision, in whatever order the records come`() throws {
        let learnt = try learn(
            [
                entry(1, content: 5, revision: 3), entry(1, content: 4, revision: 2), entry(2, content: 6, revision: 1),
                entry(2, content: 1, revision: 0),
            ], recent: [entry(1, content: 1, revision: 0)])
        #expect(learnt.recent?[1] == entry(1, content: 5, revision: 3))
        #expect(learnt.recent?[2] == entry(2, content: 6, revision: 1))
        #expect(learnt.recent?.entries.count == 2)
        #expect(learnt.past == nil)
    }

    @Test func `is as before where the state knows all of it`() throws {
        let known = entry(1, key: 11, content: 1, revision: 0)
        let gone = entry(2, key: 12, content: 1, revision: 1, left: 3)
        let records = [
            entry(1, content: 1, revision: 0), entry(2, content: 0, revision: 0), entry(2, content: 1, revision: 1),
        ]
        #expect(try learn(records, recent: [known], past: [gone]) == SeenReview.Outcome())
    }

    @Test func `knows an item by the key of its latest record`() throws {
        let learnt = try learn([
            entry(1, content: 1, revision: 0), entry(2, content: 1, revision: 0),
            entry(1, key: 11, content: 2, revision: 1),
        ])
        #expect(learnt.recent?.entries.map(\.key) == [2, 11])
        #expect(learnt.recent?[11]?.id == Digest(high: 1, low: 0))
    }

    @Test func `leaves no second entry of an item behind, in the past neither`() throws {
        let gone = [entry(1, content: 1, revision: 0, left: 3), entry(2, content: 1, revision: 0, left: 3)]
        let learnt = try learn([entry(1, key: 11, content: 2, revision: 1)], past: gone)
        #expect(learnt.recent?.entries.map(\.key) == [11])
        #expect(learnt.past?.entries.map(\.key) == [2])
    }

    @Test func `gives a key that two items bear to the later one, and knows both`() throws {
        let learnt = try learn([
            entry(1, content: 1, revision: 0), entry(2, key: 1, content: 1, revision: 0),
        ])
        #expect(learnt.recent?[1]?.id == Digest(high: 2, low: 0))
        #expect(learnt.recent?.entries.count == 2)
    }
}
