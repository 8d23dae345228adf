/// Speech that is told without marks: "Roe said that …", "laut Roe …", and sentences that go on in the Konjunktiv.
///
/// A find reaches from its conjunction, or from the clause's first word where there is none, to the end of the clause.
/// Where words stand between marks in the clause, those are the find, and this one is none.
struct IndirectSpeech {
    struct Find: Sendable {
        var attribution: Attribution
        /// In bytes.
        var range: Range<Int>
    }

    private var tokens: [Token]
    private var grammar: Grammar

    /// A clause of fewer tokens tells too little ("sagte, dass ja").
    private static let fewestTokens = 3
    /// Sentences of more tokens are read no farther.
    private static let longestSentence = 120
    /// "Wie Roe … sagte" has no more tokens.
    private static let longestAside = 16
    /// How many sentences may go on in the Konjunktiv.
    private static let mostSentences = 6

    /// The finds of a text, in its order.
    static func find(_ tokens: [Token], _ grammar: Grammar) -> [Find] {
        guard grammar.tellsIndirectly else { return [] }
        var finds: [Find] = []
        let speech = IndirectSpeech(tokens: tokens, grammar: grammar)
        var at = 0
        while at < tokens.count {
            let sentence = speech.sentence(from: at)
            at = sentence.upperBound
            guard let find = speech.find(in: sentence) else { continue }
            finds.append(find.find)
            at = max(at, find.next)
        }
        return finds
    }

    private func sentence(from first: Int) -> Range<Int> {
        var end = first + 1
        while end < tokens.count, end - first < Self.longestSentence, tokens[end].breakBefore < .sentence { end += 1 }
        return first..<end
    }

    /// The find of a sentence, and the token behind the last sentence that it takes in.
    private func find(in sentence: Range<Int>) -> (find: Find, next: Int)? {
        guard !sentence.contains(where: { tokens[$0].kind == .quotation }) else { return nil }
        for at in sentence {
            let classes = tokens[at].classes
            if !classes.isDisjoint(with: [.thus, .according]), let find = aside(at, sentence) { return find }
            if classes.contains(.according), let find = according(at, sentence) { return find }
            guard !classes.isDisjoint(with: .anyCue), Cues.isFinite(at, tokens) else { continue }
            if let find = told(at, sentence) { return find }
        }
        return nil
    }

    // MARK: A verb and its clause

    private func told(_ verb: Int, _ sentence: Range<Int>) -> (find: Find, next: Int)? {
        let clause = Clause(tokens: tokens, bounds: sentence, grammar: grammar)
        if let start = clauseStart(behind: verb, sentence) {
            let patterns = AttributionPatterns(at: start, clause: clause)
            guard let phrase = patterns.subjectInFront(of: verb), !phrase.whole.contains(start) else { return nil }
            return made(start, phrase, verb, sentence, isReported: tokens[start].classes.contains(.reported))
        }
        return trailing(verb, sentence, clause)
    }

    /// The first token of the clause that tells what was said: the conjunction; or, where the language has a mood for
    /// it, the token behind the comma.
    private func clauseStart(behind verb: Int, _ sentence: Range<Int>) -> Int? {
        var at = verb + 1
        let limit = min(sentence.upperBound, verb + 16)
        while at < limit {
            let token = tokens[at]
            if token.classes.contains(.that) { return at }
            if token.isComma, grammar.hasReportedMood, at + 1 < limit {
                if tokens[at + 1].classes.contains(.that) { return at + 1 }
                if isReported(at + 1..<sentence.upperBound) { return at + 1 }
                return nil
            }
            // Whatever else the verb governs ends where another verb stands.
            if !token.classes.isDisjoint(with: .anyCue), at > verb + 1 { return nil }
            if token.kind == .punctuation, !token.isComma { return nil }
            at += 1
        }
        return nil
    }

    /// Whether the next clause has a verb in the mood of reported speech.
    private func isReported(_ range: Range<Int>) -> Bool {
        guard let first = range.first,
            tokens[first].classes.isDisjoint(with: [.relative, .subordinator]) || tokens[first].isCapital == false
        else { return false }
        for at in range {
            if tokens[at].classes.contains(.reported) { return true }
            if tokens[at].isComma { return false }
        }
        return false
    }

    /// "Der Hang sei zu steil, sagte Roe."
    private func trailing(_ verb: Int, _ sentence: Range<Int>, _ clause: Clause) -> (find: Find, next: Int)? {
        guard !tokens[verb].classes.isSuperset(of: .weakCue), verb > sentence.lowerBound + Self.fewestTokens else {
            return nil
        }
        var comma = verb - 1
        let patterns = AttributionPatterns(at: comma, clause: clause)
        while comma > sentence.lowerBound, patterns.isPrelude(comma..<comma + 1) { comma -= 1 }
        guard tokens[comma].isComma, isHead(sentence.lowerBound..<comma), hasVerb(sentence.lowerBound..<comma),
            let phrase = patterns.subject(behind: verb)
        else { return nil }
        let range = bytes(sentence.lowerBound..<comma)
        return (
            Find(attribution: Attribution(pattern: .trailing, phrase: phrase, cue: verb), range: range),
            sentence.upperBound
        )
    }

