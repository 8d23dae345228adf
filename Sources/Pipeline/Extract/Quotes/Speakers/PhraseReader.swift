/// Reads noun phrases as a language builds them: with complements behind the noun, names behind roles, and genitives.
///
/// The chunks are those of `NounPhrases`; what a language adds comes from its grammar and the classes of its words.
struct PhraseReader {
    var tokens: [Token]
    var grammar: Grammar

    /// How many complements a phrase may have ("ministre de l’Intérieur de la République").
    private static let mostComplements = 4
    /// A name has so many words at the most, particles included.
    private static let longestName = 6

    /// The phrase whose first token is `first`.
    func starting(at first: Int, notBehind upper: Int) -> NounPhrase? {
        guard first < upper, let phrase = NounPhrases.starting(at: first, notBehind: upper, tokens) else { return nil }
        guard grammar.guessesWords else { return phrase }
        return refined(withoutNext(phrase), notBehind: upper)
    }

    /// "(weil) die Regierung Georgien …": where nouns have capitals, the noun of a body ends its phrase in front of
    /// a name.
    private func withoutNext(_ phrase: NounPhrase) -> NounPhrase {
        guard grammar.capitalisesNouns, phrase.form != .pronoun,
            !tokens[phrase.whole.lowerBound].classes.isDisjoint(with: [.determiner, .possessive])
        else { return phrase }
        let last = phrase.whole.dropLast().first { at in
            tokens[at].classes.isSuperset(of: [.commonNoun, .institution]) && tokens[at + 1].isNamePart
        }
        guard let last else { return phrase }
        let whole = phrase.whole.lowerBound..<last + 1
        return NounPhrase(form: .common, whole: whole, mention: whole)
    }

    /// The phrase whose last token is `last`; behind it, complements and names are read up to `upper`.
    func ending(at last: Int, notBefore lower: Int, notBehind upper: Int) -> NounPhrase? {
        guard let phrase = NounPhrases.ending(at: last, notBefore: lower, tokens) else { return nil }
        guard grammar.guessesWords else { return phrase }
        return refined(phrase, notBehind: upper)
    }

    /// The phrase with its complements, and the name in it or beside it as the mention.
    func refined(_ phrase: NounPhrase, notBehind upper: Int) -> NounPhrase? {
        guard phrase.form != .pronoun else { return phrase }
        var phrase = phrase
        if let name = name(in: phrase.whole) {
            phrase.form = .name
            phrase.mention = withParticles(name, notBehind: upper)
            phrase.whole = min(phrase.whole.lowerBound, phrase.mention.lowerBound)..<phrase.mention.upperBound
            return phrase
        }
        phrase.form = .common
        guard holdsNoun(phrase.whole) else { return nil }
        var end = phrase.whole.upperBound
        for _ in 0..<Self.mostComplements {
            guard let next = complement(at: end, notBehind: upper) else { break }
            // "… de la société Jean Roe": a name may end the last complement.
            if let name = name(in: next.inner), next.inner.lowerBound < name.lowerBound || startsName(name.lowerBound) {
                phrase.form = .name
                phrase.mention = name
                phrase.whole = phrase.whole.lowerBound..<name.upperBound
                return phrase
            }
            end = next.end
        }
        phrase.whole = phrase.whole.lowerBound..<end
        if let name = apposition(at: end, notBehind: upper) {
            phrase.form = .name
            phrase.mention = name
            return phrase
        }
        var first = phrase.whole.lowerBound
        while first + 1 < end, !tokens[first].classes.isDisjoint(with: [.determiner, .possessive]) { first += 1 }
        phrase.mention = first..<end
        return phrase
    }

    /// Whether a phrase holds more than numbers, and a capital where nouns have one.
    private func holdsNoun(_ whole: Range<Int>) -> Bool {
        whole.contains { at in
            let token = tokens[at]
            guard token.kind == .word, token.classes.isDisjoint(with: [.determiner, .possessive]) else { return false }
            return token.isCapital || !grammar.capitalisesNouns
        }
    }

    // MARK: Names

    /// The name in a run of nominal words: its last capitals, without the bodies and places in front of them.
    func name(in whole: Range<Int>) -> Range<Int>? {
        var end = whole.upperBound
        // "Roe walked": small words behind a name are none of its own.
        while end > whole.lowerBound, !tokens[end - 1].isNamePart {
            guard tokens[whole.lowerBound].isNamePart, tokens[end - 1].kind == .word, !tokens[end - 1].isCapital else {
                return nil
            }
            end -= 1
        }
        guard end > whole.lowerBound, !tokens[end - 1].classes.contains(.institution) else { return nil }
        var first = end - 1
        while first > whole.lowerBound, end - first < Self.longestName {
            let before = tokens[first - 1]
            let isParticle = before.classes.contains(.particle) && leadsToName(first - 1, in: whole)
            guard before.isNamePart || isParticle else { break }
            first -= 1
        }
        let runStart = first
        if let given = (first..<end).first(where: { tokens[$0].classes.contains(.firstName) }) { first = given }
        if let body = (first..<end - 1).last(where: {
            !tokens[$0].classes.isDisjoint(with: [.institution, .title])
                && tokens[$0].classes.isDisjoint(with: .firstName) && tokens[$0 + 1].isNamePart
        }) {
            first = body + 1
        }
        while first < end - 1, !tokens[first].isNamePart { first += 1 }
        guard tokens[first].classes.isDisjoint(with: .institution) || tokens[first].classes.contains(.firstName) else {
            return nil
        }
        // Behind a role, three capitals without a given name are a place or a body and two words of a name.
        let hasRole = runStart > whole.lowerBound && !tokens[runStart - 1].classes.contains(.particle)
        let capitals = (first..<end).filter { tokens[$0].isNamePart }
        if hasRole, capitals.count > 2, !tokens[first].classes.contains(.firstName) {
            first = capitals[capitals.count - 2]
        }
        return first..<end
    }

