/// What may stand in front of a quotation, in the order that the language puts it; see `Grammar`.
extension AttributionPatterns {
    /// How near a verb must be that seldom gives words to anybody.
    private static let nearestWeakVerb = 5

    /// The subject of a verb in front of the quotation, on the side where the language puts it.
    func subjectInFront(of verb: Int) -> NounPhrase? {
        guard grammar.invertsFreely else { return clause.subject(of: verb) }
        if let object = cited(by: verb), object.whole.upperBound <= at { return object }
        if verb + 1 < at, tokens[verb + 1].classes.contains(.impersonal), let place = clause.place(before: verb) {
            return place
        }
        if verb + 1 < at, tokens[verb + 1].classes.contains(.subjectPronoun), let subject = subject(behind: verb),
            subject.form == .pronoun
        {
            // "Die Chefin nannte sie …": where one form serves subject and object, a full phrase in front is the subject.
            guard grammar.splitsVerbs, !tokens[verb + 1].classes.contains(.masculine),
                let near = clause.nearSubject(of: verb), near.whole.count > 1 || near.form == .pronoun
            else { return subject }
            return near
        }
        if isJoined(verb) { return clause.subject(of: verb) }
        if let auxiliary = clause.auxiliary(of: verb) {
            return clause.nearSubject(of: auxiliary) ?? subject(behind: auxiliary)
        }
        if let subject = clause.nearSubject(of: verb) { return subject }
        if let subject = subject(behind: verb), subject.whole.upperBound <= at { return subject }
        if tokens[verb].classes.contains(.impersonal), let place = clause.place(before: verb) { return place }
        return clause.subject(of: verb)
    }

    /// Whether a conjunction joins a verb to an earlier one, whose subject is its own too.
    private func isJoined(_ verb: Int) -> Bool {
        var before = verb - 1
        while before > clause.bounds.lowerBound, isPrelude(before..<before + 1) { before -= 1 }
        return before > clause.bounds.lowerBound && tokens[before].classes.contains(.conjunction)
    }

    /// "Roe уверяет, что “…”": a word that the lexicon doesn't know, in front of the conjunction of what was said.
    func telling() -> Attribution? {
        guard grammar.guessesWords else { return nil }
        let lower = max(clause.bounds.lowerBound + 1, at - Self.farthestVerb)
        guard lower < at else { return nil }
        let verb: Int
        if let that = (lower..<at).last(where: { tokens[$0].classes.contains(.that) }) {
            verb = tokens[that - 1].isComma ? that - 2 : that - 1
            if let found = held(before: verb) { return found }
            // "Un gesto que …": a noun and its relative clause.
            guard verb > 0, tokens[verb - 1].classes.isDisjoint(with: [.determiner, .possessive]) else { return nil }
        } else {
            guard startsSmall, tokens[at - 1].classes.contains(.verb) else { return nil }
            verb = at - 1
        }
        guard verb > clause.bounds.lowerBound, tokens[verb].kind == .word, !tokens[verb].isCapital,
            tokens[verb].classes.isSubset(of: [.verb, .impersonal]), let phrase = subjectInFront(of: verb)
        else { return nil }
        return Attribution(pattern: .distantVerb, phrase: phrase, cue: verb)
    }

    /// "Roe ist der Ansicht, dass “…”", "Roe geht davon aus, dass “…”": the verb in front of what ends its clause.
    private func held(before last: Int) -> Attribution? {
        guard grammar.splitsVerbs, last > clause.bounds.lowerBound else { return nil }
        var verb = last
        if tokens[last].classes.contains(.opinion) {
            verb -= 1
            guard !tokens[verb].classes.isDisjoint(with: [.determiner, .complement]) else { return nil }
            verb -= 1
        } else {
            guard tokens[last].classes.contains(.adverb) else { return nil }
        }
        let stop = max(clause.bounds.lowerBound, last - Self.nearestWeakVerb)
        while verb > stop, tokens[verb].classes.contains(.adverb) { verb -= 1 }
        guard tokens[verb].kind == .word, !tokens[verb].isCapital,
            !tokens[verb].classes.isDisjoint(with: [.verb, .finite]), let phrase = subjectInFront(of: verb)
        else { return nil }
        return Attribution(pattern: .distantVerb, phrase: phrase, cue: verb)
    }

    /// "Wie Roe erklärte, sieht die Stadt darin “…”": what the clause in front of the comma says is told by its subject.
    func announcedByClause() -> Attribution? {
        let first = clause.bounds.lowerBound
        guard grammar.guessesWords, first < at, tokens[first].classes.isSuperset(of: [.thus, .subordinator]),
            let comma = (first..<at).first(where: { tokens[$0].isComma }),
            let verb = (first + 1..<comma).last(where: { Cues.isFinite($0, tokens) }),
            !(comma..<at).contains(where: { Cues.isFinite($0, tokens) && !tokens[$0].classes.contains(.verb) })
        else { return nil }
        let phrase =
            isPrelude(first + 1..<verb)
            ? subject(behind: verb) : reader.starting(at: first + 1, notBehind: verb)
        guard let phrase, phrase.whole.upperBound <= comma else { return nil }
        return Attribution(pattern: .distantVerb, phrase: phrase, cue: verb)
    }

    /// "…, so Roe weiter: “…”".
    func thusInFront() -> Attribution? {
        guard grammar.guessesWords, at > clause.bounds.lowerBound + 1, tokens[at - 1].symbol == 0x3A else { return nil }
        let lower = max(clause.bounds.lowerBound + 1, at - Self.farthestVerb)
        guard lower < at,
            let thus = (lower..<at).last(where: {
                tokens[$0].classes.isSuperset(of: [.thus, .adverb]) && tokens[$0 - 1].isComma
            }), let phrase = reader.starting(at: thus + 1, notBehind: at)
        else { return nil }
        return Attribution(pattern: .verbInFront, phrase: phrase, cue: thus)
    }

    /// Whether a verb in front of the quotation is near enough: those that seldom give words to anybody must be beside it.
    func counts(_ verb: Int) -> Bool {
        guard grammar.guessesWords, tokens[verb].classes.isSuperset(of: .weakCue) else { return true }
        if tokens[at - 1].symbol == 0x3A { return true }
        // Where nouns have capitals, an article or "als" tells words that go on with the sentence.
        let goesOn =
            startsSmall
            || (grammar.capitalisesNouns && !tokens[at - 1].classes.isDisjoint(with: [.determiner, .preposition]))
        return goesOn && at - verb <= Self.nearestWeakVerb
    }

    /// Whether a verb stands right behind an earlier quotation, and no mark stands before this one: “…”, dijo Roe a “La Prensa”.
    func belongsToEarlier(_ verb: Int) -> Bool {
        guard grammar.guessesWords, tokens[at - 1].kind != .punctuation else { return false }
        var before = verb - 1
        while before > clause.bounds.lowerBound, tokens[before].kind == .punctuation || isPrelude(before..<before + 1) {
            before -= 1
        }
        return before >= 0 && tokens[before].kind == .quotation
    }

    /// Whether words stand in a sentence that tells what somebody said, by the form of its verbs.
    var isReported: Bool { clause.bounds.contains { tokens[$0].classes.contains(.reported) } }
}
