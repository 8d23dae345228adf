internal import Storage

/// What is shown of a feed. Times are Unix seconds.
struct FeedStatus: Equatable, Sendable {
    var id: String
    /// As the configuration gives it.
    var url: String
    /// As the configuration or the feed gives it.
    var title: String?
    var tags: [String]
    /// The longest that it is left without a poll, in seconds.
    var longestWait: Int64
    /// Since when this process could have polled it; 0 where none runs.
    var since: Int64 = 0
    var lastAttempt: Int64?
    var lastSuccess: Int64?
    /// When it last brought news.
    var lastChange: Int64?
    /// 0: due at once.
    var nextPoll: Int64 = 0
    /// Polls that failed in a row.
    var failures = 0
    var error: String?
    /// Whether the publisher has taken it away for good.
    var isGone = false
    /// Until when its host asked to be left alone; 0 where it didn't.
    var heldUntil: Int64 = 0
    /// How long its server takes for an answer, in milliseconds; 0 before the first.
    var answer_ms: UInt32 = 0
    var rhythm = NewsRhythm()

    /// A feed that was never polled.
    init(_ feed: Configuration.Feed, since: Int64 = 0) {
        self.since = since
        id = feed.id
        url = feed.url
        title = feed.title
        tags = feed.tags
        longestWait = feed.interval.upperBound.wholeSeconds
    }

    /// Takes over what is known of it; nothing where that was told of another address.
    mutating func take(_ state: FeedState) {
        guard state.url == url else { return }
        // The title of the configuration, if there is one, is in the state already.
        title = state.title ?? title
        lastAttempt = state.lastAttempt.map(Self.sane)
        lastSuccess = state.lastSuccess.map(Self.sane)
        lastChange = state.lastChange.map(Self.sane)
        nextPoll = Self.sane(state.nextPoll)
        failures = state.failures
        error = state.lastError
        isGone = state.retired
        let known = Rhythm(packed: state.rhythm)
        heldUntil = Self.sane(known.heldUntil)
        answer_ms = known.answer_ms
        rhythm = NewsRhythm(known.pace)
    }

    /// The years that four digits can write: a clock that was wrong, or a damaged row, may have left anything.
    private static func sane(_ time: Int64) -> Int64 { min(max(time, 0), 253_402_300_799) }

    /// Takes over what the configuration says of it anew.
    mutating func follow(_ feed: Configuration.Feed, now: Int64) {
        guard feed.url == url else { return self = FeedStatus(feed, since: now) }
        title = feed.title ?? title
        tags = feed.tags
        longestWait = feed.interval.upperBound.wholeSeconds
    }
}

/// When a feed brings news, as far as is known.
struct NewsRhythm: Equatable, Sendable {
    /// Items a day.
    var perDay: Float = 0
    /// Of each hour of the day in UTC, from 0 to 255, the busiest being 255; empty where too little is known.
    var hours: [UInt8] = []

    /// So many items tell something of the hours in which they come.
    private static let itemsToKnow: Float = 3

    init() {}

    init(_ pace: Pace) {
        guard pace.updated > 0 else { return }
        perDay = pace.items / max(pace.watched, 24) * 24
        let busiest = (0..<24).map { pace.hours[$0] }.max() ?? 0
        guard pace.items >= Self.itemsToKnow, busiest > 0 else { return }
        hours = (0..<24).map { UInt8((pace.hours[$0] / busiest * 255).rounded()) }
    }

    /// The hour in which most of it comes; nil where that isn't known.
    var busiestHour: Int? { hours.firstIndex(of: 255) }
}
