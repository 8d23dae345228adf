/// Phrases that grammar presumes to be the speaker, each by one question; any of them may be nobody.
struct PresumedSubjects: Sendable {
    /// The last token of each phrase; -1 where there is none.
    private(set) var heads: (Int, Int, Int, Int, Int, Int) = (-1, -1, -1, -1, -1, -1)
    /// Which of them there are, one bit each.
    private(set) var present: UInt64 = 0

    init() {}

    init(_ context: borrowing QuotationContext, _ passage: borrowing Passage) {
        let walk = SubjectWalk(tokens: passage.tokens, classes: passage.classes, chunks: passage.chunks)
        let sentence = context.sentence
        var at = context.at - 1
        if context.cueLeft >= 0 { set(0, walk.subject(of: context.cueLeft), passage) }
        var by = -1
        var core = -1
        while at >= sentence.lowerBound {
            let kind = passage.classes[at]
            if kind == .core, core < 0 { core = at }
            if kind == .according { set(3, Self.starting(at + 2, passage), passage) }
            if kind == .preposition, by < 0, passage.tokens[at].end - passage.tokens[at].start == 2,
                passage.wordAfter(at - 1) == Self.byKey
            {
                by = at
            }
            at -= 1
        }
        if core >= 0 { set(1, walk.subject(of: core), passage) }
        if by >= 0 { set(4, Self.starting(by + 1, passage), passage) }
        if context.cueRight >= 0 { set(2, Self.right(context, walk, passage), passage) }
        if heads.3 < 0 {
            at = context.at + 1
            while at < sentence.upperBound, passage.classes[at] != .according { at += 1 }
            if at < sentence.upperBound { set(3, Self.starting(at + 2, passage), passage) }
        }
        if passage.classes[context.at - 1] == .colon {
            let end = context.at - 2
            if end >= 0, passage.chunks.endingAt[end] >= 0 {
                set(5, Int(passage.chunks.endingAt[end]), passage)
            } else {
                set(5, walk.sentenceSubject(from: max(0, Self.sentenceStart(end, passage))), passage)
            }
        }
    }

    /// Which of the phrases end where the chunk does, one bit each.
    func hits(_ chunk: NounChunk) -> UInt64 {
        let head = chunk.head
        var mask: UInt64 = 0
        if heads.0 == head { mask |= 1 }
        if heads.1 == head { mask |= 2 }
        if heads.2 == head { mask |= 4 }
        if heads.3 == head { mask |= 8 }
        if heads.4 == head { mask |= 16 }
        if heads.5 == head { mask |= 32 }
        return mask
    }

    private static let byKey = WordReader.key(of: "by")

    private mutating func set(_ place: Int, _ chunk: Int?, _ passage: Passage) {
        guard let chunk else { return }
        let head = passage.chunks.chunks[chunk].head
        switch place {
        case 0: heads.0 = head
        case 1: heads.1 = head
        case 2: heads.2 = head
        case 3: heads.3 = head
        case 4: heads.4 = head
        default: heads.5 = head
        }
        present |= 1 << UInt64(place)
    }

    /// The subject of the first verb on the right: behind it where it follows the quotation at once.
    private static func right(_ context: QuotationContext, _ walk: SubjectWalk, _ passage: Passage) -> Int? {
        let verb = context.cueRight
        let isAdjacent = verb == context.at + 1 || (verb == context.at + 2 && passage.classes[verb - 1] == .comma)
        if isAdjacent {
            var next = verb + 1
            while passage.classes[next] == .adverb || passage.classes[next] == .ly { next += 1 }
            if let chunk = starting(next, passage) { return chunk }
        }
        return walk.subject(of: verb)
    }

    private static func sentenceStart(_ at: Int, _ passage: Passage) -> Int {
        var first = at
        while first > 0, at - first < 60, passage.tokens[first].breakBefore < .sentence { first -= 1 }
        return first
    }

    /// The first chunk that starts at a token, an article's or a pronoun's included.
    private static func starting(_ at: Int, _ passage: Passage) -> Int? {
        var index = passage.chunks.firstIndex(from: at)
        var found: Int?
        while index < passage.chunks.chunks.count, Int(passage.chunks.chunks[index].lower) == at {
            found = index
            index += 1
        }
        return found
    }
}
