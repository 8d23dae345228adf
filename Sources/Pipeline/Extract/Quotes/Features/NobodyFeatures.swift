/// What speaks for and against words that nobody said: titles, words at arm's length.
enum NobodyFeatures {
    static func add(
        _ context: QuotationContext, _ passage: Passage, _ text: Span<UInt8>, _ words: QuotedWords,
        _ previous: PreviousSpeaker?, to out: inout some FeatureSink
    ) {
        let at = context.at
        let form = context.form
        let count = Buckets.capped(words.count, 12)
        let shape = (count &* 8 &+ Buckets.capped(words.capitals, 7)) &* 8 &+ words.flags
        out.add(80, count, context.firstForm)
        out.add(81, count, form)
        out.add(82, shape, 0)
        out.add(83, shape, context.before)
        out.add(84, count, context.lastMark)
        let left = passage.wordBefore(at)
        let right = passage.wordAfter(at)
        out.add(85, left, min(count, 4))
        out.add(86, right, min(count, 4))
        out.add(87, passage.wordBefore(at, 2), left)
        out.add(88, right, passage.wordAfter(at, 2))
        out.add(89, passage.code(at - 1) &* 256 &+ passage.code(at - 2), count)
        out.add(90, passage.code(at + 1) &* 256 &+ passage.code(at + 2), count)
        out.add(91, passage.code(at - 1) &* 256 &+ passage.code(at + 1), form)
        out.add(92, passage.wordBefore(at, 3), passage.wordBefore(at, 2))
        out.add(93, words.first, context.firstForm)
        out.add(94, words.last, count)
        out.add(95, context.rule, count)
        out.add(96, context.rule, shape)
        out.add(97, context.rule, form)
        out.add(98, context.subjects.present, min(count, 6), form)
        if context.cueLeft >= 0 {
            out.add(99, passage.word(context.cueLeft), Buckets.distance(at - context.cueLeft))
            out.add(
                100, UInt64(passage.classes[context.cueLeft].rawValue), Buckets.distance(at - context.cueLeft), count)
        } else {
            out.add(101, count, context.before)
        }
        if context.cueRight >= 0 {
            out.add(102, passage.word(context.cueRight), Buckets.distance(context.cueRight - at))
            out.add(
                103, UInt64(passage.classes[context.cueRight].rawValue), Buckets.distance(context.cueRight - at), count)
        } else {
            out.add(104, count, context.lastMark)
        }
        out.add(105, Buckets.capped(passage.quotations(context.paragraph), 6), count)
        out.add(106, passage.skeleton(context.sentence.lowerBound..<at, most: 6), min(count, 4))
        out.add(107, passage.skeleton(max(context.sentence.lowerBound, at - 5)..<at), context.firstForm)
        out.add(108, passage.skeleton(at + 1..<min(passage.tokens.count, at + 5), most: 4), min(count, 4))
        out.add(109, context.isAlone ? 1 : 0, context.readsBefore ? 1 : 0, form)
        out.add(110, words.isRepeated ? 1 : 0, min(count, 6))
        out.add(111, words.level, count, form)
        if let previous {
            let isNear = previous.at >= context.paragraph.lowerBound
            out.add(112, isNear ? 1 : 2, count, form)
            out.add(113, isNear ? 1 : 2, Buckets.distance(at - previous.at), context.rule)
        } else {
            out.add(114, count, form)
        }
    }
}
