internal import Glibc

/// How fast a feed brings news, learned from what it brought: a mean that forgets, the hours and weekdays on which news
/// comes, and whether there is a burst of it just now.
///
/// The wait follows from a price. Each second for which an item lies unread costs as much as any other, and a poll costs
/// a fixed number of them: so the feed is asked when the seconds that its expected items have waited reach the price of
/// a poll. For news at an even pace the wait then grows as the square root of the gap between two items, which is how a
/// given number of polls, shared among feeds, makes the sum of all delays least.
struct Pace: Equatable, Sendable {
    /// When the counts were as they are, in Unix seconds; 0 before the first poll.
    private(set) var updated: Int64 = 0
    /// Items that came, each worth half after `memory`.
    private(set) var items: Float = 0
    /// The hours in which they came, that lose their worth alike.
    private(set) var watched: Float = 0
    /// Items that came just now, each worth half after `burstMemory`.
    private(set) var burst: Float = 0
    /// Items by the hour of the day in UTC, that lose their worth as `items` does; the rest is unused.
    private(set) var hours = SIMD32<Float>()
    /// The same by the day of the week, from Thursday, on which Unix time began.
    private(set) var days = SIMD8<Float>()
    /// What the counts by hour and day are still worth: they lose it together, and are written anew when an item comes.
    private var worth: Float = 1

    /// In seconds: long enough to know a monthly magazine.
    static let memory: Float = 30 * 86_400
    /// In seconds.
    static let burstMemory: Float = 3_600
    /// In seconds: no feed is left alone for longer while the daemon runs. Of the time before, whether the daemon was off or
    /// the clock has jumped, nothing is known: neither its silence counts nor its items.
    static let longestGap: Int64 = 8 * 86_400
    /// How many further items one item of a burst announces.
    static let burstShare: Float = 0.3
    /// What a feed is taken for before it is known: so many items …
    static let priorItems: Float = 0.2
    /// … in so many hours.
    static let priorHours: Float = 0.8
    /// How many items it takes to believe in an hour or a weekday half.
    static let priorHourItems: Float = 12
    static let priorDayItems: Float = 20
    /// The price of a poll: so many items may wait for the floor's length.
    static let price: Float = 0.36

    /// Takes in what a poll brought.
    /// - Parameters:
    ///   - times: when its new items were published, in Unix seconds. Whatever says that it is older than the last poll,
    ///     or lies in the future, came between the two polls all the same.
    ///   - now: in Unix seconds; where it lies before the last poll, the clock was set back, and no time has passed.
    mutating func learn(_ times: [Int64], now: Int64) {
        let before = updated
        guard before > 0 else { return begin(times, now: now) }
        let passed = min(max(now - before, 0), Self.longestGap)
        let start = now - passed
        forget(passed)
        updated = now
        guard !times.isEmpty else { return }
        writeAnew()
        for time in times where !(before..<max(start, before)).contains(time) {
            let seen = time >= start && time <= now ? time : start + passed / 2
            add(1, at: seen)
            burst += exp2f(-Float(now - seen) / Self.burstMemory)
        }
    }

    /// Learns from the first document, whose items tell of the time before it.
    private mutating func begin(_ times: [Int64], now: Int64) {
        self = Pace()
        updated = now
        let earliest = now - Int64(2 * Self.memory)
        var first = now
        for time in times where time > earliest && time <= now {
            first = min(first, time)
            add(exp2f(-Float(now - time) / Self.memory), at: time)
            burst += exp2f(-Float(now - time) / Self.burstMemory)
        }
        let worth = 1 - exp2f(-Float(now - first) / Self.memory)
        watched = Self.hoursRemembered * worth
    }

    /// What is worth half after a time has lost a part of e after so much of it: the natural logarithm of 2.
    private static let halfLifeOfE: Float = 0.693_147_2
    /// The hours that all of the past is worth.
    private static let hoursRemembered = memory / 3_600 / halfLifeOfE

    private mutating func forget(_ seconds: Int64) {
        let passed = Float(seconds)
        let worth = exp2f(-passed / Self.memory)
        items *= worth
        self.worth *= worth
        watched = watched * worth + Self.hoursRemembered * (1 - worth)
        burst *= exp2f(-passed / Self.burstMemory)
    }

