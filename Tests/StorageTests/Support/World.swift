import Foundation

@testable import Storage

/// A directory of its own, a clock, a disk that may fail, a reader, and a memory of what was asked for.
final class World {
    let root: URL
    var options: StoreOptions
    /// The wall clock, in Unix seconds; it starts at 2026-11-24 03:05:00 UTC.
    var now: Int64 = 1_795_489_500
    /// A monotonic clock, and the name of the machine's run in which it counts.
    var uptime: Int64 = 1_000
    var boot: String? = "first"
    let reader: Reader
    private(set) var disk: FaultyDisk?
    /// What the reader should find in the end: feed, item, revision.
    private(set) var expected: Set<String> = []
    private var contents: [String: (content: Int, revision: UInt32)] = [:]
    let unsynced: UnsyncedChanges

    init(rotateSize: UInt64 = 400) {
        // Memory, where there is such a place: these tests sync thousands of times.
        let memory = URL(filePath: "/dev/shm")
        let base = FileManager.default.isWritableFile(atPath: memory.path) ? memory : URL.temporaryDirectory
        root = base.appending(path: "feedd-storage-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        options = StoreOptions(
            state: root.appending(path: "state.db").path, directory: root.appending(path: "records").path,
            rotateSize: rotateSize)
        let records = root.appending(path: "records")
        reader = Reader(records)
        unsynced = UnsyncedChanges(records)
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func url(_ name: SegmentName) -> URL { URL(filePath: options.directory).appending(path: name.text) }

    func loseState() {
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: options.state + suffix)
        }
    }

    /// Opens the store on a disk that `prepare` has spoiled.
    func open(_ prepare: (FaultyDisk) -> Void = { _ in }) throws -> Store {
        // The old one holds the locks.
        disk = nil
        let uptime = Uptime(boot: boot) { self.uptime }
        let locks = try locks()
        return try Store.open(options, locks: locks, format: PlainFormat(), clock: { self.now }, uptime: uptime) {
            system in
            let disk = FaultyDisk(system, unsynced: self.unsynced)
            prepare(disk)
            self.disk = disk
            return disk
        }
    }

    /// A process that another test starts holds all locks for the moment between fork(2) and exec(2).
    private func locks() throws -> StoreLocks {
        for _ in 0..<1_000 {
            do throws(StorageError) {
                return try StoreLocks.take(options)
            } catch {
                guard error.kind == .locked(holder: getpid()) else { throw error }
                usleep(1_000)
            }
        }
        return try StoreLocks.take(options)
    }

    /// Archives and deletes all that is due.
    /// - Returns: what was done.
    @discardableResult func keepHouse(_ store: Store) throws -> [HouseStep] {
        var steps: [HouseStep] = []
        while true {
            let step = try store.housekeep()
            if step == .idle { return steps }
            if step != .working { steps.append(step) }
        }
    }

    /// A poll of a feed that lists these items, each with a content.
    func poll(_ feed: String, _ items: [(item: Int, content: Int)], padding: Int = 10) -> PollCommit {
        var state = FeedState(url: "https://\(feed).example/feed")
        state.lastAttempt = now
        let candidates = items.map { item, content in
            let itemDigest = Digest(high: UInt64(item), low: 0xFEED)
            let contentDigest = Digest(high: UInt64(content), low: 0xBEEF)
            return Candidate(
                item: itemDigest, content: contentDigest,
                tail: PlainFormat.tail(feed: feed, item: itemDigest, content: contentDigest, padding: padding))
        }
        return PollCommit(feed: feed, state: state, candidates: candidates)
    }

    /// Remembers that these polls will be committed in the end, each exactly once.
    func expect(_ polls: [PollCommit]) {
        for poll in polls {
            for candidate in poll.candidates {
                let key = "\(poll.feed) \(candidate.item.high)"
                let content = Int(candidate.content.high)
                if let known = contents[key] {
                    guard known.content != content else { continue }
                    contents[key] = (content, known.revision + 1)
                } else {
                    contents[key] = (content, 0)
                }
                expected.insert("\(key) r\(contents[key]?.revision ?? 0) c\(content)")
            }
        }
    }

    /// Everything that is wrong with the output now, in words.
    func faults(half: Bool = false) -> [String] {
        reader.look("at the end")
        let records = reader.records()
        var faults = reader.complaints
        let seqs = records.map(\.facts.seq)
        if seqs != Array(1...UInt64(max(seqs.count, 1))).prefix(seqs.count).map({ $0 }) {
            faults.append("seqs are \(seqs)")
        }
        let found = records.map {
            "\($0.facts.feed) \($0.facts.item.high) r\($0.facts.revision) c\($0.facts.content.high)"
        }
        if Set(found).count != found.count { faults.append("something came twice") }
        if Set(found) != expected {
            faults.append("missing \(expected.subtracting(found)), unexpected \(Set(found).subtracting(expected))")
        }
        for record in records where (record.event == "item") != (record.facts.revision == 0) {
            faults.append("\(record.facts.seq) is an \(record.event) of revision \(record.facts.revision)")
        }
        if !half, !reader.endsWhole { faults.append("a segment ends torn") }
        if reader.target == nil { faults.append("there is no current.ndjson") }
        return faults
    }
}
