import Foundation
import Testing

@testable import Storage

@Suite struct `A reader of the output` {
    private let world = World()

    init() { world.options.archiveAfter = 10 }

    private func commit(_ store: Store, _ items: ClosedRange<Int>) throws {
        _ = try store.commit([world.poll("a", items.map { ($0, 1) })])
        try store.flush()
    }

    private func archive(_ store: Store) throws {
        world.uptime += 10
        try world.keepHouse(store)
    }

    private func reader(_ start: RecordReader.Start = .beginning) throws -> RecordReader {
        RecordReader(try OutputDirectory(world.options.directory), from: start)
    }

    /// All that is at hand now.
    private func seqs(_ reader: inout RecordReader) throws -> [UInt64] {
        var lines: [UInt8] = []
        while try reader.next(into: &lines) {}
        #expect(lines.last ?? 10 == 10)
        return lines.split(separator: 10).compactMap { PlainFormat.record($0)?.facts.seq }
    }

    @Test func `sees archive and segments as one stream`() throws {
        let store = try world.open()
        try commit(store, 1...9)
        try archive(store)
        try commit(store, 10...14)
        #expect(!world.reader.archived.isEmpty)
        #expect(world.reader.plain.count > 1)
        var reader = try reader()
        #expect(try seqs(&reader) == Array(1...14))
        #expect(try seqs(&reader) == [])
    }

