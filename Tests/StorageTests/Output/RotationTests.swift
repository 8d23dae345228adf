import Testing

@testable import Storage

@Suite struct `A segment` {
    private let world = World(rotateSize: 400)

    private func commit(_ store: Store, _ items: [Int], padding: Int = 10) throws {
        let polls = [world.poll("a", items.map { ($0, 1) }, padding: padding)]
        world.expect(polls)
        _ = try store.commit(polls)
    }

    @Test func `never grows beyond its size, but for a record that is larger`() throws {
        let store = try world.open()
        try commit(store, Array(1...7))
        try commit(store, [8], padding: 900)
        try commit(store, [9])
        let sizes = world.reader.segments.map { world.reader.content($0).count }
        let counts = world.reader.segments.map { world.reader.records(in: $0).count }
        #expect(sizes.filter { $0 > 400 }.count == 1)
        #expect(zip(sizes, counts).allSatisfy { $0 <= 400 || $1 == 1 })
        #expect(world.faults() == [])
    }

    @Test func `counts a record that fills a chunk to its brim as the last of its poll`() throws {
        world.options.rotateSize = 64 << 20
        let store = try world.open()
        try commit(store, [1], padding: 1 << 20)
        try commit(store, [2])
        #expect(world.reader.segments.count == 1)
        #expect(world.reader.records().map(\.facts.seq) == [1, 2])
        #expect(try store.position().nextSeq == 3)
        #expect(store.takeNotices() == [])
        #expect(world.faults() == [])
    }

    @Test func `closes with its age, when there is a record for the next`() throws {
        let store = try world.open()
        try commit(store, [1])
        world.now += 86_399
        try commit(store, [2])
        #expect(world.reader.segments.count == 1)
        world.now += 1
        _ = try store.commit([world.poll("a", [(1, 1)])])
        #expect(world.reader.segments.count == 1)
        try commit(store, [3])
        #expect(world.reader.segments.map(\.firstSeq) == [1, 3])
        #expect(world.faults() == [])
    }

    @Test func `has the link while it is written, in turn`() throws {
        let store = try world.open { $0.afterEach = { [reader = world.reader] in reader.lookAtLink() } }
        try commit(store, Array(1...10))
        #expect(world.reader.visited.map(\.name) == world.reader.segments)
        #expect(world.reader.visited.count > 2)
        #expect(world.reader.visited.allSatisfy { $0.bytes == 0 })
        #expect(world.faults() == [])
    }

    @Test func `isn't old because the clock went back, and then counts from there`() throws {
        world.options.rotateSize = 4_000
        let store = try world.open()
        try commit(store, [1])
        let start = world.now
        world.now -= 10 * 365 * 86_400
        for item in 2...3 {
            world.now += 1
            try commit(store, [item])
        }
        #expect(world.reader.segments.count == 1)
        world.now += 86_400
        try commit(store, [4])
        #expect(world.reader.segments.map(\.firstSeq) == [1, 4])
        #expect(world.reader.segments.allSatisfy { $0.start >= start })
        #expect(world.faults() == [])
    }

    @Test func `is there from the start, and empty`() throws {
        _ = try world.open()
        #expect(world.reader.segments == [SegmentName(start: world.now, firstSeq: 1)])
        #expect(world.reader.target == world.reader.segments.first?.text)
        #expect(world.reader.records() == [])
    }

    @Test func `is written in pieces of a bounded size`() throws {
        let big = World(rotateSize: 64 << 20)
        let store = try big.open()
        let polls = [big.poll("a", (1...5).map { ($0, 1) }, padding: 700_000)]
        big.expect(polls)
        _ = try store.commit(polls)
        #expect(big.disk?.writes.count == 3)
        #expect(big.disk?.writes.allSatisfy { $0.count <= 2 << 20 } == true)
        #expect(big.faults() == [])
    }
}
