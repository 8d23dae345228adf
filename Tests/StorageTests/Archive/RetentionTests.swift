import Foundation
import Glibc
import Testing

@testable import Storage

@Suite struct `The oldest segment` {
    private let world = World()

    /// Four segments, closed ten seconds apart, and one that is open.
    private func filled() throws -> Store {
        let store = try world.open()
        for item in 1...14 {
            world.uptime += 10
            _ = try store.commit([world.poll("a", [(item, 1)])])
        }
        try store.flush()
        return store
    }

    private func removed(_ steps: [HouseStep]) -> [SegmentName] {
        steps.compactMap { if case .removed(let name, _) = $0 { name } else { nil } }
    }

    @Test func `is deleted when it is too old, one after the other`() throws {
        world.options.retainAge = 1_000
        let store = try filled()
        let names = world.reader.segments
        #expect(names.count > 4)
        #expect(try world.keepHouse(store) == [])
        var gone: [SegmentName] = []
        for _ in 0..<200 {
            world.uptime += 10
            gone += removed(try world.keepHouse(store))
            #expect(world.reader.segments == names.filter { !gone.contains($0) })
        }
        #expect(gone == names.dropLast())
        #expect(world.reader.target == names.last?.text)
    }

    @Test func `goes first when all together are too large, and so do archives`() throws {
        world.options.retainSize = 900
        world.options.archiveAfter = 1_000
        var store: Store? = try filled()
        let names = world.reader.segments
        let total = names.reduce(0) { $0 + world.reader.content($1).count }
        #expect(total > 900)
        let steps = try world.keepHouse(try #require(store))
        #expect(steps.allSatisfy { if case .removed(_, .size) = $0 { true } else { false } })
        #expect(world.reader.segments == names.suffix(world.reader.segments.count))
        #expect(world.reader.segments.reduce(0) { $0 + world.reader.content($1).count } <= 900)
        world.uptime += 1_000
        try world.keepHouse(try #require(store))
        #expect(world.reader.archived.count == world.reader.segments.count - 1)
        world.options.retainSize = 1
        store = nil
        store = try world.open()
        try world.keepHouse(try #require(store))
        #expect(world.reader.segments == names.suffix(1))
        #expect(world.reader.archived == [])
    }

    @Test func `stays while a reader holds it, and so do the later ones`() throws {
        world.options.retainAge = 100
        let store = try filled()
        world.uptime += 1_000
        let names = world.reader.segments
        let reader = unsafe open(world.url(names[1]).path, O_RDONLY)
        #expect(flock(reader, LOCK_SH) == 0)
        let steps = try world.keepHouse(store)
        #expect(removed(steps) == [names[0]])
        #expect(steps.last == .held(names[1]))
        #expect(try world.keepHouse(store) == [])
        close(reader)
        #expect(removed(try world.keepHouse(store)) == Array(names[1...].dropLast()))
    }

    @Test func `isn't too old because the clock jumped, in a run or between two`() throws {
        world.options.retainAge = 86_400
        var store: Store? = try filled()
        world.now += 50 * 365 * 86_400
        #expect(try world.keepHouse(try #require(store)) == [])
        store = nil
        store = try world.open()
        #expect(try world.keepHouse(try #require(store)) == [])
        #expect(world.reader.segments.first?.firstSeq == 1)
    }

    @Test func `is forgotten, and the seqs go on`() throws {
        world.options.retainAge = 100
        var store: Store? = try filled()
        world.uptime += 1_000
        try world.keepHouse(try #require(store))
        store = nil
        store = try world.open()
        #expect(store?.takeNotices() == [])
        #expect(try store?.commit([world.poll("a", [(1, 1), (14, 1), (15, 1)])]).first?.seqs == 15...15)
    }

    @Test(arguments: Checkpoint.ofRetention)
    func `is deleted once and for all, between which steps ever the process dies`(_ checkpoint: Checkpoint) throws {
        world.options.retainAge = 100
        var store: Store? = try filled()
        store = nil
        store = try world.open { $0.deadly = (checkpoint, 2) }
        world.uptime += 1_000
        _ = try? world.keepHouse(try #require(store))
        #expect(world.disk?.isDead == true)
        store = nil
        store = try world.open()
        try world.keepHouse(try #require(store))
        #expect(store?.takeNotices() == [])
        #expect(world.reader.segments.count == 1)
    }

    @Test func `is deleted once and for all, at which call ever the process dies`() throws {
        for fault in [FaultyDisk.Fault.dieBefore, .dieAfter] {
            var step = 0
            var died = true
            while died {
                step += 1
                let world = World()
                world.options.retainAge = 100
                world.options.archiveAfter = 50
                var counting = false
                var calls = 0
                var store: Store? = try world.open {
                    $0.fault = { _, _ in
                        guard counting else { return nil }
                        calls += 1
                        return calls == step ? fault : nil
                    }
                }
                _ = try store?.commit([world.poll("a", (1...9).map { ($0, 1) })])
                try store?.flush()
                world.uptime += 60
                try world.keepHouse(try #require(store))
                world.uptime += 60
                counting = true
                _ = try? world.keepHouse(try #require(store))
                died = world.disk?.isDead == true
                store = nil
                store = try world.open()
                try world.keepHouse(try #require(store))
                #expect(store?.takeNotices() == [])
                #expect(world.reader.segments.count == 1)
                #expect(try store?.commit([world.poll("a", [(9, 1), (10, 1)])]).first?.seqs == 10...10)
            }
            #expect(step > 4)
        }
    }
}
