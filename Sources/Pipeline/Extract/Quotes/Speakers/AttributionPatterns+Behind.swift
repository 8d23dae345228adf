/// What may stand behind a quotation beside a verb that is known: other verbs, participles, "so", agents.
extension AttributionPatterns {
    /// How near the participle of an agent must stand in front of the quotation.
    private static let nearestParticiple = 4

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
            let verb = (max(clause.bounds.lowerBound, at - Self.nearestParticiple)..<at).last(where: {
                tokens[$0].classes.contains(.cue)
            }),
            let phrase = reader.starting(at: at + 2, notBehind: min(tokens.count, at + Self.farthestVerb))
        else { return nil }
        return Attribution(pattern: .verbInFront, phrase: phrase, cue: verb)
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

    /// "…, según explicó Roe": a verb follows the preposition at once.
    func isFollowedByVerb(_ at: Int) -> Bool {
        guard grammar.guessesWords, at + 1 < tokens.count else { return false }
        let limit = min(tokens.count, at + 4)
        guard let verb = (at + 1..<limit).first(where: { Cues.isFinite($0, tokens) }) else { return false }
        return isPrelude(at + 1..<verb)
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
}