    /// What a clause has that is more than a phrase, as far as the lexicon tells.
    private static let verbs: WordClass = [.auxiliary, .verb, .cue]

    private func hasVerb(_ range: Range<Int>) -> Bool {
        range.contains { !tokens[$0].classes.isDisjoint(with: Self.verbs) }
    }

    /// Whether a sentence's head can be a clause that somebody said: it has no cue of its own.
    private func isHead(_ range: Range<Int>) -> Bool {
        range.count >= Self.fewestTokens
            && !range.contains { tokens[$0].classes.contains(.core) || tokens[$0].classes.contains(.according) }
    }

    /// "Wie Roe sagte, …", "según dijo Roe, …", and the same behind a comma at the sentence's end.
    private func aside(_ at: Int, _ sentence: Range<Int>) -> (find: Find, next: Int)? {
        let end = (at..<min(sentence.upperBound, at + Self.longestAside)).first { tokens[$0].isComma }
        let clause = Clause(tokens: tokens, bounds: at..<(end ?? sentence.upperBound), grammar: grammar)
        let patterns = AttributionPatterns(at: at, clause: clause)
        guard let found = patterns.thus(at), found.cue != at else { return nil }
        if at == sentence.lowerBound, let end {
            return made(
                end + 1, found.phrase, found.cue ?? at, sentence, isReported: false, pattern: .accordingTo)
        }
        guard at > sentence.lowerBound, tokens[at - 1].isComma, end == nil, isHead(sentence.lowerBound..<at - 1) else {
            return nil
        }
        return (Find(attribution: found, range: bytes(sentence.lowerBound..<at - 1)), sentence.upperBound)
    }

    // MARK: Prepositions

    private func according(_ at: Int, _ sentence: Range<Int>) -> (find: Find, next: Int)? {
        let clause = Clause(tokens: tokens, bounds: sentence, grammar: grammar)
        let patterns = AttributionPatterns(at: sentence.upperBound, clause: clause)
        guard !patterns.isFollowedByVerb(at), let found = patterns.according(at) else { return nil }
        if at == sentence.lowerBound {
            var start = found.phrase.whole.upperBound
            start = max(start, found.phrase.mention.upperBound)
            while start < sentence.upperBound, tokens[start].classes.contains(.according) { start += 1 }
            if start < sentence.upperBound, tokens[start].isComma { start += 1 }
            return made(start, found.phrase, at, sentence, isReported: false, pattern: .accordingTo)
        }
        guard tokens[at - 1].isComma, found.phrase.whole.upperBound + 2 >= sentence.upperBound,
            isHead(sentence.lowerBound..<at - 1)
        else { return nil }
        return (Find(attribution: found, range: bytes(sentence.lowerBound..<at - 1)), sentence.upperBound)
    }

    // MARK: Ends

    private func made(
        _ start: Int, _ phrase: NounPhrase, _ cue: Int, _ sentence: Range<Int>, isReported: Bool,
        pattern: Attribution.Pattern = .verbInFront
    ) -> (find: Find, next: Int)? {
        var end = end(of: start, sentence)
        guard end - start >= Self.fewestTokens else { return nil }
        var next = sentence.upperBound
        if grammar.hasReportedMood, end >= sentence.upperBound - 1 {
            for _ in 0..<Self.mostSentences where next < tokens.count && tokens[next].breakBefore == .sentence {
                let following = self.sentence(from: next)
                guard goesOn(following) else { break }
                next = following.upperBound
                end = tokens[next - 1].kind == .punctuation ? next - 1 : next
            }
        }
        let find = Find(
            attribution: Attribution(pattern: pattern, phrase: phrase, cue: cue), range: bytes(start..<end))
        return (find, next)
    }

    /// The end of the clause that begins at `start`: that of the sentence, without its full stop.
    private func end(of start: Int, _ sentence: Range<Int>) -> Int {
        var end = sentence.upperBound
        while end > start, tokens[end - 1].kind == .punctuation { end -= 1 }
        return end
    }

    /// Whether a sentence still tells what was said: its first verb is in the mood of reported speech.
    private func goesOn(_ sentence: Range<Int>) -> Bool {
        guard !sentence.contains(where: { tokens[$0].kind == .quotation }) else { return false }
        for at in sentence {
            if tokens[at].classes.contains(.reported) { return true }
            if !tokens[at].classes.isDisjoint(with: [.core, .according, .finite]) { return false }
        }
        return false
    }

    private func bytes(_ range: Range<Int>) -> Range<Int> {
        guard let last = range.last else { return 0..<0 }
        return Int(tokens[range.lowerBound].start)..<Int(tokens[last].end)
    }
}

extension IndirectSpeech.Find {
    /// The find as a quote, without the person's name.
    func quote(_ tokens: [Token], _ place: Place) -> Quote {
        let mention = attribution.phrase.mention
        var quote = Quote(kind: .indirect, place: place, span: range, confidence: Self.confidence)
        quote.speaker = Speaker(
            mention: Int(tokens[mention.lowerBound].start)..<Int(tokens[mention.upperBound - 1].end))
        quote.cue = attribution.cue.map { tokens[$0].range }
        return quote
    }

    /// People themselves agree on less than seven in ten of the clauses that tell speech.
    private static let confidence: Float = 0.5
}
