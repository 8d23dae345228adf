/// What languages do differently in the order of verb and subject; see `Grammar`.
extension AttributionPatterns {
    /// How many tokens may stand between a verb and the subject behind it.
    private static let farthestSubject = 14
    /// How near a verb must be that seldom gives words to anybody.
    private static let nearestWeakVerb = 5
    /// No phrase that means "according to" has more words.
    private static let longestPhrase = 8

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
                if token.classes.contains(.impersonal), let place = placeBehind(at, limit) { return place }
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

    /// "Roe уверяет, что “…”": a word that the lexicon doesn't know, in front of the conjunction of what was said.
    func telling() -> Attribution? {
        guard grammar.guessesWords else { return nil }
        let lower = max(clause.bounds.lowerBound + 1, at - Self.farthestVerb)
        guard lower < at else { return nil }
        let verb: Int
        if let that = (lower..<at).last(where: { tokens[$0].classes.contains(.that) }) {
            verb = tokens[that - 1].isComma ? that - 2 : that - 1
        } else {
            guard startsSmall, tokens[at - 1].classes.contains(.verb) else { return nil }
            verb = at - 1
        }
        guard verb > clause.bounds.lowerBound, tokens[verb].kind == .word, !tokens[verb].isCapital,
            tokens[verb].classes.isSubset(of: [.verb, .impersonal]), let phrase = subjectInFront(of: verb)
        else { return nil }
        return Attribution(pattern: .distantVerb, phrase: phrase, cue: verb)
    }

    /// Whether a verb in front of the quotation is near enough: those that seldom give words to anybody must be beside it.
    func counts(_ verb: Int) -> Bool {
        guard grammar.guessesWords, tokens[verb].classes.isSuperset(of: .weakCue) else { return true }
        return tokens[at - 1].symbol == 0x3A || (startsSmall && at - verb <= Self.nearestWeakVerb)
    }

    /// "…", brummt Roe: a verb that the lexicon doesn't know, where a mark and its subject tell it.
    func unknownVerbBehind() -> Attribution? {
        let first = firstWordBehind()
        var verb = first
        while verb + 1 < tokens.count, isPrelude(verb..<verb + 1), tokens[verb].breakBefore <= .soft { verb += 1 }
        guard first > at + 1, verb + 1 < tokens.count, tokens[verb].kind == .word, !tokens[verb].isCapital,
            tokens[verb].breakBefore <= .soft, tokens[verb].classes.isSubset(of: [.verb, .cue])
        else { return nil }
        var next = verb + 1
        while next < tokens.count, isPrelude(next..<next + 1), tokens[next].breakBefore == .none { next += 1 }
        guard next < tokens.count, tokens[next].breakBefore == .none,
            tokens[next].classes.contains(.subjectPronoun) || tokens[next].isNamePart
                || !tokens[next].classes.isDisjoint(with: [.determiner, .possessive, .title]),
            tokens[next].classes.isDisjoint(with: .oblique) || tokens[next].classes.contains(.firstName),
            let phrase = subject(behind: verb)
        else { return nil }
        return Attribution(pattern: .verbSpeakerBehind, phrase: phrase, cue: verb)
    }

    /// "Roe hat den Plan als “…” bezeichnet", "wurde von Roe “…” genannt": the participle behind the quotation ends its
    /// clause, whose subject or agent spoke.
    func finalVerb() -> Attribution? {
        let verb = at + 1
        guard grammar.splitsVerbs, verb < tokens.count, tokens[verb].kind == .word, !tokens[verb].isCapital,
            tokens[verb].breakBefore == .none, at > clause.bounds.lowerBound
        else { return nil }
        let isNamed = tokens[at - 1].classes.contains(.subordinator) && tokens[verb].classes.isSubset(of: .verb)
        guard tokens[verb].classes.contains(.cue) || isNamed else { return nil }
        guard let auxiliary = clause.auxiliary(of: at) else {
            guard verb + 1 < tokens.count, tokens[verb + 1].classes.contains(.finite), let phrase = clauseSubject()
            else {
                return nil
            }
            return Attribution(pattern: .verbInFront, phrase: phrase, cue: verb)
        }
        if tokens[auxiliary].classes.contains(.be) {
            guard let agent = (auxiliary..<at).first(where: { tokens[$0].classes.contains(.agent) }),
                let phrase = reader.starting(at: agent + 1, notBehind: at)
            else { return nil }
            return Attribution(pattern: .verbInFront, phrase: phrase, cue: verb)
        }
        guard let phrase = clause.nearSubject(of: auxiliary) ?? subject(behind: auxiliary) else { return nil }
        return Attribution(pattern: .verbInFront, phrase: phrase, cue: verb)
    }

    /// The first phrase of the subordinate clause around the quotation.
    private func clauseSubject() -> NounPhrase? {
        var before = at - 1
        while before > clause.bounds.lowerBound, !tokens[before].isComma {
            if tokens[before].classes.contains(.subordinator), tokens[before - 1].isComma {
                return reader.starting(at: before + 1, notBehind: at)
            }
            before -= 1
        }
        return nil
    }

    /// "… jugée “…” par Roe".
    func agent() -> Attribution? {
        guard at + 2 < tokens.count, tokens[at + 1].classes.contains(.agent), tokens[at + 1].breakBefore == .none,
            let verb = (max(clause.bounds.lowerBound, at - 4)..<at).last(where: { tokens[$0].classes.contains(.cue) }),
            let phrase = reader.starting(at: at + 2, notBehind: min(tokens.count, at + 14))
        else { return nil }
        return Attribution(pattern: .verbInFront, phrase: phrase, cue: verb)
    }

    /// The pronoun behind "selon", or within "по его словам".
    func pronoun(of phrase: Int, _ behind: Int) -> NounPhrase? {
        if let owner = (phrase..<behind).first(where: { tokens[$0].classes.contains(.possessive) }) {
            return NounPhrase(form: .pronoun, whole: owner..<owner + 1, mention: owner..<owner + 1)
        }
        guard behind < tokens.count, tokens[behind].classes.contains(.objectPronoun) else { return nil }
        return NounPhrase(form: .pronoun, whole: behind..<behind + 1, mention: behind..<behind + 1)
    }

    /// The subject of a verb in front of the quotation, on the side where the language puts it.
    func subjectInFront(of verb: Int) -> NounPhrase? {
        guard grammar.invertsFreely else { return clause.subject(of: verb) }
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

    /// "Dem Bericht zufolge".
    func postposed(_ at: Int) -> Attribution? {
        guard let phrase = reader.ending(at: at - 1, notBefore: clause.bounds.lowerBound, notBehind: at) else {
            return nil
        }
        return Attribution(pattern: .accordingTo, phrase: phrase, cue: at)
    }
}
