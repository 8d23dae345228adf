/// The orders of speaker, verb and quotation within a sentence, each a question about the quotation at token `at`.
struct AttributionPatterns {
    var at: Int
    /// The sentence around the quotation.
    var clause: Clause
    /// Whether the quoted words begin with a small letter: they are hardly ever a name or a title then.
    var startsSmall = false

    /// The farthest that a speaker's verb may stand behind the quotation, in tokens.
    static let farthestVerb = 14
    /// A verb in front of the quotation is near it up to this distance, in tokens.
    private static let nearestVerb = 3
    /// How many verbs in front of the quotation are tried for a subject; bounds the work on a text of verbs alone.
    private static let mostTries = 4

    var tokens: [Token] { clause.tokens }
    var grammar: Grammar { clause.grammar }
    var reader: PhraseReader { PhraseReader(tokens: clause.tokens, grammar: clause.grammar) }

    /// The speaker that the sentence names, by the surest pattern that fits.
    func inSentence(_ text: Span<UInt8>) -> Attribution? {
        if let found = finalVerb() ?? behindReported() { return found }
        let endsInComma = endsInComma(text)
        let front = announcedByClause() ?? thusInFront() ?? inFront()
        let isGiven = grammar.guessesWords && front?.pattern == .verbInFront && isInside(text)
        if endsInComma, !isGiven, let found = behind() { return found }
        if let front, front.pattern != .distantVerb || isInside(text) { return front }
        if let found = behind() ?? front { return found }
        if grammar.guessesWords {
            if let found = unknownVerbBehind() ?? agent() { return found }
        } else if endsInComma, let found = unknownVerb() {
            return found
        }
        return trailing()
    }

    /// Whether the quotation ends in a comma, inside or outside its mark: its sentence goes on.
    private func endsInComma(_ text: Span<UInt8>) -> Bool {
        lastByte(text) == 0x2C || (at + 1 < tokens.count && tokens[at + 1].isComma)
    }

    // MARK: Behind the quotation

    private func behind() -> Attribution? {
        let first = firstWordBehind()
        guard first < tokens.count, tokens[first].breakBefore <= .soft else { return nil }
        if grammar.guessesWords, tokens[first].classes.contains(.thus) { return thus(first) }
        guard tokens[first].classes.isDisjoint(with: [.conjunction, .subordinator]) else { return nil }
        if let found = auxiliaryBehind(first) { return found }
        let limit = min(tokens.count, first + Self.farthestVerb)
        var verb = first
        while verb < limit {
            let token = tokens[verb]
            guard token.kind != .quotation, verb == first || token.breakBefore < .sentence else { return nil }
            if token.classes.contains(.according) { return isFollowedByVerb(verb) ? thus(verb) : according(verb) }
            if Cues.isFinite(verb, tokens) { break }
            verb += 1
        }
        guard verb < limit else { return nil }
        if let phrase = cited(by: verb) { return Attribution(pattern: .verbSpeakerBehind, phrase: phrase, cue: verb) }
        if verb == first || (grammar.guessesWords && isPrelude(first..<verb)) {
            guard let phrase = inverted(behind: verb) else { return nil }
            return Attribution(pattern: .verbSpeakerBehind, phrase: phrase, cue: verb)
        }
        let local = Clause(tokens: tokens, bounds: first..<limit, grammar: grammar)
        guard let phrase = local.subject(of: verb), phrase.whole.lowerBound <= first + 2 else { return nil }
        return Attribution(pattern: .speakerVerbBehind, phrase: phrase, cue: verb)
    }

    /// The first token behind the quotation that is neither comma nor dash.
    func firstWordBehind() -> Int {
        var first = at + 1
        if first < tokens.count, tokens[first].isComma { first += 1 }
        guard grammar.guessesWords else { return first }
        while first < tokens.count, first - at < 4, tokens[first].breakBefore == .none, tokens[first].isDash {
            first += 1
        }
        return first
    }

    /// “…,” Roe chuckled: a comma and a name behind a whole sentence, whatever the verb.
    private func unknownVerb() -> Attribution? {
        guard at == clause.bounds.lowerBound, at + 2 < tokens.count, tokens[at + 1].breakBefore == .none,
            let phrase = reader.starting(at: at + 1, notBehind: min(tokens.count, at + 12)),
            phrase.form != .common
        else { return nil }
        return Attribution(pattern: .bareName, phrase: phrase, cue: nil)
    }

    /// Whether a quotation is a part of the author's sentence: its first letter is small, and words stand before it.
    private func isInside(_ text: Span<UInt8>) -> Bool {
        guard at > clause.bounds.lowerBound, tokens[at - 1].kind != .punctuation else { return false }
        return beginsSmall(text)
    }

    /// Whether the first letter of the quotation is a small one.
    func beginsSmall(_ text: Span<UInt8>) -> Bool {
        var first = Int(tokens[at].start)
        let end = Int(tokens[at].end)
        while first < end {
            let (kind, length) = Neighbour.at(first, in: text)
            if kind == .letter || kind == .digit { return !CaseFold.isCapital(text, at: first) }
            first += length
        }
        return false
    }

    /// The subject behind its verb: "said Roe", "said the mayor".
    private func inverted(behind verb: Int) -> NounPhrase? {
        if grammar.guessesWords { return subject(behind: verb) }
        var first = verb + 1
        let limit = min(tokens.count, first + Self.farthestVerb)
        while first < limit, tokens[first].classes.contains(.adverb), !tokens[first].isCapital { first += 1 }
        return NounPhrases.starting(at: first, notBehind: limit, tokens)
    }

