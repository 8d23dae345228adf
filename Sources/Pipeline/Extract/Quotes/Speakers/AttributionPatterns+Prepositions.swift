/// "According to" in languages that say it in a phrase, in front of a pronoun, or behind the noun.
extension AttributionPatterns {
    /// No phrase that means "according to" has more words.
    private static let longestPhrase = 8

    /// The first token behind a phrase that means "according to", and behind the article or preposition that follows.
    func behindPhrase(_ at: Int) -> Int {
        var first = at + 1
        while first < tokens.count, first - at < Self.longestPhrase, tokens[first].classes.contains(.according) {
            first += 1
        }
        while first < tokens.count,
            tokens[first].classes.contains(.complement) || tokens[first].classes.contains(.oblique),
            tokens[first].classes.isDisjoint(with: .firstName)
        {
            first += 1
        }
        return first
    }

    /// The pronoun behind "selon", or within "по его словам".
    func pronoun(of phrase: Int, _ behind: Int) -> NounPhrase? {
        if let owner = (phrase..<behind).first(where: { tokens[$0].classes.contains(.possessive) }) {
            return NounPhrase(form: .pronoun, whole: owner..<owner + 1, mention: owner..<owner + 1)
        }
        guard behind < tokens.count, tokens[behind].classes.contains(.objectPronoun) else { return nil }
        return NounPhrase(form: .pronoun, whole: behind..<behind + 1, mention: behind..<behind + 1)
    }

    /// "Dem Bericht zufolge".
    func postposed(_ at: Int) -> Attribution? {
        guard let phrase = reader.ending(at: at - 1, notBefore: clause.bounds.lowerBound, notBehind: at) else {
            return nil
        }
        return Attribution(pattern: .accordingTo, phrase: phrase, cue: at)
    }
}
