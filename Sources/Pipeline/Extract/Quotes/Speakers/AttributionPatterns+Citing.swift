/// Verbs whose object spoke: „…“, zitiert die Agentur den Minister.
extension AttributionPatterns {
    /// Words behind the verb are read up to here, in tokens.
    private static let farthestObject = 14

    /// Who is cited by a verb; nil for verbs whose subject speaks, and in the passive.
    func cited(by verb: Int) -> NounPhrase? {
        guard grammar.guessesWords, tokens[verb].classes.contains(.citing), !isPassive(verb) else { return nil }
        var next = verb + 1
        let limit = min(tokens.count, next + Self.farthestObject)
        var named: NounPhrase?
        var other: NounPhrase?
        while next < limit, next == verb + 1 || tokens[next].breakBefore == .none, next != at {
            let token = tokens[next]
            if token.kind == .punctuation { break }
            let first = firstOfObject(next)
            if isObjectPronoun(next) {
                other = NounPhrase(form: .pronoun, whole: next..<next + 1, mention: next..<next + 1)
                next += 1
            } else if token.kind == .quotation || !token.classes.isDisjoint(with: [.addressee, .adverb, .calendar]) {
                next += 1
            } else if first == next, token.classes.contains(.preposition) {
                let phrase = reader.starting(at: firstOfObject(next + 1), notBehind: limit)
                next = max(next + 1, phrase?.whole.upperBound ?? 0)
            } else if let phrase = reader.starting(at: first, notBehind: end(from: first, limit)) {
                if phrase.form == .name, isPerson(phrase.mention) {
                    // The object's own form tells it from the subject.
                    if first > next { return phrase }
                    named = named ?? phrase
                } else if other?.form != .pronoun {
                    other = phrase
                }
                next = max(next + 1, phrase.whole.upperBound)
            } else {
                next += 1
            }
        }
        return named ?? other
    }

    /// Where the agency's name behind an object begins: "цитирует Роу ТАСС".
    private func end(from first: Int, _ limit: Int) -> Int {
        (first..<max(first, limit)).first { tokens[$0].classes.contains(.addressee) } ?? limit
    }

    private func isObjectPronoun(_ at: Int) -> Bool {
        let classes = tokens[at].classes
        return classes.contains(.objectPronoun) || classes.isSuperset(of: [.auxiliary, .possessive])
    }

    /// Behind an article of the object's case, or a preposition that marks a person as object.
    private func firstOfObject(_ at: Int) -> Int {
        let classes = tokens[at].classes
        let leads = !classes.isDisjoint(with: [.oblique, .objectMark]) && classes.isDisjoint(with: .firstName)
        return leads && !tokens[at].isCapital ? at + 1 : at
    }

    private func isPerson(_ mention: Range<Int>) -> Bool {
        mention.allSatisfy { tokens[$0].classes.isDisjoint(with: [.institution, .addressee]) }
    }

    /// "wird Roe zitiert".
    private func isPassive(_ verb: Int) -> Bool {
        let lower = max(clause.bounds.lowerBound, verb - Self.farthestObject)
        return tokens[verb].classes.contains(.passive)
            && (lower..<verb).contains { tokens[$0].classes.contains(.be) }
    }

    /// "Sie wisse, dass „…“ sei, hatte Roe gesagt": in the mood of what is told, the verb behind a comma tells it.
    func behindReported() -> Attribution? {
        guard grammar.hasReportedMood, isReported else { return nil }
        for comma in at + 1..<max(at + 1, clause.bounds.upperBound - 1) where tokens[comma].isComma {
            guard var found = auxiliaryBehind(comma + 1) else { continue }
            found.pattern = .trailing
            return found
        }
        return nil
    }

    /// „…“, hatte Roe gesagt; „…“, wird Roe zitiert: the auxiliary behind the quotation has its participle at the end.
    func auxiliaryBehind(_ first: Int) -> Attribution? {
        guard grammar.splitsVerbs, first < tokens.count, tokens[first].breakBefore <= .soft,
            tokens[first].classes.contains(.finite)
        else { return nil }
        var verb = first + 1
        let limit = min(tokens.count, first + Self.farthestObject)
        while verb < limit, tokens[verb].breakBefore == .none, tokens[verb].kind != .punctuation {
            let classes = tokens[verb].classes
            // In the passive, who is cited is the subject; who is told something is not.
            let tells = classes.contains(.citing) || !tokens[first].classes.contains(.be)
            if tells, !classes.isDisjoint(with: .anyCue), !tokens[verb].isCapital {
                guard let phrase = subject(behind: first), phrase.whole.upperBound <= verb else { return nil }
                return Attribution(pattern: .verbSpeakerBehind, phrase: phrase, cue: verb)
            }
            verb += 1
        }
        return nil
    }
}
