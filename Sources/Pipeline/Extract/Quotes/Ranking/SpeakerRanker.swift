/// Finds who said each quotation of a text by asking a judge to choose among candidates.
struct SpeakerRanker: Sendable {
    /// Who said a quotation.
    struct Result: Sendable {
        var chunk: NounChunk?
        /// The speaker's mention with what is said of the speaker at once, in tokens.
        var mention = 0..<0
        /// How likely that is right, from 0 to 1.
        var probability: Float
        /// The token of the verb that gives the words to the speaker.
        var cue: Int?
    }

    private(set) var passage = Passage()
    private var finder = CandidateFinder()
    private var question = SpeakerQuestion()
    private var extent = MentionExtent()
    private var previous: PreviousSpeaker?

    /// Begins a text.
    mutating func begin(_ tokens: [Token], cues: CueTable, judge: some SpeakerJudge) {
        passage.read(tokens, cues: cues)
        question.sum.weights = judge.weights
        previous = nil
    }

    /// Gives the tokens back, so that whoever made them can use their room again.
    mutating func end() { passage.tokens = [] }

    /// Who said the quotation at token `at`; they are asked for in order. `rule` is what the rules found, and which kind
    /// they took the words for.
    mutating func speaker(
        at: Int, _ quotation: Quotation, _ text: Span<UInt8>, _ lexicon: Lexicon, shape: QuotedShape,
        words: QuotedWords, rule: (attribution: Attribution?, kind: Quote.Kind), judge: inout some SpeakerJudge
    ) -> Result {
        var context = QuotationContext(at: at, passage, text, quotation, shape: shape)
        context.rule = rule.kind.number &* 16 &+ (rule.attribution.map { UInt64($0.pattern.rawValue) + 1 } ?? 0)
        context.rulePhrase = rule.attribution?.phrase.whole ?? 0..<0
        if let previous { context.follow(previous, passage) }
        finder.find(context, passage, previous: previous)
        ask(context, quotation, text, words)
        var choice = judge.choose(question)
        if let subject = subject(of: context, words, lexicon) { choice.candidate = subject }
        guard choice.candidate >= 0 else { return Result(chunk: nil, probability: choice.probability, cue: nil) }
        let chunk = finder.candidates[choice.candidate].chunk
        note(chunk, context)
        let end = end(of: chunk, context, judge: &judge)
        let mention = Int(chunk.lower)..<end
        return Result(
            chunk: chunk, mention: trimmed(mention, chunk), probability: choice.probability,
            cue: cue(mention, context) ?? rule.attribution?.cue)
    }

    /// The mention without the punctuation at its end.
    private func trimmed(_ mention: Range<Int>, _ chunk: NounChunk) -> Range<Int> {
        var end = mention.upperBound
        while end > Int(chunk.upper) {
            switch passage.classes[end - 1] {
            case .comma, .colon, .stop, .dash: end -= 1
            default: return mention.lowerBound..<end
            }
        }
        return mention.lowerBound..<end
    }

    /// The verb beside the mention, else the one between mention and quotation.
    private func cue(_ mention: Range<Int>, _ context: QuotationContext) -> Int? {
        // "Roe told Poe, calling it “…”": the verb that takes the words.
        let left = context.cueLeft
        if left >= mention.upperBound, passage.classes[left] == .cueing { return left }
        var at = mention.upperBound
        while passage.classes[at].isSkippedBeforeVerb || passage.classes[at] == .comma, at < mention.upperBound + 6 {
            at += 1
        }
        if passage.classes[at].isCue { return at }
        let before = mention.lowerBound - 1
        if passage.classes[before].isCue { return before }
        if passage.classes[before] == .to, passage.classes[before - 1] == .according { return before - 1 }
        if context.cueLeft >= mention.upperBound { return context.cueLeft }
        // "Was called “…” by Roe".
        if before > context.at, passage.classes[before] == .preposition, context.cueLeft >= 0 { return context.cueLeft }
        return nil
    }

    /// Where the chosen speaker's mention ends.
    private mutating func end(
        of chunk: NounChunk, _ context: QuotationContext, judge: inout some SpeakerJudge
    ) -> Int {
        extent.find(chunk, passage)
        guard extent.ends.count > 1 else { return Int(chunk.upper) }
        let start = Int(passage.tokens[Int(chunk.lower)].start)
        let span = question.span
        question.begin(.extent)
        question.span = span
        for (order, end) in extent.ends.enumerated() {
            question.mentions.append(start..<Int(passage.tokens[end - 1].end))
            if question.isSummed {
                MentionExtent.addFeatures(end, order: order, chunk, context, passage, to: &question.sum)
            } else {
                MentionExtent.addFeatures(end, order: order, chunk, context, passage, to: &question.features)
            }
            question.endCandidate()
        }
        return extent.ends[judge.pick(question).candidate]
    }

    /// The pronoun in front of words that are its predicate: he “didn’t mind”.
    private func subject(of context: QuotationContext, _ words: QuotedWords, _ lexicon: Lexicon) -> Int? {
        guard context.firstForm == 2, passage.classes[context.at - 1] == .pronoun,
            lexicon.classes(of: words.first).contains(.auxiliary)
        else { return nil }
        return finder.candidates.firstIndex { $0.chunk.range == context.at - 1..<context.at }
    }

    private mutating func ask(
        _ context: QuotationContext, _ quotation: Quotation, _ text: Span<UInt8>, _ words: QuotedWords
    ) {
        question.begin(.speaker)
        question.span = quotation.innerRange
        for candidate in finder.candidates {
            let range = candidate.chunk.range
            question.mentions.append(
                Int(passage.tokens[range.lowerBound].start)..<Int(passage.tokens[range.upperBound - 1].end))
            if question.isSummed {
                CandidateFeatures.add(candidate, context, passage, text, previous, to: &question.sum)
            } else {
                CandidateFeatures.add(candidate, context, passage, text, previous, to: &question.features)
            }
            question.endCandidate()
        }
        if question.isSummed {
            NobodyFeatures.add(context, passage, text, words, previous, to: &question.sum)
        } else {
            NobodyFeatures.add(context, passage, text, words, previous, to: &question.features)
        }
        question.endCandidate()
    }

    private mutating func note(_ chunk: NounChunk, _ context: QuotationContext) {
        let head = passage.tokens[chunk.head].key
        var earlier: UInt64 = 0
        if let previous { earlier = previous.head == head ? previous.earlierHead : previous.head }
        previous = PreviousSpeaker(
            chunk: chunk, head: head, at: context.at, lastMark: context.lastMark, earlierHead: earlier)
    }
}

extension Quote.Kind {
    fileprivate var number: UInt64 {
        switch self {
        case .direct: 0
        case .mixed: 1
        case .indirect: 2
        case .headline: 3
        case .title: 4
        case .scare: 5
        }
    }
}
