/// Finds the items of one poll among those that their feed has shown before.
///
/// An item is known by its key. But publishers change keys (another host, guids where there were none), and some give one
/// key to many items; so the alias has a say, in this order:
/// 1. Key and alias agree, or one side has no alias: that is the item.
/// 2. The key is that of one known item, and the alias is that of another: the alias is right.
/// 3. The key is known, and the alias isn't: the item has been edited.
/// 4. The key is unknown, and the alias isn't: the item has got another key.
/// 5. The key is the one that a known item was first known by.
///
/// No known item is found twice, and an alias that several bear finds none. Where every item agrees, the aliases cost
/// a comparison each.
struct SeenMatcher {
    enum Match: Equatable {
        case known(SeenTiers.Place)
        /// With an id that no other item of the feed bears.
        case new(Digest)
        /// Its key stood earlier in the same poll.
        case repeated
    }

    /// Entries whose key a poll's item bears now, although that item is another: they are known by their aliases alone.
    private(set) var displaced: [SeenTiers.Place] = []
    private(set) var tiers: SeenTiers

    private let items: [SeenItem]
    private var matches: [Match?]
    /// The entry with the item's key.
    private var homes: [SeenTiers.Place?]
    private var isRecentTaken: [Bool]
    private var pastTaken: Set<Int> = []
    /// Items whose key is that of an entry with another alias.
    private var doubtful: [Int] = []
    /// Items that no entry was found for.
    private var unknown: [Int] = []

    init(_ items: [SeenItem], _ tiers: SeenTiers) {
        self.items = items
        self.tiers = tiers
        matches = [Match?](repeating: nil, count: items.count)
        homes = [SeenTiers.Place?](repeating: nil, count: items.count)
        isRecentTaken = [Bool](repeating: false, count: tiers.recent.entries.count)
    }

    /// - Returns: what each of the items is, in their order.
    mutating func match() throws(StorageError) -> [Match] {
        try matchKeys()
        let aliases = AliasCount((doubtful + unknown).map { items[$0].alias })
        if !doubtful.isEmpty { matchDoubtful(aliases) }
        if !unknown.isEmpty { try matchUnknown(aliases) }
        for case let home? in homes where isFree(home) { displaced.append(home) }
        return matches.map { $0 ?? .repeated }
    }

    private mutating func matchKeys() throws(StorageError) {
        var isHome = [Bool](repeating: false, count: tiers.recent.entries.count)
        var others: Set<UInt64> = []
        for (number, item) in items.enumerated() {
            let home: SeenTiers.Place
            if let index = tiers.recent.index(of: item.key) {
                guard !isHome[index] else {
                    matches[number] = .repeated
                    continue
                }
                isHome[index] = true
                home = .recent(index)
            } else {
                guard others.insert(item.key).inserted else {
                    matches[number] = .repeated
                    continue
                }
                try tiers.loadPast()
                guard let index = tiers.past.index(of: item.key) else {
                    unknown.append(number)
                    continue
                }
                home = .past(index)
            }
            homes[number] = home
            let alias = tiers.entry(at: home).alias
            if alias == item.alias || alias == 0 || item.alias == 0 {
                take(home, for: number)
            } else {
                doubtful.append(number)
            }
        }
    }

    private mutating func matchDoubtful(_ aliases: AliasCount) {
        // Edits are common, and this confusion is not: what left the feed long ago isn't worth the reading.
        let owners = Owners(of: doubtful.map { items[$0] }, recent: tiers.recent, past: SeenSet())
        var edited: [Int] = []
        for number in doubtful {
            if let place = soleOwner(of: items[number].alias, owners, aliases) {
                take(place, for: number)
            } else {
                edited.append(number)
            }
        }
        for number in edited {
            if let home = homes[number], isFree(home) { take(home, for: number) } else { unknown.append(number) }
        }
    }

    private mutating func matchUnknown(_ aliases: AliasCount) throws(StorageError) {
        try tiers.loadPast()
        let owners = Owners(of: unknown.map { items[$0] }, recent: tiers.recent, past: tiers.past)
        for number in unknown {
            if let place = soleOwner(of: items[number].alias, owners, aliases) { take(place, for: number) }
        }
        var ids = IDs(tiers)
        for number in unknown where matches[number] == nil {
            let item = items[number]
            // A publisher who shifts guids from item to item has lost the right to be believed about them.
            if homes[number] == nil, let place = owners.ids[item.id]?.first(where: isFree) {
                take(place, for: number)
            } else {
                matches[number] = .new(ids.give(item.id, isKnown: owners.ids[item.id] != nil))
            }
        }
    }

    private func soleOwner(of alias: UInt64, _ owners: Owners, _ aliases: AliasCount) -> SeenTiers.Place? {
        guard aliases.isSole(alias), let places = owners.aliases[alias]?.filter(isFree), places.count == 1 else {
            return nil
        }
        return places.first
    }

    private mutating func take(_ place: SeenTiers.Place, for number: Int) {
        matches[number] = .known(place)
        switch place {
        case .recent(let index): isRecentTaken[index] = true
        case .past(let index): pastTaken.insert(index)
        }
    }

    private func isFree(_ place: SeenTiers.Place) -> Bool {
        switch place {
        case .recent(let index): !isRecentTaken[index]
        case .past(let index): !pastTaken.contains(index)
        }
    }
}

/// How many of a poll's items bear an alias.
private struct AliasCount {
    private var counts: [UInt64: Int] = [:]

    init(_ aliases: [UInt64]) {
        for alias in aliases where alias != 0 { counts[alias, default: 0] += 1 }
    }

    func isSole(_ alias: UInt64) -> Bool { counts[alias] == 1 }
}

/// The entries that bear the aliases and the ids of some items, found in one pass.
private struct Owners {
    private(set) var aliases: [UInt64: [SeenTiers.Place]] = [:]
    private(set) var ids: [Digest: [SeenTiers.Place]] = [:]

    init(of items: [SeenItem], recent: SeenSet, past: SeenSet) {
        let wantedAliases = Set(items.map(\.alias)).subtracting([0])
        let wantedIDs = Set(items.map(\.id))
        func note(_ entry: SeenSet.Entry, _ place: SeenTiers.Place) {
            if wantedAliases.contains(entry.alias) { aliases[entry.alias, default: []].append(place) }
            if wantedIDs.contains(entry.id) { ids[entry.id, default: []].append(place) }
        }
        for (index, entry) in recent.entries.enumerated() { note(entry, .recent(index)) }
        for (index, entry) in past.entries.enumerated() {
            guard wantedAliases.contains(entry.alias) || wantedIDs.contains(entry.id) else { continue }
            // An entry that both tiers have is right in the recent one.
            if recent.index(of: entry.key) == nil { note(entry, .past(index)) }
        }
    }
}

/// Gives new items their ids: each the one that its key makes, or the next that no other item bears.
private struct IDs {
    private let tiers: SeenTiers
    private var given: Set<Digest> = []
    /// nil until some id is taken, which is rare.
    private var known: Set<Digest>?

    init(_ tiers: SeenTiers) { self.tiers = tiers }

    /// - Parameters:
    ///   - id: as the key makes it.
    ///   - isKnown: whether an entry bears it.
    /// - Returns: an id of the item's own.
    mutating func give(_ id: Digest, isKnown: Bool) -> Digest {
        var id = id
        if isKnown || given.contains(id) {
            let known = known ?? Set((tiers.recent.entries + tiers.past.entries).map(\.id))
            self.known = known
            while known.contains(id) || given.contains(id) { id = id.next }
        }
        given.insert(id)
        return id
    }
}
