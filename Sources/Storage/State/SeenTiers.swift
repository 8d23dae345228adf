/// What a feed has shown, in two tiers, so that a new item costs a small write.
///
/// `recent` holds what the feed lists and what left it lately; `past` holds what left earlier, is read only when an item
/// isn't in `recent`, and written once for many items. Where both know a key, `recent` is right.
struct SeenTiers {
    /// An entry, by its index in its tier.
    enum Place: Equatable { case recent(Int), past(Int) }

    var recent: SeenSet
    /// Empty until it is loaded.
    private(set) var past = SeenSet()
    /// nil when that is done.
    private var load: (() throws(StorageError) -> SeenSet)?

    init(recent: SeenSet, past: @escaping () throws(StorageError) -> SeenSet) {
        self.recent = recent
        load = past
    }

    mutating func loadPast() throws(StorageError) {
        guard let load else { return }
        past = try load()
        self.load = nil
    }

    func entry(at place: Place) -> SeenSet.Entry {
        switch place {
        case .recent(let index): recent.entries[index]
        case .past(let index): past.entries[index]
        }
    }
}
