import Testing

@testable import FeedDaemon

@Suite struct `Quiet times` {
    /// A Wednesday, 10:20 GMT.
    private let now: Int64 = 1_797_416_400

    @Test func `are none where the feed says nothing`() {
        #expect(QuietTimes().end(from: now) == now)
        #expect(QuietTimes(hours: 1 << 9 | 1 << 11).end(from: now) == now)
    }

    @Test func `end at a full hour`() {
        #expect(QuietTimes(hours: 1 << 10).end(from: now) == now + 2_400)
        #expect(QuietTimes(hours: 0b111 << 10).end(from: now) == now + 2_400 + 7_200)
    }

    @Test func `last over midnight, and over days`() {
        #expect(QuietTimes(days: 1 << 3).end(from: now) == now + 13 * 3_600 + 2_400)
        #expect(QuietTimes(days: 0b111_1110).end(from: now) == now + 13 * 3_600 + 2_400 + 3 * 86_400)
        #expect(QuietTimes(hours: 0b1, days: 1 << 3).end(from: now) == now + 14 * 3_600 + 2_400)
    }

    @Test func `that never end are none`() {
        #expect(QuietTimes(hours: 0xff_ffff).end(from: now) == now)
        #expect(QuietTimes(days: 0x7f).end(from: now) == now)
    }
}
