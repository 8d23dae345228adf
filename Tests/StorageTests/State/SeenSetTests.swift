import Testing

@testable import Storage

@Suite struct `A seen set` {
    private func entries(_ items: [UInt64]) -> [SeenSet.Entry] {
        items.map { SeenSet.Entry(item: $0, content: $0 &* 3, revision: UInt32(truncatingIfNeeded: $0), left: 7) }
    }

    @Test func `comes back from its bytes`() {
        var set = SeenSet()
        set.merge(entries([.max, 1, 0x0102_0304_0506_0708]))
        #expect(set.packed().count == 1 + 3 * 24)
        #expect(SeenSet(packed: set.packed()) == set)
        #expect(SeenSet(packed: SeenSet().packed()) == SeenSet())
    }

    @Test func `has the same bytes on any machine`() {
        var set = SeenSet()
        set.merge([SeenSet.Entry(item: 0x0102_0304_0506_0708, content: 0xFF, revision: 0x0A0B, left: 0x0C)])
        #expect(
            set.packed() == [1, 8, 7, 6, 5, 4, 3, 2, 1, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0x0B, 0x0A, 0, 0, 0x0C, 0, 0, 0])
    }

    @Test(arguments: [[], [2], [1, 2, 3], [UInt8](repeating: 1, count: 24), [0] + [UInt8](repeating: 0, count: 24)])
    func `refuses bytes that are damaged or of another version`(bytes: [UInt8]) {
        #expect(SeenSet(packed: bytes) == nil)
    }

    @Test func `finds each of its items and no other`() {
        var set = SeenSet()
        set.merge(entries([9, 3, 5]))
        set.merge(entries([5, 7]))
        #expect(set.entries.map(\.item) == [3, 5, 7, 9])
        #expect((0...10).filter { set[$0] != nil } == [3, 5, 7, 9])
    }

    @Test func `forgets what left long ago, the oldest first, and never the latest thousand`() {
        var bounds = SeenBounds()
        bounds.age = 100
        bounds.countKept = 3
        var set = SeenSet()
        set.merge((1...10).map { SeenSet.Entry(item: $0, content: 0, revision: 0, left: UInt32($0) * 10) })

        var pruned = set
        pruned.prune(now: 150, bounds: bounds, to: 100)
        #expect(pruned.entries.map(\.item) == [5, 6, 7, 8, 9, 10])
        pruned.prune(now: 150, bounds: bounds, to: 4)
        #expect(pruned.entries.map(\.item) == [7, 8, 9, 10])
        pruned.prune(now: 10_000_000, bounds: bounds, to: 100)
        #expect(pruned.entries.map(\.item) == [8, 9, 10])

        var untouched = set
        untouched.prune(now: -5, bounds: bounds, to: 100)
        #expect(untouched == set)
    }
}