    private mutating func writeAnew() {
        hours *= worth
        days *= worth
        worth = 1
    }

    private mutating func add(_ worth: Float, at time: Int64) {
        items += worth
        hours[Self.hour(time)] += worth
        days[Self.day(time)] += worth
    }

    private static func hour(_ time: Int64) -> Int { Int(max(time, 0) / 3_600 % 24) }
    private static func day(_ time: Int64) -> Int { Int(max(time, 0) / 86_400 % 7) }

    /// The mean number of items a second.
    var mean: Float { (items + Self.priorItems) / (watched + Self.priorHours) / 3_600 }

    /// How long to wait for the next poll, in seconds.
    /// - Parameters:
    ///   - now: in Unix seconds, not before the last poll that was learnt from.
    ///   - bounds: the least and the greatest wait, in seconds.
    /// - Returns: seconds, within the bounds.
    func wait(from now: Int64, bounds: ClosedRange<Int64>) -> Int64 {
        let mean = mean
        let price = Float(bounds.lowerBound) * Self.price
        var excess =
            burst * exp2f(-Float(max(now - updated, 0)) / Self.burstMemory) * Self.burstShare * Self.halfLifeOfE
            / Self.burstMemory
        var unread: Float = 0
        var paid: Float = 0
        var passed: Int64 = 0
        while passed < bounds.upperBound {
            let time = now + passed
            let length = min(3_600 - time % 3_600, bounds.upperBound - passed)
            let seconds = Float(length)
            let rate = mean * hourFactor(time) * dayFactor(time) + excess
            let total = paid + unread * seconds + rate * seconds * seconds / 2
            if total >= price {
                let rest = (unread * unread + 2 * rate * (price - paid)).squareRoot()
                let wait = passed + Int64((rest - unread) / rate)
                return min(max(wait, bounds.lowerBound), bounds.upperBound)
            }
            paid = total
            unread += rate * seconds
            excess *= exp2f(-seconds / Self.burstMemory)
            passed += length
        }
        return bounds.upperBound
    }

    /// How much busier the hour is than the mean one; its neighbours have a say.
    private func hourFactor(_ time: Int64) -> Float {
        let hour = Self.hour(time)
        let near = hours[hour] / 2 + (hours[(hour + 1) % 24] + hours[(hour + 23) % 24]) / 4
        return (24 * near * worth + Self.priorHourItems) / (items + Self.priorHourItems)
    }

    private func dayFactor(_ time: Int64) -> Float {
        (7 * days[Self.day(time)] * worth + Self.priorDayItems) / (items + Self.priorDayItems)
    }
}

extension Pace {
    static let byteCount = 8 + 3 * 4 + 31 * 2

    /// - Parameter bytes: `byteCount` of them, as `append` wrote them.
    init(from bytes: inout ByteReader) {
        updated = bytes.take()
        items = Float(bitPattern: bytes.take())
        watched = Float(bitPattern: bytes.take())
        burst = Float(bitPattern: bytes.take())
        for hour in 0..<24 { hours[hour] = Self.count(bytes.take()) }
        for day in 0..<7 { days[day] = Self.count(bytes.take()) }
        let counts = [items, watched, burst]
        if !counts.allSatisfy({ $0.isFinite && $0 >= 0 }) { self = Pace() }
    }

    func append(to bytes: inout ByteWriter) {
        bytes.append(updated)
        bytes.append(items.bitPattern)
        bytes.append(watched.bitPattern)
        bytes.append(burst.bitPattern)
        for hour in 0..<24 { bytes.append(Self.packed(hours[hour] * worth)) }
        for day in 0..<7 { bytes.append(Self.packed(days[day] * worth)) }
    }

    /// Counts by hour and day are kept to a 32nd: a feed that is so busy that they overflow is busy at every hour.
    private static let fraction: Float = 32
    private static func count(_ packed: UInt16) -> Float { Float(packed) / fraction }
    private static func packed(_ count: Float) -> UInt16 { UInt16(min((count * fraction).rounded(), 65_535)) }
}
