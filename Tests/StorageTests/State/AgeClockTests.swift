import Testing

@testable import Storage

@Suite struct `The clock of ages` {
    private let world = World()
    private let day: Int64 = 86_400

    private func run(_ body: (AgeClock) throws -> Void = { _ in }) throws -> Int64 {
        _ = try StoreLocks.take(world.options)
        let database = try Connection(path: world.options.state)
        try Schema.migrate(database)
        let uptime = Uptime(boot: world.boot) { [world] in world.uptime }
        let clock = try AgeClock(database, wall: { [world] in world.now }, uptime: uptime)
        try body(clock)
        try clock.save()
        return clock.now()
    }

    @Test func `begins at zero and follows the monotonic clock alone`() throws {
        let end = try run { clock in
            #expect(clock.now() == 0)
            world.uptime += 5
            world.now -= 1_000 * day
            #expect(clock.now() == 5)
            world.now += 9_000 * day
            #expect(clock.now() == 5)
        }
        #expect(end == 5)
    }

    @Test func `counts a stop by the monotonic clock, where the machine ran on`() throws {
        _ = try run()
        world.uptime += 40 * day
        world.now += 9_000 * day
        #expect(try run() == 40 * day)
    }

    @Test func `counts a stop of the machine by the wall clock, a month at most`() throws {
        _ = try run()
        world.boot = "second"
        world.uptime = 3
        world.now += 2 * day
        #expect(try run() == 2 * day)
        world.boot = nil
        world.now += 9_000 * day
        #expect(try run() == 33 * day)
        world.now -= 20_000 * day
        #expect(try run() == 33 * day)
    }
}
