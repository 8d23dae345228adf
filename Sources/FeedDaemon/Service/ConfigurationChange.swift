/// What another configuration changes, in words for the journal.
struct ConfigurationChange {
    private let feeds: Int
    private let added: Int
    private let changed: Int
    private let removed: Int
    /// Keys that count from the next start on.
    private let keysOfStart: [String]

    /// - Parameters:
    ///   - old: what counted before.
    ///   - new: what counts now.
    ///   - start: what the daemon started with; its feeds are of no matter.
    init(from old: Configuration, to new: Configuration, start: Configuration) {
        let known = Dictionary(old.feeds.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let stayed = new.feeds.filter { known[$0.id] != nil }
        feeds = new.feeds.count
        added = new.feeds.count - stayed.count
        changed = stayed.count { known[$0.id] != $0 }
        removed = old.feeds.count - stayed.count
        let differences: [(key: String, differs: Bool)] = [
            ("output.directory", start.output.directory != new.output.directory),
            ("state.path", start.state.path != new.state.path),
            ("fetch.concurrency", start.fetch.concurrency != new.fetch.concurrency),
            ("fetch.per_host", start.fetch.perHost != new.fetch.perHost),
            ("fetch.host_pause", start.fetch.hostPause != new.fetch.hostPause),
            ("fetch.authorities", start.fetch.authorities != new.fetch.authorities),
            ("status", start.status != new.status),
        ]
        keysOfStart = differences.filter(\.differs).map(\.key)
    }

    var words: String {
        "taken over: \(feeds) \(feeds == 1 ? "feed" : "feeds"), \(added) new, \(changed) changed, \(removed) gone"
    }

    /// What stays as it is until then; nil where there is nothing.
    var wordsOfStart: String? {
        keysOfStart.isEmpty
            ? nil : "what it says of \(keysOfStart.joined(separator: ", ")) counts from the next start on"
    }
}
