/// Finds speech that is told without marks: "Roe said that …", "according to Roe, …", "…, Roe said."
///
/// For each word that may give words to somebody, a judge says whether it does, and on which side; then where the words
/// begin and where they end. The work is linear: a sentence is read no farther than a bound.
struct IndirectFinder: Sendable {
    struct Find: Sendable {
        /// The words told, and the verb that tells them, in tokens.
        var words: Range<Int>
        var cue: Int
        /// Index of the speaker's chunk.
        var speaker: Int
        var probability: Float
    }

    private(set) var finds: [Find] = []
    private var question = SpeakerQuestion()
    private var places: [Int] = []

    /// A sentence is read no farther to either side of its verb, in tokens.
    private static let reach = 70
    /// Fewer tell too little: "praised her team".
    private static let fewestWords = 3
    /// How many ends are tried.
    private static let mostEnds = 9
    /// Finds what a passage tells.
    mutating func find(_ passage: Passage, judge: inout some SpeakerJudge) {
        finds.clear()
        question.sum.weights = judge.weights
        let tokens = passage.tokens
        var sentence = 0..<0
        for at in tokens.indices {
            if at >= sentence.upperBound { sentence = Self.sentence(from: at, tokens) }
            guard mayTell(at, passage), let find = find(at, sentence, passage, judge: &judge) else { continue }
            add(find)
        }
    }

    /// Adds a find; of those that share words, the likelier stays.
    private mutating func add(_ find: Find) {
        while let last = finds.last, last.words.overlaps(find.words) {
            guard last.probability < find.probability else { return }
            finds.removeLast()
        }
        finds.append(find)
    }

    private func mayTell(_ at: Int, _ passage: Passage) -> Bool {
        switch passage.classes[at] {
        case .core, .cue, .weak, .cueing, .according: true
        default: false
        }
    }

    private static func sentence(from first: Int, _ tokens: [Token]) -> Range<Int> {
        var end = first + 1
        while end < tokens.count, tokens[end].breakBefore < .sentence { end += 1 }
        return first..<end
    }

    private mutating func find(
        _ at: Int, _ sentence: Range<Int>, _ passage: Passage, judge: inout some SpeakerJudge
    ) -> Find? {
        let bounds = max(sentence.lowerBound, at - Self.reach)..<min(sentence.upperBound, at + Self.reach)
        guard IndirectFeatures.addTelling(at, bounds, passage, to: &question, judge: judge) else { return nil }
        let side = judge.pick(question)
        guard side.candidate < 2 else { return nil }
        let words =
            side.candidate == 0
            ? wordsBehind(at, bounds, passage, judge: &judge) : wordsInFront(at, bounds, passage, judge: &judge)
        guard let words, words.count >= Self.fewestWords, isClause(words, passage) else { return nil }
        // Who tells stands outside of what is told.
        guard let speaker = IndirectSpeaker.chunk(of: at, words, passage),
            !passage.chunks.chunks[speaker].range.overlaps(words)
        else { return nil }
        return Find(words: words, cue: at, speaker: speaker, probability: side.probability)
    }

    /// Whether words have a verb or a conjunction of their own, and no quotation follows them at once.
    private func isClause(_ words: Range<Int>, _ passage: Passage) -> Bool {
        guard passage.classes[words.upperBound] != .quotation else { return false }
        return words.contains { at in
            switch passage.classes[at] {
            case .auxiliary, .core, .cue, .weak, .cueing, .ed, .ing, .that, .to: true
            default: false
            }
        }
    }

    // MARK: Behind the verb

