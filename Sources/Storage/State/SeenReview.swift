/// Holds a poll's candidates against what the feed has shown before.
///
/// The history has two tiers, so that a new item costs a small write: `recent` holds what the feed lists and what left
/// it lately; `past` holds what left earlier, is read only when an item isn't in `recent`, and written once for many
/// items. Where both know an item, `recent` is right.
struct SeenReview {
    enum Verdict: Equatable {
        case new, unchanged
        case updated(revision: UInt32)
        /// Its id stood earlier in the same poll.
        case repeated
    }

    /// So many items that left wait in `recent` (6 KB) before they move to `past` together.
    static let leftInRecent = 256

    private var recent: SeenSet
    private var listed: [Bool]
    private var added: [UInt64: SeenSet.Entry] = [:]
    private var past: SeenSet?
    private var changed = false
    private let loadPast: () throws(StorageError) -> SeenSet

    init(recent: SeenSet, past: @escaping () throws(StorageError) -> SeenSet) {
        self.recent = recent
        listed = [Bool](repeating: false, count: recent.entries.count)
        loadPast = past
    }

    mutating func judge(item: UInt64, content: UInt64) throws(StorageError) -> Verdict {
        if let index = recent.index(of: item) {
            guard !listed[index] else { return .repeated }
            listed[index] = true
            let (entry, verdict) = Self.compare(recent.entries[index], with: content)
            if entry != recent.entries[index] {
                recent.update(at: index) { $0 = entry }
                changed = true
            }
            return verdict
        }
        guard added[item] == nil else { return .repeated }
        changed = true
        guard let known = try pastTier()[item] else {
            added[item] = SeenSet.Entry(item: item, content: content, revision: 0)
            return .new
        }
        let (entry, verdict) = Self.compare(known, with: content)
        added[item] = entry
        return verdict
    }

    /// Takes in what a segment says was written; an older revision teaches nothing.
    mutating func learn(_ entry: SeenSet.Entry) throws(StorageError) {
        if let index = recent.index(of: entry.item) {
            guard recent.entries[index].revision <= entry.revision else { return }
            recent.update(at: index) { $0 = entry }
            changed = true
            return
        }
        var known = added[entry.item]
        if known == nil { known = try pastTier()[entry.item] }
        if let known, known.revision > entry.revision { return }
        added[entry.item] = entry
        changed = true
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
        for (index, listed) in listed.enumerated() where !listed && recent.entries[index].left == 0 {
            recent.update(at: index) { $0.left = stamp }
            changed = true
        }
        guard changed else { return Outcome() }
        recent.merge(Array(added.values))
        let waiting = min(Self.leftInRecent, bounds.count / 2)
        guard recent.entries.count(where: { $0.left != 0 }) > waiting else { return Outcome(recent: recent) }
        var past = try pastTier()
        past.merge(recent.removeLeft())
        past.prune(now: now, bounds: bounds, to: bounds.count - waiting)
        return Outcome(recent: recent, past: past)
    }

    /// Ends the reading of a segment, which doesn't say what the feed lists now.
    mutating func finishLearning() -> Outcome {
        guard changed else { return Outcome() }
        recent.merge(Array(added.values))
        return Outcome(recent: recent)
    }

    private mutating func pastTier() throws(StorageError) -> SeenSet {
        if let past { return past }
        let loaded = try loadPast()
        past = loaded
        return loaded
    }

    private static func compare(_ known: SeenSet.Entry, with content: UInt64) -> (SeenSet.Entry, Verdict) {
        var entry = known
        entry.left = 0
        guard known.content != content else { return (entry, .unchanged) }
        entry.content = content
        entry.revision += known.revision == .max ? 0 : 1
        return (entry, .updated(revision: entry.revision))
    }
}
