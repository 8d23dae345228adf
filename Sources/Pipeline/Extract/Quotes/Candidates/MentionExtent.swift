/// Where a speaker's mention may end: at the chunk's end, or behind what is said of the speaker at once: complements,
/// appositions, clauses ("Jane Roe, the mayor of X, who ran twice, said").
struct MentionExtent: Sendable {
    /// Ends, in tokens, the chunk's own first.
    private(set) var ends: [Int] = []

    /// How far a mention may reach behind its chunk, in tokens, and how many ends are tried.
    private static let reach = 45
    private static let most = 12

    mutating func find(_ chunk: NounChunk, _ passage: Passage) {
        ends.clear()
        let upper = Int(chunk.upper)
        ends.append(upper)
        var at = upper
        let limit = min(passage.tokens.count, upper + Self.reach)
        var isInClause = false
        while at < limit, passage.tokens[at].breakBefore < .sentence, ends.count < Self.most {
            if at > upper, isBoundary(at, passage) { ends.append(at) }
            switch passage.classes[at] {
            case .quotation: return
            // The speaker's own verb, unless a clause about the speaker has begun.
            case .core where !isInClause: return
            case .relative, .that: isInClause = true
            default: break
            }
            at += 1
        }
        // The sentence, or the text, ends here.
        if at > upper, at < limit || at == passage.tokens.count, ends.count < Self.most, ends.last != at {
            ends.append(at)
        }
    }

    private func isBoundary(_ at: Int, _ passage: Passage) -> Bool {
        switch passage.classes[at] {
        case .comma, .stop, .colon, .dash, .bracket, .punctuation, .quotation: true
        case .core, .cue, .cueing, .weak, .auxiliary, .ed, .relative, .that: true
        case .preposition, .conjunction, .to, .subordinator, .pronoun, .adverb, .ly, .calendar, .ing: true
        default: false
        }
    }

    /// Adds what speaks for and against an end.
    static func addFeatures(
        _ end: Int, order: Int, _ chunk: NounChunk, _ context: QuotationContext, _ passage: Passage,
        to out: inout some FeatureSink
    ) {
        let upper = Int(chunk.upper)
        let form = UInt64(chunk.form.rawValue)
        let isLeft: UInt64 = upper <= context.at ? 1 : 0
        let inner = passage.skeleton(upper..<end, most: 10)
        let next = passage.code(end)
        let next2 = passage.code(end + 1)
        let last = passage.code(end - 1)
        // The verb in front means that the speaker follows it: "said Jane Roe, the mayor".
        let before = passage.code(Int(chunk.lower) - 1)
        let isBare: UInt64 = end == upper ? 1 : 0
        let place = (isLeft &* 2 &+ isBare) &* 16 &+ form
        out.add(150, inner, place)
        out.add(151, inner, next, isLeft)
        out.add(152, inner, before)
        out.add(153, next &* 256 &+ next2, place)
        out.add(154, passage.wordAfter(end - 1), place)
        out.add(155, passage.wordAfter(end - 1), passage.wordAfter(end - 1, 2))
        out.add(156, last, next, place)
        out.add(157, passage.wordAfter(upper - 1), isBare, form)
        out.add(158, passage.word(end - 1), isBare)
        out.add(159, passage.wordAfter(upper - 1), passage.wordAfter(upper - 1, 2), isBare)
        let first = passage.code(upper) &* 256 &+ passage.code(upper + 1)
        out.add(160, first, Buckets.distance(end - upper), isLeft)
        out.add(161, first, next, before)
        out.add(162, UInt64(min(order, 6)), Buckets.distance(end - upper), before)
        var commas = 0
        var verbs = 0
        for at in upper..<end {
            if passage.classes[at] == .comma { commas += 1 }
            if passage.classes[at].isStrongCue || passage.classes[at] == .auxiliary { verbs += 1 }
        }
        let shape = UInt64(min(commas, 4)) &* 4 &+ UInt64(min(verbs, 3))
        out.add(163, shape, next, before)
        out.add(164, shape, place, before)
        out.add(165, shape, first)
        out.add(166, passage.tokens[upper - 1].key, isBare)
        out.add(167, last, next, before)
        out.add(168, passage.wordBefore(Int(chunk.lower)), isBare, next)
        out.add(169, passage.skeleton(end..<min(passage.tokens.count, end + 4), most: 3), shape)
    }
}
