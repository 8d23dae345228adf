/// A word, a number, a punctuation mark or a whole quotation.
struct Token: Sendable {
    enum Kind: UInt8, Sendable { case word, number, punctuation, quotation }

    /// How a sentence is parted from the token before.
    enum Break: UInt8, Comparable, Sendable {
        case none
        /// A quotation that ends in a question or an exclamation: its sentence may go on.
        case soft
        case sentence, paragraph

        static func < (a: Break, b: Break) -> Bool { a.rawValue < b.rawValue }
    }

    /// What a word ends in, as far as that tells an adverb or a verb's form.
    enum Ending: UInt8, Sendable { case other, ly, ed, ing }

    var start: Int32
    var end: Int32
    var kind: Kind
    var isCapital = false
    /// What stands in front of the token.
    var breakBefore = Break.none
    var classes: WordClass = []
    var ending = Ending.other
    /// Whether a word's last letter is an s.
    var endsInS = false
    /// The first byte of punctuation.
    var symbol: UInt8 = 0
    /// Index of a quotation.
    var quotation: Int32 = -1
    /// Of a word, as `WordReader.key` makes it.
    var key: UInt64 = 0

    var range: Range<Int> { Int(start)..<Int(end) }
    var isComma: Bool { symbol == 0x2C }
    /// A hyphen that stands alone, a dash, or another mark of general punctuation.
    var isDash: Bool { symbol == 0x2D || symbol == 0xE2 }

    /// A capitalised word that can be part of a name.
    var isNamePart: Bool {
        kind == .word && isCapital && classes.isDisjoint(with: Self.neverInNames)
    }

    private static let neverInNames: WordClass = [
        .subjectPronoun, .objectPronoun, .possessive, .determiner, .preposition, .conjunction, .subordinator, .relative,
        .auxiliary, .adverb, .calendar, .according, .possessiveMark, .commonNoun, .postposed,
    ]
}
