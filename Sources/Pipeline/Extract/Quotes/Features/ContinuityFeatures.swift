/// How a candidate relates to the speaker before.
enum ContinuityFeatures {
    static func add(
        _ candidate: Candidate, _ context: QuotationContext, _ passage: Passage, _ previous: PreviousSpeaker?,
        _ place: UInt64, to out: inout some FeatureSink
    ) {
        guard let previous else {
            out.add(60, place, context.form)
            return
        }
        let relation = previous.relation(candidate.chunk, passage)
        let gap = previous.at + 1..<context.at
        let isSameParagraph = previous.at >= context.paragraph.lowerBound
        let nearness: UInt64 =
            isSameParagraph
            ? 0
            : passage.tokens[context.paragraph.lowerBound].breakBefore != .paragraph
                ? 1
                : gap.count < 60 ? 2 : gap.count < 200 ? 3 : 4
        let state = relation &* 8 &+ nearness
        let skeleton = context.gapSkeleton
        out.add(61, state, skeleton)
        out.add(62, state, previous.lastMark &* 2048 &+ context.form)
        out.add(63, state, passage.code(context.at + 1) &* 256 &+ passage.code(context.at + 2))
        out.add(64, state, place, context.isAlone ? 1 : 0)
        out.add(65, state, context.rule)
        out.add(66, state, context.subjects.hits(candidate.chunk), context.subjects.present)
        out.add(67, state, UInt64(candidate.chunk.form.rawValue), previous.lastMark)
        out.add(68, state, context.wordsRight.0)
        out.add(69, state, context.wordsLeft.0)
        let between = Int(candidate.chunk.lower) > previous.at && Int(candidate.chunk.upper) <= context.at
        out.add(70, state &* 2 &+ (between ? 1 : 0), skeleton, context.form)
    }
}