    /// The sentence's end names the speaker: "…, Roe said."
    private func trailing() -> Attribution? {
        for verb in at + 1..<max(at + 1, clause.bounds.upperBound) {
            if tokens[verb].classes.contains(.according), let found = according(verb) { return found }
            if tokens[verb].classes.contains(.postposed), let found = postposed(verb) { return found }
            if grammar.guessesWords, tokens[verb].classes.contains(.thus), tokens[verb - 1].isComma,
                let found = thus(verb)
            {
                return found
            }
            guard Cues.isFinite(verb, tokens) else { continue }
            let local = Clause(tokens: tokens, bounds: at + 1..<clause.bounds.upperBound, grammar: grammar)
            if tokens[verb - 1].isComma, let phrase = inverted(behind: verb) {
                return Attribution(pattern: .trailing, phrase: phrase, cue: verb)
            }
            guard let phrase = local.subject(of: verb), phrase.whole.lowerBound > at + 1,
                tokens[phrase.whole.lowerBound - 1].isComma
            else { continue }
            return Attribution(pattern: .trailing, phrase: phrase, cue: verb)
        }
        return nil
    }

    // MARK: In front of the quotation

    func inFront() -> Attribution? {
        var verb = at - 1
        var tries = 0
        var weak: Attribution?
        while verb >= clause.bounds.lowerBound, tries < Self.mostTries {
            let token = tokens[verb]
            if token.classes.contains(.according), let found = according(verb), !isPartOfName(found) {
                return weak ?? found
            }
            if token.classes.contains(.postposed), let found = postposed(verb) { return weak ?? found }
            if Cues.isCue(verb, tokens), counts(verb), !belongsToEarlier(verb),
                weak == nil || !token.classes.contains(.participle)
            {
                tries += 1
                if let phrase = subjectInFront(of: verb) {
                    let isNear = at - verb <= Self.nearestVerb || tokens[at - 1].symbol == 0x3A
                    let found = Attribution(pattern: isNear ? .verbInFront : .distantVerb, phrase: phrase, cue: verb)
                    // "Roe said she would tell them": it is Roe's words that are quoted.
                    guard weak == nil, Cues.isUnreal(verb, tokens) else { return found }
                    weak = found
                }
            }
            verb -= 1
        }
        if let weak { return weak }
        if let found = telling() { return found }
        if grammar.guessesWords, at > clause.bounds.lowerBound + 1, tokens[at - 1].symbol == 0x3A,
            !NounPhrases.isNominal(at - 2, tokens), let subject = clause.sentenceSubject(before: at)
        {
            return Attribution(pattern: .bareName, phrase: subject, cue: nil)
        }
        guard at > clause.bounds.lowerBound, tokens[at - 1].symbol == 0x3A,
            let phrase = reader.ending(at: at - 2, notBefore: clause.bounds.lowerBound, notBehind: at - 1)
        else { return nil }
        let before = phrase.whole.lowerBound - 1
        let standsAlone = before < clause.bounds.lowerBound || tokens[before].kind == .punctuation
        if phrase.form == .name, standsAlone { return Attribution(pattern: .bareName, phrase: phrase, cue: nil) }
        let subject = clause.sentenceSubject(before: at) ?? phrase
        return Attribution(pattern: .bareName, phrase: subject, cue: nil)
    }

    /// "Laut einem Artikel der “Post”": the quotation goes on with the phrase itself.
    private func isPartOfName(_ found: Attribution) -> Bool {
        guard grammar.guessesWords else { return false }
        let between = found.phrase.whole.upperBound..<max(found.phrase.whole.upperBound, at)
        if between.isEmpty { return !tokens[at - 1].classes.isDisjoint(with: [.work, .addressee]) }
        return between.count == 1 && tokens[at - 1].classes.contains(.determiner)
    }

    /// A colon, a hyphen or a dash.
    private static func introducesName(_ symbol: UInt8) -> Bool { symbol == 0x3A || symbol == 0x2D || symbol == 0xE2 }

    func according(_ at: Int) -> Attribution? {
        var first = at + 1
        if grammar.guessesWords {
            first = behindPhrase(at)
        } else {
            first = at + 2
        }
        if grammar.guessesWords, let pronoun = pronoun(of: at, first) {
            return Attribution(pattern: .accordingTo, phrase: pronoun, cue: at)
        }
        guard first < tokens.count, let phrase = reader.starting(at: first, notBehind: min(tokens.count, first + 12))
        else { return nil }
        return Attribution(pattern: .accordingTo, phrase: phrase, cue: at)
    }

    /// “…”: Roe on taxes; “…” – Roe; Roe: “…”
    func headline() -> Attribution? {
        var mark = at + 1
        if grammar.guessesWords, mark < tokens.count, tokens[mark].isComma { mark += 1 }
        if mark + 1 < tokens.count, Self.introducesName(tokens[mark].symbol),
            let phrase = reader.starting(at: mark + 1, notBehind: min(tokens.count, at + 10))
        {
            return Attribution(pattern: .bareName, phrase: phrase, cue: nil)
        }
        return behind() ?? opening() ?? inFront()
    }

    /// "Roe: budget “…”": the name that opens a headline.
    private func opening() -> Attribution? {
        let first = clause.bounds.lowerBound
        guard grammar.guessesWords, let phrase = reader.starting(at: first, notBehind: at),
            phrase.whole.upperBound < at,
            tokens[phrase.whole.upperBound].symbol == 0x3A
        else { return nil }
        return Attribution(pattern: .bareName, phrase: phrase, cue: nil)
    }

    private func lastByte(_ text: Span<UInt8>) -> UInt8 {
        let token = tokens[at]
        var at = Int(token.end) - 1
        while at > Int(token.start) {
            let (kind, start) = Neighbour.before(at + 1, in: text)
            guard kind == .mark || kind == .space else { break }
            at = start - 1
        }
        return at >= 0 ? text[at] : 0
    }
}
