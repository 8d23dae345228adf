import Testing

@testable import Storage

/// What a daemon does in a while, group by group.
struct Workload: CustomTestStringConvertible, Sendable {
    struct Group: Sendable {
        var polls: [(feed: String, items: [(item: Int, content: Int)])]
        /// Seconds that pass before it.
        var wait: Int64 = 1
        /// Whether closed segments are archived behind it.
        var isFollowedByArchiving = false
    }

    var testDescription: String
    var groups: [Group]

    static let all = [
        Workload(testDescription: "the first record ever", groups: [Group(polls: [("a", [(1, 1)])])]),
        Workload(
            testDescription: "a rotation within a batch",
            groups: [
                Group(polls: [("a", [(1, 1), (2, 1)])]),
                Group(polls: [("a", [(3, 1), (4, 1)]), ("b", [(1, 1), (2, 1)])]),
            ]),
        Workload(
            testDescription: "several segments in one batch",
            groups: [Group(polls: [("a", (1...9).map { ($0, 1) })]), Group(polls: [("b", [(1, 1)])])]),
        Workload(
            testDescription: "updates",
            groups: [
                Group(polls: [("a", [(1, 1), (2, 1), (3, 1)])]),
                Group(polls: [("a", [(1, 2), (2, 1), (3, 2), (4, 1)])]),
                Group(polls: [("a", [(1, 3), (2, 1)])]),
            ]),
        Workload(
            testDescription: "a rotation by age",
            groups: [Group(polls: [("a", [(1, 1)])]), Group(polls: [("a", [(2, 1)])], wait: 90_000)]),
    ]

    /// With what archives closed segments.
    static let archiving = Workload(
        testDescription: "archiving",
        groups: [
            Group(polls: [("a", (1...5).map { ($0, 1) })], isFollowedByArchiving: true),
            Group(polls: [("a", [(5, 2), (6, 1), (7, 1)])]),
            Group(polls: [("b", [(1, 1), (2, 1)])], isFollowedByArchiving: true),
        ])

    /// Runs all groups in `world`. When the process dies, the store is opened anew, and the group polled again.
    ///
    /// `onDeath` is what else happens then, a power cut for instance; `prepare` spoils the first disk.
    /// - Returns: whether the process died.
    func run(in world: World, onDeath: () throws -> Void = {}, _ prepare: (FaultyDisk) -> Void) throws -> Bool {
        var died = false
        var store: Store?
        /// Does `work`; if the process dies over it, starts a new one and does `work` again.
        func live(_ work: () throws -> Void) throws {
            do { try work() } catch { guard world.disk?.isDead == true else { throw error } }
            guard world.disk?.isDead == true else { return }
            died = true
            store = nil
            world.reader.look("after death")
            try onDeath()
            store = try world.open { $0.afterEach = { [reader = world.reader] in reader.lookAtLink("while healing") } }
            world.reader.look("after recovery")
            try work()
        }
        try live { if store == nil { store = try world.open(prepare) } }
        for group in groups {
            world.now += group.wait
            let polls = group.polls.map { world.poll($0.feed, $0.items) }
            world.expect(polls)
            try live { _ = try store?.commit(polls) }
            world.reader.look("after a commit")
            if group.isFollowedByArchiving {
                try live { try store?.flush() }
                world.uptime += 10
                try live { if let store { try world.keepHouse(store) } }
                world.reader.look("after archiving")
            }
        }
        try live { try store?.flush() }
        return died
    }
}
