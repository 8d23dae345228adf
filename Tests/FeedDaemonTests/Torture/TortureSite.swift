import Foundation
import LoopbackServer
import Pipeline
import Testing

@testable import FeedDaemon
@testable import Storage

/// A publisher, a configuration with small segments that are archived at once, and what must be true in the end.
struct TortureSite: Sendable {
    let folder: Folder
    let publisher: Publisher
    let server: LoopbackServer
    let config: String
    var directory: String { folder.path + "/records" }

    init(feeds: Int = 3, publisher: Publisher = Publisher(), interval: String = "1s") throws {
        folder = try Folder()
        self.publisher = publisher
        let server = try LoopbackServer { publisher.reply(to: $0) }
        self.server = server
        let entries = (0..<feeds).map { #"{"url":"\#(server.url("/f\($0)"))","id":"f\#($0)"}"# }
        config = try folder.write(
            "feedd.json",
            """
            {"feeds":[\(entries.joined(separator: ","))],
             "fetch":{"allow_private_addresses":true,"interval_min":"\(interval)","interval_max":"\(interval)"},
             "output":{"rotate_size":"3KB","archive_after":"0s"}}
            """)
        // Readers may come first.
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: false)
    }

    /// Polls everything once more.
    func once() async throws -> Program.End { try await Program(["once", "--config", config]).ended() }

    /// Starts the daemon.
    func run(_ fault: FaultShim.Fault? = nil) throws -> Program {
        let counter = folder.path + "/calls"
        _ = Shell.run("rm -f '\(counter)'")
        return try Program(["run", "--config", config], shell: fault.map { FaultShim.shell($0, counter: counter) })
    }

    /// Waits until the daemon has made so many of the calls that its fault means.
    func calls(atLeast count: Int) async throws {
        while (try? Data(contentsOf: URL(filePath: folder.path + "/calls")))?.count ?? 0 < count {
            try await Task.sleep(for: .milliseconds(10))
        }
    }

    /// All lines, archived ones too.
    func lines() throws -> [String] {
        var reader = RecordReader(try OutputDirectory(directory), from: .beginning)
        var bytes: [UInt8] = []
        while try reader.next(into: &bytes) {}
        return bytes.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Holds what stands there against what was served: every item once, seq gapless, all as `feedd verify` wants it.
    func expectAll() throws {
        let records = try lines().map { try JSONDocument(Array($0.utf8)).root }
        Output.expectGapless(records)
        let guids = records.map(\.guid)
        #expect(Set(guids).count == guids.count, "something came twice")
        #expect(Set(guids) == publisher.served)
        var told: [String] = []
        var verify = VerifyRun(RecordCheck(schema: try RecordSchema.read())) { told.append($0) }
        try verify.run(try OutputDirectory(directory), progress: false, Stop())
        #expect(told == [])
    }
}
