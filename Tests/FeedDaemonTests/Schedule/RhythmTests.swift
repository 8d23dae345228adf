import Testing

@testable import FeedDaemon

@Suite struct `What the schedule remembers` {
    @Test func `comes back from its bytes`() {
        var rhythm = Rhythm()
        rhythm.interval = .max
        rhythm.heldUntil = -2
        rhythm.documentWait = 7
        rhythm.freshness = 0x0102_0304
        rhythm.entry = 0x0123_4567_89ab_cdef
        rhythm.items = .max - 1
        #expect(Rhythm(packed: rhythm.packed) == rhythm)
        #expect(rhythm.packed.count == 37)
    }

    @Test(arguments: [nil, [], [2], [UInt8](repeating: 1, count: 29)] as [[UInt8]?])
    func `is nothing in bytes of another version`(bytes: [UInt8]?) {
        #expect(Rhythm(packed: bytes) == Rhythm())
    }

    @Test func `holds until the time has come`() {
        var rhythm = Rhythm()
        #expect(rhythm.hold(at: 1_000) == 0)
        rhythm.heldUntil = 1_500
        #expect(rhythm.hold(at: 1_000) == 500)
        #expect(rhythm.hold(at: 1_500) == 0)
    }

    @Test func `holds for no longer than a month, as the clock may have been wrong`() {
        var rhythm = Rhythm()
        rhythm.heldUntil = 4_000_000_000
        #expect(rhythm.hold(at: 1_800_000_000) == 0)
    }
}
