/// What the quoted words themselves look like.
struct QuotedWords: Sendable {
    /// Counted no farther than `QuotedWordList.mostWords`.
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

    init(_ quotation: Quotation, _ list: borrowing QuotedWordList) {
        level = UInt64(quotation.level.rawValue)
        var hasAuxiliary = false
        var hasPronoun = false
        for word in list.words {
            if word.classes.contains(.auxiliary) { hasAuxiliary = true }
            if !word.classes.isDisjoint(with: [.subjectPronoun, .possessive]) { hasPronoun = true }
            if word.isCapital { capitals += 1 }
        }
        count = list.words.count
        first = list.words.first?.key ?? 0
        last = list.words.last?.key ?? 0
        flags = (hasAuxiliary ? 1 : 0) | (hasPronoun ? 2 : 0) | (capitals == count ? 4 : 0)
    }
}
