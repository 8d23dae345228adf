/// Finds who said each quotation of a text, by rules for the order of speaker, verb and quotation.
///
/// It reads tokens and answers with tokens; what a quotation is (speech, a title, a word at arm's length) and what the
/// speaker is called elsewhere is decided by others.
struct SpeakerFinder: Sendable {
    /// How far a sentence is read to either side of a quotation, in tokens: keeps a text without full stops linear.
    private static let longestSentence = 60
    /// The farthest that a speaker's verb may stand behind the quotation, in tokens.
    private static let farthestVerb = 14

    private var previous: Attribution?
    /// The token of the last quotation that had a speaker.
    private var previousAt = -1

    /// Who said the quotation that stands at token `at`; quotations are asked for in order.
    func speaker(at: Int, _ tokens: [Token], _ text: Span<UInt8>, isHeadline: Bool) -> Attribution? {
        let clause = Clause(tokens: tokens, bounds: sentence(around: at, tokens))
        if isHeadline { return headline(at, clause, text) }
        return find(at, clause, tokens, text)
    }

    /// Notes that the quotation at token `at` is speech of this speaker, so that later ones may go on with it.
    mutating func note(_ attribution: Attribution, at: Int) {
        previous = attribution
        previousAt = at
    }

    mutating func reset() {
        previous = nil
        previousAt = -1
    }

    private func find(_ at: Int, _ clause: Clause, _ tokens: [Token], _ text: Span<UInt8>) -> Attribution? {
        let endsInComma = lastByte(of: tokens[at], text) == 0x2C || (at + 1 < tokens.count && tokens[at + 1].isComma)
        let front = inFront(at, clause, text)
        if endsInComma, let found = behind(at, clause, tokens, text) { return found }
        if let front, front.pattern != .distantVerb || isInside(at, clause, text) { return front }
        if let found = behind(at, clause, tokens, text) { return found }
        if let front { return front }
        if endsInComma, let found = unknownVerb(at, clause, tokens) { return found }
        if let found = trailing(at, clause, tokens, text) { return found }
        return carried(at, clause, tokens, text)
    }

    // MARK: Behind the quotation

    private func behind(_ at: Int, _ clause: Clause, _ tokens: [Token], _ text: Span<UInt8>) -> Attribution? {
        var first = at + 1
        if first < tokens.count, tokens[first].isComma { first += 1 }
        guard first < tokens.count, tokens[first].breakBefore <= .soft,
            tokens[first].classes.isDisjoint(with: [.conjunction, .subordinator])
        else { return nil }
        let limit = min(tokens.count, first + Self.farthestVerb)
        var verb = first
        while verb < limit {
            let token = tokens[verb]
            guard token.kind != .quotation, verb == first || token.breakBefore < .sentence else { return nil }
            if token.classes.contains(.according) { return according(verb, tokens) }
            if isFiniteCue(verb, tokens) { break }
            verb += 1
        }
        guard verb < limit else { return nil }
        if verb == first {
            guard let phrase = inverted(behind: verb, tokens) else { return nil }
            return Attribution(pattern: .verbSpeakerBehind, phrase: phrase, cue: verb)
        }
        let local = Clause(tokens: tokens, bounds: first..<limit)
        guard let phrase = local.subject(of: verb, text: text), phrase.whole.lowerBound <= first + 2 else { return nil }
        return Attribution(pattern: .speakerVerbBehind, phrase: phrase, cue: verb)
    }

    /// “…,” Roe chuckled: a comma and a name behind a whole sentence, whatever the verb.
    private func unknownVerb(_ at: Int, _ clause: Clause, _ tokens: [Token]) -> Attribution? {
        guard at == clause.bounds.lowerBound, at + 2 < tokens.count, tokens[at + 1].breakBefore == .none,
            let phrase = NounPhrases.starting(at: at + 1, notBehind: min(tokens.count, at + 12), tokens),
            phrase.form != .common
        else { return nil }
        return Attribution(pattern: .bareName, phrase: phrase, cue: nil)
    }

