/// The first words of a quotation, read once for all that looks at them.
struct QuotedWordList: Sendable {
    struct Word: Sendable {
        var key: UInt64
        var classes: WordClass
        /// Whether it begins with a capital or a digit.
        var isCapital: Bool
    }

    private(set) var words: [Word] = []

    /// Nobody looks at more.
    static let mostWords = 16

    /// Reads the words of a stretch of text anew.
    mutating func read(_ text: Span<UInt8>, _ range: Range<Int>, lexicon: borrowing Lexicon) {
        words.clear()
        var at = range.lowerBound
        while at < range.upperBound, words.count < Self.mostWords {
            let (kind, length) = Neighbour.at(at, in: text)
            guard kind == .letter || kind == .digit else {
                at += max(1, length)
                continue
            }
            let (end, key) = WordReader.word(at: at, in: text, limit: range.upperBound)
            let isCapital = kind == .digit || CaseFold.isCapital(text, at: at)
            words.append(Word(key: key, classes: lexicon.classes(of: key), isCapital: isCapital))
            at = end
        }
    }
}
