import Foundation
import Testing

@testable import Storage

@Suite struct `A start that finds` {
    private let world = World()
    private let eight = (1...8).map { ($0, 1) }

    private func append(_ text: String, to name: SegmentName) throws {
        let handle = try FileHandle(forWritingTo: world.url(name))
        defer { try? handle.close() }
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(text.utf8))
    }

    /// Polls feed `a` with these items, expects them in the output, and tidies up if the disk lets it.
    @discardableResult private func poll(
        _ store: Store, _ items: [(item: Int, content: Int)]
    ) throws -> PollReceipt? {
        let polls = [world.poll("a", items)]
        world.expect(polls)
        world.now += 1
        defer { try? store.flush() }
        return try store.commit(polls).first
    }

    @Test func `no state reads it back from the segments`() throws {
        try poll(world.open(), eight)
        world.reader.look()
        world.loseState()
        let store = try world.open()
        let notices = store.takeNotices()
        #expect(notices.count == world.reader.segments.count - 1)
        #expect(notices.reduce(0) { $0 + $1.recordsFound } == 8)
        let receipt = try poll(store, [(7, 1), (8, 2), (9, 1)])
        #expect(receipt?.unchanged == 1)
        #expect(receipt?.updated == 1)
        #expect(receipt?.seqs == 9...10)
        #expect(world.faults() == [])
    }

    @Test func `no state gives a half line no further byte, and its seq to the next record`() throws {
        try poll(world.open(), [(1, 1), (2, 1)])
        let torn = try #require(world.reader.segments.last)
        try append(#"{"v":1,"seq":3,"ev"#, to: torn)
        world.reader.look()
        let before = world.reader.content(torn)
        world.loseState()
        let store = try world.open()
        #expect(store.takeNotices().map(\.endsTorn) == [true])
        #expect(try poll(store, [(3, 1)])?.seqs == 3...3)
        #expect(world.reader.content(torn) == before)
        #expect(world.faults(half: true) == [])
    }

    @Test func `no state and a stump of the same second makes another name`() throws {
        _ = try world.open()
        world.loseState()
        let store = try world.open()
        try poll(store, [(1, 1)])
        #expect(world.reader.segments.map(\.firstSeq) == [1, 1])
        #expect(world.faults() == [])
    }

    @Test(arguments: [false, true], [400, 4_000])
    func `an older state learns what was written since`(pending: Bool, rotateSize: UInt64) throws {
        world.options.rotateSize = rotateSize
        var store: Store? = try world.open()
        try poll(try #require(store), [(1, 1), (2, 1)])
        if pending {
            // The copy holds rows in its outbox that were written afterwards.
            store = nil
            store = try world.open { $0.fault = { _, call in call == .write ? .fail(ENOSPC) : nil } }
            try poll(try #require(store), [(3, 1), (4, 1), (5, 1), (6, 1)])
        }
        store = nil
        let copy = world.root.appending(path: "copy.db")
        try FileManager.default.copyItem(atPath: world.options.state, toPath: copy.path)
        store = try world.open()
        try poll(try #require(store), (1...12).map { ($0, 1) })
        try poll(try #require(store), [(1, 2), (12, 2)])
        store = nil
        world.reader.look()
        let before = world.reader.records().count
        world.loseState()
        try FileManager.default.moveItem(atPath: copy.path, toPath: world.options.state)
        store = try world.open()
        try poll(try #require(store), [(1, 2), (12, 2), (13, 1), (2, 2)])
        #expect(world.reader.records().count == before + 2)
        #expect(world.faults() == [])
    }

    @Test func `the segment deleted that was being written puts what was planned into another`() throws {
        var store: Store? = try world.open()
        try poll(try #require(store), [(1, 1)])
        store = nil
        store = try world.open { $0.fault = { _, call in call == .write ? .fail(ENOSPC) : nil } }
        try poll(try #require(store), [(2, 1), (3, 1)])
        #expect(store?.stall?.pauses == true)
        let gone = try #require(world.reader.segments.last)
        store = nil
        try FileManager.default.removeItem(at: world.url(gone))
        store = try world.open()
        #expect(store?.takeNotices().map(\.misfit) == [.gone])
        #expect(world.reader.records().map(\.facts.seq) == [2, 3])
        try poll(try #require(store), [(4, 1)])
        #expect(world.reader.records().map(\.facts.seq) == [2, 3, 4])
        #expect(world.reader.target.map { SegmentName($0)?.firstSeq } == 2)
    }

    @Test func `planned records in a file that it doesn't know writes them no more`() throws {
        var store: Store? = try world.open()
        try poll(try #require(store), [(1, 1)])
        store = nil
        store = try world.open { $0.fault = { _, call in call == .write ? .fail(ENOSPC) : nil } }
        try poll(try #require(store), [(2, 1), (3, 1)])
        store = nil
        var line: [UInt8] = []
        PlainFormat().head(seq: 3, event: .item, revision: 0, into: &line)
        line += world.poll("a", [(3, 1)]).candidates.flatMap(\.tail) + [10]
        let stranger = SegmentName(start: world.now, firstSeq: 3)
        try Data(line).write(to: world.url(stranger))
        store = try world.open()
        #expect(store?.takeNotices().map(\.misfit) == [.unknown, .elsewhere])
        try poll(try #require(store), [(4, 1)])
        #expect(world.reader.records().map(\.facts.seq) == [1, 2, 3, 4])
        #expect(world.faults() == [])
    }

    @Test func `the last segment deleted opens another and points to it`() throws {
        try poll(world.open(), [(1, 1)])
        try FileManager.default.removeItem(at: world.url(try #require(world.reader.segments.last)))
        let store = try world.open()
        #expect(world.reader.segments.map(\.firstSeq) == [2])
        #expect(world.reader.target == world.reader.segments.first?.text)
        #expect(try poll(store, [(1, 1), (2, 1)])?.seqs == 2...2)
    }

    @Test func `a segment cut short seals it and goes on elsewhere with the same seqs`() throws {
        var store: Store? = try world.open()
        try poll(try #require(store), [(1, 1), (2, 1)])
        store = nil
        store = try world.open { $0.fault = { _, call in call == .write ? .fail(EIO) : nil } }
        try poll(try #require(store), [(3, 1), (4, 1), (5, 1)])
        store = nil
        let short = try #require(world.reader.segments.first)
        let cut = try FileHandle(forWritingTo: world.url(short))
        try cut.truncate(atOffset: 150)
        try cut.close()
        store = try world.open()
        #expect(store?.takeNotices().map(\.misfit) == [.short])
        try poll(try #require(store), [(6, 1)])
        #expect(world.reader.content(short).count == 150)
        #expect(world.reader.records().map(\.facts.seq) == [1, 3, 4, 5, 6])
        #expect(world.reader.target == world.reader.segments.last?.text)
    }

    @Test(arguments: [0, 1, 57, 130, 10_000])
    func `zeros where bytes were planned writes them again`(count: Int) throws {
        var store: Store? = try world.open()
        try poll(try #require(store), [(1, 1)])
        store = nil
        store = try world.open { $0.fault = { _, call in call == .sync ? .dieBefore : nil } }
        try poll(try #require(store), [(2, 1), (3, 1)])
        store = nil
        let name = try #require(world.reader.segments.first)
        let whole = world.reader.content(name)
        let zeros = min(count, whole.count - (whole.firstIndex(of: 10) ?? 0) - 1)
        let handle = try FileHandle(forWritingTo: world.url(name))
        try handle.seek(toOffset: UInt64(whole.count - zeros))
        try handle.write(contentsOf: Data(count: zeros))
        try handle.close()
        store = try world.open()
        #expect(world.reader.content(name) == whole)
        #expect(world.faults() == [])
    }

    @Test(arguments: ["not ours\n", "half", "\n\n", "{\"v\":1,\"seq\":99999999999999,\"x\":\"\"}\n"])
    func `a segment with more than it knows of never writes to it again`(more: String) throws {
        try poll(world.open(), [(1, 1)])
        let name = try #require(world.reader.segments.first)
        try append(more, to: name)
        let before = world.reader.content(name)
        let store = try world.open()
        #expect(store.takeNotices().map(\.misfit) == [.long])
        #expect(try poll(store, [(2, 1)])?.seqs == 2...2)
        #expect(world.reader.content(name) == before)
        #expect(world.reader.segments.map(\.firstSeq) == [1, 2])
        #expect(world.reader.target == world.reader.segments.last?.text)
    }

    @Test func `nothing wrong reads no segment and says nothing`() throws {
        try poll(world.open(), eight)
        let store = try world.open()
        #expect(store.takeNotices() == [])
        #expect(world.disk?.calls == [])
        #expect(world.faults() == [])
    }

    @Test func `current.ndjson gone or astray puts it right`() throws {
        try poll(world.open(), eight)
        let link = world.options.directory + "/current.ndjson"
        let right = try #require(world.reader.target)
        for wrong in [nil, "nowhere.ndjson", SegmentName(start: 9_999_999_999, firstSeq: 77).text] {
            try FileManager.default.removeItem(atPath: link)
            if let wrong { try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: wrong) }
            _ = try world.open()
            #expect(world.reader.target == right)
        }
    }

    @Test func `a file in the place of current.ndjson leaves it alone and says so`() throws {
        _ = try world.open()
        let link = world.options.directory + "/current.ndjson"
        try FileManager.default.removeItem(atPath: link)
        try Data("mine".utf8).write(to: URL(filePath: link))
        let store = try world.open()
        #expect(store.stall?.kind == .cannotCreate)
        #expect(store.stall?.pauses == false)
        #expect(try String(contentsOfFile: link, encoding: .utf8) == "mine")
    }
}
