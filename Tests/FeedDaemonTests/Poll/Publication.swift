import Foundation

@testable import FeedDaemon
@testable import Pipeline
@testable import Storage

/// A feed that is read and kept again and again, by the pipeline and the storage themselves; only the network is left out.
final class Publication {
    /// One line of the output.
    struct Line: Equatable {
        var event: String
        var revision: Int64
        var id: String
        var title: String
    }

    private let root: URL
    private let options: StoreOptions
    private var store: Store?
    private let clock = Clock()

    init() throws {
        // Memory, where there is such a place: every poll is synced.
        let memory = URL(filePath: "/dev/shm")
        let base = FileManager.default.isWritableFile(atPath: memory.path) ? memory : URL.temporaryDirectory
        root = base.appending(path: "feedd-identity-\(UUID().uuidString)")
        options = StoreOptions(
            state: root.appending(path: "state.db").path, directory: root.appending(path: "records").path)
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        try restart()
    }

    deinit {
        store = nil
        try? FileManager.default.removeItem(at: root)
    }

    /// Polls a document with these items.
    /// - Returns: the lines that it adds to the output.
    @discardableResult func poll(_ items: [String]) throws -> [Line] {
        let before = try lines().count
        clock.now += 600
        let address = "https://feed.example/rss"
        let document = "<rss version='2.0'><channel><title>T</title>\(items.joined())</channel></rss>"
        let parsed = try FeedReader.read(Array(document.utf8), address: address)
        let known = try store?.feed("feed")
        var state = known ?? FeedState(url: address)
        if known == nil { state.identity = try store?.identity(of: "feed") }
        var maker = RecordMaker(
            source: RecordSource(id: "feed", url: address, address: address, tags: []), fetched: clock.now,
            identity: state.identity)
        var reading = Reading(.read)
        reading.drafts = maker.records(of: parsed)
        reading.identity = maker.identity
        state.take(reading, now: clock.now)
        _ = try store?.commit([
            PollCommit(feed: "feed", state: state, candidates: reading.drafts.map(Candidate.init))
        ])
        return Array(try lines().dropFirst(before))
    }

    /// Ends the daemon and starts it again, perhaps without the database that it had.
    func restart(losingState: Bool = false) throws {
        store = nil
        if losingState {
            for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: options.state + suffix) }
        }
        store = try Store.open(options, format: RecordLineFormat(), clock: { [clock] in clock.now })
    }

    /// All lines of all segments.
    func lines() throws -> [Line] {
        let names = try FileManager.default.contentsOfDirectory(atPath: options.directory)
        return try names.compactMap { SegmentName($0) }.sorted().flatMap { name in
            try Data(contentsOf: URL(filePath: options.directory).appending(path: name.text))
                .split(separator: 10).map { try line(Array($0)) }
        }
    }

    private func line(_ bytes: [UInt8]) throws -> Line {
        let record = try JSONDocument(bytes).root
        return Line(
            event: record["event"]?.string ?? "", revision: record["revision"]?.int64 ?? -1,
            id: record["id"]?.string ?? "", title: record["title"]?.string ?? "")
    }
}

/// What the store's wall clock shows, in Unix seconds.
private final class Clock {
    var now: Int64 = 1_795_489_500
}
