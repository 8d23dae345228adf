internal import Pipeline

/// Hours and days on which a publisher says that nothing new comes, in GMT.
/// - Source: RSS 2.0 Specification, "skipHours" and "skipDays".
struct QuietTimes: Equatable, Sendable {
    /// Bit n for the hour n of the day.
    var hours: UInt32 = 0
    /// Bit n for a day of the week, from Sunday.
    var days: UInt8 = 0

    /// A week has so many hours; where all of them are quiet, the feed says nothing.
    private static let hoursAtMost = 7 * 24

    /// No quiet time is longer, in seconds.
    static let longest: Int64 = 7 * 86_400

    var isEmpty: Bool { hours == 0 && days == 0 }

    /// - Parameter time: in Unix seconds.
    /// - Returns: the first time from there on that isn't quiet; `time` itself where all times are.
    func end(from time: Int64) -> Int64 {
        guard !isEmpty else { return time }
        var end = time
        for _ in 0...Self.hoursAtMost {
            guard contains(end) else { return end }
            end = (end / 3_600 + 1) * 3_600
        }
        return time
    }

    private func contains(_ time: Int64) -> Bool {
        let hour = max(time, 0) / 3_600 % 24
        // Unix time began on a Thursday.
        let day = (max(time, 0) / 86_400 + 4) % 7
        return hours & 1 << UInt32(hour) != 0 || days & 1 << UInt8(day) != 0
    }
}

extension QuietTimes {
    init(_ feed: ParsedFeed) {
        for hour in feed.skipHours { hours |= 1 << UInt32(hour) }
        for day in feed.skipDays { days |= 1 << UInt8(day) }
    }
}
