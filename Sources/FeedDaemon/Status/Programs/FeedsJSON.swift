internal import Pipeline

/// The feeds for a program, in the order of the query.
enum FeedsJSON {
    static func written(_ snapshot: StatusSnapshot, _ query: FeedQuery) -> [UInt8] {
        var json = JSONWriter()
        json.openObject()
        json.key("now")
        json.time(snapshot.now)
        json.key("feeds")
        json.openArray()
        for feed in query.feeds(of: snapshot) { write(feed, now: snapshot.now, &json) }
        json.closeArray()
        json.closeObject()
        return json.output + [UInt8(ascii: "\n")]
    }

    private static func write(_ feed: FeedStatus, now: Int64, _ json: inout JSONWriter) {
        json.openObject()
        json.member("id", feed.id)
        json.member("url", feed.url)
        json.member("title", feed.title)
        json.member("tags", feed.tags)
        json.member("health", feed.health.rawValue)
        json.key("stale")
        json.bool(feed.isStale(now: now))
        json.key("slow")
        json.bool(feed.isSlow)
        writeTimes(of: feed, &json)
        json.key("failures")
        json.number(Int64(feed.failures))
        json.member("error", feed.error)
        if feed.answer_ms > 0 {
            json.key("answer_in_seconds")
            json.decimal(Double(feed.answer_ms) / 1_000)
        }
        if feed.lastAttempt != nil {
            json.key("items_per_day")
            json.decimal((Double(feed.rhythm.perDay) * 100).rounded() / 100)
        }
        json.closeObject()
    }

    private static func writeTimes(of feed: FeedStatus, _ json: inout JSONWriter) {
        if let time = feed.lastAttempt {
            json.key("last_attempt")
            json.time(time)
        }
        if let time = feed.lastSuccess {
            json.key("last_success")
            json.time(time)
        }
        if let time = feed.lastChange {
            json.key("last_news")
            json.time(time)
        }
        if !feed.isGone, feed.nextPoll > 0 {
            json.key("next_poll")
            json.time(feed.nextPoll)
        }
        if feed.heldUntil > 0 {
            json.key("held_until")
            json.time(feed.heldUntil)
        }
    }
}
