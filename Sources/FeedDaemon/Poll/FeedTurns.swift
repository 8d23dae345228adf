internal import Fetching

/// Which feeds are to be polled, and which of their turns still count while the configuration changes: each feed has one
/// at most, waiting or under way.
struct FeedTurns {
    /// A feed's place in the queue, and in the line of its host.
    struct Turn: Equatable, Sendable {
        var feedID: String
        /// Whom the poll burdens: the registrable domain.
        var owner: String
        fileprivate var number: Int
    }

    private struct Entry {
        var feed: Configuration.Feed
        /// Of the turn that counts.
        var number: Int
    }

    private var entries: [String: Entry] = [:]
    /// By feed: the entry that its poll began with.
    private var underWay: [String: Configuration.Feed] = [:]
    private var lastNumber = 0
    private let order: [String]

    init(_ feeds: [Configuration.Feed]) {
        order = feeds.map(\.id)
        for feed in feeds { entries[feed.id] = Entry(feed: feed, number: 0) }
    }

    /// The first turns, in the order of the feeds.
    var all: [Turn] { order.compactMap { turn(of: $0) } }

    func isValid(_ turn: Turn) -> Bool { entries[turn.feedID]?.number == turn.number }

    /// The feed as it is configured now; nil where the turn doesn't count any more.
    func feed(of turn: Turn) -> Configuration.Feed? { isValid(turn) ? entries[turn.feedID]?.feed : nil }

    /// - Returns: whether the turn counts still; then its poll is under way until `end`.
    mutating func begin(_ turn: Turn) -> Bool {
        guard let feed = feed(of: turn) else { return false }
        underWay[turn.feedID] = feed
        return true
    }

    /// The poll has ended.
    /// - Returns: the feed's next turn, and whether it is asked otherwise now; nil for a feed that has left.
    mutating func end(_ turn: Turn) -> (turn: Turn, hasChanged: Bool)? {
        let begun = underWay.removeValue(forKey: turn.feedID)
        guard let entry = entries[turn.feedID], let next = self.turn(of: turn.feedID) else { return nil }
        return (next, begun.map { $0.isAskedOtherwise(than: entry.feed) } ?? true)
    }

    /// Takes over another list of feeds.
    /// - Returns: new turns for feeds that are new or have changed and aren't under way, and whether each is due at once.
    mutating func follow(_ feeds: [Configuration.Feed]) -> [(turn: Turn, atOnce: Bool)] {
        let old = entries
        entries = [:]
        entries.reserveCapacity(feeds.count)
        var changes: [(Turn, Bool)] = []
        for feed in feeds {
            guard let known = old[feed.id] else {
                changes += add(feed, atOnce: true)
                continue
            }
            if known.feed == feed {
                entries[feed.id] = known
            } else {
                changes += add(feed, atOnce: feed.isAskedOtherwise(than: known.feed))
            }
        }
        return changes
    }

    /// Earlier turns of the feed count no more.
    private mutating func add(_ feed: Configuration.Feed, atOnce: Bool) -> [(Turn, Bool)] {
        lastNumber += 1
        entries[feed.id] = Entry(feed: feed, number: lastNumber)
        guard underWay[feed.id] == nil, let turn = turn(of: feed.id) else { return [] }
        return [(turn, atOnce)]
    }

    private func turn(of feedID: String) -> Turn? {
        entries[feedID].map { entry in
            let owner = RegistrableDomain.of(FeedHost.name(of: entry.feed.url))
            return Turn(feedID: feedID, owner: owner, number: entry.number)
        }
    }
}

extension Configuration.Feed {
    /// Whether its server may answer otherwise than to the other.
    func isAskedOtherwise(than other: Self) -> Bool {
        url != other.url || userAgent != other.userAgent || headers != other.headers || credential != other.credential
            || discover != other.discover
    }
}
