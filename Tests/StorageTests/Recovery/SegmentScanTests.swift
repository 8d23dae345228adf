import Foundation
import Testing

@testable import Storage

@Suite struct `Reading a segment back` {
    private let world = World()

    private func line(_ seq: UInt64, padding: Int = 0) -> [UInt8] {
        var line: [UInt8] = []
        PlainFormat().head(seq: seq, event: .item, revision: 0, into: &line)
        let digest = Digest(high: seq, low: 0)
        line += PlainFormat.tail(feed: "a", item: digest, content: digest, padding: padding)
        return line + [10]
    }

    private func scan(_ bytes: [UInt8]) throws -> SegmentScan {
        let disk = SystemDisk(try StoreLocks.take(world.options))
        let name = SegmentName(start: 0, firstSeq: 10)
        try Data(bytes).write(to: world.url(name))
        return try SegmentScan(name, size: UInt64(bytes.count), disk: disk, format: PlainFormat())
    }

    @Test func `finds its whole lines, over the bounds of its chunks`() throws {
        let lines = (10...15).map { line($0, padding: 400_000) }
        let scan = try scan(lines.flatMap { $0 })
        #expect(scan.records == 6)
        #expect(scan.seqs == [10...15])
        #expect(scan.feeds["a"]?.map(\.id.high) == Array(10...15))
        #expect(scan.feeds["a"]?.map(\.key) == Array(10...15))
        #expect(!scan.endsTorn)
    }

    @Test func `skips what is no record, and what no record of it can be`() throws {
        let noise = Array("\nnoise\n".utf8) + [UInt8](repeating: 0, count: 100) + [10]
        let scan = try scan(line(10) + noise + line(9) + line(99_999_999) + line(12) + line(13))
        #expect(scan.seqs == [10...10, 12...13])
        #expect(scan.highestSeq == 13)
    }

    @Test func `knows a torn end`() throws {
        let scan = try scan(line(10) + line(11).dropLast(5))
        #expect(scan.seqs == [10...10])
        #expect(scan.endsTorn)
    }
}
