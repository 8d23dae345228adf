/// Words and what they can be, by the keys of their letters.
///
/// A table with open addressing, built once per language and shared: a look-up is a multiplication and, nearly always,
/// one comparison.
struct WordTable: Sendable {
    private struct Entry {
        /// Zero where the place is free.
        var key: UInt64 = 0
        var classes: WordClass = []
    }

    private var entries = [Entry](repeating: Entry(), count: 64)
    private var count = 0

    var isEmpty: Bool { count == 0 }

    /// What a word can be.
    /// - Parameter key: of `WordReader.key`.
    /// - Returns: nothing for a word that is not in the table.
    @inline(__always)
    func classes(of key: UInt64) -> WordClass {
        var at = place(of: key)
        while true {
            let entry = entries[at]
            // A free place has no classes.
            if entry.key == key || entry.key == 0 { return entry.classes }
            at = (at &+ 1) & (entries.count &- 1)
        }
    }

    /// Where a key stands if no other took its place.
    @inline(__always)
    private func place(of key: UInt64) -> Int { Int(truncatingIfNeeded: key &>> 8) & (entries.count &- 1) }

    mutating func add(word: some StringProtocol, as added: WordClass) { insert(Self.key(of: word), added) }

    /// The key that `WordReader` gives to the same letters in a text.
    static func key(of word: some StringProtocol) -> UInt64 {
        var key = WordKey()
        for scalar in word.unicodeScalars { key.add(CaseFold.fold(scalar.value)) }
        return key.value
    }

    private mutating func insert(_ key: UInt64, _ added: WordClass) {
        if count * 2 >= entries.count { grow() }
        var at = place(of: key)
        while entries[at].key != 0, entries[at].key != key { at = (at + 1) & (entries.count - 1) }
        if entries[at].key == 0 { count += 1 }
        entries[at].key = key
        entries[at].classes.formUnion(added)
    }

    private mutating func grow() {
        let old = entries
        entries = [Entry](repeating: Entry(), count: old.count * 2)
        count = 0
        for entry in old where entry.key != 0 { insert(entry.key, entry.classes) }
    }
}
