/// The words that give words to speakers, with how surely they do; counted on training data.
package struct CueTable: Sendable {
    package enum Level: UInt8, Sendable, CaseIterable { case core = 1, cue, weak }

    private var keys: [UInt64]
    private var levels: [UInt8]
    private var count = 0

    init() {
        keys = [UInt64](repeating: 0, count: 1 << 12)
        levels = [UInt8](repeating: 0, count: 1 << 12)
    }

    /// - Parameter words: for each level its words, folded, in UTF-8.
    package init(_ words: [(word: [UInt8], level: Level)]) {
        self.init()
        for (word, level) in words where count < keys.count / 2 { insert(Self.key(of: word), level) }
    }

    /// Nouns in all news that look like verbs of saying: "press secretary".
    private static let nouns = ["press"].map(WordReader.key(of:))

    /// The key that a word has among tokens.
    package static func key(of word: [UInt8]) -> UInt64 { WordReader.key(of: 0..<word.count, in: word.span) }

    @inline(__always)
    func level(of key: UInt64) -> Level? {
        var at = Int(truncatingIfNeeded: key >> 7) & (keys.count - 1)
        while keys[at] != 0 {
            if keys[at] == key { return Level(rawValue: levels[at]) }
            at = (at + 1) & (keys.count - 1)
        }
        return nil
    }

    private mutating func insert(_ key: UInt64, _ level: Level) {
        guard !Self.nouns.contains(key) else { return }
        var at = Int(truncatingIfNeeded: key >> 7) & (keys.count - 1)
        while keys[at] != 0, keys[at] != key { at = (at + 1) & (keys.count - 1) }
        if keys[at] == 0 { count += 1 }
        keys[at] = key
        levels[at] = level.rawValue
    }
}

extension CueTable {
    /// Whether a word is in the table, or is "according".
    package func knows(_ word: [UInt8]) -> Bool {
        let key = Self.key(of: word)
        return level(of: key) != nil || Lexicons.lexicon(for: "en").classes(of: key).contains(.according)
    }

    /// Whether a word is one of grammar in English, and so no cue by itself.
    package static func isGrammar(_ word: [UInt8]) -> Bool {
        let grammar: WordClass = [
            .auxiliary, .subjectPronoun, .objectPronoun, .possessive, .determiner, .preposition, .conjunction,
            .subordinator, .relative, .adverb, .according, .calendar,
        ]
        return !Lexicons.lexicon(for: "en").classes(of: key(of: word)).isDisjoint(with: grammar)
    }
}
