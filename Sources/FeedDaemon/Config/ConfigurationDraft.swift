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
            guard let id = known.identifier(of: draft, &log), let url = draft.url else { continue }
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
    /// - Returns: nil where the feed is one of those before, or has the id of one, which the log tells then; nil too where it
    ///   has neither an id nor a URL.
    mutating func identifier(of draft: FeedDraft, _ log: inout FaultLog) -> String? {
        let urlField = draft.urlField ?? draft.field
        let same = draft.url.flatMap { places[$0.identity] }
        if let same {
            log.add(.sameFeed(as: same), at: urlField)
        } else if let url = draft.url {
            places[url.identity] = draft.field.place
        }
        // An id that is given counts whatever is wrong with the URL, so that both faults are told at once.
        let derived = same == nil ? draft.url.map { FeedIdentifier.derived(from: $0) } : nil
        guard let id = draft.id ?? derived else { return nil }
        if let other = ids[id] {
            // What is the same feed with the same id is told once.
            guard other != same else { return nil }
            if let field = draft.idField {
                log.add(.sameIdentifier(id, as: other), at: field)
            } else {
                log.add(.sameDerivedIdentifier(id, as: other), at: urlField)
            }
            return nil
        }
        ids[id] = draft.field.place
        return same == nil ? id : nil
    }
}
