import Foundation
import Testing

@testable import Storage

@Suite struct `A closed segment` {
    private let world = World()

    init() { world.options.archiveAfter = 3_600 }

    /// Nine records in three segments or more.
    private func filled() throws -> Store {
        let store = try world.open()
        try commit(store, Array(1...9))
        return store
    }

    private func commit(_ store: Store, _ items: [Int]) throws {
        let polls = [world.poll("a", items.map { ($0, 1) })]
        world.expect(polls)
        _ = try store.commit(polls)
        try store.flush()
    }

    @Test func `is archived after its grace period, and reads the same`() throws {
        let store = try filled()
        #expect(try world.keepHouse(store) == [])
        world.uptime += 3_599
        #expect(try world.keepHouse(store) == [])
        world.uptime += 1
        world.reader.look()
        let steps = try world.keepHouse(store)
        let closed = world.reader.segments.dropLast()
        #expect(steps.count == closed.count)
        #expect(world.reader.archived == Array(closed))
        #expect(world.reader.plain == world.reader.segments.suffix(1))
        #expect(world.reader.target == world.reader.plain.first?.text)
        #expect(world.faults() == [])
        try commit(store, [10])
        #expect(world.faults() == [])
    }

    @Test func `goes with its sizes into the report`() throws {
        let store = try filled()
        let first = try #require(world.reader.segments.first)
        let bytes = UInt64(world.reader.content(first).count)
        world.uptime += 3_600
        let steps = try world.keepHouse(store)
        let file = world.options.directory + "/archive/\(first.text).zst"
        let size = try #require(try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int)
        #expect(steps.first == .archived(first, bytes: bytes, archiveBytes: UInt64(size)))
        #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o644)
        let archive = try FileManager.default.contentsOfDirectory(atPath: world.options.directory + "/archive")
        #expect(archive.count == steps.count)
    }

    @Test func `stays as it is where nothing is to be archived`() throws {
        world.options.archiveAfter = nil
        let store = try filled()
        world.uptime += 1 << 30
        #expect(try world.keepHouse(store) == [])
        #expect(world.reader.archived == [])
    }

    @Test func `isn't old because the clock jumps`() throws {
        let store = try filled()
        world.now += 10 * 365 * 86_400
        #expect(try world.keepHouse(store) == [])
        world.now -= 20 * 365 * 86_400
        #expect(try world.keepHouse(store) == [])
    }

    @Test func `whose bytes are still to be written waits`() throws {
        var isFull = true
        let store = try world.open { $0.fault = { _, call in isFull && call == .write ? .fail(ENOSPC) : nil } }
        _ = try store.commit([world.poll("a", (1...9).map { ($0, 1) })])
        world.uptime += 3_600
        #expect(store.stall != nil)
        #expect(try world.keepHouse(store) == [])
        isFull = false
        try store.drain()
        // The rows are there until the next transaction.
        #expect(try world.keepHouse(store) == [])
        try store.flush()
        #expect(try world.keepHouse(store).count > 1)
        #expect(world.reader.records().count == 9)
    }

    @Test func `that somebody changed is left alone`() throws {
        let store = try filled()
        let first = try #require(world.reader.segments.first)
        let handle = try FileHandle(forWritingTo: world.url(first))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("x".utf8))
        try handle.close()
        world.uptime += 3_600
        let steps = try world.keepHouse(store)
        #expect(steps.first == .unfit(first))
        #expect(world.reader.plain.contains(first))
        #expect(!world.reader.archived.contains(first))
        #expect(world.reader.archived.count == world.reader.segments.count - 2)
    }

    @Test func `is read back from its archive where the state is lost`() throws {
        var store: Store? = try filled()
        world.uptime += 3_600
        try world.keepHouse(try #require(store))
        store = nil
        world.loseState()
        store = try world.open()
        #expect(store?.takeNotices().reduce(0) { $0 + $1.recordsFound } == 9)
        let polls = [world.poll("a", [(2, 1), (3, 2), (10, 1)])]
        world.expect(polls)
        #expect(try store?.commit(polls).first?.seqs == 10...11)
        #expect(world.faults() == [])
        // Nothing of it is archived again.
        world.uptime += 3_600
        try store?.flush()
        let archived = world.reader.archived.count
        try world.keepHouse(try #require(store))
        #expect(world.reader.archived.count > archived)
        #expect(world.faults() == [])
    }

    @Test func `is found in the archive by an older state`() throws {
        var store: Store? = try filled()
        store = nil
        let copy = world.root.appending(path: "copy.db")
        try FileManager.default.copyItem(atPath: world.options.state, toPath: copy.path)
        store = try world.open()
        world.uptime += 3_600
        try world.keepHouse(try #require(store))
        store = nil
        world.loseState()
        try FileManager.default.moveItem(atPath: copy.path, toPath: world.options.state)
        store = try world.open()
        #expect(Set(store?.takeNotices().map(\.misfit) ?? []) == [.compressed])
        try commit(try #require(store), [9, 10])
        #expect(world.faults() == [])
    }

    @Test func `whose archive is deleted is gone, and one that is back is known again`() throws {
        var store: Store? = try filled()
        world.uptime += 3_600
        try world.keepHouse(try #require(store))
        store = nil
        let first = try #require(world.reader.archived.first)
        let path = world.options.directory + "/" + ArchivePlace.path(of: first)
        let data = try Data(contentsOf: URL(filePath: path))
        try FileManager.default.removeItem(atPath: path)
        #expect(try world.open().takeNotices().map(\.misfit) == [.gone])
        #expect(try world.open().takeNotices() == [])
        try data.write(to: URL(filePath: path))
        #expect(try world.open().takeNotices().map(\.misfit) == [.back])
        #expect(try world.open().takeNotices() == [])
        #expect(world.faults() == [])
    }

    @Test(arguments: [28, 5] as [Int32]) func `is archived later where the disk fails`(code: Int32) throws {
        var step = 0
        var failed = true
        while failed {
            step += 1
            failed = false
            let world = World()
            world.options.archiveAfter = 10
            var counting = false
            var calls = 0
            let store = try world.open {
                $0.fault = { _, _ in
                    guard counting else { return nil }
                    calls += 1
                    return calls == step ? .fail(code) : nil
                }
            }
            let polls = [world.poll("a", (1...9).map { ($0, 1) })]
            world.expect(polls)
            _ = try store.commit(polls)
            try store.flush()
            world.uptime += 10
            counting = true
            do { try world.keepHouse(store) } catch { failed = true }
            world.reader.look("after a failure")
            try world.keepHouse(store)
            #expect(world.reader.plain.count == 1)
            #expect(world.faults() == [], "step \(step)")
        }
        #expect(step > 10)
    }
}
