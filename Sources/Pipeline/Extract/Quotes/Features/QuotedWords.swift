/// What the quoted words themselves look like.
struct QuotedWords: Sendable {
    /// Counted no farther than `mostWords`.
    var count = 0
    /// How many of them start with a capital.
    var capitals = 0
    /// Keys of the first and the last word that were read.
    var first: UInt64 = 0
    var last: UInt64 = 0
    /// Whether there is an auxiliary, a pronoun; whether all begin with capitals.
    var flags: UInt64 = 0
    /// Whether the same words stand between marks elsewhere in the text.
    var isRepeated = false
    var level: UInt64 = 0

    private static let mostWords = 16

    init(_ text: Span<UInt8>, _ quotation: Quotation, lexicon: Lexicon) {
        let range = quotation.innerRange
        level = UInt64(quotation.level.rawValue)
        var at = range.lowerBound
        var hasAuxiliary = false
        var hasPronoun = false
        while at < range.upperBound, count < Self.mostWords {
            let (kind, length) = Neighbour.at(at, in: text)
            guard kind == .letter || kind == .digit else {
                at += max(1, length)
                continue
            }
            let (end, key) = WordReader.word(at: at, in: text, limit: range.upperBound)
            let classes = lexicon.classes(of: key)
            if classes.contains(.auxiliary) { hasAuxiliary = true }
            if !classes.isDisjoint(with: [.subjectPronoun, .possessive]) { hasPronoun = true }
            if kind == .digit || CaseFold.isCapital(text, at: at) { capitals += 1 }
            if count == 0 { first = key }
            last = key
            count += 1
            at = end
        }
        flags = (hasAuxiliary ? 1 : 0) | (hasPronoun ? 2 : 0) | (capitals == count ? 4 : 0)
    }
}
