/// Walks from a verb to its subject, over what may stand between them.
struct Clause {
    var tokens: [Token]
    /// The first token of the sentence, and the one behind its last.
    var bounds: Range<Int>
    var grammar = Grammar()

    var reader: PhraseReader { PhraseReader(tokens: tokens, grammar: grammar) }

    /// How many tokens a walk may take; no clause of a sane sentence is longer.
    static let longestWalk = 32
    /// How often a walk may go on with an earlier verb, and how many verbs it may try each time. Real sentences need
    /// no more, and a text made of verbs alone stays cheap.
    private static let deepestChain = 1
    private static let mostTries = 2

    /// The subject of the verb at `verb`: skips auxiliaries and adverbs, steps over appositions and back from the
    /// objects of prepositions, and follows "and", "to" and verbs in -ing to an earlier verb.
    func subject(of verb: Int, depth: Int = 0) -> NounPhrase? {
        guard depth <= Self.deepestChain else { return nil }
        var at = verb - 1
        let stop = max(bounds.lowerBound, verb - Self.longestWalk)
        if tokens[verb].classes.contains(.participle), at >= stop {
            let before = tokens[at]
            let isLoose = before.kind != .word || !NounPhrases.isNominal(at, tokens) || isObject(at, stop)
            if isLoose, before.classes.isDisjoint(with: [.auxiliary, .subjectPronoun, .adverb]) {
                return earlierSubject(before: verb, depth: depth)
            }
        }
        while at >= stop {
            let token = tokens[at]
            switch token.kind {
            case .quotation:
                at -= 1
            case .punctuation:
                guard let next = overAside(endingAt: at, stop: stop) else {
                    return token.isComma ? earlierSubject(before: at, depth: depth) : nil
                }
                at = next
            case .number, .word:
                if isSkipped(at) {
                    at -= 1
                } else if token.classes.contains(.relative), !token.classes.contains(.determiner) || at + 1 == verb {
                    return relative(at, stop: stop)
                } else if let phrase = NounPhrases.ending(at: at, notBefore: stop, tokens) {
                    let subject = steppedBack(phrase, stop: stop)
                    guard grammar.guessesWords else { return subject }
                    return governor(of: subject) != nil ? nil : reader.refined(subject, notBehind: verb)
                } else {
                    return earlierSubject(before: at + 1, depth: depth)
                }
            }
        }
        return nil
    }

    /// Whether the phrase that ends at `at` follows a verb or a preposition: "released a statement saying".
    private func isObject(_ at: Int, _ stop: Int) -> Bool {
        guard let phrase = NounPhrases.ending(at: at, notBefore: stop, tokens), phrase.form == .common else {
            return false
        }
        let before = phrase.whole.lowerBound - 1
        guard before > stop else { return false }
        let token = tokens[before]
        return token.ending == .ed || !token.classes.isDisjoint(with: [.verb, .core, .cue, .preposition, .calendar])
    }

    /// What the sentence is about: its first noun phrase behind an introduction.
    func sentenceSubject(before upper: Int) -> NounPhrase? {
        var at = bounds.lowerBound
        let limit = min(upper, bounds.upperBound, at + Self.longestWalk)
        while at < limit {
            let token = tokens[at]
            if grammar.invertsFreely, token.classes.contains(.preposition) || token.classes.contains(.oblique) {
                // What a preposition governs; the verb and its subject may follow at once.
                let phrase = reader.starting(at: at + 1, notBehind: limit)
                at = max(at + 1, phrase?.whole.upperBound ?? 0)
                continue
            }
            let introduces = !token.classes.isDisjoint(with: [.preposition, .subordinator, .participle])
            if introduces || token.classes.contains(.according) || (at == bounds.lowerBound && isInflected(at)) {
                guard let comma = (at..<limit).first(where: { tokens[$0].isComma }) else { return nil }
                at = comma + 1
            } else if let phrase = reader.starting(at: at, notBehind: limit) {
                return phrase
            } else {
                guard token.kind != .quotation else { return nil }
                at += 1
            }
        }
        return nil
    }

