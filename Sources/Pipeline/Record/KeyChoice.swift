/// Which of its keys the items of a feed are known by: kept from poll to poll, so that the choice never flips back.
///
/// Some publishers give several items one guid, or none and one link. Once a document has shown that, all items with that
/// guid are known by guid and link, and where that tells nothing either, by the title as well: those of later documents
/// too, in which perhaps one of them stands alone.
struct KeyChoice: Equatable {
    /// Keys that several items bear, folded, in the order that they were found.
    private(set) var shared: [UInt64] = []
    /// The key that items with a guid are known by at least: 0 is the guid itself.
    private(set) var least = 0

    /// A feed with more than so many shared guids has guids that tell nothing apart, and least of all tomorrow's.
    static let sharedAtMost = 32
    private static let leastAtMost = 2
    private static let version: UInt8 = 1

    init() {}

    /// - Parameter packed: what `packed` gave; nil, and what can't be read, is the choice of a feed that shares no keys.
    init(packed: [UInt8]?) {
        guard let packed, packed.count >= 2, packed[0] == Self.version, packed[1] <= Self.leastAtMost,
            packed.count % 8 == 2
        else { return }
        least = Int(packed[1])
        for start in stride(from: 2, to: packed.count, by: 8) {
            shared.append(packed[start..<start + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) })
        }
    }

    /// The choice that a record shows: its id is made of a longer key only where the shorter ones are shared.
    init(_ item: ItemIdentity, recordedAs id: Digest) {
        shared = item.keys.prefix(item.index(of: id)).map(\.folded)
    }

    /// Takes over what another choice of the same feed knows.
    mutating func merge(_ other: KeyChoice) {
        least = max(least, other.least)
        remember(other.shared.filter { !shared.contains($0) })
    }

    /// A version byte, the least key, and 8 bytes for each shared one, little-endian; nil where no key is shared.
    var packed: [UInt8]? {
        guard least > 0 || !shared.isEmpty else { return nil }
        let keys = shared.flatMap { key in (0..<8).map { UInt8(truncatingIfNeeded: key >> (8 * $0)) } }
        return [Self.version, UInt8(least)] + keys
    }

    /// Chooses a key for each item of a document, whatever their order, and remembers which are shared.
    /// - Returns: for each the index of its key; nil for an item that is the same as an earlier one.
    mutating func chooseKeys(_ items: [ItemIdentity]) -> [Int?] {
        var marks = Set(shared)
        var found: [UInt64] = []
        while true {
            var chosen: [Int?] = items.map { index(for: $0, marks) }
            let collisions = Self.tellApart(items, &chosen)
            guard !collisions.isEmpty else {
                remember(found)
                return chosen
            }
            // Each of them lengthens the keys of at least two items, so it ends.
            found += collisions
            marks.formUnion(collisions)
        }
    }

    /// The index of the first key that isn't shared.
    func index(for item: ItemIdentity) -> Int { index(for: item, Set(shared)) }

    private func index(for item: ItemIdentity, _ marks: Set<UInt64>) -> Int {
        let last = item.keys.count - 1
        var index = item.hasGuid ? min(least, last) : 0
        while index < last, marks.contains(item.keys[index].folded) { index += 1 }
        return index
    }

    /// Strikes out what stands twice.
    /// - Returns: the keys that different items bear, each once.
    private static func tellApart(_ items: [ItemIdentity], _ chosen: inout [Int?]) -> [UInt64] {
        var firsts: [Digest: Int] = [:]
        var collisions: [UInt64] = []
        var known: Set<UInt64> = []
        firsts.reserveCapacity(items.count)
        for (number, item) in items.enumerated() {
            guard let index = chosen[number] else { continue }
            guard let first = firsts[item.keys[index]] else {
                firsts[item.keys[index]] = number
                continue
            }
            if items[first].keys.last == item.keys.last {
                chosen[number] = nil
            } else if known.insert(item.keys[index].folded).inserted {
                collisions.append(item.keys[index].folded)
            }
        }
        return collisions
    }

    private mutating func remember(_ found: [UInt64]) {
        shared += found
        guard shared.count > Self.sharedAtMost else { return }
        if least < Self.leastAtMost {
            least += 1
            shared = []
        } else {
            shared.removeSubrange(Self.sharedAtMost...)
        }
    }
}
