import Testing

@testable import FeedDaemon

@Suite struct `A feed waits` {
    private let bounds: ClosedRange<Int64> = 900...86_400
    private let now: Int64 = 1_800_000_000

    private func waits(_ state: inout PollState, _ outcome: PollState.Outcome, count: Int) -> [ClosedRange<Int64>] {
        (0..<count).compactMap { _ in
            guard case .poll(let window) = state.next(after: outcome, now: now, bounds: bounds) else { return nil }
            return window
        }
    }

    /// Polls for so long, and gives the waits.
    private func waits(
        _ state: inout PollState, from start: Int64, days: Int64, news: (Int64) -> [Int64]
    ) -> [ClosedRange<Int64>] {
        var time = start
        var waits: [ClosedRange<Int64>] = []
        while time < start + days * 86_400 {
            let outcome = PollState.Outcome.read(news: news(time))
            guard case .poll(let window) = state.next(after: outcome, now: time, bounds: bounds) else { break }
            waits.append(window)
            time += window.lowerBound
        }
        return waits
    }

    @Test func `longer while nothing comes, up to its ceiling`() {
        var state = PollState(failures: 0, rhythm: Rhythm())
        let waits = waits(&state, from: now, days: 400) { _ in [] }
        #expect(900...3_600 ~= waits.first?.lowerBound ?? 0)
        #expect(zip(waits, waits.dropFirst()).allSatisfy { $0.upperBound <= $1.upperBound })
        #expect(waits.allSatisfy { $0.upperBound <= 86_400 && $0.lowerBound >= 900 })
        #expect(waits.last == 81_000...86_400)
    }

    @Test func `its floor once it brings something all the time`() {
        var state = PollState(failures: 0, rhythm: Rhythm())
        _ = waits(&state, from: now, days: 100) { _ in [] }
        let waits = waits(&state, from: now + 100 * 86_400, days: 30) { [$0 - 30] }
        #expect(waits.last?.lowerBound == 900)
    }

    @Test func `until its quiet hours are over, past its ceiling if need be`() {
        var state = PollState(failures: 0, rhythm: Rhythm())
        // 08:00 GMT; quiet for the hours from 8 to 19.
        state.rhythm.quiet.hours = 0xf_ff00
        guard case .poll(let window) = state.next(after: .unchanged, now: now, bounds: 60...120) else { return }
        #expect(window == 43_200...43_425)
        state.rhythm.quiet.hours = 1 << 12
        guard case .poll(let other) = state.next(after: .unchanged, now: now, bounds: 60...120) else { return }
        #expect(other.upperBound <= 120)
        state.rhythm.quiet.hours = 1 << 9
        guard case .poll(let failed) = state.next(after: .failed(retryAfter: 4_000), now: now, bounds: 60...120) else {
            return
        }
        #expect(failed == 7_200...7_425)
    }

    @Test func `as long as the publisher asks, up to the ceiling`() {
        var state = PollState(failures: 0, rhythm: Rhythm())
        state.rhythm.documentWait = 7_200
        state.rhythm.freshness = 3_600
        #expect(waits(&state, .read(news: [now]), count: 1) == [7_200...7_650])
        state.rhythm.freshness = 31_536_000
        #expect(waits(&state, .read(news: [now]), count: 1) == [86_400...86_400])
    }

    @Test func `longer after each failure, up to a day, and never gives up`() {
        var state = PollState(failures: 0, rhythm: Rhythm())
        let waits = waits(&state, .failed(retryAfter: nil), count: 5_000)
        #expect(waits.prefix(3).map(\.lowerBound) == [1_800, 3_600, 7_200])
        #expect(waits.last?.lowerBound == 86_400 && waits.count == 5_000)
    }

    @Test func `for a day after failures even where its ceiling is lower`() {
        var state = PollState(failures: 30, rhythm: Rhythm())
        let next = state.next(after: .failed(retryAfter: nil), now: now, bounds: 60...120)
        #expect(next == .poll(within: 86_400...91_800))
    }

    @Test(arguments: [nil, 0, -5, 10] as [Int64?])
    func `no shorter because a struggling host says so`(wish: Int64?) {
        var state = PollState(failures: 0, rhythm: Rhythm())
        #expect(waits(&state, .failed(retryAfter: wish), count: 1).first?.lowerBound == 1_800)
    }

    @Test func `as long as a struggling host asks, up to a month`() {
        var state = PollState(failures: 0, rhythm: Rhythm())
        #expect(waits(&state, .failed(retryAfter: 50_000), count: 1).first?.lowerBound == 50_000)
        #expect(state.rhythm.heldUntil == now + 50_000)
        #expect(waits(&state, .failed(retryAfter: .max), count: 1).first?.lowerBound == 2_592_000)
        _ = waits(&state, .unchanged, count: 1)
        #expect(state.rhythm.heldUntil == 0 && state.failures == 0)
    }

    @Test func `for ever once it is gone`() {
        var state = PollState(failures: 0, rhythm: Rhythm())
        #expect(state.next(after: .gone, now: now, bounds: bounds) == .never)
    }

    @Test(arguments: [1...1, 1...5, 60...60, 900...86_400] as [ClosedRange<Int64>])
    func `within its bounds, whatever a year brings`(bounds: ClosedRange<Int64>) {
        var random = SystemRandomNumberGenerator()
        var state = PollState(failures: 0, rhythm: Rhythm())
        var time: Int64 = 0
        var polls = 0
        while time < 366 * 86_400, polls < 20_000 {
            let hasNews = Int.random(in: 0..<10, using: &random) == 0
            guard
                case .poll(let window) = state.next(
                    after: .read(news: hasNews ? [time] : []), now: time, bounds: bounds)
            else {
                break
            }
            guard bounds.contains(window.lowerBound), bounds.contains(window.upperBound) else {
                Issue.record("\(window) is beyond \(bounds)")
                return
            }
            time += Phase.place(of: "bell", in: window)
            polls += 1
        }
        #expect(polls > 366)
    }

    @Test func `about a day between two polls, where nothing comes for years`() {
        var state = PollState(failures: 0, rhythm: Rhythm())
        _ = waits(&state, from: now, days: 400) { _ in [] }
        let waits = waits(&state, from: now + 400 * 86_400, days: 365) { _ in [] }
        #expect((365...420).contains(waits.count))
    }
}
