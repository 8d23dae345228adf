/// Finds who said each quotation of a text, by rules for the order of speaker, verb and quotation.
///
/// It reads tokens and answers with tokens; what a quotation is (speech, a title, a word at arm's length) and what the
/// speaker is called elsewhere is decided by others.
struct SpeakerFinder: Sendable {
    /// How far a sentence is read to either side of a quotation, in tokens: keeps a text without full stops linear.
    private static let longestSentence = 60

    /// Of the language of the text.
    var grammar = Grammar()

    private var previous: Attribution?
    /// The token of the last quotation that had a speaker.
    private var previousAt = -1

    /// Who said the quotation that stands at token `at`; quotations are asked for in order.
    func speaker(at: Int, _ tokens: [Token], _ text: Span<UInt8>, isHeadline: Bool) -> Attribution? {
        let clause = Clause(tokens: tokens, bounds: sentence(around: at, tokens), grammar: grammar)
        var patterns = AttributionPatterns(at: at, clause: clause)
        patterns.startsSmall = patterns.beginsSmall(text)
        if isHeadline { return patterns.headline() }
        if let found = patterns.inSentence(text) {
            if !isImpersonal(found, tokens) { return found }
            // "Roe schrieb: „…“, weiter hieß es, …"
            if let front = patterns.inFront(), !isImpersonal(front, tokens) { return front }
        }
        if let verb = patterns.verbWithoutSubject(), let phrase = earlierSpeaker(before: at, tokens) {
            return Attribution(pattern: .impliedSubject, phrase: phrase, cue: verb)
        }
        return carried(at, clause, tokens)
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

    /// "Es drohe “…”": nobody, where the mood of the verb tells that somebody else speaks on.
    private func isImpersonal(_ found: Attribution, _ tokens: [Token]) -> Bool {
        grammar.hasReportedMood && found.phrase.form == .pronoun
            && tokens[found.phrase.mention.lowerBound].classes.contains(.impersonal)
    }

    /// How many sentences are read backwards for the subject that a verb leaves out.
    private static let mostSentencesBack = 4

    /// Who was named last: as a speaker, or as the subject of a sentence since then.
    private func earlierSpeaker(before at: Int, _ tokens: [Token]) -> NounPhrase? {
        var upper = sentence(around: at, tokens).lowerBound
        var other: NounPhrase?
        for _ in 0..<Self.mostSentencesBack where upper > 0 {
            if let previous, previousAt >= upper { return previous.phrase }
            let bounds = sentence(around: upper - 1, tokens)
            guard bounds.lowerBound < upper else { break }
            if let previous, bounds.contains(previousAt) { return previous.phrase }
            let clause = Clause(tokens: tokens, bounds: bounds.lowerBound..<upper, grammar: grammar)
            if let subject = clause.sentenceSubject(before: upper) {
                if subject.form == .name { return subject }
                if other == nil, subject.form == .pronoun { other = subject }
            }
            upper = bounds.lowerBound
        }
        return previous?.phrase ?? other
    }

    /// Whose speech a sentence goes on with: that of the last quotation, or of the last verb of saying since then.
    private func source(before at: Int, _ tokens: [Token]) -> NounPhrase? {
        var upper = sentence(around: at, tokens).lowerBound
        for _ in 0..<Self.mostSentencesBack where upper > 0 {
            let bounds = sentence(around: upper - 1, tokens)
            if let previous, previousAt >= bounds.lowerBound { return previous.phrase }
            let clause = Clause(tokens: tokens, bounds: bounds.lowerBound..<upper, grammar: grammar)
            if let phrase = AttributionPatterns(at: upper, clause: clause).inFront()?.phrase { return phrase }
            upper = bounds.lowerBound
        }
        return previous?.phrase
    }

    /// The speaker of the quotation before, or of the paragraph before.
    private func carried(_ at: Int, _ clause: Clause, _ tokens: [Token]) -> Attribution? {
        let paragraph = paragraphStart(of: at, tokens)
        if AttributionPatterns(at: at, clause: clause).isReported, let phrase = source(before: at, tokens) {
            return Attribution(pattern: .impliedSubject, phrase: phrase, cue: nil)
        }
        if let previous, previousAt >= paragraph {
            return Attribution(pattern: .samePrevious, phrase: previous.phrase, cue: nil)
        }
        let isAlone = at == paragraph
        if isAlone, paragraph > 0 {
            let last = paragraph - 1
            let bounds = sentence(around: last, tokens)
            let before = Clause(tokens: tokens, bounds: bounds, grammar: grammar)
            if tokens[last].symbol == 0x3A {
                if let found = AttributionPatterns(at: paragraph, clause: before).inFront() {
                    return Attribution(pattern: .announced, phrase: found.phrase, cue: found.cue)
                }
                if let phrase = before.sentenceSubject(before: last) {
                    return Attribution(pattern: .announced, phrase: phrase, cue: nil)
                }
            }
            if let previous, previousAt >= paragraphStart(of: last, tokens) {
                return Attribution(pattern: .previousParagraph, phrase: previous.phrase, cue: nil)
            }
            if let phrase = before.sentenceSubject(before: last) {
                return Attribution(pattern: .previousParagraph, phrase: phrase, cue: nil)
            }
        }
        if let phrase = clause.sentenceSubject(before: at) {
            return Attribution(pattern: .sentenceSubject, phrase: phrase, cue: nil)
        }
        guard let previous else { return nil }
        return Attribution(pattern: .previousParagraph, phrase: previous.phrase, cue: nil)
    }

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
}
