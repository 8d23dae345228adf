/// Holds a poll's candidates against what the feed has shown before.
struct SeenReview {
    /// What a candidate is, with the id that its record bears.
    enum Verdict: Equatable {
        case unchanged
        case new(id: Digest)
        case updated(id: Digest, revision: UInt32)
        /// Its key stood earlier in the same poll.
        case repeated
    }

    /// So many items that left wait in `recent` (12 KB) before they move to `past` together.
    static let leftInRecent = 256

    private var tiers: SeenTiers
    private var listed: [Bool]
    private var added: [SeenSet.Entry] = []
    /// Keys whose entry in `past` was for an item that has another key now.
    private var outdated: Set<UInt64> = []
    private var hasNewKeys = false
    private var changed = false

    init(_ tiers: SeenTiers) {
        self.tiers = tiers
        listed = [Bool](repeating: false, count: tiers.recent.entries.count)
    }

    /// Judges all that the poll lists; called once.
    mutating func judge(_ items: [SeenItem]) throws(StorageError) -> [Verdict] {
        var matcher = SeenMatcher(items, tiers)
        let matches = try matcher.match()
        tiers = matcher.tiers
        var verdicts: [Verdict] = []
        verdicts.reserveCapacity(items.count)
        for (item, match) in zip(items, matches) {
            switch match {
            case .repeated: verdicts.append(.repeated)
            case .new(let id):
                added.append(
                    SeenSet.Entry(key: item.key, id: id, content: item.content, alias: item.alias, revision: 0))
                changed = true
                verdicts.append(.new(id: id))
            case .known(let place):
                let (entry, verdict) = Self.compare(tiers.entry(at: place), with: item)
                if case .recent(let index) = place { listed[index] = true }
                renew(place, entry)
                verdicts.append(verdict)
            }
        }
        for place in matcher.displaced {
            var entry = tiers.entry(at: place)
            entry.key = entry.id.foldedAside
            renew(place, entry)
        }
        return verdicts
    }

    /// What must be written.
    struct Outcome: Equatable {
        /// nil: as before.
        var recent: SeenSet?
        var past: SeenSet?
    }

    /// Ends a poll: what it didn't list has left the feed.
    mutating func finish(now: Int64, bounds: SeenBounds) throws(StorageError) -> Outcome {
        let stamp = UInt32(clamping: max(now, 1))
        for (index, listed) in listed.enumerated() where !listed && tiers.recent.entries[index].left == 0 {
            tiers.recent.update(at: index) { $0.left = stamp }
            changed = true
        }
        guard changed else { return Outcome() }
        var recent = tiers.recent
        if hasNewKeys || !added.isEmpty { recent = SeenSet(recent.entries + added) }
        let waiting = min(Self.leftInRecent, bounds.count / 2)
        let movesOn = recent.entries.count { $0.left != 0 } > waiting
        guard movesOn || !outdated.isEmpty else { return Outcome(recent: recent) }
        try tiers.loadPast()
        var past = tiers.past
        past.remove(outdated)
        if movesOn {
            past.merge(recent.removeLeft())
            past.prune(now: now, bounds: bounds, to: bounds.count - waiting)
        }
        return Outcome(recent: recent, past: past == tiers.past ? nil : past)
    }

    private mutating func renew(_ place: SeenTiers.Place, _ entry: SeenSet.Entry) {
        let known = tiers.entry(at: place)
        if known.key != entry.key {
            outdated.insert(known.key)
            hasNewKeys = true
        }
        switch place {
        case .recent(let index):
            guard entry != known else { return }
            tiers.recent.update(at: index) { $0 = entry }
        case .past: added.append(entry)
        }
        changed = true
    }

    private static func compare(_ known: SeenSet.Entry, with item: SeenItem) -> (SeenSet.Entry, Verdict) {
        var entry = known
        entry.left = 0
        entry.key = item.key
        if item.alias != 0 { entry.alias = item.alias }
        guard known.content != item.content else { return (entry, .unchanged) }
        entry.content = item.content
        entry.revision += known.revision == .max ? 0 : 1
        return (entry, .updated(id: known.id, revision: entry.revision))
    }
}
