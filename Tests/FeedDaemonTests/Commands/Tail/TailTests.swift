import Foundation
import LoopbackServer
import Pipeline
import Testing

@testable import FeedDaemon
@testable import Storage

@Suite(.enabled(if: Program.isBuilt), .timeLimit(.minutes(2))) struct `feedd tail` {
    /// A directory with 60 records, of which the first ones are archived.
    private let folder: Folder
    private let clock = Clock()

    private final class Clock {
        /// 2026-11-24 03:05:00 UTC.
        var now: Int64 = 1_795_489_500
    }
    private var directory: String { folder.path + "/records" }

    init() throws {
        folder = try Folder()
        let store = try open()
        for start in stride(from: 1, through: 51, by: 10) { try commit(store, start...(start + 9)) }
        try store.flush()
        for _ in 0..<200 { _ = try store.housekeep() }
    }

    private func open() throws -> Store {
        var options = StoreOptions(state: folder.path + "/state.db", directory: directory, rotateSize: 2_000)
        options.archiveAfter = 0
        return try Store.open(options, format: RecordLineFormat(), clock: { [clock] in clock.now })
    }

    private func commit(_ store: Store, _ items: ClosedRange<Int>) throws {
        clock.now = 1_795_489_500 + Int64(items.upperBound)
        let candidates = items.map { item in
            let name = item.isMultiple(of: 10) ? "Putin" : "Oake"
            let tail =
                #","fetched":"2026-11-24T03:05:\#(item < 10 ? "0" : "")\#(item % 60)Z","feed":{"id":"a","url":"http://a/"},"#
                + #""id":"\#(String(repeating: "0", count: 30) + "\(item + 10)")","title":"T \#(item)","#
                + #""quotes":[{"exact":"No","speaker":{"name":"\#(name)"}}],"content_hash":"\#(String(repeating: "0", count: 32))"}"#
            let digest = Storage.Digest(high: 1, low: UInt64(item))
            return Candidate(item: digest, content: digest, tail: Array(tail.utf8))
        }
        _ = try store.commit([PollCommit(feed: "a", state: FeedState(url: "http://a/"), candidates: candidates)])
    }

    private func lines(_ arguments: String...) async throws -> [String] {
        let end = try await Program(["tail", directory] + arguments).ended()
        #expect(end.code == 0)
        #expect(end.errors == "")
        return end.output.split(separator: "\n").map(String.init)
    }

    private func seqs(_ lines: [String]) throws -> [Int64] {
        try lines.map { try #require(try JSONDocument(Array($0.utf8)).root["seq"]?.int64) }
    }

    @Test func `prints archive and segments as one stream`() async throws {
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory + "/archive").count > 2)
        #expect(try seqs(try await lines()) == Array(1...60))
    }

    @Test func `begins where it is told`() async throws {
        #expect(try seqs(try await lines("--from", "37")) == Array(37...60))
        #expect(try seqs(try await lines("--since", "2026-11-24T03:05:50Z")) == Array(50...59))
        #expect(try await lines("--from", "end").isEmpty)
        #expect(try await lines("--from", "99").isEmpty)
    }

    @Test func `prints what is asked for`() async throws {
        let found = try await lines(
            "--where", "quotes.speaker.name=Putin", "--where", "seq>20", "--fields", "title,seq")
        #expect(found == [30, 40, 50, 60].map { #"{"seq":\#($0),"title":"T \#($0)"}"# })
        let pages = try await lines("--pretty", "--where", "seq=7")
        #expect(pages.last?.hasSuffix("“No” – Oake") == true)
    }

    @Test func `follows what comes, and ends cleanly`() async throws {
        let program = try Program(["tail", directory, "--follow", "--from", "55"])
        await program.prints(#""seq":60"#)
        let store = try open()
        for start in stride(from: 61, through: 111, by: 10) {
            try commit(store, start...(start + 9))
            try store.flush()
            for _ in 0..<50 { _ = try store.housekeep() }
        }
        await program.prints(#""seq":120"#)
        program.signal(SIGINT)
        let end = await program.ended()
        #expect(end.code == 0)
        #expect(end.errors == "")
        #expect(try seqs(end.output.split(separator: "\n").map(String.init)) == Array(55...120))
    }

    @Test func `ends when its reader has gone, and when nothing comes as well`() async throws {
        let end = try await Program(["tail", directory, "--follow"], shell: #""$@" | head -n 1"#).ended()
        #expect(end.code == 0)
        #expect(end.output.hasPrefix(#"{"v":1,"seq":1,"#))
    }

    @Test func `tells what is missing`() async throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: directory + "/archive").sorted()[1...2] {
            try FileManager.default.removeItem(atPath: directory + "/archive/" + name)
        }
        let end = try await Program(["tail", directory]).ended()
        #expect(end.code == 0)
        #expect(end.errors.contains("are not there"))
    }

    @Test(arguments: [
        ["tail", "/nowhere"], ["tail", "--from", "0", "."], ["tail", "--since", "x", "."], ["tail", ".", ".."],
        ["tail", "--pretty", "--fields", "a", "."], ["tail", "--where", "=", "."],
    ])
    func `says what is wrong`(arguments: [String]) async throws {
        let end = try await Program(arguments).ended()
        #expect(end.code == (arguments[1] == "/nowhere" ? 66 : 64))
        #expect(end.errors.hasPrefix("feedd: "))
    }
}
