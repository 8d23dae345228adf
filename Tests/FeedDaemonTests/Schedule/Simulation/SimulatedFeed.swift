import Foundation
import SeededRandom

/// A feed of a made-up population: when its items are published in the simulated time, and in the month before it.
///
/// One in eight is silent or nearly so; one in ten comes in batches at fixed hours, half of these on workdays only; the
/// others publish at rates that differ by a thousand (log-normal, one item a day in the middle, 400 at most), fewer by
/// night and at the weekend, each in its own time zone. Two fifths of them come in bursts, and one quarter fall nearly
/// silent or change their rate some day.
struct SimulatedFeed {
    static let start: Int64 = 1_767_225_600
    private static let before: Int64 = 30 * 86_400

    /// In Unix seconds, ascending.
    private(set) var times: [Int64] = []
    private var random: SeededRandom
    private let end: Int64

    init(number: Int, days: Int) {
        random = SeededRandom(seed: UInt64(number) &* 7_919 &+ 12_345)
        end = Self.start + Int64(days) * 86_400
        let kind = random.share()
        if kind < 0.12 {
            publishNextToNothing()
        } else if kind < 0.22 {
            publishBatches()
        } else {
            publishAsNewsComes()
        }
        times.sort()
    }

    private var begin: Int64 { Self.start - Self.before }

    private mutating func exponential() -> Double { -log(1 - random.share()) }
    private mutating func normal() -> Double { (2 * exponential()).squareRoot() * cos(2 * .pi * random.share()) }

    private mutating func publishNextToNothing() {
        guard random.share() < 0.5 else { return }
        times.append(begin + Int64(random.share() * Double(end - begin)))
    }

    private mutating func publishBatches() {
        let size = 1 + Int(exponential() * 6)
        let hours = (0...Int(exponential() * 1.2)).map { _ in random.share() * 86_400 }
        let worksAtWeekends = random.share() < 0.5
        for day in begin / 86_400..<end / 86_400 where worksAtWeekends || !Self.isWeekend(day * 86_400) {
            for hour in hours {
                let time = day * 86_400 + Int64(hour + normal() * 300)
                times += (0..<size).map { time + 2 * Int64($0) }.filter { (begin..<end).contains($0) }
            }
        }
    }

    private mutating func publishAsNewsComes() {
        let perDay = min(exp(normal() * 1.8), 400)
        let zone = random.share() * 24
        let night = 0.05 + 0.5 * random.share() * random.share()
        let weekend = 0.15 + 0.85 * random.share()
        let followUps = random.share() < 0.4 ? 0.2 + 0.5 * random.share() : 0
        let changes = random.share() < 0.25 ? begin + Int64(random.share() * Double(end - begin)) : end
        let rateAfter = random.share() < 0.5 ? 0.02 : 3 * random.share()
        // Times at the greatest rate, thinned to the rate of their hour.
        let greatest = max(1, rateAfter)
        let gap = 86_400 / (1.6 * perDay * (1 - followUps) * greatest)
        var time = Double(begin)
        while true {
            time += exponential() * gap
            guard time < Double(end) else { return }
            let second = Int64(time)
            let hour = (Double(second % 86_400) / 3_600 + zone).truncatingRemainder(dividingBy: 24)
            let rate = (7...22 ~= hour ? 1 : night) * (Self.isWeekend(second) ? weekend : 1)
            guard random.share() * greatest < rate * (second > changes ? rateAfter : 1) else { continue }
            times.append(second)
            publishFollowUps(of: time, chance: followUps)
        }
    }

    private mutating func publishFollowUps(of time: Double, chance: Double) {
        var time = time
        for _ in 0..<30 where random.share() < chance {
            time += exponential() * 1_500
            if time < Double(end) { times.append(Int64(time)) }
        }
    }

    private static func isWeekend(_ time: Int64) -> Bool { 2...3 ~= time / 86_400 % 7 }
}
