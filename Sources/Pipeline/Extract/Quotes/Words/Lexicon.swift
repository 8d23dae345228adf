/// The words of a language that speakers are found by.
///
/// A table with open addressing, built once per language and shared: a look-up is a multiplication and, nearly always,
/// one comparison.
struct Lexicon: Sendable {
    private var keys: [UInt64]
    private var classes: [WordClass]
    private var count = 0
    /// Whether the ranker's model was trained on this language.
    var isEnglish = false

    /// A lexicon that knows no word: quotations are found, their speakers are not.
    static let empty = Lexicon()

    init() {
        keys = [UInt64](repeating: 0, count: 64)
        classes = [WordClass](repeating: [], count: 64)
    }

    var isEmpty: Bool { count == 0 }

    /// What a word can be.
    /// - Parameter key: of `WordReader.key`.
    /// - Returns: nothing for a word that is not in the lexicon.
    func classes(of key: UInt64) -> WordClass {
        var at = Int(truncatingIfNeeded: key >> 8) & (keys.count - 1)
        while keys[at] != 0 {
            if keys[at] == key { return classes[at] }
            at = (at + 1) & (keys.count - 1)
        }
        return []
    }

    /// Adds words that are parted by spaces.
    mutating func add(_ words: String, as added: WordClass) {
        for word in words.split(separator: " ") { add(word: word, as: added) }
    }

    mutating func add(word: some StringProtocol, as added: WordClass) {
        var key = WordKey()
        for scalar in word.unicodeScalars { key.add(CaseFold.fold(scalar.value)) }
        insert(key.value, added)
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

/// The languages that have a lexicon. A new one is a file in this folder and a line in `lexicon(for:)`.
enum Lexicons {
    /// - Parameter language: a tag of BCP 47; only its first subtag counts. An empty one is taken for English.
    /// - Returns: the empty lexicon for a language that has none.
    static func lexicon(for language: String) -> Lexicon {
        switch language.prefix(while: { $0 != "-" && $0 != "_" }).lowercased() {
        case "en", "": english
        default: .empty
        }
    }

    private static let english = EnglishLexicon.make()
}
