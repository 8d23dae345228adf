/// The table of named character references: a hash table over the generated list, made on first use in well under a
/// millisecond.
/// - Source: HTML Living Standard, 13.5.
struct NamedReferences: Sendable {
    struct Entry: Sendable {
        /// Where the name stands in `names`, without its semicolon.
        fileprivate var name: Range<Int>
        var characters: HTMLCharacters
        /// Whether the name also counts without its semicolon, as `&amp` does.
        var mayBeBare: Bool
    }

    static let table = NamedReferences()

    /// In bytes: `CounterClockwiseContourIntegral`.
    static let longestName = 31
    /// In bytes: `Aacute`, `frac12` and others.
    static let longestBareName = 6
    /// In bytes: `gt`, `lt` and others.
    static let shortestName = 2

    /// The list's bytes.
    private let names: [UInt8]
    private(set) var entries: [Entry] = []
    /// One more than the index of an entry; zero where the slot is free. The size is a power of two, twice the names.
    private var slots = [UInt16](repeating: 0, count: 4_096)

    private init() {
        names = Array(Self.list.utf8)
        entries.reserveCapacity(slots.count / 2)
        var start = 0
        for end in names.indices where names[end] == UInt8(ascii: "\n") {
            add(line: start..<end)
            start = end + 1
        }
    }

    /// Adds a line of the list: `name;=hex`, `name;=hex+hex`, or without the semicolon where the name needs none.
    private mutating func add(line: Range<Int>) {
        guard let equals = names[line].firstIndex(of: ASCII.equals), equals > line.lowerBound else { return }
        let mayBeBare = names[equals - 1] != ASCII.semicolon
        let numbers = names[(equals + 1)..<line.upperBound].split(separator: UInt8(ascii: "+"))
        let scalars = numbers.compactMap { digits in
            Unicode.Scalar(digits.reduce(UInt32(0)) { $0 << 4 | UInt32($1.isDigit ? $1 - 0x30 : $1 - 0x37) })
        }
        guard let first = scalars.first else { return }
        let characters = HTMLCharacters(first, scalars.count > 1 ? scalars[1] : nil)
        let name = line.lowerBound..<(mayBeBare ? equals : equals - 1)
        entries.append(Entry(name: name, characters: characters, mayBeBare: mayBeBare))
        slots[place(of: name, in: names.span)] = UInt16(entries.count)
    }

    /// Finds what a name without its semicolon stands for.
    func find(_ name: Range<Int>, of bytes: Span<UInt8>) -> Entry? {
        let slot = slots[place(of: name, in: bytes)]
        return slot == 0 ? nil : entries[Int(slot) - 1]
    }

    /// The slot of a name, or the free one where it would go.
    private func place(of name: Range<Int>, in bytes: Span<UInt8>) -> Int {
        var hash: UInt32 = 0x811C_9DC5
        for index in name { hash = (hash ^ UInt32(bytes[index])) &* 0x0100_0193 }
        var place = Int(hash ^ hash &>> 15) & (slots.count - 1)
        while slots[place] != 0, !isSame(entries[Int(slots[place]) - 1].name, name, of: bytes) {
            place = (place + 1) & (slots.count - 1)
        }
        return place
    }

    private func isSame(_ known: Range<Int>, _ name: Range<Int>, of bytes: Span<UInt8>) -> Bool {
        guard known.count == name.count else { return false }
        for offset in 0..<known.count where names[known.lowerBound + offset] != bytes[name.lowerBound + offset] {
            return false
        }
        return true
    }
}
