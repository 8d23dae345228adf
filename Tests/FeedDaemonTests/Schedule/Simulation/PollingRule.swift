@testable import FeedDaemon

/// A rule that says how long to wait after a poll.
protocol PollingRule {
    static var name: String { get }
    init()
    /// - Parameters:
    ///   - news: when the items that this poll found were published.
    ///   - shown: when all items were published that the feed has shown so far.
    ///   - now: in Unix seconds.
    /// - Returns: seconds.
    mutating func wait(news: ArraySlice<Int64>, shown: ArraySlice<Int64>, now: Int64) -> Int64
}

/// The defaults of the configuration, in seconds.
let simulatedBounds: ClosedRange<Int64> = 900...86_400

struct EveryHour: PollingRule {
    static let name = "every 60 min"
    func wait(news: ArraySlice<Int64>, shown: ArraySlice<Int64>, now: Int64) -> Int64 { 3_600 }
}

/// The mean gap between the items of the last week, as miniflux's "entry frequency" has it.
struct EntryFrequency: PollingRule {
    static let name = "entry frequency"
    func wait(news: ArraySlice<Int64>, shown: ArraySlice<Int64>, now: Int64) -> Int64 {
        let week = Int64(7 * 86_400)
        let count = shown.reversed().prefix { $0 > now - week }.count
        return count == 0 ? simulatedBounds.upperBound : simulatedBounds.clamping(week / Int64(count))
    }
}

/// Half as much again where nothing came, a fifth less where something did.
struct GrowAndShrink: PollingRule {
    static let name = "x 1.5 / x 0.8"
    private var wait = 3_600.0

    mutating func wait(news: ArraySlice<Int64>, shown: ArraySlice<Int64>, now: Int64) -> Int64 {
        let wish = Int64(wait * (news.isEmpty ? 1.5 : 0.8))
        wait = Double(simulatedBounds.clamping(wish))
        return Int64(wait)
    }
}

/// This program's own: the schedule as the daemon asks it, and the feed's place in the window that it gives.
struct OwnSchedule: PollingRule {
    static let name = "feedd"
    private var state = PollState(failures: 0, rhythm: Rhythm())
    private var polls = 0

    mutating func wait(news: ArraySlice<Int64>, shown: ArraySlice<Int64>, now: Int64) -> Int64 {
        polls += 1
        let outcome: PollState.Outcome = news.isEmpty ? .unchanged : .read(news: Array(news))
        guard case .poll(let window) = state.next(after: outcome, now: now, bounds: simulatedBounds) else { return 0 }
        // Feeds have places of their own; so has each of its polls here, which is as good as many feeds.
        return window.lowerBound + Int64(polls) * 7_919 % Int64(window.count)
    }
}

extension ClosedRange<Int64> {
    fileprivate func clamping(_ value: Int64) -> Int64 { Swift.min(Swift.max(value, lowerBound), upperBound) }
}
