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
        rhythm.lastWhole = 1_800_000_000
        rhythm.quiet = QuietTimes(hours: 0x80_0001, days: 0x41)
        rhythm.pace.learn([1_799_999_000, 1_799_990_000], now: 1_800_000_000)
        let again = Rhythm(packed: rhythm.packed)
        #expect(again.packed == rhythm.packed)
        #expect(again.pace.wait(from: 1_800_000_000, bounds: 1...86_400) > 0)
        #expect(again.entry == rhythm.entry && again.lastWhole == 1_800_000_000 && again.quiet == rhythm.quiet)
        #expect(abs(again.pace.mean - rhythm.pace.mean) < 1e-9)
        #expect(rhythm.packed.count == 136)
    }

    @Test func `comes back from the bytes of the version before`() {
        var rhythm = Rhythm()
        rhythm.entry = 7
        rhythm.pace.learn([1_799_999_000], now: 1_800_000_000)
        let old = [4] + rhythm.packed.dropFirst().dropLast(4)
        #expect(Rhythm(packed: Array(old)) == Rhythm(packed: rhythm.packed))
    }

    @Test func `has the mean time of the last answers, and forgets a slow one`() {
        var rhythm = Rhythm()
        rhythm.learn(answeredIn: .seconds(8))
        #expect(rhythm.answer_ms == 8_000)
        for _ in 0..<20 { rhythm.learn(answeredIn: .milliseconds(100)) }
        #expect((100...150).contains(rhythm.answer_ms))
        rhythm.learn(answeredIn: .zero)
        #expect(Rhythm(packed: rhythm.packed).answer_ms == rhythm.answer_ms && rhythm.answer_ms > 0)
    }

    @Test(arguments: [nil, [], [2], [3] + [UInt8](repeating: 1, count: 131)] as [[UInt8]?])
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

    @Test func `is doubt where a server says 304 for a week in which much should have come`() {
        let start: Int64 = 1_800_000_000
        var busy = Rhythm()
        busy.lastWhole = start
        busy.pace.learn((1...40).map { start - $0 * 43_200 }, now: start)
        var silent = Rhythm()
        silent.lastWhole = start
        silent.pace.learn([start - 40 * 86_400], now: start)
        for day in 1...8 as ClosedRange<Int64> {
            #expect(!busy.distrusts(at: start + day * 86_400 - 1))
            for hour in (day - 1) * 4 + 1...day * 4 {
                busy.pace.learn([], now: start + hour * 21_600)
                silent.pace.learn([], now: start + hour * 21_600)
            }
        }
        #expect(busy.distrusts(at: start + 8 * 86_400))
        #expect(!silent.distrusts(at: start + 8 * 86_400))
        #expect(!Rhythm().distrusts(at: start))
    }

    @Test func `holds for no longer than a month, as the clock may have been wrong`() {
        var rhythm = Rhythm()
        rhythm.heldUntil = 4_000_000_000
        #expect(rhythm.hold(at: 1_800_000_000) == 0)
    }

    @Test func `is doubt where the last whole document seems to come from the future`() {
        let start: Int64 = 1_800_000_000
        var rhythm = Rhythm()
        rhythm.pace.learn((1...40).map { start - $0 * 43_200 }, now: start)
        rhythm.lastWhole = start + 1
        #expect(rhythm.distrusts(at: start))
    }
}
