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

    /// - Parameters:
    ///   - text: holds the words.
    ///   - range: where they stand.
    ///   - list: the same words, read.
    ///   - grammar: that of their language.
    init(_ text: Span<UInt8>, _ range: Range<Int>, _ list: borrowing QuotedWordList, grammar: Grammar) {
        var capitals = 0
        var isTitle = true
        var isSpoken = false
        for word in list.words.prefix(Self.mostWords) {
            if words == 0 { startsCapital = word.isCapital }
            if word.isCapital { capitals += 1 }
            let isSmall = !word.classes.isDisjoint(with: [.preposition, .determiner, .conjunction])
            if !word.isCapital && !(isSmall && words > 0) { isTitle = false }
            if !word.classes.isDisjoint(with: Self.speech) { isSpoken = true }
            if !word.classes.isDisjoint(with: Self.speech), !word.isCapital || words == 0 { isTitle = false }
            words += 1
        }
        if let last = range.last {
            isSentence = startsCapital && (text[last] == 0x2E || text[last] == 0x21 || text[last] == 0x3F)
        }
        mayBeTitle =
            grammar.writesTitlesAsSentences && startsCapital && !isSentence && !isSpoken
            && words <= Self.longestTitle
        isNounPhrase = mayBeTitle && words < 3 && grammar.capitalisesNouns
        isWrittenAsTitle = mayBeTitle && !grammar.capitalisesNouns
        isTitleCase = isTitle && capitals > 0 && words < Self.mostWords
    }

    private static let speech: WordClass = [.auxiliary, .subjectPronoun]
}