    @Test func `follows what comes, across rotation, archive and another start`() throws {
        var store: Store? = try world.open()
        var reader = try reader()
        #expect(try seqs(&reader) == [])
        var next = 1
        for round in 0..<20 {
            let last = next + round % 7
            try commit(try #require(store), next...last)
            if round.isMultiple(of: 3) { try archive(try #require(store)) }
            if round.isMultiple(of: 5) {
                store = nil
                store = try world.open()
            }
            if round.isMultiple(of: 2) { #expect(try seqs(&reader).last == UInt64(last)) }
            next = last + 1
        }
        _ = try seqs(&reader)
        var whole = try self.reader()
        #expect(try seqs(&whole) == Array(1..<UInt64(next)))
    }

    @Test func `goes on from the segment at hand when that is archived under it`() throws {
        let store = try world.open()
        try commit(store, 1...9)
        var reader = try reader()
        var lines: [UInt8] = []
        #expect(try reader.next(into: &lines))
        try archive(store)
        #expect(world.reader.plain.count == 1)
        let first = lines.split(separator: 10).count
        #expect(try seqs(&reader) == Array(UInt64(first + 1)...9))
    }

    @Test(arguments: [1, 3, 4, 9, 10, 14, 15, 900] as [UInt64])
    func `begins with the segment that holds a seq`(seq: UInt64) throws {
        let store = try world.open()
        try commit(store, 1...9)
        try archive(store)
        try commit(store, 10...14)
        var reader = try reader(.seq(seq))
        let found = try seqs(&reader)
        #expect(found.last == 14)
        let first = try #require(world.reader.segments.last { $0.firstSeq <= seq })
        #expect(found.first == first.firstSeq)
    }

    @Test func `begins with the segment of a time, or with what comes`() throws {
        let store = try world.open()
        for item in 1...6 {
            world.now += 100_000
            try commit(store, item...item)
        }
        let names = world.reader.segments
        #expect(names.count > 3)
        var since = try reader(.time(names[3].start + 1))
        #expect(try seqs(&since).first == names[3].firstSeq)
        var before = try reader(.time(0))
        #expect(try seqs(&before).first == 1)
        var end = try reader(.end)
        #expect(try seqs(&end) == [])
        try commit(store, 7...9)
        #expect(try seqs(&end) == [7, 8, 9])
    }

    @Test func `waits for the end of a line, and drops half a line that a later segment leaves behind`() throws {
        let store = try world.open()
        try commit(store, 1...1)
        let name = try #require(world.reader.segments.last)
        var line: [UInt8] = []
        PlainFormat().head(seq: 2, event: .item, revision: 0, into: &line)
        line += PlainFormat.tail(feed: "a", item: Digest(high: 2, low: 2), content: Digest(high: 1, low: 1), padding: 9)
        let handle = try FileHandle(forWritingTo: world.url(name))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(line.prefix(20)))
        var reader = try reader()
        #expect(try seqs(&reader) == [1])
        try handle.write(contentsOf: Data(line.dropFirst(20) + [10]))
        #expect(try seqs(&reader) == [2])
        try handle.write(contentsOf: Data(line.prefix(20)))
        #expect(try seqs(&reader) == [])
        let next = SegmentName(start: name.start + 1, firstSeq: 3)
        try Data(String(decoding: line + [10], as: UTF8.self).replacing("\"seq\":2", with: "\"seq\":3").utf8)
            .write(to: world.url(next))
        #expect(try seqs(&reader) == [3])
    }

    @Test func `goes on behind what was deleted`() throws {
        let store = try world.open()
        try commit(store, 1...12)
        var reader = try reader()
        var lines: [UInt8] = []
        _ = try reader.next(into: &lines)
        for name in world.reader.segments[1...2] { try FileManager.default.removeItem(at: world.url(name)) }
        #expect(try seqs(&reader).last == 12)
    }

    @Test func `keeps the daemon from deleting what it is at`() throws {
        world.options.retainSize = 1
        let store = try world.open()
        try commit(store, 1...9)
        var reader = try reader()
        var lines: [UInt8] = []
        _ = try reader.next(into: &lines)
        #expect(try world.keepHouse(store) == [.held(try #require(world.reader.segments.first))])
        #expect(try seqs(&reader).last == 9)
        #expect(try world.keepHouse(store).count == world.reader.segments.count + 1 || world.reader.segments.count == 1)
        #expect(world.reader.segments.count == 1)
    }

    @Test func `goes on in another directory that stands in its place`() throws {
        let store = try world.open()
        try commit(store, 1...5)
        let directory = try OutputDirectory(world.options.directory)
        let watch = DirectoryWatch(directory)
        var reader = RecordReader(directory, from: .beginning)
        #expect(try seqs(&reader) == Array(1...5))
        try FileManager.default.removeItem(atPath: world.options.directory)
        try FileManager.default.createDirectory(atPath: world.options.directory, withIntermediateDirectories: false)
        try commit(store, 6...9)
        #expect(watch.wait(output: 2))
        #expect(try seqs(&reader) == Array(6...9))
    }

    @Test func `tells where there is no directory`() {
        #expect(throws: StorageError.self) { _ = try OutputDirectory(world.options.directory + "/nowhere") }
    }

    @Test func `comes close to a seq at once`() throws {
        world.options.rotateSize = 64 << 20
        let store = try world.open()
        for start in stride(from: 1, to: 4_000, by: 500) { try commit(store, start...start + 499) }
        let directory = try OutputDirectory(world.options.directory)
        for seq in [1, 999, 2_654, 3_999, 4_000, 4_001, 50_000] as [UInt64] {
            var reader = RecordReader(directory, from: .seq(seq)) { PlainFormat.record($0)?.facts.seq }
            var lines: [UInt8] = []
            _ = try reader.next(into: &lines)
            let found = lines.split(separator: 10).compactMap { PlainFormat.record($0)?.facts.seq }
            let first = try #require(found.first)
            #expect(first <= seq && min(seq, 4_000) - first < 2_500, "\(seq)")
            let all = try seqs(&reader)
            #expect((found + all).last == 4_000)
        }
    }

    @Test func `has the newest lines without the rest`() throws {
        let store = try world.open()
        try commit(store, 1...40)
        let directory = try OutputDirectory(world.options.directory)
        let mark = try directory.newestMark()
        let all = try directory.newestLines(bytesAtMost: 1 << 20).compactMap { PlainFormat.record($0)?.facts.seq }
        #expect(all == Array(1...40))
        let few = try directory.newestLines(bytesAtMost: 500).compactMap { PlainFormat.record($0)?.facts.seq }
        #expect(few.last == 40 && few.count < 20 && !few.isEmpty)
        try commit(store, 41...41)
        #expect(try directory.newestMark() != mark)
    }
}
