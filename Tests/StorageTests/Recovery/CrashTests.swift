import Testing

@testable import Storage

/// A way to die, at every step where it can happen.
struct Death: CustomTestStringConvertible, Sendable {
    var workload: Workload
    var fault: FaultyDisk.Fault

    var testDescription: String { "\(fault): \(workload.testDescription)" }

    static let all = Workload.all.flatMap { workload in
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
            died = try death.workload.run(in: world) { disk in
                disk.fault = { number, _ in number == step ? death.fault : nil }
                disk.afterEach = { [reader = world.reader] in reader.lookAtLink("while running") }
            }
            #expect(world.faults() == [], "step \(step)")
        }
        #expect(step > 5, "it died too seldom to prove a thing")
    }

    @Test(arguments: Workload.all, Checkpoint.allCases)
    func `between any two steps loses nothing and repeats nothing`(_ workload: Workload, _ checkpoint: Checkpoint)
        throws
    {
        var time = 0
        var died = true
        while died {
            time += 1
            let world = World()
            died = try workload.run(in: world) { $0.deadly = (checkpoint, time) }
            #expect(world.faults() == [], "time \(time)")
        }
        #expect(time > 1, "this step was never reached")
    }

    @Test(arguments: Workload.all)
    func `of a power cut loses nothing, whatever was not synced`(_ workload: Workload) throws {
        var random = SeededRandom(7)
        var step = 0
        var died = true
        while died {
            step += 1
            for _ in 0..<4 {
                let world = World()
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
