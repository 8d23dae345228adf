/// Which feeds somebody wants to see, and in which order.
struct FeedQuery: Equatable, Sendable {
    enum Show: String, CaseIterable, Sendable {
        case all, failing, stale, slow, gone

        var words: String {
            switch self {
            case .all: "All feeds"
            case .failing: "Failing or damaged"
            case .stale: "Stale"
            case .slow: "Slow"
            case .gone: "Gone"
            }
        }

        func admits(_ feed: FeedStatus, now: Int64) -> Bool {
            switch self {
            case .all: true
            case .failing: feed.health == .failing || feed.health == .damaged
            case .stale: feed.isStale(now: now)
            case .slow: feed.isSlow
            case .gone: feed.isGone
            }
        }
    }

    enum Sort: String, CaseIterable, Sendable {
        case trouble, name, next, newest

        var words: String {
            switch self {
            case .trouble: "Trouble first"
            case .name: "By name"
            case .next: "Next poll"
            case .newest: "Newest news"
            }
        }
    }

    /// Words that all have to stand in the id, the title, the address, a tag or the error.
    var text = ""
    var show = Show.all
    var sort = Sort.trouble
    /// From 1.
    var page = 1

    static let pageSize = 100
    /// A longer search is cut.
    private static let textAtMost = 200

    init() {}

    init(_ arguments: [String: String]) {
        text = String((arguments["q"] ?? "").prefix(Self.textAtMost))
        show = arguments["show"].flatMap(Show.init) ?? .all
        sort = arguments["sort"].flatMap(Sort.init) ?? .trouble
        page = max(arguments["page"].flatMap { Int($0) } ?? 1, 1)
    }

    /// The feeds that are wanted, in order.
    func feeds(of snapshot: StatusSnapshot) -> [FeedStatus] {
        let words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
        let found = snapshot.feeds.filter { feed in
            show.admits(feed, now: snapshot.now) && words.allSatisfy { feed.holds($0) }
        }
        switch sort {
        case .trouble:
            let order = Dictionary(uniqueKeysWithValues: FeedHealth.allCases.enumerated().map { ($1, $0) })
            return found.map { (order[$0.health] ?? 0, $0.sortName, $0) }
                .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
        case .name: return found.map { ($0.sortName, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
        case .next:
            return found.sorted { ($0.isGone ? 1 : 0, $0.nextPoll) < ($1.isGone ? 1 : 0, $1.nextPoll) }
        case .newest: return found.sorted { ($0.lastChange ?? 0) > ($1.lastChange ?? 0) }
        }
    }
}

extension FeedStatus {
    fileprivate var sortName: String { name.lowercased() }

    fileprivate func holds(_ word: String) -> Bool {
        ([id, url, title ?? "", error ?? ""] + tags).contains { $0.lowercased().contains(word) }
    }
}
