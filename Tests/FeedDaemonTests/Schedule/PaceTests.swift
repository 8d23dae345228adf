import Testing

@testable import FeedDaemon

@Suite struct `A feed's pace` {
    private let bounds: ClosedRange<Int64> = 900...86_400
    /// Midnight, GMT.
    private let start: Int64 = 1_800_057_600

    /// A feed that has published at this gap for six weeks.
    private func pace(gap: Int64) -> Pace {
        var pace = Pace()
        pace.learn([start - gap], now: start - 42 * 86_400)
        var time = start - 42 * 86_400
        while time + gap <= start {
            time += gap
            pace.learn([time], now: time)
        }
        return pace
    }

    @Test func `is unknown at first, and asks soon`() {
        var pace = Pace()
        pace.learn([], now: start)
        #expect(900...3_600 ~= pace.wait(from: start, bounds: bounds))
    }

    @Test func `shows in the first document`() {
        var pace = Pace()
        pace.learn((0..<20).map { start - 86_400 - $0 * (86_400 * 3 + 18_000) }, now: start)
        #expect(7_000...20_000 ~= pace.wait(from: start, bounds: bounds))
        var busy = Pace()
        busy.learn((0..<20).map { start - 60 - $0 * 300 }, now: start)
        #expect(busy.wait(from: start, bounds: bounds) == 900)
    }

    @Test func `makes the wait grow as the square root of the gap`() {
        let daily = pace(gap: 86_400 + 3_600 * 5)
        let weekly = pace(gap: 7 * 86_400 + 3_600 * 11)
        let ratio = Double(weekly.wait(from: start, bounds: bounds)) / Double(daily.wait(from: start, bounds: bounds))
        #expect(1.8...3.2 ~= ratio)
    }

    @Test func `of a silent feed drifts to the ceiling`() {
        var pace = pace(gap: 3_600)
        var time = start
        while time < start + 900 * 86_400 {
            time += pace.wait(from: time, bounds: bounds)
            pace.learn([], now: time)
        }
        #expect(pace.wait(from: time, bounds: bounds) == 86_400)
    }

    @Test func `knows its hours`() {
        var pace = Pace()
        // Ten items between eight and nine in the morning, each day.
        for day in stride(from: Int64(42), to: 0, by: -1) {
            let morning = start - day * 86_400 + 8 * 3_600
            pace.learn((0..<10).map { morning + $0 * 300 }, now: morning + 3_300)
        }
        #expect(pace.wait(from: start + 8 * 3_600, bounds: bounds) == 900)
        #expect(pace.wait(from: start + 12 * 3_600, bounds: bounds) > 7_200)
    }

    @Test func `quickens in a burst`() {
        var pace = pace(gap: 86_400 + 3_600 * 5)
        let calm = pace.wait(from: start, bounds: bounds)
        pace.learn((1...8).map { start + $0 * 60 }, now: start + 600)
        #expect(pace.wait(from: start + 600, bounds: bounds) < calm / 3)
        pace.learn([], now: start + 86_400)
        #expect(pace.wait(from: start + 86_400, bounds: bounds) > calm / 2)
    }

    @Test(arguments: [0, -1, .max, .min, 1_800_000_000] as [Int64])
    func `bears dates of any kind, and a clock that goes back`(date: Int64) {
        var pace = Pace()
        pace.learn([date], now: start)
        pace.learn([date, date], now: start + 900)
        pace.learn([date], now: start - 86_400)
        #expect(bounds.contains(pace.wait(from: start - 86_400, bounds: bounds)))
        #expect(1...1 ~= pace.wait(from: start, bounds: 1...1))
    }

    @Test func `outlives a clock that jumps`() {
        let calm = pace(gap: 7_200)
        let usual = calm.wait(from: start, bounds: bounds)
        for jump in [-50 * 365 * 86_400, -3_600, 400 * 86_400, 50 * 365 * 86_400] as [Int64] {
            var pace = calm
            let time = start + jump
            pace.learn([], now: time)
            let wait = pace.wait(from: time, bounds: bounds)
            #expect(wait >= usual / 3 && wait <= usual * 3, "\(jump): \(wait) and \(usual)")
        }
    }

    @Test func `counts nothing of a time in which the daemon was off`() {
        var (watched, off) = (pace(gap: 7_200), pace(gap: 7_200))
        let back = start + 60 * 86_400
        off.learn((1...40).map { start + $0 * 86_400 }, now: back)
        watched.learn([], now: start + Pace.longestGap)
        #expect(off.items == watched.items)
    }
}
