import Foundation
import SeededRandom
import Testing

@testable import Storage

@Suite struct `A long life of accidents` {
    @Test(arguments: 0..<8)
    func `loses nothing and repeats nothing`(batch: Int) throws {
        for round in 0..<25 {
            let seed = UInt64(batch * 25 + round)
            let world = World(rotateSize: 600)
            var accidents = Accidents(seed: seed, world: world)
            try accidents.live()
            #expect(world.faults() == [], "seed \(seed)")
        }
    }
}

/// A random life: polls of a few feeds, groups of random size, and between them deaths, power cuts, full disks, clock
/// jumps, and states lost or replaced by an old copy.
private struct Accidents {
    var random: SeededRandom
    let world: World
    /// What each feed lists now.
    var listed: [[(item: Int, content: Int)]] = [[], [], []]
    var items = 0
    private var store: Store?
    private var hasCopy = false

    init(seed: UInt64, world: World) {
        random = SeededRandom(seed: seed)
        self.world = world
    }

    mutating func live() throws {
        world.options.archiveAfter = 15
        try open()
        for _ in 0..<Int.random(in: 4...14, using: &random) {
            world.now += Int64.random(in: -4_000...40_000, using: &random)
            try meddle()
            let polls = (0..<Int.random(in: 1...3, using: &random)).map { _ in nextPoll() }
            world.expect(polls)
            // Housekeeping may fail or die, and nobody minds.
            world.uptime += Int64.random(in: 0...20, using: &random)
            if let open = store { _ = try? world.keepHouse(open) }
            // An attempt fails where the disk is full or the process dead; the polls are due again.
            var isCommitted = false
            while !isCommitted {
                if let open = store { isCommitted = (try? open.commit(polls)) != nil }
                if world.disk?.isDead != false {
                    store = nil
                    if Int.random(in: 0..<3, using: &random) == 0 {
                        world.reader.forgetLink()
                        try world.unsynced.cutPower(&random)
                    }
                    try open()
                }
            }
        }
        store = nil
        store = try world.open()
        try store?.flush()
    }

    /// While all that is committed stands in the segments, the state may be lost or go back without harm.
    private mutating func meddle() throws {
        guard Int.random(in: 0..<4, using: &random) == 0, store != nil, store?.stall == nil else { return }
        store = nil
        let copy = world.root.appending(path: "copy.db").path
        switch Int.random(in: 0..<3, using: &random) {
        case 0: world.loseState()
        case 1 where hasCopy:
            world.loseState()
            try FileManager.default.copyItem(atPath: copy, toPath: world.options.state)
        default:
            try? FileManager.default.removeItem(atPath: copy)
            try FileManager.default.copyItem(atPath: world.options.state, toPath: copy)
            hasCopy = true
        }
        try open()
    }

    /// A start on a disk that will do harm at some step, perhaps during the start.
    private mutating func open() throws {
        let step = Int.random(in: 1...60, using: &random)
        let faults: [FaultyDisk.Fault] = [.dieBefore, .dieAfter, .dieHalfway, .fail(28), .short, .failAfterHalf(28)]
        let fault = faults[Int.random(in: 0..<faults.count, using: &random)]
        let deadly = Checkpoint.allCases[Int.random(in: 0..<Checkpoint.allCases.count, using: &random)]
        let time = Int.random(in: 1...8, using: &random)
        do {
            store = try world.open { disk in
                disk.fault = { number, _ in number == step ? fault : nil }
                disk.deadly = (deadly, time)
            }
        } catch {
            guard world.disk?.isDead == true else { throw error }
        }
    }

    private mutating func nextPoll() -> PollCommit {
        let feed = Int.random(in: 0..<listed.count, using: &random)
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            items += 1
            listed[feed].append((items, 0))
        }
        if !listed[feed].isEmpty, Bool.random(using: &random) {
            let index = Int.random(in: 0..<listed[feed].count, using: &random)
            listed[feed][index].content += 1
        }
        if listed[feed].count > 6 { listed[feed].removeFirst(2) }
        return world.poll("feed\(feed)", listed[feed], padding: Int.random(in: 0...120, using: &random))
    }
}
