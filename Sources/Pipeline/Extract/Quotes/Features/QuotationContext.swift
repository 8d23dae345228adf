/// What surrounds a quotation, read once for all its candidates.
struct QuotationContext: Sendable {
    /// The quotation's token, and its paragraph in tokens, no farther than candidates are looked for.
    var at: Int
    var paragraph: Range<Int>
    /// The sentence around the quotation, in tokens.
    var sentence: Range<Int>
    /// Whether no word of the author's stands in the paragraph.
    var isAlone = false
    /// Whether the paragraph before is read for candidates.
    var readsBefore = false
    /// Where the paragraph before begins with a phrase.
    var previousSubject: NounChunk?

    /// First letter, last mark, and what stands before, as small numbers.
    var firstForm: UInt64 = 0
    var lastMark: UInt64 = 0
    var before: UInt64 = 0
    /// All three in one.
    var form: UInt64 { (firstForm &* 8 &+ lastMark) &* 16 &+ before }

    /// The verbs of saying that are nearest on either side within the sentence, by token; -1 where there is none.
    var cueLeft = -1
    var cueRight = -1
    var subjects = PresumedSubjects()
    /// What the rules found, as one number: pattern and kind.
    var rule: UInt64 = 0
    /// The words of the rules' phrase.
    var rulePhrase = 0..<0
    var words = 0
    /// The words around the quotation, the nearest first.
    var wordsLeft: (UInt64, UInt64, UInt64) = (1, 1, 1)
    var wordsRight: (UInt64, UInt64) = (1, 1)
    /// The skeleton of what stands between the last quotation that somebody said and this one, or of its end.
    var gapSkeleton: UInt64 = 0

    /// A quotation's sentence is read no farther to either side, in tokens.
    private static let longestSentence = 60

    init(
        at: Int, _ passage: borrowing Passage, _ text: Span<UInt8>, _ quotation: Quotation, shape: QuotedShape
    ) {
        self.at = at
        let tokens = passage.tokens
        let start = passage.paragraphStart(of: at, most: CandidateFinder.reachLeft)
        paragraph = start..<passage.paragraphEnd(of: at, most: CandidateFinder.reachRight)
        var first = at
        while first > start, at - first < Self.longestSentence, tokens[first].breakBefore < .sentence { first -= 1 }
        var end = at + 1
        while end < paragraph.upperBound, end - at < Self.longestSentence, tokens[end].breakBefore < .sentence {
            end += 1
        }
        sentence = first..<end
        words = shape.words
        wordsLeft = (passage.wordBefore(at), passage.wordBefore(at, 2), passage.wordBefore(at, 3))
        wordsRight = (passage.wordAfter(at), passage.wordAfter(at, 2))
        isAlone = paragraph.allSatisfy { tokens[$0].kind == .quotation || tokens[$0].kind == .punctuation }
        let beforeIsColon = start > 0 && passage.classes[start - 1] == .colon
        readsBefore = start > 0 && tokens[start].breakBefore == .paragraph && (isAlone || beforeIsColon)
        firstForm = Self.firstForm(text, quotation.innerRange)
        lastMark = Self.lastMark(at, passage, text, quotation)
        before = beforeForm(passage, beforeIsColon: beforeIsColon)
        var index = at - 1
        while index >= first {
            if passage.classes[index].isCue {
                cueLeft = index
                break
            }
            index -= 1
        }
        index = at + 1
        while index < end {
            if passage.classes[index].isCue {
                cueRight = index
                break
            }
            index += 1
        }
        if start > 0, tokens[start].breakBefore == .paragraph {
            let walk = SubjectWalk(tokens: tokens, classes: passage.classes, chunks: passage.chunks)
            let previousStart = passage.paragraphStart(of: start - 1, most: CandidateFinder.reachLeft)
            previousSubject = walk.sentenceSubject(from: previousStart).map { passage.chunks.chunks[$0] }
        }
        subjects = PresumedSubjects(self, passage)
    }

    /// Gaps of more tokens are known by their last few alone.
    private static let longestGap = 40
    private static let gapEnd = 6

    mutating func follow(_ previous: PreviousSpeaker, _ passage: Passage) {
        let gap = previous.at + 1..<at
        gapSkeleton = passage.skeleton(gap.count < Self.longestGap ? gap : at - Self.gapEnd..<at)
    }

    private static func firstForm(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        var at = range.lowerBound
        while at < range.upperBound {
            let (kind, length) = Neighbour.at(at, in: text)
            switch kind {
            case .letter: return CaseFold.isCapital(text, at: at) ? 1 : 2
            case .digit: return 3
            default: at += max(1, length)
            }
        }
        return 0
    }

    /// The last mark inside the quotation, else the one that follows it.
    private static func lastMark(
        _ at: Int, _ passage: Passage, _ text: Span<UInt8>, _ quotation: Quotation
    ) -> UInt64 {
        var last = quotation.innerRange.upperBound
        while last > quotation.innerRange.lowerBound {
            let (kind, start) = Neighbour.before(last, in: text)
            if kind == .mark || kind == .space {
                last = start
                continue
            }
            switch text[start] {
            case 0x2C: return 1
            case 0x2E: return 2
            case 0x3F: return 3
            case 0x21: return 4
            case 0xE2: return kind == .letter ? 0 : 5
            default: break
            }
            break
        }
        guard at + 1 < passage.tokens.count, passage.tokens[at + 1].kind == .punctuation else { return 0 }
        switch passage.tokens[at + 1].symbol {
        case 0x2C: return 6
        case 0x2E: return 7
        default: return 0
        }
    }

    private func beforeForm(_ passage: Passage, beforeIsColon: Bool) -> UInt64 {
        if at == paragraph.lowerBound { return beforeIsColon ? 1 : 2 }
        let token = passage.tokens[at - 1]
        switch passage.classes[at - 1] {
        case .comma: return 3
        case .colon: return 4
        case .that: return 5
        case .quotation: return 6
        case .core: return 7
        case .cue, .weak: return 8
        case .cueing: return 9
        case .determiner, .possessive: return 10
        case .preposition, .to: return 11
        case .conjunction, .subordinator: return 12
        default: break
        }
        if passage.tokens[at].breakBefore >= .sentence { return 13 }
        return token.kind == .punctuation ? 14 : token.isCapital ? 15 : 0
    }
}
