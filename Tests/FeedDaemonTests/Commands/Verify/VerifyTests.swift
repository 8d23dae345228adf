import Foundation
import Pipeline
import Testing

@testable import FeedDaemon
@testable import Storage

@Suite(.timeLimit(.minutes(2))) struct `feedd verify` {
    private let folder: Folder
    private var directory: String { folder.path + "/records" }

    /// Some dozens of records of the samples, the older ones archived, and the open segment with several.
    init() throws {
        folder = try Folder()
        let samples = Checkout.files(in: "samples", ".xml", ".json")
        var options = StoreOptions(state: folder.path + "/state.db", directory: directory, rotateSize: 20_000)
        options.archiveAfter = 0
        try commit(samples, as: "", options)
        options.rotateSize = 64 << 20
        try commit(samples, as: "again-", options)
    }

    private func commit(_ files: [String], as prefix: String, _ options: StoreOptions) throws {
        let store = try Store.open(options, format: RecordLineFormat(), clock: { 1_795_489_500 })
        for file in files {
            let id = prefix + (file as NSString).lastPathComponent
            let url = "https://samples.example/\(id)"
            guard let bytes = try? Data(contentsOf: URL(filePath: file)),
                let feed = try? FeedReader.read(Array(bytes), address: url)
            else { continue }
            let source = RecordSource(id: id, url: url, address: url, tags: [])
            var maker = RecordMaker(source: source, fetched: 1_795_489_500)
            let candidates = maker.records(of: feed).map { Candidate($0) }
            _ = try store.commit([PollCommit(feed: id, state: FeedState(url: url), candidates: candidates)])
        }
        try store.flush()
        for _ in 0..<100 { _ = try store.housekeep() }
    }

    private func verify() throws -> (words: String, told: [String]) {
        var told: [String] = []
        var run = VerifyRun(RecordCheck(schema: try RecordSchema.read())) { told.append($0) }
        try run.run(try OutputDirectory(directory), progress: false, Stop())
        return (run.words, told.map { $0.replacing(directory + "/", with: "") })
    }

    private var plain: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
        return names.filter { $0.hasPrefix("records-") }.sorted()
    }

    private var archived: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: directory + "/archive")) ?? []).sorted()
    }

    private func change(_ body: (inout [String]) throws -> Void) throws {
        let path = directory + "/" + (try #require(plain.last))
        var lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
        try body(&lines)
        try (lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: false, encoding: .utf8)
    }

    @Test func `finds no fault in what was written`() throws {
        #expect(archived.count > 1)
        let (words, told) = try verify()
        #expect(told == [])
        #expect(words.contains("(\(archived.count) archived), seq 1 to "))
        #expect(words.hasSuffix(": no fault"))
    }

    @Test func `names segment, line and seq of what is wrong`() throws {
        let name = try #require(plain.last)
        let first = try #require(SegmentName(name)).firstSeq
        try change { lines in
            #expect(lines.count > 3)
            lines[1] = lines[1].replacing(#""revision":0"#, with: #""revision":9"#)
            lines[2] += "x"
            lines.append(lines[0])
        }
        let (words, told) = try verify()
        #expect(told.contains("\(name):2: seq \(first + 1): is an item, whose revision is 0, and says 9\n"))
        #expect(told.contains { $0.hasPrefix("\(name):3: is no JSON: byte") })
        #expect(told.contains { $0.hasPrefix("\(name):4: seq \(first + 3): seq \(first + 2) is missing before it") })
        #expect(told.contains { $0.contains("seq \(first): its seq was there before") })
        #expect(told.contains { $0.contains("seq \(first): comes again as a new item") })
        #expect(words.hasSuffix(": \(told.count) faults"))
    }

    @Test func `finds what is missing between segments, and an archive that is damaged`() throws {
        try FileManager.default.removeItem(atPath: directory + "/archive/" + archived[1])
        #expect(
            try verify().told.contains { $0.contains("are missing before it") || $0.contains("is missing before it") })
        let path = directory + "/archive/" + archived[0]
        var data = try Data(contentsOf: URL(filePath: path))
        data[data.count / 2] ^= 0x10
        try data.write(to: URL(filePath: path))
        #expect(try verify().told.contains { $0.hasPrefix("archive/") && $0.contains("the archive is damaged") })
    }

    @Test func `takes half a line at the end for one that is being written`() throws {
        let path = directory + "/" + (try #require(plain.last))
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(#"{"v":1,"#.utf8))
        #expect(try verify().told == [])
    }

    @Test(.enabled(if: Program.isBuilt)) func `ends with 65 where anything is wrong`() async throws {
        let good = try await Program.run("verify", directory)
        #expect(good.code == 0)
        #expect(good.output == "" && good.errors.hasSuffix(": no fault\n"))
        try change { $0[0] = $0[0].replacing(#""v":1"#, with: #""v":2"#) }
        let bad = try await Program.run("verify", directory)
        #expect(bad.code == 65)
        #expect(bad.output.contains(":1: seq ") && bad.output.contains("/v: isn't the constant"))
        #expect(try await Program.run("verify", "/nowhere").code == 66)
    }

    @Test func `tells how far it is`() {
        var progress = VerifyProgress(total: 400 << 20)
        progress.add(50 << 20)
        #expect(
            progress.words(done: 50 << 20, records: 7, faults: 1, spent: .seconds(20))
                == "7 records, 1 faults, 25 % of 400 MiB, about 1m left")
    }
}
