import SeededRandom
import Testing

@testable import Storage

/// A way to die, at every step where it can happen.
struct Death: CustomTestStringConvertible, Sendable {
    var workload: Workload
    var fault: FaultyDisk.Fault

    var testDescription: String { "\(fault): \(workload.testDescription)" }

    static let all = (Workload.all + [.archiving]).flatMap { workload in
        [.dieBefore, .dieAfter, .dieHalfway].map { Death(workload: workload, fault: $0) }
    }
}

@Suite struct `A daemon that dies` {
    @Test(arguments: Death.all)
    func `at any call to the disk loses nothing and repeats nothing`(_ death: Death) throws {
        var step = 0
        var died = true
        while died {
            step += 1
            let world = World()
            world.options.archiveAfter = 5
            died = try death.workload.run(in: world) { disk in
                disk.fault = { number, _ in number == step ? death.fault : nil }
                disk.afterEach = { [reader = world.reader] in reader.lookAtLink("while running") }
            }
            #expect(world.faults() == [], "step \(step)")
        }
        #expect(step > 5, "it died too seldom to prove a thing")
    }

    @Test(arguments: Workload.all, Checkpoint.ofCommits)
    func `between any two steps loses nothing and repeats nothing`(_ workload: Workload, _ checkpoint: Checkpoint)
        throws
    {
        try die(of: workload, at: checkpoint)
    }

    @Test(arguments: Checkpoint.ofArchiving)
    func `between any two steps of archiving loses nothing and repeats nothing`(_ checkpoint: Checkpoint) throws {
        try die(of: .archiving, at: checkpoint)
    }

    private func die(of workload: Workload, at checkpoint: Checkpoint) throws {
        var time = 0
        var died = true
        while died {
            time += 1
            let world = World()
            world.options.archiveAfter = 5
            died = try workload.run(in: world) { $0.deadly = (checkpoint, time) }
            #expect(world.faults() == [], "time \(time)")
        }
        #expect(time > 1, "this step was never reached")
    }

    @Test(arguments: Workload.all + [.archiving])
    func `of a power cut loses nothing, whatever was not synced`(_ workload: Workload) throws {
        var random = SeededRandom(seed: 7)
        var step = 0
        var died = true
        while died {
            step += 1
            for _ in 0..<4 {
                let world = World()
                world.options.archiveAfter = 5
                died = try workload.run(
                    in: world,
                    onDeath: {
                        world.reader.forgetLink()
                        try world.unsynced.cutPower(&random)
                    },
                    { $0.fault = { number, _ in number == step ? .dieAfter : nil } })
                #expect(world.faults() == [], "step \(step)")
            }
        }
    }
}

extension Checkpoint {
    static let ofCommits: [Checkpoint] = [
        .planned, .committed, .created, .named, .linked, .written, .synced, .forgotten,
    ]
    static let ofArchiving: [Checkpoint] = [.compressed, .archived, .recorded, .replaced]
    static let ofRetention: [Checkpoint] = [.condemned, .deleted]
}

@Suite struct `The steps of the protocol` {
    @Test func `are all died of`() {
        #expect(Checkpoint.ofCommits + Checkpoint.ofArchiving + Checkpoint.ofRetention == Checkpoint.allCases)
    }
}
