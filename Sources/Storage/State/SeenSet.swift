/// The items that a feed has shown, packed: a version byte, then 24 bytes an item, ordered by item.
///
/// All integers are little-endian: item (8), content (8), revision (4), time of leaving (4).
struct SeenSet: Equatable {
    struct Entry: Equatable {
        /// The item's digest, folded.
        var item: UInt64
        /// The content's digest, folded.
        var content: UInt64
        var revision: UInt32
        /// When a poll first missed the item, in Unix seconds; 0 while the feed lists it.
        var left: UInt32 = 0
    }

    /// Ordered by `item`, without a repeat.
    private(set) var entries: [Entry] = []

    private static let version: UInt8 = 1
    private static let entryBytes = 24

    init() {}

    /// - Parameter packed: what `packed()` gave; nil comes back where it is damaged or of another version.
    init?(packed: [UInt8]) {
        guard packed.first == Self.version, (packed.count - 1) % Self.entryBytes == 0 else { return nil }
        entries.reserveCapacity(packed.count / Self.entryBytes)
        let bytes = packed.span
        for start in stride(from: 1, to: packed.count, by: Self.entryBytes) {
            entries.append(
                Entry(
                    item: Self.load(bytes, start), content: Self.load(bytes, start + 8),
                    revision: Self.load(bytes, start + 16), left: Self.load(bytes, start + 20)))
        }
    }

    func packed() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(1 + entries.count * Self.entryBytes)
        bytes.append(Self.version)
        for entry in entries {
            Self.store(entry.item, into: &bytes)
            Self.store(entry.content, into: &bytes)
            Self.store(entry.revision, into: &bytes)
            Self.store(entry.left, into: &bytes)
        }
        return bytes
    }

    func index(of item: UInt64) -> Int? {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].item < item { low = middle + 1 } else { high = middle }
        }
        return low < entries.count && entries[low].item == item ? low : nil
    }

    subscript(item: UInt64) -> Entry? { index(of: item).map { entries[$0] } }

    mutating func update(at index: Int, _ change: (inout Entry) -> Void) { change(&entries[index]) }

    /// Takes `others` in; what they say of an item replaces what was known of it.
    mutating func merge(_ others: [Entry]) {
        guard !others.isEmpty else { return }
        var added: [Entry] = []
        for entry in others {
            if let known = index(of: entry.item) { entries[known] = entry } else { added.append(entry) }
        }
        entries = (entries + added).sorted { $0.item < $1.item }
    }

    /// Takes out the items that have left the feed.
    mutating func removeLeft() -> [Entry] {
        let left = entries.filter { $0.left != 0 }
        entries.removeAll { $0.left != 0 }
        return left
    }

    /// Lets go of what left too long ago, and of the oldest beyond `count`; the latest `bounds.countKept` stay.
    mutating func prune(now: Int64, bounds: SeenBounds, to count: Int) {
        let latestFirst = entries.sorted { ($0.left, $0.item) > ($1.left, $1.item) }
        let young = latestFirst.prefix { now - Int64($0.left) <= bounds.age }.count
        let kept = min(count, max(young, bounds.countKept))
        guard kept < entries.count else { return }
        entries = latestFirst.prefix(max(kept, 0)).sorted { $0.item < $1.item }
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