    /// Whether a quotation is a part of the author's sentence: its first letter is small, and words stand before it.
    private func isInside(_ at: Int, _ clause: Clause, _ text: Span<UInt8>) -> Bool {
        guard at > clause.bounds.lowerBound, clause.tokens[at - 1].kind != .punctuation else { return false }
        var first = Int(clause.tokens[at].start)
        let end = Int(clause.tokens[at].end)
        while first < end {
            let (kind, length) = Neighbour.at(first, in: text)
            if kind == .letter || kind == .digit { return !CaseFold.isCapital(text, at: first) }
            first += length
        }
        return false
    }

    /// The subject behind its verb: "said Roe", "said the mayor".
    private func inverted(behind verb: Int, _ tokens: [Token]) -> NounPhrase? {
        var first = verb + 1
        let limit = min(tokens.count, first + Self.farthestVerb)
        while first < limit, tokens[first].classes.contains(.adverb), !tokens[first].isCapital { first += 1 }
        return NounPhrases.starting(at: first, notBehind: limit, tokens)
    }

    /// The sentence's end names the speaker: "…, Roe said."
    private func trailing(_ at: Int, _ clause: Clause, _ tokens: [Token], _ text: Span<UInt8>) -> Attribution? {
        for verb in at + 1..<max(at + 1, clause.bounds.upperBound) {
            if tokens[verb].classes.contains(.according), let found = according(verb, tokens) { return found }
            guard isFiniteCue(verb, tokens) else { continue }
            let local = Clause(tokens: tokens, bounds: at + 1..<clause.bounds.upperBound)
            if tokens[verb - 1].isComma, let phrase = inverted(behind: verb, tokens) {
                return Attribution(pattern: .trailing, phrase: phrase, cue: verb)
            }
            guard let phrase = local.subject(of: verb, text: text), phrase.whole.lowerBound > at + 1,
                tokens[phrase.whole.lowerBound - 1].isComma
            else { continue }
            return Attribution(pattern: .trailing, phrase: phrase, cue: verb)
        }
        return nil
    }

    // MARK: In front of the quotation

    private func inFront(_ at: Int, _ clause: Clause, _ text: Span<UInt8>) -> Attribution? {
        let tokens = clause.tokens
        var verb = at - 1
        var weak: Attribution?
        while verb >= clause.bounds.lowerBound {
            let token = tokens[verb]
            if token.classes.contains(.according), let found = according(verb, tokens) { return weak ?? found }
            if isCue(verb, tokens), weak == nil || !token.classes.contains(.participle),
                let phrase = clause.subject(of: verb, text: text)
            {
                let isNear = at - verb <= 3 || tokens[at - 1].symbol == 0x3A
                let found = Attribution(pattern: isNear ? .verbInFront : .distantVerb, phrase: phrase, cue: verb)
                // "Roe said she would tell them": it is Roe's words that are quoted.
                guard weak == nil, isUnreal(verb, tokens) else { return found }
                weak = found
            }
            verb -= 1
        }
        if let weak { return weak }
        guard at > clause.bounds.lowerBound, tokens[at - 1].symbol == 0x3A,
            let phrase = NounPhrases.ending(at: at - 2, notBefore: clause.bounds.lowerBound, tokens)
        else { return nil }
        let before = phrase.whole.lowerBound - 1
        let standsAlone = before < clause.bounds.lowerBound || tokens[before].kind == .punctuation
        if phrase.form == .name, standsAlone { return Attribution(pattern: .bareName, phrase: phrase, cue: nil) }
        let subject = clause.sentenceSubject(before: at, text: text) ?? phrase
        return Attribution(pattern: .bareName, phrase: subject, cue: nil)
    }

    private func according(_ at: Int, _ tokens: [Token]) -> Attribution? {
        guard at + 2 < tokens.count else { return nil }
        guard let phrase = NounPhrases.starting(at: at + 2, notBehind: min(tokens.count, at + 2 + 12), tokens) else {
            return nil
        }
        return Attribution(pattern: .accordingTo, phrase: phrase, cue: at)
    }

