/// Which feeds are to be polled, and which of their turns still count while the configuration changes: each feed has one
/// at most, waiting or under way.
struct FeedTurns {
    /// A feed's place in a queue.
    struct Turn: Equatable, Sendable {
        fileprivate var place: Int
        fileprivate var number: Int
    }

    /// A turn that another configuration brings.
    struct Change: Equatable, Sendable {
        var turn: Turn
        /// Whether the feed is due whatever its state says.
        var atOnce: Bool
        /// Whether the feed's entry in the configuration has changed since its last poll began.
        var isChanged = true
    }

    private struct Slot {
        /// Nil where the feed has left.
        var feed: Configuration.Feed?
        /// As its poll that is under way began.
        var underWay: Configuration.Feed?
        /// Of the turn that counts.
        var number = 0

        var id: String? { feed?.id ?? underWay?.id }
    }

    private var slots: [Slot]

    init(_ feeds: [Configuration.Feed]) { slots = feeds.map { Slot(feed: $0) } }

    /// Those that count, in the order of the feeds.
    var all: [Turn] { slots.indices.compactMap { slots[$0].feed == nil ? nil : turn(at: $0) } }

    /// The feed as it is configured now; nil where the turn doesn't count any more.
    func feed(of turn: Turn) -> Configuration.Feed? {
        slots[turn.place].number == turn.number ? slots[turn.place].feed : nil
    }

    /// - Returns: whether the turn counts still; then its poll is under way until `end`.
    mutating func begin(_ turn: Turn) -> Bool {
        guard let feed = feed(of: turn) else { return false }
        slots[turn.place].underWay = feed
        return true
    }

    /// The poll has ended.
    /// - Returns: the feed's next turn, at once where it is asked otherwise now; nil for a feed that has left.
    mutating func end(_ turn: Turn) -> Change? {
        let begun = slots[turn.place].underWay
        slots[turn.place].underWay = nil
        guard let feed = slots[turn.place].feed, let begun else { return nil }
        return Change(
            turn: self.turn(at: turn.place), atOnce: feed.isAskedOtherwise(than: begun),
            isChanged: feed.fingerprint != begun.fingerprint)
    }

    /// The feeds of another list that are new or have changed.
    func changed(in feeds: [Configuration.Feed]) -> [Configuration.Feed] {
        let known = Dictionary(slots.compactMap(\.feed).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return feeds.filter { known[$0.id] != $0 }
    }

    /// Takes over another list of feeds.
    /// - Returns: new turns for feeds that are new or have changed and aren't under way.
    mutating func follow(_ feeds: [Configuration.Feed]) -> [Change] {
        var places: [String: Int] = [:]
        for (place, slot) in slots.enumerated() { if let id = slot.id { places[id] = place } }
        let stay = Set(feeds.map(\.id))
        for place in slots.indices where slots[place].feed.map({ !stay.contains($0.id) }) ?? false {
            slots[place].feed = nil
            slots[place].number += 1
        }
        // What both lists lack has room for others.
        var free = slots.indices.filter { slots[$0].id == nil }[...]
        var changes: [Change] = []
        for feed in feeds {
            let place: Int
            if let known = places[feed.id], slots[known].id == feed.id {
                place = known
            } else if let empty = free.popFirst() {
                place = empty
            } else {
                place = slots.count
                slots.append(Slot())
            }
            let old = slots[place].feed
            guard old != feed else { continue }
            slots[place].feed = feed
            slots[place].number += 1
            guard slots[place].underWay == nil else { continue }
            changes.append(Change(turn: turn(at: place), atOnce: old.map { feed.isAskedOtherwise(than: $0) } ?? true))
        }
        return changes
    }

    private func turn(at place: Int) -> Turn { Turn(place: place, number: slots[place].number) }
}

extension Configuration.Feed {
    /// Whether its server may answer otherwise than to the other.
    func isAskedOtherwise(than other: Self) -> Bool {
        url != other.url || userAgent != other.userAgent || headers != other.headers || credential != other.credential
            || discover != other.discover
    }
}
