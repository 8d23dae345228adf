import Foundation
import Synchronization
import Testing

@testable import FeedDaemon
@testable import Storage

@Suite(.timeLimit(.minutes(1))) struct `The writer` {
    private let folder: Folder
    private let lines = LogLines()
    private let clock = TestClock()
    private let refusals = DiskSwitch()

    init() throws { folder = try Folder() }

    private var options: StoreOptions {
        StoreOptions(state: folder.path + "/state.db", directory: folder.path + "/records")
    }

    private func open(_ other: StoreOptions? = nil) async throws -> Writer {
        let writer = Writer(log: lines.log, disk: refusals)
        try await writer.open(other ?? options, clock: clock.wall)
        return writer
    }

    /// A poll that brings one record.
    private func poll(_ feed: String, item: UInt64 = 1) -> PollCommit {
        let digest = Storage.Digest(high: 0, low: item)
        let tail =
            ",\"feed\":{\"id\":\"\(feed)\"},\"id\":\"\(String(repeating: "0", count: 32))\","
            + "\"content_hash\":\"\(String(repeating: "0", count: 32))\"}"
        return PollCommit(
            feed: feed, state: FeedState(url: "http://\(feed)/"),
            candidates: [Candidate(item: digest, content: digest, tail: Array(tail.utf8))])
    }

    @Test func `commits together what comes together`() async throws {
        let writer = try await open()
        let seqs = try await withThrowingTaskGroup(of: UInt64?.self) { group in
            for feed in 0..<200 {
                group.addTask { [poll] in try await writer.commit(poll("f\(feed)", 1)).seqs?.lowerBound }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(seqs.compactMap { $0 }.sorted() == Array(1...200))
        #expect(await writer.commits < 200)
        await writer.close()
        #expect(try Output.records(in: options.directory).count == 200)
    }

    @Test(arguments: [(0, Writer.groupAtMost), (Writer.groupBytes / 2, 2), (Writer.groupBytes + 1, 1)])
    func `commits together no more than the database keeps in memory`(bytes: Int, count: Int) {
        let digest = Storage.Digest(high: 1, low: 2)
        let record = Candidate(item: digest, content: digest, tail: [UInt8](repeating: 1, count: bytes))
        let poll = PollCommit(feed: "a", state: FeedState(url: "http://a.example/"), candidates: [record])
        #expect(Writer.groupCount(repeatElement(poll, count: 2_000)) == count)
        #expect(Writer.groupCount([]) == 0)
    }

    @Test(arguments: [DiskSwitch.Refusal.commits, .writes])
    func `keeps what a full disk doesn't take, and goes on when it does`(_ refusal: DiskSwitch.Refusal) async throws {
        let writer = try await open()
        refusals.refusal = refusal
        async let receipt = writer.commit(poll("a"))
        await lines.says("polling pauses")
        // Nobody is asked in the meantime for what could not be kept.
        async let state = writer.state(of: "a")
        async let second = writer.commit(poll("b"))
        while await writer.waitingCount < 1 { await Task.yield() }
        refusals.refusal = nil
        #expect(try await receipt.new == 1)
        #expect(try await second.new == 1)
        #expect(try await state?.url == "http://a/")
        await lines.says("polling goes on")
        #expect(await writer.stall == nil)
        #expect(lines.lines.count == 2)
        await writer.close()
        #expect(try Output.records(in: options.directory).count == 2)
    }

    @Test func `refuses what a full disk doesn't take when it is to stop`() async throws {
        let writer = try await open()
        refusals.refusal = .commits
        let commit = Task { [poll] in try await writer.commit(poll("a", 1)) }
        await lines.says("polling pauses")
        let state = Task { try await writer.state(of: "b") }
        while await writer.waitingCount < 1 { await Task.yield() }
        await writer.stop()
        await #expect(throws: Writer.Refusal.stopping) { try await commit.value }
        await #expect(throws: Writer.Refusal.stopping) { try await state.value }
        await writer.close()
        let again = try Store.open(options, format: RecordLineFormat(), clock: { 0 })
        #expect(try again.feed("a") == nil)
    }

    @Test func `commits what has come when it is to stop, and nothing later`() async throws {
        let writer = try await open()
        await writer.stop()
        #expect(try await writer.commit(poll("a")).new == 1)
        await #expect(throws: Writer.Refusal.stopping) { _ = try await writer.state(of: "a") }
        await writer.close()
        await #expect(throws: Writer.Refusal.stopping) { _ = try await writer.commit(self.poll("b")) }
    }

    @Test func `leaves nothing in the outbox once it is idle`() async throws {
        let writer = try await open()
        _ = try await writer.commit(poll("a"))
        let database = try Connection(path: options.state)
        let outbox = try Outbox(database)
        while try outbox.next(after: 0) != nil { await Task.yield() }
        await writer.close()
    }

    @Test func `tells who holds the state`() async throws {
        let writer = try await open()
        let second = Writer(log: lines.log)
        do {
            try await second.open(options, clock: clock.wall)
            Issue.record("two writers work on one state")
        } catch {
            #expect(error.kind == .locked(holder: getpid()))
            #expect(ExitCode(error) == .temporaryFailure)
        }
        await second.close()
        await writer.close()
    }

    @Test func `archives closed segments, deletes old ones, and says so`() async throws {
        var options = options
        options.rotateSize = 1
        options.archiveAfter = 0
        options.retainSize = 400
        let writer = try await open(options)
        for item in 1...8 { _ = try await writer.commit(poll("a", item: UInt64(item))) }
        await lines.says("is archived")
        await lines.says("is deleted")
        await writer.close()
        let archive = try FileManager.default.contentsOfDirectory(atPath: options.directory + "/archive")
        #expect(archive.allSatisfy { $0.hasSuffix(".ndjson.zst") })
    }

    private static func unreadable(_ code: Int32) -> StorageError {
        StorageError(.io, "read", "the state", .sqlite(code: code, message: ""))
    }

    @Test func `reads again what can't be read for now, and lets nobody past in the meantime`() async throws {
        let writer = try await open()
        // Another process has the database.
        let faults = Faults([5, 5, 5].map(Self.unreadable))
        async let first = writer.read(faults)
        await lines.says("polling pauses")
        #expect(try await writer.state(of: "a") == nil)
        #expect(try await first == true)
        #expect(faults.isEmpty)
        #expect(lines.lines.count == 2, "said once, however often it is tried")
        #expect(await writer.stall == nil)
        await writer.close()
    }

    @Test func `fails where waiting turns out to mend nothing`() async throws {
        let writer = try await open()
        let corrupt = Self.unreadable(11)
        // The first try is a passing error, and the next is none.
        let faults = Faults([Self.unreadable(5), corrupt])
        await #expect(throws: Writer.Refusal.failed(corrupt)) { _ = try await writer.read(faults) }
        await #expect(throws: Writer.Refusal.failed(corrupt)) { _ = try await writer.state(of: "a") }
        #expect(await writer.stall == nil)
        await writer.close()
    }
}

/// What goes wrong, one at a time.
private final class Faults: Sendable {
    private let errors: Mutex<[StorageError]>

    init(_ errors: [StorageError]) { self.errors = Mutex(errors) }

    var isEmpty: Bool { errors.withLock { $0.isEmpty } }

    func next() throws(StorageError) {
        if let error = errors.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) { throw error }
    }
}

extension Writer {
    /// Reads something that fails as often as there are faults.
    fileprivate func read(_ faults: Faults) async throws(Refusal) -> Bool {
        try await whenWritable { _ throws(StorageError) in
            try faults.next()
            return true
        }
    }
}
