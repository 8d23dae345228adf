/// The words of a language that speakers are found by, and how its sentences are built.
struct Lexicon: Sendable {
    /// Whether the ranker's model was trained on this language.
    var isEnglish = false
    private var words = WordTable()
    /// Beginnings of words that have many endings.
    private(set) var stems = WordTable()
    /// Ends of words that many words share, compounds among them; letters from behind.
    private(set) var endings = WordTable()
    /// Words that only together mean "according to", by the first of them.
    private(set) var phrases: [UInt64: [[UInt64]]] = [:]
    var grammar = Grammar()

    /// A lexicon that knows no word: quotations are found, their speakers are not.
    static let empty = Lexicon()

    var isEmpty: Bool { words.isEmpty }

    /// What a word can be.
    /// - Parameter key: of `WordReader.key`.
    /// - Returns: nothing for a word that is not in the lexicon.
    func classes(of key: UInt64) -> WordClass { words.classes(of: key) }

    /// Adds words that are parted by spaces.
    mutating func add(_ list: String, as added: WordClass) {
        for word in list.split(separator: " ") { words.add(word: word, as: added) }
    }

    mutating func add(word: some StringProtocol, as added: WordClass) { words.add(word: word, as: added) }

    /// Adds every stem of a list with every ending of another; `-` is no ending.
    mutating func add(_ stems: String, endings: String, as added: WordClass) {
        let endings = endings.split(separator: " ").map { $0 == "-" ? "" : String($0) }
        for stem in stems.split(separator: " ") {
            for ending in endings { words.add(word: stem + ending, as: added) }
        }
    }

    /// Adds beginnings of words, parted by spaces; see `Grammar.longestEnding`.
    mutating func add(stems list: String, as added: WordClass) {
        for stem in list.split(separator: " ") { stems.add(word: stem, as: added) }
    }

    /// Adds ends of words, parted by spaces.
    mutating func add(endings list: String, as added: WordClass) {
        for ending in list.split(separator: " ") { endings.add(word: String(ending.reversed()), as: added) }
    }

    /// Adds phrases that give words to who stands behind them, parted by commas.
    mutating func add(phrases list: String) {
        for phrase in list.split(separator: ",") {
            let keys = phrase.split(separator: " ").map { WordTable.key(of: $0) }
            guard let first = keys.first else { continue }
            phrases[first, default: []].append(keys)
            if let word = phrase.split(separator: " ").first { words.add(word: word, as: .opensPhrase) }
        }
    }
}
