/// What the quoted words look like, as far as their kind depends on it.
struct QuotedShape: Equatable, Sendable {
    /// Counted no farther than `mostWords`.
    var words = 0
    /// Whether every word is capitalised but those of grammar, and none is a verb of grammar or a pronoun.
    var isTitleCase = false
    var startsCapital = false
    /// Whether the words could be a title in a language that writes titles like sentences.
    var mayBeTitle = false
    /// The same, in a language where only names and beginnings have capitals.
    var isWrittenAsTitle = false
    /// A noun or two that begin with a capital, in a language that writes all nouns with one.
    var isNounPhrase = false
    /// Whether the words begin with a capital and end in a full stop, a question mark or an exclamation mark.
    var isSentence = false

    /// A longer stretch is speech, whatever its capitals.
    static let mostWords = 12
    /// Longer titles are few.
    private static let longestTitle = 7

    init(_ text: Span<UInt8>, _ range: Range<Int>, lexicon: Lexicon) {
        var at = range.lowerBound
        var capitals = 0
        var isTitle = true
        var isSpoken = false
        while at < range.upperBound, words < Self.mostWords {
            let (kind, length) = Neighbour.at(at, in: text)
            guard kind == .letter || kind == .digit else {
                at += length
                continue
            }
            let (end, key) = WordReader.word(at: at, in: text, limit: range.upperBound)
            let isCapital = kind == .digit || CaseFold.isCapital(text, at: at)
            let classes = lexicon.classes(of: key)
            if words == 0 { startsCapital = isCapital }
            if isCapital { capitals += 1 }
            let isSmall = !classes.isDisjoint(with: [.preposition, .determiner, .conjunction])
            if !isCapital && !(isSmall && words > 0) { isTitle = false }
            if !classes.isDisjoint(with: Self.speech) { isSpoken = true }
            if !classes.isDisjoint(with: Self.speech), !isCapital || words == 0 { isTitle = false }
            words += 1
            at = end
        }
        if let last = range.last {
            isSentence = startsCapital && (text[last] == 0x2E || text[last] == 0x21 || text[last] == 0x3F)
        }
        mayBeTitle =
            lexicon.grammar.writesTitlesAsSentences && startsCapital && !isSentence && !isSpoken
            && words <= Self.longestTitle
        isNounPhrase = mayBeTitle && words < 3 && lexicon.grammar.capitalisesNouns
        isWrittenAsTitle = mayBeTitle && !lexicon.grammar.capitalisesNouns
        isTitleCase = isTitle && capitals > 0 && words < Self.mostWords
    }

    private static let speech: WordClass = [.auxiliary, .subjectPronoun]
}
