/// When a feed says that it is worth asking again, and who tells of news instead.
struct PollingHints: Sendable {
    /// `<ttl>`, in minutes.
    var minutesToLive = Slice.none
    var updatePeriod = Slice.none
    var updateFrequency = Slice.none
    /// Seconds since 1970, UTC: a time that the period counts from.
    var updateBase: Int64?
    /// Bit n for the hour n of the day, in GMT.
    var skipHours: UInt32 = 0
    /// Bit n for a day of the week, from Sunday.
    var skipDays: UInt8 = 0
    var cloud: Cloud?

    struct Cloud: Sendable {
        var domain = Slice.none
        var port = Slice.none
        var path = Slice.none
        var procedure = Slice.none
        var transport = Slice.none
    }

    /// Adds an hour as publishers count them: 0 to 23, where 24 stands for 0 too.
    mutating func skip(hour text: String) {
        guard let hour = Int(text), (0...24).contains(hour) else { return }
        skipHours |= 1 << UInt32(hour % 24)
    }

    /// Adds a day by its English name, or by the three letters that begin it.
    mutating func skip(day text: String) {
        let days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
        guard let day = days.firstIndex(where: { text.lowercased().hasPrefix($0) }) else { return }
        skipDays |= 1 << UInt8(day)
    }
}

/// A server that tells subscribers of news by a call.
/// - Source: RSS 2.0 Specification, "cloud"; rssCloud API.
public struct FeedCloud: Equatable, Sendable {
    public var domain: String
    public var port: String
    public var path: String
    public var registerProcedure: String
    /// `xml-rpc`, `soap` or `http-post`.
    public var transport: String
}

// What a schedule asks of a feed.
extension ParsedFeed {
    /// How long the publisher asks to be left alone between two polls (`<ttl>`), in minutes.
    public var minutesToLive: Int? {
        guard let minutes = Int(string(head.polling.minutesToLive)), minutes > 0 else { return nil }
        return minutes
    }

    /// When items were published, in seconds since 1970, UTC, in the order of the document; those without a date are left
    /// out.
    public var itemTimes: [Int64] { items.compactMap { $0.published ?? $0.updated } }

    /// The mean time between two changes, in seconds, where the feed says so.
    /// - Source: RDF Site Summary 1.0 Modules: Syndication. Frequency is 1 by default, and so is one that can't be read.
    public var updateInterval: Int? {
        let lengths = ["hourly": 3_600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000, "yearly": 31_536_000]
        guard let length = lengths[string(head.polling.updatePeriod).lowercased()] else { return nil }
        let times = Int(string(head.polling.updateFrequency)) ?? 1
        return length / min(max(times, 1), length)
    }

    /// A time from which `updateInterval` counts, in seconds since 1970, UTC.
    public var updateBase: Int64? { head.polling.updateBase }

    /// Hours of the day, in GMT, in which the feed need not be asked: 0 to 23, ascending.
    public var skipHours: [Int] { (0..<24).filter { head.polling.skipHours & 1 << UInt32($0) != 0 } }

    /// Days of the week, in GMT, on which the feed need not be asked: 0 for Sunday to 6, ascending.
    public var skipDays: [Int] { (0..<7).filter { head.polling.skipDays & 1 << UInt8($0) != 0 } }

    public var cloud: FeedCloud? {
        head.polling.cloud.map {
            FeedCloud(
                domain: string($0.domain), port: string($0.port), path: string($0.path),
                registerProcedure: string($0.procedure), transport: string($0.transport))
        }
    }

    /// The hubs that push the feed, as the document gives their addresses.
    /// - Source: WebSub, 4.
    public var hubs: [String] { head.hubs.map(string) }
    /// The address that the feed gives as its own; nil where it gives none. Subscriptions at a hub are made for it.
    public var selfAddress: String? { head.selfLink.isEmpty ? nil : string(head.selfLink) }
    /// Where the feed goes on with older items; nil on the last page.
    public var nextAddress: String? { head.nextLink.isEmpty ? nil : string(head.nextLink) }
}