    private mutating func wordsBehind(
        _ at: Int, _ bounds: Range<Int>, _ passage: Passage, judge: inout some SpeakerJudge
    ) -> Range<Int>? {
        guard at + 1 < bounds.upperBound else { return nil }
        places.clear()
        if passage.classes[at] == .according {
            var comma = at + 2
            while comma < bounds.upperBound, passage.classes[comma] != .comma { comma += 1 }
            guard comma + 1 < bounds.upperBound else { return nil }
            return end(from: comma + 1, of: at, bounds, passage, judge: &judge)
        }
        places.append(at + 1)
        // Behind a preposition; behind whom or what the verb takes first; at a "that".
        if at + 2 < bounds.upperBound { places.append(at + 2) }
        let upper = passage.chunkEnd(from: at + 1)
        if upper > at + 2, upper < bounds.upperBound {
            places.append(upper)
            if upper + 1 < bounds.upperBound { places.append(upper + 1) }
        }
        var that = at + 2
        while that < min(bounds.upperBound, at + 10), passage.classes[that] != .that { that += 1 }
        if that < min(bounds.upperBound, at + 10), !places.contains(that) { places.append(that) }
        question.begin(.start)
        question.span = passage.tokens[at].range
        for (order, place) in places.enumerated() {
            question.mentions.append(Int(passage.tokens[place].start)..<Int(passage.tokens[bounds.upperBound - 1].end))
            IndirectFeatures.addStart(place, order: order, of: at, passage, to: &question)
        }
        let start = places[judge.pick(question).candidate]
        return end(from: start, of: at, bounds, passage, judge: &judge)
    }

    private mutating func end(
        from start: Int, of at: Int, _ bounds: Range<Int>, _ passage: Passage, judge: inout some SpeakerJudge
    ) -> Range<Int>? {
        places.clear()
        var place = start + 1
        while place < bounds.upperBound, places.count < Self.mostEnds - 1 {
            if passage.classes[place] == .quotation { break }
            if isBoundary(place, passage) { places.append(place) }
            place += 1
        }
        // The sentence's end, or the quotation in it.
        while place < bounds.upperBound, passage.classes[place] != .quotation { place += 1 }
        if places.last != place { places.append(place) }
        question.begin(.end)
        question.span = passage.tokens[at].range
        for (order, place) in places.enumerated() {
            question.mentions.append(Int(passage.tokens[start].start)..<Int(passage.tokens[place - 1].end))
            IndirectFeatures.addEnd(place, order: order, from: start, of: at, bounds, passage, to: &question)
        }
        let end = places[judge.pick(question).candidate]
        return trimmed(start..<end, passage)
    }

    private func isBoundary(_ at: Int, _ passage: Passage) -> Bool {
        switch passage.classes[at] {
        case .comma, .colon, .dash, .bracket, .conjunction, .subordinator, .stop: true
        case .relative, .that, .according: true
        case .preposition, .to: true
        default: passage.tokens[at].breakBefore >= .soft
        }
    }

    // MARK: In front of the verb

    private mutating func wordsInFront(
        _ at: Int, _ bounds: Range<Int>, _ passage: Passage, judge: inout some SpeakerJudge
    ) -> Range<Int>? {
        // The comma in front of the speaker, or of the verb.
        var end = at - 1
        while end > bounds.lowerBound, passage.classes[end] != .comma {
            if passage.classes[end] == .quotation { return nil }
            end -= 1
        }
        guard end > bounds.lowerBound else { return nil }
        places.clear()
        places.append(bounds.lowerBound)
        var place = bounds.lowerBound + 1
        while place < end, places.count < Self.mostEnds {
            switch passage.classes[place - 1] {
            case .comma, .conjunction, .dash, .colon, .quotation: places.append(place)
            default: break
            }
            place += 1
        }
        question.begin(.start)
        question.span = passage.tokens[at].range
        for (order, place) in places.enumerated() {
            question.mentions.append(Int(passage.tokens[place].start)..<Int(passage.tokens[end - 1].end))
            IndirectFeatures.addStart(place, order: order + 8, of: at, passage, to: &question)
        }
        return trimmed(places[judge.pick(question).candidate]..<end, passage)
    }

    /// Without quotations and punctuation at its edges.
    private func trimmed(_ range: Range<Int>, _ passage: Passage) -> Range<Int>? {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, passage.tokens[lower].kind == .punctuation { lower += 1 }
        while upper > lower, passage.tokens[upper - 1].kind == .punctuation { upper -= 1 }
        guard lower < upper else { return nil }
        return (lower..<upper).contains { passage.classes[$0] == .quotation } ? nil : lower..<upper
    }
}
