import Testing

@testable import Storage

@Suite struct `A seen set` {
    private func entry(_ key: UInt64, left: UInt32 = 7) -> SeenSet.Entry {
        SeenSet.Entry(
            key: key, id: Digest(high: key &* 5, low: ~key), content: key &* 3, alias: key &* 7,
            revision: UInt32(truncatingIfNeeded: key), left: left)
    }

    private func entries(_ keys: [UInt64]) -> [SeenSet.Entry] { keys.map { entry($0) } }

    @Test func `comes back from its bytes`() {
        var set = SeenSet()
        set.merge(entries([.max, 1, 0x0102_0304_0506_0708]))
        #expect(set.packed().count == 1 + 3 * 48)
        #expect(SeenSet(packed: set.packed()) == set)
        #expect(SeenSet(packed: SeenSet().packed()) == SeenSet())
    }

    @Test func `has the same bytes on any machine`() {
        let set = SeenSet([
            SeenSet.Entry(
                key: 0x0102_0304_0506_0708, id: Digest(high: 0x1112, low: 0x2122), content: 0xFF, alias: 0x31,
                revision: 0x0A0B, left: 0x0C)
        ])
        let words: [[UInt8]] = [
            [8, 7, 6, 5, 4, 3, 2, 1], [0x12, 0x11, 0, 0, 0, 0, 0, 0], [0x22, 0x21, 0, 0, 0, 0, 0, 0],
            [0xFF, 0, 0, 0, 0, 0, 0, 0], [0x31, 0, 0, 0, 0, 0, 0, 0], [0x0B, 0x0A, 0, 0, 0x0C, 0, 0, 0],
        ]
        #expect(set.packed() == [2] + words.joined())
    }

    @Test(arguments: [[], [3], [2, 2, 3], [UInt8](repeating: 2, count: 48), [1] + [UInt8](repeating: 0, count: 48)])
    func `refuses bytes that are damaged or of another version`(bytes: [UInt8]) {
        #expect(SeenSet(packed: bytes) == nil)
    }

    @Test func `finds each of its items and no other`() {
        var set = SeenSet()
        set.merge(entries([9, 3, 5]))
        set.merge(entries([5, 7]))
        #expect(set.entries.map(\.key) == [3, 5, 7, 9])
        #expect((0...10).filter { set[$0] != nil } == [3, 5, 7, 9])
    }

    @Test func `forgets what left long ago, the oldest first, and never the latest thousand`() {
        var bounds = SeenBounds()
        bounds.age = 100
        bounds.countKept = 3
        var set = SeenSet()
        set.merge((1...10).map { entry($0, left: UInt32($0) * 10) })

        var pruned = set
        pruned.prune(now: 150, bounds: bounds, to: 100)
        #expect(pruned.entries.map(\.key) == [5, 6, 7, 8, 9, 10])
        pruned.prune(now: 150, bounds: bounds, to: 4)
        #expect(pruned.entries.map(\.key) == [7, 8, 9, 10])
        pruned.prune(now: 10_000_000, bounds: bounds, to: 100)
        #expect(pruned.entries.map(\.key) == [8, 9, 10])

        var untouched = set
        untouched.prune(now: -5, bounds: bounds, to: 100)
        #expect(untouched == set)
    }
}
