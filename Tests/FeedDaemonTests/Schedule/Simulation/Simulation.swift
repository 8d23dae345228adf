@testable import FeedDaemon

/// What a rule of polling costs and gains over a population of feeds.
struct SimulationResult {
    var feeds = 0
    var days = 0
    var polls = 0
    var items = 0
    /// Of all items, from publication to the poll that found it, in seconds.
    var delay: Int64 = 0
    /// Polls by the minute.
    var minutes: [UInt32] = []

    var pollsPerFeedAndDay: Double { Double(polls) / Double(max(feeds * days, 1)) }
    var meanDelay: Double { Double(delay) / Double(max(items, 1)) }
    /// The most polls of a minute, the first two hours left out, in which all feeds begin.
    var greatestBurst: UInt32 { minutes.dropFirst(120).max() ?? 0 }
}

enum Simulation {
    /// How many of its last items a feed shows.
    private static let shown = 20

    /// Polls feeds for so many days, each item from its publication on to be seen in its feed.
    static func run<Rule: PollingRule>(_: Rule.Type, over feeds: Range<Int>, days: Int) -> SimulationResult {
        var result = SimulationResult(feeds: feeds.count, days: days)
        result.minutes = Array(repeating: 0, count: days * 1_440)
        for number in feeds { poll(SimulatedFeed(number: number, days: days).times, number, Rule(), &result) }
        return result
    }

    private static func poll(
        _ times: [Int64], _ number: Int, _ rule: some PollingRule, _ result: inout SimulationResult
    ) {
        var rule = rule
        let end = SimulatedFeed.start + Int64(result.days) * 86_400
        // A start of the daemon polls everything in its first quarter of an hour.
        var now = SimulatedFeed.start + Int64(number * 7_919 % 900)
        let known = times.prefix { $0 < SimulatedFeed.start }.count
        var next = known
        var first = max(known - shown, 0)
        while now < end {
            result.polls += 1
            result.minutes[Int((now - SimulatedFeed.start) / 60)] += 1
            while next < times.count, times[next] <= now {
                result.items += 1
                result.delay += now - times[next]
                next += 1
            }
            now += rule.wait(news: times[first..<next], shown: times[..<next], now: now)
            first = next
        }
    }
}
