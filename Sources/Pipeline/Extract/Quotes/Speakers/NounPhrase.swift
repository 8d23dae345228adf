/// Who or what a clause speaks of, in tokens.
struct NounPhrase: Equatable, Sendable {
    enum Form: UInt8, Sendable { case pronoun, name, common }

    var form: Form
    /// With determiner, title and role.
    var whole: Range<Int>
    /// The bare name, the pronoun, or the whole phrase where it names nobody.
    var mention: Range<Int>
    /// The name that a relative pronoun stands for.
    var antecedent: Range<Int>?
}

/// Finds noun phrases without parts of speech: by capitals, and by the words of grammar that bound them.
enum NounPhrases {
    /// Longer runs of nouns are no phrase but a list or a heading.
    private static let longestPhrase = 10
    /// How many small words may stand between two runs of capitals of one phrase ("Trump campaign manager Kim Roe").
    private static let longestRole = 4

    /// The phrase whose last token is `last`.
    static func ending(at last: Int, notBefore lower: Int, _ tokens: [Token]) -> NounPhrase? {
        guard last >= lower else { return nil }
        if tokens[last].classes.contains(.subjectPronoun) {
            return NounPhrase(form: .pronoun, whole: last..<last + 1, mention: last..<last + 1)
        }
        guard isNominal(last, tokens) else { return nil }
        var first = last
        while first > lower, last - first < longestPhrase, tokens[first].breakBefore < .sentence {
            let before = tokens[first - 1]
            if !before.classes.isDisjoint(with: [.determiner, .possessive]), !before.classes.contains(.relative) {
                first -= 1
                break
            }
            let joins = before.classes.contains(.possessiveMark) || before.symbol == 0x26
            guard joins || isNominal(first - 1, tokens) else { break }
            first -= 1
        }
        return phrase(first..<last + 1, tokens)
    }

    /// The phrase whose first token is `first`.
    static func starting(at first: Int, notBehind upper: Int, _ tokens: [Token]) -> NounPhrase? {
        guard first < upper else { return nil }
        if tokens[first].classes.contains(.subjectPronoun) {
            return NounPhrase(form: .pronoun, whole: first..<first + 1, mention: first..<first + 1)
        }
        var at = first
        let isDetermined = !tokens[at].classes.isDisjoint(with: [.determiner, .possessive])
        if isDetermined { at += 1 }
        var end = at
        var endOfNames = at
        while at < upper, at - first < longestPhrase, at == first || tokens[at].breakBefore == .none {
            let token = tokens[at]
            let joins = token.classes.contains(.possessiveMark) || token.symbol == 0x26
            guard joins || isNominal(at, tokens) else { break }
            at += 1
            if !joins { end = at }
            if token.isNamePart { endOfNames = at }
        }
        guard end > first, end > (isDetermined ? first + 1 : first) else { return nil }
        // Small words behind a name belong to it only where they lead to another name: "Roe walked" is none.
        if !isDetermined, tokens[first].isNamePart, end > endOfNames { end = endOfNames }
        return phrase(first..<end, tokens)
    }

    /// Whether a token can be part of a noun phrase. A verb can where a determiner makes it a noun ("the report").
    static func isNominal(_ at: Int, _ tokens: [Token]) -> Bool {
        let token = tokens[at]
        if token.kind == .number { return true }
        guard token.kind == .word else { return false }
        if token.isNamePart, token.classes.isDisjoint(with: .anyCue) { return true }
        if token.classes.contains(.calendar) { return false }
        if token.classes.isDisjoint(with: .grammar) { return true }
        if token.classes.contains(.particle), at + 1 < tokens.count, at > 0 {
            return tokens[at + 1].isNamePart && tokens[at - 1].isNamePart
        }
        // "State senator" is a noun, "they state" is none.
        if token.classes.contains(.title), at + 1 < tokens.count, tokens[at + 1].classes.contains(.title) {
            return true
        }
        let couldBeNoun = !token.classes.isDisjoint(with: [.core, .cue, .verb]) && !token.classes.contains(.participle)
        guard couldBeNoun, at > 0 else { return false }
        if token.classes.contains(.noun), isNounByNeighbours(at, tokens) { return true }
        return !tokens[at - 1].classes.isDisjoint(with: [.determiner, .possessive, .possessiveMark])
    }

    /// "An angry call for peace" is a noun phrase, "aides call it" is none: a small word before, and no object behind.
    private static func isNounByNeighbours(_ at: Int, _ tokens: [Token]) -> Bool {
        let before = tokens[at - 1]
        guard before.kind == .word, !before.isCapital, before.classes.isDisjoint(with: .grammar) else { return false }
        guard at + 1 < tokens.count else { return true }
        let after = tokens[at + 1]
        return after.kind == .punctuation
            || !after.classes.isDisjoint(with: [.preposition, .auxiliary, .core, .conjunction])
    }

    /// Finds the bare name in a phrase: the run of capitals that it ends in, without titles in front.
    private static func phrase(_ whole: Range<Int>, _ tokens: [Token]) -> NounPhrase {
        let last = whole.upperBound - 1
        guard tokens[last].isNamePart else { return NounPhrase(form: .common, whole: whole, mention: whole) }
        var first = last
        while first > whole.lowerBound {
            let before = tokens[first - 1]
            let isParticle = before.classes.contains(.particle) && first - 1 > whole.lowerBound
            guard before.isNamePart || before.symbol == 0x26 || isParticle else { break }
            first -= 1
        }
        // "Russian President Jane Roe" is Jane Roe; "the White House Chief" has no other name.
        if let title = (first..<last).last(where: { tokens[$0].classes.contains(.title) }) { first = title + 1 }
        while first < last, !tokens[first].isNamePart { first += 1 }
        return NounPhrase(form: .name, whole: whole, mention: first..<whole.upperBound)
    }
}
