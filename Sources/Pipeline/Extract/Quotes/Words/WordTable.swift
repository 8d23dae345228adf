/// Words and what they can be, by the keys of their letters.
///
/// A table with open addressing, built once per language and shared: a look-up is a multiplication and, nearly always,
/// one comparison.
struct WordTable: Sendable {
    private var keys: [UInt64]
    private var classes: [WordClass]
    private var count = 0

    init() {
        keys = [UInt64](repeating: 0, count: 64)
        classes = [WordClass](repeating: [], count: 64)
    }

    var isEmpty: Bool { count == 0 }

    /// What a word can be.
    /// - Parameter key: of `WordReader.key`.
    /// - Returns: nothing for a word that is not in the table.
    func classes(of key: UInt64) -> WordClass {
        var at = Int(truncatingIfNeeded: key >> 8) & (keys.count - 1)
        while keys[at] != 0 {
            if keys[at] == key { return classes[at] }
            at = (at + 1) & (keys.count - 1)
        }
        return []
    }

    mutating func add(word: some StringProtocol, as added: WordClass) { insert(Self.key(of: word), added) }

    /// The key that `WordReader` gives to the same letters in a text.
    static func key(of word: some StringProtocol) -> UInt64 {
        var key = WordKey()
        for scalar in word.unicodeScalars { key.add(CaseFold.fold(scalar.value)) }
        return key.value
    }

    private mutating func insert(_ key: UInt64, _ added: WordClass) {
        if count * 2 >= keys.count { grow() }
        var at = Int(truncatingIfNeeded: key >> 8) & (keys.count - 1)
        while keys[at] != 0, keys[at] != key { at = (at + 1) & (keys.count - 1) }
        if keys[at] == 0 { count += 1 }
        keys[at] = key
        classes[at].formUnion(added)
    }

    private mutating func grow() {
        let old = (keys, classes)
        keys = [UInt64](repeating: 0, count: old.0.count * 2)
        classes = [WordClass](repeating: [], count: old.0.count * 2)
        count = 0
        for (key, known) in zip(old.0, old.1) where key != 0 { insert(key, known) }
    }
}
