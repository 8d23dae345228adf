import Foundation
import LoopbackServer
import Pipeline
import Testing

@testable import FeedDaemon
@testable import Storage

/// How much of it is wanted: `make torture` sets FEEDD_TORTURE to the number of random kills.
enum TortureForm {
    static let kills = ProcessInfo.processInfo.environment["FEEDD_TORTURE"].flatMap(Int.init)
    static var isLong: Bool { kills != nil }
}

@Suite(
    .enabled(if: Program.isBuilt && FaultShim.isBuilt, "needs the built program and cc"),
    .timeLimit(.minutes(TortureForm.isLong ? 60 : 5)))
struct `The daemon under torture` {
    typealias Fault = FaultShim.Fault

    /// The steps of the protocol, each as the system call behind which the process dies.
    static let steps = [
        Fault(name: "planned", call: "write", path: "state.db-wal", action: "kill-before"),
        Fault(name: "committed", call: "sync", path: "state.db-wal", first: 2, action: "kill-after"),
        Fault(name: "created", call: "create", path: "records-", action: "kill-after"),
        Fault(name: "created, a later one", call: "create", path: "records-", first: 2, action: "kill-after"),
        Fault(name: "named", call: "sync", path: "/records", action: "kill-after"),
        Fault(name: "linked", call: "rename", path: "current.ndjson", action: "kill-after"),
        Fault(name: "half written", call: "write", path: "/records/records-", action: "kill-half"),
        Fault(name: "written", call: "write", path: "/records/records-", action: "kill-after"),
        Fault(name: "synced", call: "sync", path: "/records/records-", action: "kill-after"),
        Fault(name: "forgotten", call: "write", path: "state.db-wal", first: 20, action: "kill-after"),
        Fault(name: "half compressed", call: "write", path: "/archive/", action: "kill-half"),
        Fault(name: "compressed", call: "sync", path: "/archive/.new.zst", action: "kill-after"),
        Fault(name: "renamed into the archive", call: "rename", path: "archive/", action: "kill-after"),
        Fault(name: "archived", call: "sync", path: "/records/archive", first: 2, action: "kill-after"),
        Fault(name: "recorded", call: "unlink", path: "records-", action: "kill-before"),
        Fault(name: "replaced", call: "unlink", path: "records-", action: "kill-after"),
    ]

    static func random() -> Fault {
        let action = ["kill-before", "kill-after", "kill-half"].randomElement() ?? "kill-after"
        let number = Int.random(in: 1...callsAtMost)
        return Fault(name: "\(action) of call \(number)", call: "any", first: number, action: action)
    }

    /// The start makes some thirty, and each second as many.
    private static let callsAtMost = TortureForm.isLong ? 160 : 60

    /// Calls that fail, each several times.
    static let failures = [
        Fault(name: "a full disk under a segment", call: "write", path: "/records/records-", last: 2, action: "28"),
        Fault(
            name: "a full disk under the state", call: "write", path: "state.db-wal", first: 4, last: 5, action: "28"),
        Fault(name: "a device that fails to write", call: "write", path: "/records/records-", last: 2, action: "5"),
        Fault(name: "a device that fails to sync", call: "sync", path: "/records/records-", last: 2, action: "5"),
        Fault(name: "a state that can't be synced", call: "sync", path: "state.db-wal", first: 3, last: 4, action: "5"),
        Fault(name: "short writes", call: "write", path: "/records/", last: 20, action: "short"),
        Fault(name: "a quota", call: "create", path: "records-", first: 2, last: 3, action: "122"),
        Fault(name: "a directory that can't be synced", call: "sync", path: "/records", last: 2, action: "5"),
        Fault(name: "a disk turned read-only", call: "rename", path: "current.ndjson", last: 2, action: "30"),
        Fault(name: "permission lost", call: "create", path: "records-", first: 2, last: 2, action: "13"),
        Fault(name: "a full disk under the archive", call: "write", path: "/archive/", last: 3, action: "28"),
    ]

    @Test func `loses, repeats, tears and takes back nothing, wherever it is killed`() async throws {
        let site = try TortureSite(feeds: 6)
        defer { site.server.stop() }
        let watcher = OutputWatcher(site.directory)
        // The very first start as well.
        try await die(site, Self.steps[2])
        try await die(site, Self.steps[7])
        let tail = try Program([], shell: "exec tail -n +1 -F '\(site.directory)/current.ndjson' 2>/dev/null")
        let follower = try Program(["tail", site.directory, "--follow"])
        for step in Self.steps { try await die(site, step) }
        for number in 0..<(TortureForm.kills ?? 6) {
            if number.isMultiple(of: 2) {
                try await die(site, Self.random())
            } else {
                try await beKilled(site, afterRequests: Int.random(in: 1...12))
            }
        }
        site.publisher.fallSilent()
        #expect(try await site.once().code == 0)

        try site.expectAll()
        let lines = try site.lines()
        await follower.prints("\"seq\":\(lines.count),")
        follower.signal(SIGINT)
        let followed = await follower.ended()
        #expect(followed.errors == "")
        #expect(followed.output.split(separator: "\n").map(String.init) == lines)
        #expect(try await watcher.complaints() == [])
        try await expectWhole(tail, of: lines)
    }

    /// Runs the daemon until it comes to this call.
    private func die(_ site: TortureSite, _ fault: Fault) async throws {
        let end = try await site.run(fault).ended()
        #expect(end.code == nil, "\(fault.name): \(end.errors)")
    }

    private func beKilled(_ site: TortureSite, afterRequests count: Int) async throws {
        let before = site.server.requests.count
        let program = try site.run()
        _ = await site.server.requests(atLeast: before + count)
        program.signal(SIGKILL)
        let end = await program.ended()
        #expect(end.code == nil, "\(end.errors)")
    }

    /// `tail -F` may skip, as segments are small; what it shows is whole, in order, and never comes twice.
    private func expectWhole(_ tail: Program, of lines: [String]) async throws {
        await tail.prints("\"seq\":\(lines.count),")
        // Threads of tests block the gentler signals, and their children inherit that.
        tail.signal(SIGKILL)
        let seen = await tail.ended().output.split(separator: "\n").map(String.init)
        #expect(!seen.isEmpty)
        var last = 0
        for line in seen {
            let seq = Int(try JSONDocument(Array(line.utf8)).root["seq"]?.int64 ?? 0)
            #expect(seq > last && seq <= lines.count && line == lines[seq - 1], "\(line)")
            last = seq
        }
    }

    @Test(arguments: TortureForm.isLong ? failures : [failures[0], failures[4], failures[5]])
    func `waits where a call fails, and goes on`(_ failure: Fault) async throws {
        let site = try TortureSite(publisher: Publisher(newAtMost: 9))
        defer { site.server.stop() }
        let watcher = OutputWatcher(site.directory)
        let program = try site.run(failure)
        try await site.calls(atLeast: failure.end + 1)
        // It polls all of them again, so that what was held back is kept as well.
        _ = await site.server.requests(atLeast: site.server.requests.count + 6)
        program.signal(SIGTERM)
        let end = await program.ended()
        #expect(end.code == 0, "\(end.errors)")
        site.publisher.fallSilent()
        #expect(try await site.once().code == 0)
        try site.expectAll()
        #expect(try await watcher.complaints() == [])
    }
}
