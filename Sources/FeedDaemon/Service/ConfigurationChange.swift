/// What another configuration changes, in words for the journal.
struct ConfigurationChange {
    private let feeds: Int
    private let added: Int
    private let changed: Int
    private let removed: Int
    /// Keys that count from the next start on.
    private let keysOfStart: [String]

    init(from old: Configuration, to new: Configuration) {
        let known = Dictionary(old.feeds.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let stayed = new.feeds.filter { known[$0.id] != nil }
        feeds = new.feeds.count
        added = new.feeds.count - stayed.count
        changed = stayed.count { known[$0.id] != $0 }
        removed = old.feeds.count - stayed.count
        let differences: [(key: String, differs: Bool)] = [
            ("output.directory", old.output.directory != new.output.directory),
            ("state.path", old.state.path != new.state.path),
            ("fetch.concurrency", old.fetch.concurrency != new.fetch.concurrency),
            ("fetch.per_host", old.fetch.perHost != new.fetch.perHost), ("status", old.status != new.status),
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