    /// A name with what stands beside it over several particles: "von der Tann", "de la Cueva".
    private func withParticles(_ name: Range<Int>, notBehind upper: Int) -> Range<Int> {
        var range = name
        var next = name.upperBound
        while next < upper, next - name.upperBound < 3, isParticle(next, isFirst: next == name.upperBound) { next += 1 }
        if next > name.upperBound, next < upper, tokens[next].isNamePart, tokens[next].breakBefore == .none {
            range = range.lowerBound..<next + 1
        }
        var before = name.lowerBound - 1
        while before > 0, name.lowerBound - before <= 3, isParticle(before, isFirst: tokens[before - 1].isCapital) {
            before -= 1
        }
        if before < name.lowerBound - 1, before >= 0, tokens[before].isNamePart, tokens[before + 1].breakBefore == .none
        {
            range = before..<range.upperBound
            while range.lowerBound > 0, tokens[range.lowerBound].breakBefore == .none,
                tokens[range.lowerBound - 1].classes.contains(.firstName), tokens[range.lowerBound - 1].isNamePart
            {
                range = range.lowerBound - 1..<range.upperBound
            }
        }
        return range
    }

    private func isParticle(_ at: Int, isFirst: Bool) -> Bool {
        let token = tokens[at]
        guard token.kind == .word, token.breakBefore == .none else { return false }
        if token.classes.contains(.particle) { return true }
        return !isFirst && !token.isCapital && token.classes.contains(.determiner)
    }

    /// Whether a particle belongs to a name: another capital, or a further particle, stands before it.
    private func leadsToName(_ at: Int, in whole: Range<Int>) -> Bool {
        var before = at - 1
        while before >= whole.lowerBound, tokens[before].classes.contains(.particle), !tokens[before].isCapital {
            before -= 1
        }
        return before >= whole.lowerBound && tokens[before].isNamePart
    }

    /// Whether a capital is where a name of a person may begin by itself.
    private func startsName(_ at: Int) -> Bool { tokens[at].classes.contains(.firstName) }

    // MARK: What stands behind a noun

    private struct Complement {
        /// Behind the preposition and the determiner.
        var inner: Range<Int>
        var end: Int
    }

    /// "de la empresa", "des Ministeriums", "d’État".
    private func complement(at start: Int, notBehind upper: Int) -> Complement? {
        guard start < upper, start < tokens.count, tokens[start].breakBefore == .none,
            tokens[start].classes.contains(.complement)
        else { return nil }
        var first = start + 1
        while first < upper, !tokens[first].classes.isDisjoint(with: [.determiner, .possessive]) { first += 1 }
        var end = first
        while end < upper, end - first < Self.longestName, tokens[end].breakBefore == .none {
            let token = tokens[end]
            let isInside =
                end > first && token.classes.contains(.particle) && end + 1 < upper && tokens[end + 1].isNamePart
                && tokens[end - 1].isNamePart && token.classes.isDisjoint(with: .conjunction)
            guard isInside || NounPhrases.isNominal(end, tokens) else { break }
            end += 1
        }
        guard end > first else { return nil }
        return Complement(inner: first..<end, end: end)
    }

    /// "…, Jane Roe,": the name of whom a role was told.
    private func apposition(at comma: Int, notBehind upper: Int) -> Range<Int>? {
        guard comma + 1 < upper, tokens[comma].isComma else { return nil }
        guard tokens[comma + 1].isNamePart else { return describedName(at: comma + 1, notBehind: upper) }
        var end = comma + 1
        while end < upper, end - comma <= Self.longestName, tokens[end].breakBefore == .none {
            let isParticle =
                tokens[end].classes.contains(.particle) && end + 1 < upper
                && (tokens[end + 1].isNamePart || tokens[end + 1].classes.contains(.particle))
            guard tokens[end].isNamePart || isParticle else { break }
            end += 1
        }
        let range = comma + 1..<end
        let isClosed = end >= tokens.count || tokens[end].isComma || tokens[end].breakBefore >= .sentence
        guard range.count > 1 || tokens[comma + 1].classes.contains(.firstName) || isClosed else { return nil }
        return range
    }

    /// "…, die Chemikerin Jane Roe": a role once more, and the name.
    private func describedName(at first: Int, notBehind upper: Int) -> Range<Int>? {
        guard tokens[first].classes.contains(.determiner),
            let phrase = NounPhrases.starting(at: first, notBehind: upper, tokens), let name = name(in: phrase.whole),
            name.count > 1
        else { return nil }
        return name
    }
}
