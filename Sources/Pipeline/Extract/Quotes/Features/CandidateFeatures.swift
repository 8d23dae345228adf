/// What speaks for and against a candidate.
enum CandidateFeatures {
    static func add(
        _ candidate: Candidate, _ context: QuotationContext, _ passage: Passage, _ text: Span<UInt8>,
        _ previous: PreviousSpeaker?, to out: inout some FeatureSink
    ) {
        let chunk = candidate.chunk
        let lower = Int(chunk.lower)
        let upper = Int(chunk.upper)
        let at = context.at
        let isLeft = upper <= at
        let between = isLeft ? upper..<at : at + 1..<max(at + 1, lower)
        let distance = Buckets.distance(between.count)
        let isInSentence = context.sentence.contains(lower)
        let form = UInt64(chunk.form.rawValue)
        var place = UInt64(candidate.source.rawValue) &* 4 &+ (isInSentence ? 2 : 0) &+ (isLeft ? 1 : 0)
        place = place &* 2 &+ (candidate.isPreviousSpeaker ? 1 : 0)
        let quote = context.form
        let side: UInt64 = isLeft ? 1 : 2
        let sideDistance = side &* 16 &+ distance
        let order = Buckets.capped(candidate.order, 5)
        let length = Buckets.capped(upper - lower, 6)

        out.add(1, place, form)
        out.add(2, place, distance)
        out.add(3, place &* 16 &+ distance, quote)
        out.add(4, place &* 16 &+ form, quote)
        out.add(5, place &* 8 &+ order, form)
        out.add(6, form &* 8 &+ length, side)
        out.add(46, place &* 16 &+ distance, form)

        // The words around the candidate.
        let next = passage.wordAfter(upper - 1)
        let next2 = passage.wordAfter(upper - 1, 2)
        let before = passage.wordBefore(lower)
        let before2 = passage.wordBefore(lower, 2)
        out.add(7, next, side)
        out.add(8, before, side)
        out.add(9, next, next2)
        out.add(10, before2, before)
        out.add(47, before, next)
        let nextCode = passage.code(upper)
        let next2Code = passage.code(upper + 1)
        let beforeCode = passage.code(lower - 1) &* 4 &+ UInt64(passage.tokens[lower].breakBefore.rawValue)
        let before2Code = passage.code(lower - 2)
        let after = nextCode &* 256 &+ next2Code
        let front = beforeCode &* 256 &+ before2Code
        out.add(11, after &* 4 &+ side, quote)
        out.add(12, after &* 4 &+ side, form)
        out.add(13, front &* 4 &+ side, form)
        out.add(14, beforeCode &* 4 &+ side, nextCode &* 16 &+ distance)
        out.add(48, next, form &* 4 &+ side, distance)

        // Its head.
        let suffix = passage.suffix(upper - 1, text)
        out.add(15, suffix, side)
        out.add(16, suffix, nextCode)
        out.add(17, passage.tokens[upper - 1].key, side)

        // What lies between.
        let skeleton = passage.skeleton(between)
        out.add(18, skeleton, side)
        out.add(19, skeleton, side &* 16 &+ form)
        out.add(20, skeleton, quote)
        let beyond = isLeft ? passage.code(at + 1) &* 256 &+ passage.code(at + 2) : passage.code(at - 1)
        out.add(21, skeleton, beyond, side)
        let fore = passage.skeleton(max(0, lower - 4)..<lower, most: 3)
        out.add(22, fore, skeleton, side)
        out.add(23, fore, side &* 16 &+ form, UInt64(passage.tokens[lower].breakBefore.rawValue))
        let aft = passage.skeleton(upper..<min(passage.tokens.count, upper + 4), most: 4)
        out.add(24, aft, side &* 16 &+ form, distance)
        let breaks = Buckets.capped(passage.sentenceBreaks(isLeft ? upper..<at + 1 : at + 1..<lower + 1), 4)
        let quotes = Buckets.capped(passage.quotations(between), 3)
        out.add(25, breaks &* 4 &+ quotes, place)
        out.add(26, breaks &* 4 &+ quotes, side &* 16 &+ form, quote)

        // The words around the quotation.
        let (left, left2, left3) = context.wordsLeft
        let (right, right2) = context.wordsRight
        out.add(27, right, place, distance)
        out.add(28, right, right2, sideDistance)
        out.add(29, left, place, distance)
        out.add(30, left2, left, sideDistance)
        out.add(31, left3, sideDistance)

        // The governing verbs.
        cues(candidate, context, passage, form, quote, to: &out)

        // Grammar's presumptions.
        let hits = context.subjects.hits(chunk)
        let present = context.subjects.present
        let agrees: UInt64 = chunk.range.overlaps(context.rulePhrase) ? 1 : 0
        out.add(38, hits, present)
        out.add(39, hits, form &* 4 &+ side)
        out.add(40, hits, distance &* 4 &+ side)
        out.add(41, hits, quote)
        out.add(42, agrees, context.rule)
        out.add(43, agrees, context.rule, form)
        out.add(44, agrees &* 64 &+ hits, present)
        out.add(45, agrees &* 64 &+ hits, context.rule)
        out.add(49, Buckets.distance(context.words) &* 64 &+ hits, place)

        ContinuityFeatures.add(candidate, context, passage, previous, place, to: &out)
    }

    private static func cues(
        _ candidate: Candidate, _ context: QuotationContext, _ passage: Passage, _ form: UInt64, _ quote: UInt64,
        to out: inout some FeatureSink
    ) {
        let lower = Int(candidate.chunk.lower)
        let upper = Int(candidate.chunk.upper)
        // The verb that follows the candidate, behind adverbs and auxiliaries.
        var verb = upper
        while passage.classes[verb].isSkippedBeforeVerb, verb - upper < 4 { verb += 1 }
        let verbCode = passage.code(verb)
        out.add(32, passage.word(verb), UInt64(verb == upper ? 1 : 0))
        out.add(33, verbCode &* 16 &+ form, quote)
        if context.cueLeft >= 0 {
            let relation: UInt64 = context.cueLeft == verb ? 1 : context.cueLeft < lower ? 2 : 3
            let key = passage.word(context.cueLeft)
            out.add(34, key, relation, Buckets.distance(context.at - context.cueLeft))
            out.add(35, UInt64(passage.classes[context.cueLeft].rawValue) &* 4 &+ relation, form, quote)
        }
        if context.cueRight >= 0 {
            let relation: UInt64 =
                context.cueRight == verb ? 1 : context.cueRight == lower - 1 ? 2 : context.cueRight < lower ? 3 : 4
            let key = passage.word(context.cueRight)
            out.add(36, key, relation, Buckets.distance(context.cueRight - context.at))
            out.add(37, UInt64(passage.classes[context.cueRight].rawValue) &* 8 &+ relation, form, quote)
        }
    }
}
