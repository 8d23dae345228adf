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
        let listed = FeedLists.read(lists, &log)
        // A hundred thousand of them aren't copied for nothing.
        if !listed.isEmpty { drafts += listed }
        var known = KnownFeeds(count: drafts.count)
        settled.feeds.reserveCapacity(drafts.count)
        for (index, draft) in drafts.enumerated() {
            let interval = draft.interval.filled(from: settled.fetch.interval, &log)
            guard let id = known.identifier(of: draft, index, among: drafts, &log), let url = draft.url else {
                continue
            }
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

/// The addresses and ids of the feeds so far, by the feeds' indexes.
private struct KnownFeeds {
    private var places: [String: Int] = [:]
    private var ids: [String: Int] = [:]

    init(count: Int) {
        places.reserveCapacity(count)
        ids.reserveCapacity(count)
    }

    /// The id of a feed, which stands at `index` among all.
    /// - Returns: nil where the feed is one of those before, or has the id of one, which the log tells then; nil too where it
    ///   has neither an id nor a URL.
    mutating func identifier(
        of draft: FeedDraft, _ index: Int, among drafts: [FeedDraft], _ log: inout FaultLog
    ) -> String? {
        let urlField = draft.urlField ?? draft.field
        let same = draft.url.flatMap { places[$0.identity] }
        if let same {
            log.add(.sameFeed(as: drafts[same].field.place), at: urlField)
        } else if let url = draft.url {
            places[url.identity] = index
        }
        // An id that is given counts whatever is wrong with the URL, so that both faults are told at once.
        let given = draft.id
        guard let id = given ?? (same == nil ? draft.url.map { FeedIdentifier.derived(from: $0) } : nil) else {
            return nil
        }
        if let other = ids[id] {
            // What is the same feed with the same id is told once.
            guard other != same else { return nil }
            let place = drafts[other].field.place
            if let field = draft.idField {
                log.add(.sameIdentifier(id, as: place), at: field)
            } else {
                log.add(.sameDerivedIdentifier(id, as: place), at: urlField)
            }
            return nil
        }
        ids[id] = index
        return same == nil ? id : nil
    }
}