    /// The subject of the nearest earlier verb that gives words to somebody, else the sentence's.
    private func earlierSubject(before upper: Int, depth: Int) -> NounPhrase? {
        var at = upper - 1
        var tries = 0
        let stop = max(bounds.lowerBound, upper - Self.longestWalk)
        while at >= stop, tries < Self.mostTries {
            let classes = tokens[at].classes
            if !classes.isDisjoint(with: .anyCue), !classes.contains(.participle), !NounPhrases.isNominal(at, tokens) {
                if let phrase = subject(of: at, depth: depth + 1) { return phrase }
                tries += 1
            }
            at -= 1
        }
        return sentenceSubject(before: upper)
    }

    /// The token in front of an aside that ends at `at`: `Roe, the mayor,` or `Roe (D)` or `Roe — the mayor —`.
    func overAside(endingAt at: Int, stop: Int) -> Int? {
        let symbol = tokens[at].symbol
        let opener: UInt8
        switch symbol {
        case 0x2C, 0x2D, 0xE2: opener = symbol
        case 0x29: opener = 0x28
        default: return nil
        }
        var first = at - 1
        while first > stop, tokens[first].symbol != opener {
            guard tokens[first].kind != .quotation else { return nil }
            first -= 1
        }
        guard first > stop, tokens[first].symbol == opener, NounPhrases.isNominal(first - 1, tokens) else { return nil }
        guard symbol == 0x2C else { return first - 1 }
        // A clause between the commas is no aside, unless a relative pronoun opens it.
        let inside = first + 1..<at
        if let start = inside.first, tokens[start].classes.contains(.relative) { return first - 1 }
        let hasVerb = inside.contains { position in
            !tokens[position].classes.isDisjoint(with: [.auxiliary, .subjectPronoun])
        }
        return hasVerb ? nil : first - 1
    }

    /// "Who" itself is the mention beside the quotation; it stands for the phrase before it.
    func relative(_ at: Int, stop: Int) -> NounPhrase {
        var phrase = NounPhrase(form: .pronoun, whole: at..<at + 1, mention: at..<at + 1)
        let last = at > stop && tokens[at - 1].isComma ? at - 2 : at - 1
        if let named = NounPhrases.ending(at: last, notBefore: stop, tokens).map({ steppedBack($0, stop: stop) }),
            named.form == .name || grammar.guessesWords
        {
            if grammar.guessesWords { return reader.refined(named, notBehind: at) ?? phrase }
            phrase.antecedent = named.mention
        }
        return phrase
    }

    /// "A spokesman for the agency" speaks, not the agency.
    func steppedBack(_ phrase: NounPhrase, stop: Int) -> NounPhrase {
        var phrase = phrase
        for _ in 0..<3 {
            let opensInGenitive = joinsNouns(phrase.whole.lowerBound, phrase)
            let preposition = phrase.whole.lowerBound - (opensInGenitive ? 0 : 1)
            let joins = joinsNouns(preposition, phrase)
            guard preposition > stop || (joins && preposition == stop),
                tokens[preposition].classes.contains(.preposition) || joins,
                tokens[preposition].classes.isDisjoint(with: [.verb, .auxiliary]),
                let outer = NounPhrases.ending(at: preposition - 1, notBefore: stop, tokens)
            else { break }
            phrase = outer
        }
        return phrase
    }

    /// Whether a genitive's article opens a phrase, or stands right before it.
    private func joinsNouns(_ at: Int, _ phrase: NounPhrase) -> Bool {
        grammar.hasGenitive && at >= bounds.lowerBound && tokens[at].classes.contains(.complement)
    }

    /// Auxiliaries, adverbs and times stand between a subject and its verb.
    func isSkipped(_ at: Int) -> Bool {
        let token = tokens[at]
        if token.classes.contains(.possessiveMark) { return at > 0 && tokens[at - 1].classes.contains(.subjectPronoun) }
        if !token.classes.isDisjoint(with: [.auxiliary, .adverb, .calendar]) { return true }
        if grammar.guessesWords {
            if grammar.capitalisesNouns, token.kind == .word, !token.isCapital, token.classes.isSubset(of: .verb) {
                return true
            }
            // "le" and "lo" in front of a verb are objects.
            return token.kind == .word && token.classes.contains(.determiner) && at + 1 < tokens.count
                && !tokens[at + 1].classes.isDisjoint(with: [.core, .cue, .auxiliary])
        }
        return !token.isCapital && token.ending == .ly
    }

    /// "Asked", "Speaking": what opens an introduction.
    private func isInflected(_ at: Int) -> Bool { tokens[at].ending == .ed || tokens[at].ending == .ing }
}
