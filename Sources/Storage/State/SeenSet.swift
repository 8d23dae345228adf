/// The items that a feed has shown, packed: a version byte, then 48 bytes an item, ordered by key.
///
/// All integers are little-endian: key (8), id (the high half, then the low one, 16), content (8), alias (8), revision
/// (4), time of leaving (4).
struct SeenSet: Equatable {
    struct Entry: Equatable {
        /// What the item is known by now, folded: the id that a candidate with its present key bears.
        var key: UInt64
        /// The id that its records bear, from the first one on.
        var id: Digest
        /// The content's digest, folded.
        var content: UInt64
        /// What the item is known by when its key changes, folded; 0 where it has none.
        var alias: UInt64 = 0
        var revision: UInt32
        /// When a poll first missed the item, in Unix seconds; 0 while the feed lists it.
        var left: UInt32 = 0
    }

    /// Ordered by `key`, without a repeat.
    private(set) var entries: [Entry] = []

    private static let version: UInt8 = 2
    private static let entryBytes = 48

    init() {}

    /// - Parameter entries: in any order, no two with one key.
    init(_ entries: [Entry]) { self.entries = entries.sorted { $0.key < $1.key } }

    /// - Parameter packed: what `packed()` gave; nil comes back where it is damaged or of another version.
    init?(packed: [UInt8]) {
        guard packed.first == Self.version, (packed.count - 1) % Self.entryBytes == 0 else { return nil }
        entries.reserveCapacity(packed.count / Self.entryBytes)
        let bytes = packed.span
        for start in stride(from: 1, to: packed.count, by: Self.entryBytes) {
            entries.append(
                Entry(
                    key: Self.load(bytes, start),
                    id: Digest(high: Self.load(bytes, start + 8), low: Self.load(bytes, start + 16)),
                    content: Self.load(bytes, start + 24), alias: Self.load(bytes, start + 32),
                    revision: Self.load(bytes, start + 40), left: Self.load(bytes, start + 44)))
        }
    }

    func packed() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(1 + entries.count * Self.entryBytes)
        bytes.append(Self.version)
        for entry in entries {
            Self.store(entry.key, into: &bytes)
            Self.store(entry.id.high, into: &bytes)
            Self.store(entry.id.low, into: &bytes)
            Self.store(entry.content, into: &bytes)
            Self.store(entry.alias, into: &bytes)
            Self.store(entry.revision, into: &bytes)
            Self.store(entry.left, into: &bytes)
        }
        return bytes
    }

    func index(of key: UInt64) -> Int? {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].key < key { low = middle + 1 } else { high = middle }
        }
        return low < entries.count && entries[low].key == key ? low : nil
    }

    subscript(key: UInt64) -> Entry? { index(of: key).map { entries[$0] } }

    /// - Parameters:
    ///   - index: the entry's.
    ///   - change: leaves its key alone.
    mutating func update(at index: Int, _ change: (inout Entry) -> Void) { change(&entries[index]) }

    /// Takes out the entries with these keys, as far as there are any.
    mutating func remove(_ keys: Set<UInt64>) { entries.removeAll { keys.contains($0.key) } }

    /// Takes `others` in; what they say of a key replaces what was known of it.
    mutating func merge(_ others: [Entry]) {
        guard !others.isEmpty else { return }
        var added: [Entry] = []
        for entry in others {
            if let known = index(of: entry.key) { entries[known] = entry } else { added.append(entry) }
        }
        self = SeenSet(entries + added)
    }

    /// Takes out the items that have left the feed.
    mutating func removeLeft() -> [Entry] {
        let left = entries.filter { $0.left != 0 }
        entries.removeAll { $0.left != 0 }
        return left
    }

    /// Lets go of what left too long ago, and of the oldest beyond `count`; the latest `bounds.countKept` stay.
    mutating func prune(now: Int64, bounds: SeenBounds, to count: Int) {
        let latestFirst = entries.sorted { ($0.left, $0.key) > ($1.left, $1.key) }
        let young = latestFirst.prefix { now - Int64($0.left) <= bounds.age }.count
        let kept = min(count, max(young, bounds.countKept))
        guard kept < entries.count else { return }
        entries = latestFirst.prefix(max(kept, 0)).sorted { $0.key < $1.key }
    }

    private static func load<Integer: FixedWidthInteger>(_ bytes: Span<UInt8>, _ start: Int) -> Integer {
        var value: Integer = 0
        for index in stride(from: start + Integer.bitWidth / 8 - 1, through: start, by: -1) {
            value = value << 8 | Integer(bytes[index])
        }
        return value
    }

    private static func store<Integer: FixedWidthInteger>(_ value: Integer, into bytes: inout [UInt8]) {
        for shift in stride(from: 0, to: Integer.bitWidth, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: value >> Integer(shift)))
        }
    }
}
