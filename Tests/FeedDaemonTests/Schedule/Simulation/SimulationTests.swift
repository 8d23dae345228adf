import Foundation
import Testing

/// How many feeds for how many days: few in an ordinary run of the tests, `make simulation` asks for more.
private let feedCount = ProcessInfo.processInfo.environment["FEEDD_SIMULATED_FEEDS"].flatMap(Int.init) ?? 160
private let dayCount = ProcessInfo.processInfo.environment["FEEDD_SIMULATED_DAYS"].flatMap(Int.init) ?? 30

@Suite struct `The schedule, in a simulation` {
    @Test func `asks no more often than each hour, and has news in less than half the time`() async {
        async let half = Self.results(of: 0..<feedCount / 2)
        async let rest = Self.results(of: feedCount / 2..<feedCount)
        let results = zip(await half, await rest).map { ($0.name, $0.result.joined(with: $1.result)) }
        print(Self.table(results))
        guard let hourly = results.first?.1, let own = results.last?.1 else {
            Issue.record("no rule was run")
            return
        }
        #expect(own.polls <= hourly.polls)
        #expect(own.meanDelay < hourly.meanDelay / 2)
        for (name, other) in results.dropLast() {
            #expect(own.meanDelay < other.meanDelay, "\(name)")
        }
        // Twice what falls on a minute at the mean, and what chance adds to a few.
        let mean = Double(own.polls) / Double(own.minutes.count)
        #expect(Double(own.greatestBurst) < 2 * mean + 12)
    }

    private static func results(of feeds: Range<Int>) -> [(name: String, result: SimulationResult)] {
        [
            run(EveryHour.self, feeds), run(EntryFrequency.self, feeds), run(GrowAndShrink.self, feeds),
            run(OwnSchedule.self, feeds),
        ]
    }

    private static func run<Rule: PollingRule>(
        _ rule: Rule.Type, _ feeds: Range<Int>
    ) -> (name: String, result: SimulationResult) {
        (Rule.name, Simulation.run(rule, over: feeds, days: dayCount))
    }

    private static func table(_ results: [(String, SimulationResult)]) -> String {
        let rows = results.map { name, result in
            let figures = String(
                format: "%8.2f | %8.1f | %8d", result.pollsPerFeedAndDay, result.meanDelay / 60, result.greatestBurst)
            return "| \(name.padding(toLength: 16, withPad: " ", startingAt: 0)) | \(figures) |"
        }
        let head = [
            "| \(feedCount) feeds, \(dayCount) days | polls a feed and day | mean delay, min | most polls a minute |"
        ]
        return (head + rows).joined(separator: "\n")
    }
}

extension SimulationResult {
    fileprivate func joined(with other: SimulationResult) -> SimulationResult {
        var joined = self
        joined.feeds += other.feeds
        joined.polls += other.polls
        joined.items += other.items
        joined.delay += other.delay
        joined.minutes = zip(minutes, other.minutes).map { $0 + $1 }
        return joined
    }
}
