import Foundation
import Testing

@testable import Storage

@Suite struct `The output directory removed under a running daemon` {
    private let world = World()
    private var directory: String { world.options.directory }
    private var backup: String { world.root.appending(path: "backup").path }

    private func make() throws {
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: false)
    }

    private var seqs: [UInt64] { world.reader.records().map(\.facts.seq) }

    @Test func `pauses it with one message, and what came meanwhile goes into the next directory`() throws {
        let store = try world.open()
        _ = try store.commit([world.poll("a", [(1, 1), (2, 1)])])
        try FileManager.default.removeItem(atPath: directory)
        #expect(try store.commit([world.poll("a", [(3, 1), (4, 1), (5, 1)])]).first?.seqs == 3...5)
        let stall = try #require(store.stall)
        #expect(stall.kind == .removed)
        #expect(stall.pauses)
        #expect(
            stall.description
                == "the output directory \(directory) is gone; put it back, or make it anew, and it goes on by itself")
        #expect(throws: stall) { try store.drain() }
        #expect(throws: stall) { try store.commit([world.poll("a", [(6, 1)])]) }

        try make()
        try store.drain()
        #expect(store.stall == nil)
        #expect(seqs == [3, 4, 5])
        #expect(store.takeNotices().allSatisfy { $0.misfit == .gone })
        #expect(try store.commit([world.poll("a", [(1, 1), (5, 1), (6, 1)])]).first?.seqs == 6...6)
        #expect(seqs == [3, 4, 5, 6])
        #expect(world.reader.target == world.reader.segments.last?.text)
        #expect(world.reader.endsWhole)
    }

    @Test func `and put back before it was missed changes nothing`() throws {
        let store = try world.open()
        let first = [world.poll("a", [(1, 1), (2, 1), (3, 1)])]
        world.expect(first)
        _ = try store.commit(first)
        try FileManager.default.moveItem(atPath: directory, toPath: backup)
        let second = [world.poll("a", [(4, 1), (5, 1)])]
        world.expect(second)
        _ = try store.commit(second)
        #expect(store.stall?.kind == .removed)
        try FileManager.default.moveItem(atPath: backup, toPath: directory)
        try store.drain()
        #expect(store.takeNotices() == [])
        #expect(world.faults() == [])
    }

    @Test func `and restored from a copy goes on in its segments`() throws {
        let store = try world.open()
        let first = [world.poll("a", [(1, 1), (2, 1), (3, 1)])]
        world.expect(first)
        _ = try store.commit(first)
        try FileManager.default.copyItem(atPath: directory, toPath: backup)
        try FileManager.default.removeItem(atPath: directory)
        let second = [world.poll("a", [(4, 1), (5, 1)])]
        world.expect(second)
        _ = try store.commit(second)
        try FileManager.default.moveItem(atPath: backup, toPath: directory)
        try store.drain()
        #expect(store.takeNotices() == [])
        #expect(world.faults() == [])
    }

    @Test func `and made anew unnoticed has the next records, and a start finds all in order`() throws {
        var store: Store? = try world.open()
        _ = try store?.commit([world.poll("a", [(1, 1)])])
        try FileManager.default.removeItem(atPath: directory)
        try make()
        #expect(try store?.commit([world.poll("a", [(2, 1), (3, 1), (4, 1)])]).first?.seqs == 2...4)
        #expect(store?.stall == nil)
        try store?.flush()
        #expect(seqs == [2, 3, 4])
        store = nil
        store = try world.open()
        #expect(store?.takeNotices() == [])
        #expect(try store?.commit([world.poll("a", [(4, 1), (5, 1)])]).first?.seqs == 5...5)
        #expect(seqs == [2, 3, 4, 5])
    }

    @Test func `and another's in its place is left to that other`() throws {
        let store = try world.open()
        try FileManager.default.removeItem(atPath: directory)
        var other = world.options
        other.state += "2"
        let locks = try StoreLocks.take(other)
        #expect(try store.commit([world.poll("a", [(1, 1)])]).first?.seqs == 1...1)
        #expect([.locked(holder: getpid()), .locked(holder: nil)].contains(store.stall?.kind))
        #expect(store.stall?.pauses == false)
        #expect(world.reader.segments == [])
        #expect(locks.directoryPath == directory)
    }

    @Test func `is claimed anew, so that no second daemon takes the next one`() throws {
        let store = try world.open()
        try FileManager.default.removeItem(atPath: directory)
        try make()
        _ = try store.commit([world.poll("a", [(1, 1)])])
        var other = world.options
        other.state += "2"
        #expect(throws: StorageError.self) { _ = try StoreLocks.take(other) }
        #expect(seqs == [1])
    }

    @Test(arguments: 1...12) func `and made anew on a full disk goes on where that stopped`(step: Int) throws {
        var failing = false
        var calls = 0
        let store = try world.open {
            $0.fault = { _, _ in
                guard failing else { return nil }
                calls += 1
                return calls == step ? .fail(ENOSPC) : nil
            }
        }
        _ = try store.commit([world.poll("a", [(1, 1), (2, 1)])])
        try FileManager.default.removeItem(atPath: directory)
        _ = try store.commit([world.poll("a", [(3, 1), (4, 1), (5, 1), (6, 1), (7, 1)])])
        try make()
        failing = true
        try? store.drain()
        try store.drain()
        #expect(seqs == [3, 4, 5, 6, 7])
        #expect(world.reader.endsWhole)
    }
}
