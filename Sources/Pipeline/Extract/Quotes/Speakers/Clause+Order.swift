/// Subjects in languages whose order of words is freer than English; see `Grammar`.
extension Clause {
    /// The subject in front of a verb, past adverbs, asides and what prepositions govern; nil where there is none up to
    /// the clause's beginning.
    func nearSubject(of verb: Int) -> NounPhrase? {
        var at = verb - 1
        let stop = max(bounds.lowerBound, verb - Self.longestWalk)
        while at >= stop {
            let token = tokens[at]
            if token.kind == .quotation {
                at -= 1
            } else if token.kind == .punctuation {
                guard let next = overAside(endingAt: at, stop: stop) else { return nil }
                at = next
            } else if token.classes.contains(.relative), !token.classes.contains(.determiner) || at + 1 == verb {
                return relative(at, stop: stop)
            } else if isSkipped(at) {
                at -= 1
            } else {
                guard let phrase = NounPhrases.ending(at: at, notBefore: stop, tokens) else {
                    guard let before = beforeRelative(at, stop: stop) else { return nil }
                    at = before
                    continue
                }
                if tokens[phrase.whole.upperBound - 1].classes.contains(.addressee) { return nil }
                let outer = steppedBack(phrase, stop: stop)
                if let governor = governor(of: outer) {
                    at = governor - 1
                    continue
                }
                guard let subject = reader.refined(outer, notBehind: verb) else { return nil }
                return subject
            }
        }
        return nil
    }

    /// The token in front of the relative clause that ends at `at`: "la ONG que lo acoge".
    private func beforeRelative(_ at: Int, stop: Int) -> Int? {
        var before = at - 1
        while before > stop, at - before < 8, tokens[before].kind != .quotation {
            if tokens[before].classes.contains(.relative), tokens[before].classes.isDisjoint(with: .determiner) {
                let last = tokens[before - 1].isComma ? before - 2 : before - 1
                return last >= stop && NounPhrases.isNominal(last, tokens) ? last : nil
            }
            before -= 1
        }
        return nil
    }

    /// The auxiliary that a participle at the clause's end belongs to: "Roe hat den Plan kritisiert".
    func auxiliary(of verb: Int) -> Int? {
        guard grammar.splitsVerbs else { return nil }
        var at = verb - 1
        let stop = max(bounds.lowerBound, verb - Self.longestWalk)
        while at >= stop, tokens[at].kind != .quotation, !tokens[at].isComma {
            if tokens[at].classes.contains(.auxiliary), !tokens[at].classes.isDisjoint(with: .finite) { return at }
            at -= 1
        }
        return nil
    }

    /// The preposition, or the determiner of a case, that keeps a phrase from being a subject.
    func governor(of phrase: NounPhrase) -> Int? {
        guard phrase.form != .pronoun else { return nil }
        var at = phrase.whole.lowerBound
        if tokens[at].classes.contains(.oblique), tokens[at].classes.isDisjoint(with: .firstName) { return at }
        for _ in 0..<2 {
            guard at > bounds.lowerBound, tokens[at].breakBefore == .none else { return nil }
            at -= 1
            let classes = tokens[at].classes
            if classes.contains(.oblique) { return at }
            if classes.contains(.preposition) { return at }
            guard classes.contains(.determiner) else { return nil }
        }
        return nil
    }

    /// "В полиции сообщили": the place in front of a verb that has no subject.
    func place(before verb: Int) -> NounPhrase? {
        var at = verb - 1
        while at > bounds.lowerBound, isSkipped(at) { at -= 1 }
        guard at >= bounds.lowerBound, let phrase = NounPhrases.ending(at: at, notBefore: bounds.lowerBound, tokens)
        else { return nil }
        return reader.refined(phrase, notBehind: verb)
    }
}
