/// What languages do differently in the order of verb and subject; see `Grammar`.
extension AttributionPatterns {
    /// How many tokens may stand between a verb and the subject behind it.
    private static let farthestSubject = 14

    /// The subject behind its verb, past times and places ("sagte am Montag in Kiel der Minister"), asides, and whom
    /// the speaker told.
    func subject(behind verb: Int) -> NounPhrase? {
        var at = verb + 1
        let limit = min(tokens.count, at + Self.farthestSubject)
        var place: NounPhrase?
        while at < limit, at == verb + 1 || tokens[at].breakBefore == .none {
            let token = tokens[at]
            if token.kind == .quotation { return isNamedBy(at) ? subject(from: at + 1, limit, place, verb) : nil }
            if token.kind == .number || !token.classes.isDisjoint(with: [.calendar]) {
                at += 1
            } else if token.classes.contains(.subjectPronoun) {
                if token.classes.contains(.impersonal), tokens[verb].classes.contains(.impersonal) {
                    at += 1
                    continue
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
                at = max(at + 1, phrase.form == .name ? phrase.mention.upperBound : phrase.whole.upperBound)
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

    private func subject(from: Int, _ limit: Int, _ place: NounPhrase?, _ verb: Int) -> NounPhrase? {
        guard from < limit, tokens[from].breakBefore == .none else { return nil }
        return nominal(from, limit)
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
        while end < limit, end - comma < 7, tokens[end].kind != .quotation, tokens[end].breakBefore == .none {
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

    /// The subject of a verb in front of the quotation, on the side where the language puts it.
    func subjectInFront(of verb: Int) -> NounPhrase? {
        guard grammar.invertsFreely else { return clause.subject(of: verb) }
        if verb + 1 < at, tokens[verb + 1].classes.contains(.subjectPronoun), let subject = subject(behind: verb),
            subject.form == .pronoun
        {
            return subject
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

    /// A verb of saying beside the quotation that no subject goes with; who spoke before did so again.
    func verbWithoutSubject() -> Int? {
        guard grammar.dropsSubject else { return nil }
        let first = firstWordBehind()
        if first < tokens.count, tokens[first].breakBefore <= .soft {
            let limit = min(tokens.count, first + 4)
            if let verb = (first..<limit).first(where: { Cues.isFinite($0, tokens) }), isPrelude(first..<verb) {
                return verb
            }
        }
        let lower = max(clause.bounds.lowerBound, at - Self.farthestVerb)
        return (lower..<max(lower, at)).last { Cues.isFinite($0, tokens) && !belongsToEarlier($0) }
    }

    /// "…, según explicó Roe": a verb follows the preposition at once.
    func isFollowedByVerb(_ at: Int) -> Bool {
        guard grammar.guessesWords, at + 1 < tokens.count else { return false }
        let limit = min(tokens.count, at + 4)
        guard let verb = (at + 1..<limit).first(where: { Cues.isFinite($0, tokens) }) else { return false }
        return isPrelude(at + 1..<verb)
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

    /// “…”, so Roe; “…”, wie Roe sagte; «…», — так сказал Роу.
    func thus(_ at: Int) -> Attribution? {
        let limit = min(clause.bounds.upperBound, at + Self.farthestVerb)
        guard at + 1 < limit else { return nil }
        if let verb = (at + 1..<limit).first(where: { Cues.isFinite($0, tokens) }) {
            if isPrelude(at + 1..<verb), let phrase = subject(behind: verb) {
                return Attribution(pattern: .verbSpeakerBehind, phrase: phrase, cue: verb)
            }
            let local = Clause(tokens: tokens, bounds: at + 1..<limit, grammar: grammar)
            if let phrase = local.subject(of: verb) {
                return Attribution(pattern: .speakerVerbBehind, phrase: phrase, cue: verb)
            }
        }
        guard let phrase = reader.starting(at: at + 1, notBehind: limit) else { return nil }
        return Attribution(pattern: .accordingTo, phrase: phrase, cue: at)
    }

    /// Whether words stand in a sentence that tells what somebody said, by the form of its verbs.
    var isReported: Bool { clause.bounds.contains { tokens[$0].classes.contains(.reported) } }

    /// The first token behind a phrase that means "according to", and behind the article or preposition that follows.
    func behindPhrase(_ at: Int) -> Int {
        var first = at + 1
        while first < tokens.count, tokens[first].classes.contains(.according) { first += 1 }
        while first < tokens.count,
            tokens[first].classes.contains(.complement) || tokens[first].classes.contains(.oblique),
            tokens[first].classes.isDisjoint(with: .firstName)
        {
            first += 1
        }
        return first
    }

    /// "Dem Bericht zufolge".
    func postposed(_ at: Int) -> Attribution? {
        guard let phrase = reader.ending(at: at - 1, notBefore: clause.bounds.lowerBound, notBehind: at) else {
            return nil
        }
        return Attribution(pattern: .accordingTo, phrase: phrase, cue: at)
    }
}
