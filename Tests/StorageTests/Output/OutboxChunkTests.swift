import Testing

@testable import Storage

@Suite struct `A planned chunk` {
    private let chunk = OutboxChunk(
        firstSeq: 10, records: 4, segment: 1, position: 100, bytes: Array("a\nbb\nccc\ndddd\n".utf8))

    @Test(arguments: [(5, 9), (14, 20)])
    func `stays whole where nothing of it is written`(low: UInt64, high: UInt64) {
        #expect(chunk.without(low...high).map(\.bytes) == [chunk.bytes])
    }

    @Test func `loses the lines that are`() {
        #expect(chunk.without(1...20) == [])
        let rest = chunk.without(11...11)
        #expect(rest.map(\.firstSeq) == [10, 12])
        #expect(rest.map(\.records) == [1, 2])
        #expect(rest.map(\.position) == [100, 105])
        #expect(rest.map(\.bytes) == [Array("a\n".utf8), Array("ccc\ndddd\n".utf8)])
    }
}