    /// “…”: Roe on taxes; “…” – Roe; Roe: “…”
    private func headline(_ at: Int, _ clause: Clause, _ text: Span<UInt8>) -> Attribution? {
        let tokens = clause.tokens
        if at + 2 < tokens.count, [0x3A, 0x2D, 0xE2].contains(tokens[at + 1].symbol),
            let phrase = NounPhrases.starting(at: at + 2, notBehind: min(tokens.count, at + 10), tokens)
        {
            return Attribution(pattern: .bareName, phrase: phrase, cue: nil)
        }
        return behind(at, clause, tokens, text) ?? inFront(at, clause, text)
    }

    // MARK: Elsewhere

    /// The speaker of the quotation before, or of the paragraph before.
    private func carried(_ at: Int, _ clause: Clause, _ tokens: [Token], _ text: Span<UInt8>) -> Attribution? {
        let paragraph = paragraphStart(of: at, tokens)
        if let previous, previousAt >= paragraph {
            return Attribution(pattern: .samePrevious, phrase: previous.phrase, cue: nil)
        }
        let isAlone = at == paragraph
        if isAlone, paragraph > 0 {
            let last = paragraph - 1
            let bounds = sentence(around: last, tokens)
            let before = Clause(tokens: tokens, bounds: bounds)
            if tokens[last].symbol == 0x3A {
                if let found = inFront(paragraph, before, text) {
                    return Attribution(pattern: .previousParagraph, phrase: found.phrase, cue: found.cue)
                }
                if let phrase = before.sentenceSubject(before: last, text: text) {
                    return Attribution(pattern: .previousParagraph, phrase: phrase, cue: nil)
                }
            }
            if let previous, previousAt >= paragraphStart(of: last, tokens) {
                return Attribution(pattern: .previousParagraph, phrase: previous.phrase, cue: nil)
            }
            if let phrase = before.sentenceSubject(before: last, text: text) {
                return Attribution(pattern: .previousParagraph, phrase: phrase, cue: nil)
            }
        }
        if let phrase = clause.sentenceSubject(before: at, text: text) {
            return Attribution(pattern: .sentenceSubject, phrase: phrase, cue: nil)
        }
        guard let previous else { return nil }
        return Attribution(pattern: .previousParagraph, phrase: previous.phrase, cue: nil)
    }

    // MARK: Sentences and cues

    private func sentence(around at: Int, _ tokens: [Token]) -> Range<Int> {
        var first = at
        while first > 0, at - first < Self.longestSentence, tokens[first].breakBefore < .sentence { first -= 1 }
        var end = at + 1
        while end < tokens.count, end - at < Self.longestSentence, tokens[end].breakBefore < .soft { end += 1 }
        return first..<end
    }

    /// The first token of the paragraph of token `at`, or a token not too far before.
    func paragraphStart(of at: Int, _ tokens: [Token]) -> Int {
        var first = at
        while first > 0, at - first < 4 * Self.longestSentence, tokens[first].breakBefore < .paragraph { first -= 1 }
        return first
    }

    private func isCue(_ at: Int, _ tokens: [Token]) -> Bool {
        if at > 0, !tokens[at].classes.contains(.participle) {
            let before = tokens[at - 1].classes
            // "They were told", "in states": no verb of a speaker's.
            if before.contains(.be) { return false }
            if before.contains(.preposition), !before.contains(.infinitive) { return false }
        }
        return !tokens[at].classes.isDisjoint(with: .anyCue) && !tokens[at].isCapital
            && !NounPhrases.isNominal(at, tokens)
    }

    /// Whether a verb tells what might be said: behind "to" or a modal.
    private func isUnreal(_ verb: Int, _ tokens: [Token]) -> Bool {
        guard verb > 0 else { return false }
        return tokens[verb - 1].classes.contains(.modal) || tokens[verb - 1].classes.contains(.infinitive)
    }

    private func isFiniteCue(_ at: Int, _ tokens: [Token]) -> Bool {
        isCue(at, tokens) && !tokens[at].classes.contains(.participle)
    }

    private func lastByte(of token: Token, _ text: Span<UInt8>) -> UInt8 {
        var at = Int(token.end) - 1
        while at > Int(token.start) {
            let (kind, start) = Neighbour.before(at + 1, in: text)
            guard kind == .mark || kind == .space else { break }
            at = start - 1
        }
        return at >= 0 ? text[at] : 0
    }
}
