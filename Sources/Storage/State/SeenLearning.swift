/// Takes in what segments say was written, where the state has lost it or never knew.
///
/// A record tells of an item under its id; which key the item has now its latest record tells.
struct SeenLearning {
    private var tiers: SeenTiers
    private var recent: [SeenSet.Entry]
    private var recentByID: [Digest: Int] = [:]
    private var recentByKey: [UInt64: Int] = [:]
    private var pastByID: [Digest: SeenSet.Entry]
    /// Keys whose entry in `past` was for an item that has another key now.
    private var outdated: Set<UInt64> = []
    private var changed = false

    /// Begins with what is known so far, both tiers of it.
    init(_ tiers: SeenTiers) throws(StorageError) {
        var tiers = tiers
        try tiers.loadPast()
        self.tiers = tiers
        recent = tiers.recent.entries
        for (index, entry) in recent.enumerated() {
            recentByID[entry.id] = index
            recentByKey[entry.key] = index
        }
        pastByID = Dictionary(tiers.past.entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Takes in what one record says. An older revision than is known teaches nothing, and of the same one the state
    /// knows better which key the item has got since.
    mutating func learn(_ record: SeenSet.Entry) {
        var entry = record
        let index = recentByID[record.id]
        if let known = index.map({ recent[$0] }) ?? pastByID[record.id] {
            guard known.revision <= record.revision else { return }
            if known.revision == record.revision {
                guard known.content != record.content else { return }
                entry.key = known.key
                entry.alias = known.alias
            }
            forgetKey(of: known, for: entry)
        }
        let place = index ?? recent.count
        if let other = recentByKey[entry.key], other != place {
            // The publisher gave one key to two items, and the later record has it.
            recent[other].key = recent[other].id.foldedAside
            recentByKey[recent[other].key] = other
        }
        if place == recent.count { recent.append(entry) } else { recent[place] = entry }
        recentByID[entry.id] = place
        recentByKey[entry.key] = place
        changed = true
    }

    /// What must be written. Segments don't say what the feed lists now; the next poll will.
    func finish() -> SeenReview.Outcome {
        guard changed else { return SeenReview.Outcome() }
        var outcome = SeenReview.Outcome(recent: SeenSet(recent))
        if !outdated.isEmpty {
            var past = tiers.past
            past.remove(outdated)
            outcome.past = past
        }
        return outcome
    }

    private mutating func forgetKey(of known: SeenSet.Entry, for entry: SeenSet.Entry) {
        guard known.key != entry.key else { return }
        if recentByKey[known.key].map({ recent[$0].id == known.id }) ?? false { recentByKey[known.key] = nil }
        if tiers.past[known.key]?.id == known.id { outdated.insert(known.key) }
    }
}
