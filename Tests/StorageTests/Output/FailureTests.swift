import Foundation
import Testing

@testable import Storage

@Suite struct `When the disk fails` {
    @Test(arguments: [
        FaultyDisk.Fault.fail(ENOSPC), .fail(EDQUOT), .fail(EROFS), .fail(EACCES), .fail(EIO), .failAfterHalf(ENOSPC),
        .short,
    ])
    func `at any call, the work goes on where it stopped once it can`(fault: FaultyDisk.Fault) throws {
        for workload in Workload.all {
            var step = 0
            var calls = 0
            repeat {
                step += 1
                let world = World()
                let store = try world.open { $0.fault = { number, _ in number == step ? fault : nil } }
                for group in workload.groups {
                    world.now += group.wait
                    let polls = group.polls.map { world.poll($0.feed, $0.items) }
                    world.expect(polls)
                    // The polls are taken, or a stall keeps them out, and then they are made again.
                    if (try? store.commit(polls)) == nil { _ = try store.commit(polls) }
                    world.reader.look("after a commit")
                }
                try store.flush()
                #expect(world.faults() == [], "\(workload.testDescription), step \(step)")
                calls = world.disk?.calls.count ?? 0
            } while step < calls
            #expect(step > 5)
        }
    }

    @Test func `nothing more is taken while what was taken can't be written`() throws {
        let world = World()
        var isFull = true
        let store = try world.open { $0.fault = { _, call in isFull && call == .write ? .fail(ENOSPC) : nil } }
        let first = [world.poll("a", [(1, 1)])]
        world.expect(first)
        #expect(try store.commit(first).first?.new == 1)
        #expect(store.stall?.cause == .system(errno: ENOSPC))

        let second = [world.poll("a", [(1, 1), (2, 1)])]
        #expect(throws: StorageError.self) { try store.commit(second) }
        #expect(throws: StorageError.self) { try store.drain() }
        #expect(try store.position().nextSeq == 2)

        isFull = false
        world.expect(second)
        #expect(try store.commit(second).first?.seqs == 2...2)
        #expect(store.stall == nil)
        #expect(world.faults() == [])
    }

    @Test func `a sync that fails has the bytes written again`() throws {
        let world = World()
        var failures = 1
        let store = try world.open {
            $0.fault = { _, call in
                guard call == .sync, failures > 0 else { return nil }
                failures -= 1
                return .failAfterHalf(EIO)
            }
        }
        let polls = [world.poll("a", [(1, 1), (2, 1)])]
        world.expect(polls)
        _ = try store.commit(polls)
        #expect(store.stall != nil)
        try store.drain()
        let writes = try #require(world.disk?.writes)
        #expect(writes.count == 2)
        #expect(writes.allSatisfy { $0.offset == 0 && $0.count == writes.first?.count })
        #expect(world.faults() == [])
    }

    @Test func `a start on a full disk opens all the same, and writes later`() throws {
        let world = World()
        var isFull = true
        let store = try world.open { $0.fault = { _, _ in isFull ? .fail(ENOSPC) : nil } }
        #expect(store.stall?.pauses == true)
        isFull = false
        let polls = [world.poll("a", [(1, 1)])]
        world.expect(polls)
        _ = try store.commit(polls)
        #expect(world.faults() == [])
    }

    @Test func `polls that couldn't be committed never happened`() throws {
        let world = World()
        var store: Store? = try world.open()
        var poll = world.poll("a", [(1, 1)])
        poll.state.validators.etag = Array("\"old\"".utf8)
        world.expect([poll])
        _ = try store?.commit([poll])
        store = nil
        store = try world.open { $0.deadly = (.planned, 1) }
        var next = world.poll("a", [(1, 1), (2, 1)])
        next.state.validators.etag = Array("\"new\"".utf8)
        #expect(throws: StorageError.self) { _ = try store?.commit([next]) }
        store = nil
        store = try world.open()
        #expect(try store?.feed("a")?.validators.etag == Array("\"old\"".utf8))
        #expect(try store?.position().nextSeq == 2)
        #expect(world.faults() == [])
    }

    @Test(arguments: [true, false])
    func `a segment removed or cut while the daemon runs is left, and the next goes on`(removed: Bool) throws {
        let world = World()
        let store = try world.open()
        _ = try store.commit([world.poll("a", [(1, 1), (2, 1)])])
        let name = try #require(world.reader.segments.first)
        if removed {
            try FileManager.default.removeItem(at: world.url(name))
        } else {
            let handle = try FileHandle(forWritingTo: world.url(name))
            try handle.truncate(atOffset: 20)
            try handle.close()
        }
        let receipts = try store.commit([world.poll("a", [(3, 1)])])
        #expect(receipts.first?.seqs == 3...3)
        #expect(store.stall == nil)
        #expect(store.takeNotices().map(\.misfit) == [removed ? .gone : .short])
        let last = try #require(world.reader.segments.last)
        #expect(world.reader.records(in: last).map(\.facts.seq) == [3])
        #expect(world.reader.target == last.text)
        #expect(removed || world.reader.content(name).count == 20)
    }

    @Test func `a segment removed before the rows of it are deleted has a successor all the same`() throws {
        let world = World()
        let store = try world.open()
        _ = try store.commit([world.poll("a", [(1, 1), (2, 1)])])
        try FileManager.default.removeItem(at: world.url(try #require(world.reader.segments.first)))
        try store.flush()
        #expect(world.reader.segments.map(\.firstSeq) == [3])
        #expect(try store.commit([world.poll("a", [(3, 1)])]).first?.seqs == 3...3)
        #expect(store.stall == nil)
        #expect(world.reader.records().map(\.facts.seq) == [3])
    }
}
