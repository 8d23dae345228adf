/// A configuration as it is read, before what depends on other parts of it is settled.
struct ConfigurationDraft: Sendable {
    var configuration: Configuration
    var interval = IntervalDraft()
    var feeds: [FeedDraft] = []
    var lists: [FeedListPattern] = []

    /// Fills in the defaults and checks the feeds against one another.
    func settled(_ log: inout FaultLog) -> Configuration {
        var settled = configuration
        settled.feedsFrom = lists.map(\.text)
        settled.fetch.interval = interval.filled(from: settled.fetch.interval, &log)
        settled.fetch.connectTimeout = min(settled.fetch.connectTimeout, settled.fetch.timeout)
        var drafts = feeds
        drafts += FeedLists.read(lists, &log)
        var known = KnownFeeds()
        for draft in drafts {
            let interval = draft.interval.filled(from: settled.fetch.interval, &log)
            guard let url = draft.url, let id = known.identifier(of: draft, url, &log) else { continue }
            settled.feeds.append(
                Configuration.Feed(
                    url: url.text, id: id, title: draft.title, tags: draft.tags, interval: interval,
                    userAgent: draft.userAgent, headers: draft.headers, credential: draft.credential,
                    content: draft.content ?? settled.output.content, discover: draft.discover))
        }
        settled.notes = log.notes
        return settled
    }
}

/// The addresses and ids of the feeds so far.
private struct KnownFeeds {
    private var places: [String: String] = [:]
    private var ids: [String: String] = [:]

    /// The id of a feed.
    /// - Returns: nil where the feed is one of those before, which the log tells then.
    mutating func identifier(of draft: FeedDraft, _ url: FeedURL, _ log: inout FaultLog) -> String? {
        let here = draft.field.place
        let urlField = draft.urlField ?? draft.field
        if let other = places[url.identity] {
            log.add(.sameFeed(as: other), at: urlField)
            return nil
        }
        places[url.identity] = here
        let id = draft.id ?? FeedIdentifier.derived(from: url)
        if let other = ids[id] {
            if let field = draft.idField {
                log.add(.sameIdentifier(id, as: other), at: field)
            } else {
                log.add(.sameDerivedIdentifier(id, as: other), at: urlField)
            }
            return nil
        }
        ids[id] = here
        return id
    }
}
