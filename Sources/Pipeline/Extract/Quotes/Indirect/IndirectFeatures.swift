/// What speaks for and against words told without marks.
enum IndirectFeatures {
    /// The answers for a verb: it tells what stands behind it, what stands in front, nothing.
    static func addTelling(_ at: Int, _ bounds: Range<Int>, _ passage: Passage, to question: inout SpeakerQuestion) {
        let word = passage.word(at)
        let kind = UInt64(passage.classes[at].rawValue)
        let next = passage.code(at + 1)
        let next2 = passage.code(at + 2)
        let before = passage.code(at - 1)
        let before2 = passage.code(at - 2)
        let fore = passage.skeleton(max(bounds.lowerBound, at - 6)..<at, most: 4)
        let aft = passage.skeleton(at + 1..<min(bounds.upperBound, at + 7), most: 4)
        let left = Buckets.distance(at - bounds.lowerBound)
        let right = Buckets.distance(bounds.upperBound - at)
        let isEdge: UInt64 = passage.tokens[at].breakBefore >= .sentence ? 1 : 0
        let quotes = UInt64(min(passage.quotations(bounds), 2))
        question.features.addTwice(200, word)
        question.features.addTwice(201, word, next)
        question.features.addTwice(202, word, before)
        question.features.addTwice(203, kind, next &* 256 &+ next2)
        question.features.addTwice(204, kind, before &* 256 &+ before2)
        question.features.addTwice(205, kind, before &* 256 &+ next)
        question.features.addTwice(206, word, passage.wordAfter(at))
        question.features.addTwice(207, word, passage.wordBefore(at))
        question.features.addTwice(208, passage.wordAfter(at), kind)
        question.features.addTwice(209, passage.wordBefore(at), kind)
        question.features.addTwice(210, fore, kind)
        question.features.addTwice(211, aft, kind)
        question.features.addTwice(212, fore, aft)
        question.features.addTwice(213, left &* 16 &+ right, kind)
        question.features.addTwice(214, right, next)
        question.features.addTwice(215, left, before)
        question.features.addTwice(216, quotes &* 2 &+ isEdge, kind)
        question.features.addTwice(217, quotes, word)
        question.features.addTwice(218, passage.wordAfter(at), passage.wordAfter(at, 2))
        question.features.addTwice(219, passage.wordBefore(at, 2), passage.wordBefore(at))
        question.features.addTwice(220, word, right)
        question.features.addTwice(221, next &* 256 &+ next2, before)
        question.features.addTwice(222, word, aft)
        // Nothing is told: what the others are measured by, without features.
        question.endCandidate()
        question.features.turnToOther()
        question.endCandidate()
        question.endCandidate()
    }

    static func addStart(
        _ place: Int, order: Int, of at: Int, _ passage: Passage, to question: inout SpeakerQuestion
    ) {
        let order = UInt64(order)
        let between = passage.skeleton(min(at + 1, place)..<max(at + 1, place), most: 6)
        let here = passage.code(place)
        question.features.add(230, order, passage.word(at))
        question.features.add(231, order, between, here)
        question.features.add(232, passage.word(place), order)
        question.features.add(233, passage.wordBefore(place), order)
        question.features.add(234, here, passage.code(place + 1), order)
        question.features.add(235, passage.word(place), passage.wordBefore(place))
        question.features.add(236, passage.code(place - 1), here, order)
        question.features.add(237, between, passage.word(at))
        question.endCandidate()
    }

    static func addEnd(
        _ place: Int, order: Int, from start: Int, of at: Int, _ bounds: Range<Int>, _ passage: Passage,
        to question: inout SpeakerQuestion
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
        question.features.add(240, form, first)
        question.features.add(241, here &* 256 &+ next, form)
        question.features.add(242, passage.wordAfter(place - 1), isLast &* 4 &+ hasVerb)
        question.features.add(243, passage.wordAfter(place - 1), passage.wordAfter(place - 1, 2))
        question.features.add(244, passage.word(at), isLast &* 4 &+ hasVerb, length)
        question.features.add(245, here &* 16 &+ rest, isLast &* 4 &+ hasVerb, first)
        question.features.add(246, passage.skeleton(place..<min(bounds.upperBound, place + 6), most: 4), isLast, first)
        question.features.add(247, UInt64(order), isLast, first)
        question.features.add(248, kind, form, here)
        question.features.add(249, passage.code(place - 1), here, next)
        question.features.add(250, passage.word(start), isLast, here)
        question.features.add(251, passage.skeleton(start..<place, most: 8), isLast, here)
        question.endCandidate()
    }
}
