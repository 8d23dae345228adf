/// The subject behind its verb, in languages whose words beside it must be guessed; see `Grammar`.
extension AttributionPatterns {
    /// How many tokens may stand between a verb and the subject behind it.
    private static let farthestSubject = 14
    /// How near a verb the name of a paper must stand, in tokens.
    private static let nearestPaper = 3
    /// No aside in between is longer, in tokens.
    private static let longestAside = 7

    /// The subject behind its verb, past times and places ("sagte am Montag in Kiel der Minister"), asides, and whom
    /// the speaker told.
    func subject(behind verb: Int) -> NounPhrase? {
        var at = verb + 1
        let limit = min(tokens.count, at + Self.farthestSubject)
        var place: NounPhrase?
        while at < limit, at == verb + 1 || tokens[at].breakBefore == .none {
            let token = tokens[at]
            if token.kind == .quotation {
                return isNamedBy(at) ? nominalBehind(at, limit) ?? paper(at, verb) : paper(at, verb)
            }
            if at + 1 < limit, at + 1 != self.at, tokens[at + 1].kind == .quotation, isArticle(at) {
                return nominalBehind(at + 1, limit) ?? paper(at + 1, verb)
            }
            if token.kind == .number || !token.classes.isDisjoint(with: [.calendar]) {
                at += 1
            } else if token.classes.contains(.subjectPronoun) {
                if token.classes.contains(.impersonal), let place = placeBehind(at, limit) ?? nominalBehind(at, limit) {
                    return place
                }
                return NounPhrase(form: .pronoun, whole: at..<at + 1, mention: at..<at + 1)
            } else if token.classes.contains(.addressee) {
                at = behindNames(at)
            } else if isPreposition(at) {
                guard let phrase = reader.starting(at: at + 1, notBehind: limit) else {
                    at += 1
                    continue
                }
                if place == nil { place = phrase }
                at = max(at + 1, end(of: phrase))
            } else if let phrase = nominal(at, limit) {
                if phrase.form == .common, isAddressee(phrase) {
                    at = phrase.whole.upperBound
                    continue
                }
                return phrase
            } else if !token.classes.isDisjoint(with: [.adverb, .auxiliary, .verb]) {
                at += 1
            } else if token.isComma, let end = asideEnd(at, limit) {
                at = end
            } else if token.kind == .word, token.classes.isEmpty {
                at += 1
            } else {
                break
            }
        }
        return tokens[verb].classes.contains(.impersonal) ? place : nil
    }

    /// "hieß es in einer Mitteilung", "assure-t-on à l’Élysée": where nobody is named, a place is.
    private func placeBehind(_ pronoun: Int, _ limit: Int) -> NounPhrase? {
        var at = pronoun + 1
        while at < limit, !isPreposition(at), isPrelude(at..<at + 1) { at += 1 }
        guard at < limit, tokens[at].breakBefore == .none, isPreposition(at) else { return nil }
        return reader.starting(at: at + 1, notBehind: limit)
    }

    /// Where what a preposition governs ends: "en garde Jane Roe" ends in front of the name.
    private func end(of phrase: NounPhrase) -> Int {
        guard phrase.form == .name else { return phrase.whole.upperBound }
        let first = tokens[phrase.whole.lowerBound]
        let isBare = !first.isCapital && first.classes.isDisjoint(with: [.determiner, .possessive, .title])
        return isBare && !grammar.capitalisesNouns ? phrase.mention.lowerBound : phrase.mention.upperBound
    }

    /// The subject right behind the name of a paper, or behind a pronoun that is an object ("nannte es Roe").
    private func nominalBehind(_ quotation: Int, _ limit: Int) -> NounPhrase? {
        let first = quotation + 1
        guard first < limit, tokens[first].breakBefore == .none else { return nil }
        return nominal(first, limit)
    }

    /// A phrase that can be a subject; a single small word in front of another phrase is an adverb.
    private func nominal(_ at: Int, _ limit: Int) -> NounPhrase? {
        guard !tokens[at].classes.contains(.oblique) || tokens[at].classes.contains(.firstName),
            let phrase = reader.starting(at: at, notBehind: limit)
        else { return nil }
        if phrase.form == .common, phrase.whole.count == 1, !tokens[at].isCapital, phrase.whole.upperBound < limit {
            let next = tokens[phrase.whole.upperBound]
            if next.breakBefore == .none, !next.classes.isDisjoint(with: [.determiner, .possessive]) || next.isNamePart
            {
                return nil
            }
        }
        return phrase
    }

    private func isPreposition(_ at: Int) -> Bool {
        let classes = tokens[at].classes
        if classes.contains(.preposition), classes.isDisjoint(with: [.verb]) { return true }
        return classes.contains(.oblique) && !classes.contains(.firstName)
    }

    /// „…“, schreibt die „Post“: a paper whose name stands between marks, right behind a verb of saying.
    private func paper(_ quotation: Int, _ verb: Int) -> NounPhrase? {
        guard quotation != at, quotation - verb <= Self.nearestPaper, tokens[quotation].breakBefore == .none,
            Cues.isFinite(verb, tokens)
        else { return nil }
        return NounPhrase(form: .common, whole: quotation..<quotation + 1, mention: quotation..<quotation + 1)
    }

    private func isArticle(_ at: Int) -> Bool {
        tokens[at].classes.contains(.determiner) && !tokens[at].isCapital
    }

    /// Whether a quotation is the name of an agency or a paper that somebody told something.
    private func isNamedBy(_ at: Int) -> Bool { !tokens[at - 1].classes.isDisjoint(with: [.addressee, .work]) }

    private func isAddressee(_ phrase: NounPhrase) -> Bool {
        phrase.whole.contains { tokens[$0].classes.contains(.addressee) }
    }

    /// Behind an addressee and the capitals that go on with it.
    private func behindNames(_ at: Int) -> Int {
        var end = at + 1
        while end < tokens.count, tokens[end].breakBefore == .none, tokens[end].classes.contains(.addressee) {
            end += 1
        }
        if end < tokens.count, tokens[end].kind == .quotation { end += 1 }
        return end
    }

    /// "dijo, por su parte, el ministro": the comma at the end of a short aside.
    private func asideEnd(_ comma: Int, _ limit: Int) -> Int? {
        guard comma + 1 < limit, isPreposition(comma + 1) || tokens[comma + 1].classes.contains(.adverb) else {
            return nil
        }
        var end = comma + 1
        while end < limit, end - comma < Self.longestAside, tokens[end].kind != .quotation,
            tokens[end].breakBefore == .none
        {
            if tokens[end].isComma { return end + 1 }
            end += 1
        }
        return nil
    }

    /// Whether only auxiliaries, pronouns of objects and adverbs stand in front of a verb: "a", "s’est", "le".
    func isPrelude(_ range: Range<Int>) -> Bool {
        range.allSatisfy { at in
            let classes = tokens[at].classes
            if classes.contains(.subjectPronoun) { return false }
            if !classes.isDisjoint(with: [.auxiliary, .adverb]) { return true }
            return classes.contains(.determiner) && at + 1 == range.upperBound
        }
    }
}
