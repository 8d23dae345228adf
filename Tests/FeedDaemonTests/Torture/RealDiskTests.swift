import Foundation
import LoopbackServer
import Pipeline
import Testing

@testable import FeedDaemon
@testable import Storage

@Suite(.enabled(if: Program.isBuilt), .timeLimit(.minutes(5))) struct `A real disk` {
    /// Everything of the output that a daemon sees in its own name space.
    private func records(_ program: Program, _ site: TortureSite) throws -> [JSONValue] {
        var reader = RecordReader(
            try OutputDirectory("/proc/\(program.id)/root\(site.directory)"), from: .beginning)
        var bytes: [UInt8] = []
        while try reader.next(into: &bytes) {}
        return try bytes.split(separator: 10).map { try JSONDocument(Array($0)).root }
    }

    /// The state lies on the small disk too, or it doesn't.
    @Test(.enabled(if: Shell.canMount, "needs unshare and mount"), arguments: [false, true])
    func `that fills up, and is read-only for a while, loses nothing`(state: Bool) async throws {
        let site = try TortureSite(publisher: Publisher(textBytes: 3_000, newAtMost: 6), interval: "1s")
        defer { site.server.stop() }
        let disk = state ? site.folder.path : site.directory
        let ballast = "\(disk)/ballast"
        // What lies below the mount is kept: the configuration.
        let script =
            #"cp "$CONFIG" /tmp/feedd-$$; mount -t tmpfs -o size=900k tmpfs "$DISK" && mkdir -p "$RECORDS" "#
            + #"&& cp /tmp/feedd-$$ "$CONFIG"; rm /tmp/feedd-$$; head -c 500000 /dev/zero > "$DISK/ballast"; exec "$@""#
        let program = try Program(
            ["run", "--config", site.config],
            shell: "export CONFIG='\(site.config)' DISK='\(disk)' RECORDS='\(site.directory)'; "
                + "exec unshare -rm sh -c '\(script)' sh \"$@\"")
        await program.says("polling pauses")
        #expect(Shell.run("rm '/proc/\(program.id)/root\(ballast)'"))
        await program.says("polling goes on")
        let seqs = try records(program, site).compactMap { $0["seq"]?.int64 }
        #expect(seqs == Array(1...Int64(max(seqs.count, 1))).prefix(seqs.count).map { $0 })
        site.publisher.fallSilent()
        program.signal(SIGTERM)
        let end = await program.ended()
        #expect(end.code == 0)
        #expect(end.errors.contains("free some space there, and it goes on by itself"))
    }

    @Test(.enabled(if: Shell.canMount, "needs unshare and mount"))
    func `turned read-only stops nobody for good`() async throws {
        let site = try TortureSite(interval: "1s")
        defer { site.server.stop() }
        let program = try Program(
            ["run", "--config", site.config],
            shell: "export DISK='\(site.directory)'; exec unshare -rm "
                + #"sh -c 'mount -t tmpfs -o size=8m tmpfs "$DISK"; exec "$@"' sh "$@""#)
        await program.says("polls 3 feeds")
        let remount = "nsenter -t \(program.id) -U --preserve-credentials -m mount -o remount"
        // Not while a file is open for writing.
        #expect(Shell.runAgain("\(remount),ro '\(site.directory)'"))
        await program.says("the file system is read-only; make it writable, and it goes on by itself; polling pauses")
        #expect(Shell.run("\(remount),rw '\(site.directory)'"))
        await program.says("polling goes on")
        site.publisher.fallSilent()
        let records = try records(program, site)
        #expect(!records.isEmpty)
        Output.expectGapless(records)
        program.signal(SIGTERM)
        #expect(await program.ended().code == 0)
    }

    @Test(.enabled(if: Shell.canBeNobody, "needs another user than root"))
    func `that may no more be written to stops nobody for good`() async throws {
        let site = try TortureSite(interval: "1s")
        defer { site.server.stop() }
        #expect(Shell.run("chmod -R a+rwX '\(site.folder.path)'"))
        let program = try Program(["run", "--config", site.config], shell: "exec \(Shell.asNobody) \"$@\"")
        await program.says("polls 3 feeds")
        // The directory first, so that no file comes or goes meanwhile.
        let change = "chmod $mode '\(site.directory)' && chmod $mode '\(site.directory)'/records-*.ndjson"
        #expect(
            Shell.run(
                "chown \(getuid()) '\(site.directory)'; mode=a-w; chmod a-w '\(site.directory)'; "
                    + "chown \(getuid()) '\(site.directory)'/records-*.ndjson; \(change)"))
        await program.says("let the user that feedd runs as read and write there; polling pauses")
        #expect(Shell.run("mode=a+w; \(change)"))
        await program.says("polling goes on")
        site.publisher.fallSilent()
        program.signal(SIGTERM)
        #expect(await program.ended().code == 0)
        #expect(try await site.once().code == 0 || getuid() == 0)
        try site.expectAll()
    }

    @Test(.enabled(if: Shell.canBeNobody, "needs another user than root"))
    func `is read by another user, who may not write`() async throws {
        let site = try TortureSite()
        defer { site.server.stop() }
        for _ in 0..<4 { #expect(try await site.once().code == 0) }
        #expect(Shell.run("chmod a+x '\(site.folder.path)'; chmod a-w '\(site.directory)'"))
        let tail = try Program(["tail", site.directory], shell: "exec \(Shell.asNobody) \"$@\"")
        let verify = try Program(["verify", site.directory], shell: "exec \(Shell.asNobody) \"$@\"")
        let end = await tail.ended()
        #expect(end.code == 0)
        #expect(try end.output.split(separator: "\n").map(String.init) == site.lines())
        #expect(await verify.ended().code == 0)
    }
}
