/// What speaks for and against words told without marks.
enum IndirectFeatures {
    /// The answers for a verb: it tells what stands behind it, what stands in front, nothing.
    /// - Returns: false where they are so plain that the question need not be put.
    static func addTelling(
        _ at: Int, _ bounds: Range<Int>, _ passage: Passage, to question: inout SpeakerQuestion,
        judge: borrowing some SpeakerJudge
    ) -> Bool {
        if question.isSummed {
            question.sum.begin(.telling)
            addTelling(at, bounds, passage, to: &question.sum)
            if judge.tellsPlainlyNothing(question.sum.sum, question.sum.otherSum) { return false }
            question.beginSummed(.telling)
        } else {
            question.begin(.telling)
            addTelling(at, bounds, passage, to: &question.features)
        }
        question.span = passage.tokens[at].range
        // Nothing is told: what the others are measured by, without features.
        question.endCandidate()
        question.turnToOther()
        question.endCandidate()
        question.endCandidate()
        return true
    }

    private static func addTelling(
        _ at: Int, _ bounds: Range<Int>, _ passage: Passage, to out: inout some FeatureSink
    ) {
        let word = passage.word(at)
        let kind = UInt64(passage.classes[at].rawValue)
        let next = passage.code(at + 1)
        let next2 = passage.code(at + 2)
        let before = passage.code(at - 1)
        let before2 = passage.code(at - 2)
        let wordBehind = passage.wordAfter(at)
        let wordInFront = passage.wordBefore(at)
        let fore = passage.skeleton(max(bounds.lowerBound, at - 6)..<at, most: 4)
        let aft = passage.skeleton(at + 1..<min(bounds.upperBound, at + 7), most: 4)
        let left = Buckets.distance(at - bounds.lowerBound)
        let right = Buckets.distance(bounds.upperBound - at)
        let isEdge: UInt64 = passage.tokens[at].breakBefore >= .sentence ? 1 : 0
        let quotes = UInt64(min(passage.quotations(bounds), 2))
        out.addTwice(200, word)
        out.addTwice(201, word, next)
        out.addTwice(202, word, before)
        out.addTwice(203, kind, next &* 256 &+ next2)
        out.addTwice(204, kind, before &* 256 &+ before2)
        out.addTwice(205, kind, before &* 256 &+ next)
        out.addTwice(206, word, wordBehind)
        out.addTwice(207, word, wordInFront)
        out.addTwice(208, wordBehind, kind)
        out.addTwice(209, wordInFront, kind)
        out.addTwice(210, fore, kind)
        out.addTwice(211, aft, kind)
        out.addTwice(212, fore, aft)
        out.addTwice(213, left &* 16 &+ right, kind)
        out.addTwice(214, right, next)
        out.addTwice(215, left, before)
        out.addTwice(216, quotes &* 2 &+ isEdge, kind)
        out.addTwice(217, quotes, word)
        out.addTwice(218, wordBehind, passage.wordAfter(at, 2))
        out.addTwice(219, passage.wordBefore(at, 2), wordInFront)
        out.addTwice(220, word, right)
        out.addTwice(221, next &* 256 &+ next2, before)
        out.addTwice(222, word, aft)
    }

    static func addStart(
        _ place: Int, order: Int, of at: Int, _ passage: Passage, to question: inout SpeakerQuestion
    ) {
        if question.isSummed {
            addStart(place, order: order, of: at, passage, to: &question.sum)
        } else {
            addStart(place, order: order, of: at, passage, to: &question.features)
        }
        question.endCandidate()
    }

    private static func addStart(
        _ place: Int, order: Int, of at: Int, _ passage: Passage, to out: inout some FeatureSink
    ) {
        let order = UInt64(order)
        let between = passage.skeleton(min(at + 1, place)..<max(at + 1, place), most: 6)
        let here = passage.code(place)
        out.add(230, order, passage.word(at))
        out.add(231, order, between, here)
        out.add(232, passage.word(place), order)
        out.add(233, passage.wordBefore(place), order)
        out.add(234, here, passage.code(place + 1), order)
        out.add(235, passage.word(place), passage.wordBefore(place))
        out.add(236, passage.code(place - 1), here, order)
        out.add(237, between, passage.word(at))
    }

    static func addEnd(
        _ place: Int, order: Int, from start: Int, of at: Int, _ bounds: Range<Int>, _ passage: Passage,
        to question: inout SpeakerQuestion
    ) {
        if question.isSummed {
            addEnd(place, order: order, from: start, of: at, bounds, passage, to: &question.sum)
        } else {
            addEnd(place, order: order, from: start, of: at, bounds, passage, to: &question.features)
        }
        question.endCandidate()
    }

    private static func addEnd(
        _ place: Int, order: Int, from start: Int, of at: Int, _ bounds: Range<Int>, _ passage: Passage,
        to out: inout some FeatureSink
    ) {
        let isLast: UInt64 = place >= bounds.upperBound ? 2 : place + 1 >= bounds.upperBound ? 1 : 0
        let length = Buckets.distance(place - start)
        let here = passage.code(place)
        let next = passage.code(place + 1)
        let rest = Buckets.distance(bounds.upperBound - place)
        let first = passage.code(start)
        let kind = UInt64(passage.classes[at].rawValue)
        var verbs = 0
        for token in start..<place {
            switch passage.classes[token] {
            case .auxiliary, .core, .cue, .weak, .ed: verbs += 1
            default: break
            }
        }
        let hasVerb = UInt64(min(verbs, 2))
        let form = (isLast &* 4 &+ hasVerb) &* 16 &+ length
        out.add(240, form, first)
        out.add(241, here &* 256 &+ next, form)
        out.add(242, passage.wordAfter(place - 1), isLast &* 4 &+ hasVerb)
        out.add(243, passage.wordAfter(place - 1), passage.wordAfter(place - 1, 2))
        out.add(244, passage.word(at), isLast &* 4 &+ hasVerb, length)
        out.add(245, here &* 16 &+ rest, isLast &* 4 &+ hasVerb, first)
        out.add(246, passage.skeleton(place..<min(bounds.upperBound, place + 6), most: 4), isLast, first)
        out.add(247, UInt64(order), isLast, first)
        out.add(248, kind, form, here)
        out.add(249, passage.code(place - 1), here, next)
        out.add(250, passage.word(start), isLast, here)
        out.add(251, passage.skeleton(start..<place, most: 8), isLast, here)
    }
}
