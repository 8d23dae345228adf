/// Gathers who may have said a quotation: the phrases around it in its paragraph, those of the neighbouring paragraphs
/// where its own says nothing, the speaker before.
struct CandidateFinder: Sendable {
    private(set) var candidates: [Candidate] = []

    /// How far a paragraph is read to either side, in tokens.
    static let reachLeft = 90
    static let reachRight = 60
    /// How much of a neighbouring paragraph is read, in tokens.
    private static let reachBefore = 60
    private static let reachBehind = 20
    /// The most candidates to either side; the nearest are kept.
    private static let mostLeft = 14
    private static let mostRight = 9
    private static let mostBefore = 8
    private static let mostBehind = 3

    mutating func find(_ context: QuotationContext, _ passage: Passage, previous: PreviousSpeaker?) {
        candidates.clear()
        let paragraph = context.paragraph
        left(paragraph.lowerBound..<context.at, .left, Self.mostLeft, passage)
        right(context.at + 1..<paragraph.upperBound, .right, Self.mostRight, passage)
        if context.readsBefore, paragraph.lowerBound > 0 {
            let first = passage.paragraphStart(of: paragraph.lowerBound - 1, most: Self.reachBefore)
            left(first..<paragraph.lowerBound, .paragraphBefore, Self.mostBefore, passage)
        }
        if context.isAlone, paragraph.upperBound < passage.tokens.count {
            let end = passage.paragraphEnd(of: paragraph.upperBound, most: Self.reachBehind)
            right(paragraph.upperBound..<end, .paragraphBehind, Self.mostBehind, passage)
        }
        if let previous { add(previous.chunk, .previousSpeaker, isPrevious: true) }
        if let subject = context.previousSubject { add(subject, .previousSubject, isPrevious: false) }
    }

    /// Adds a candidate from outside the window, unless it is there already.
    private mutating func add(_ chunk: NounChunk, _ source: Candidate.Source, isPrevious: Bool) {
        if let at = candidates.firstIndex(where: { $0.chunk.range == chunk.range }) {
            if isPrevious { candidates[at].isPreviousSpeaker = true }
            return
        }
        candidates.append(Candidate(chunk: chunk, source: source, order: 0, isPreviousSpeaker: isPrevious))
    }

    private mutating func left(_ range: Range<Int>, _ source: Candidate.Source, _ most: Int, _ passage: Passage) {
        var index = passage.chunks.firstIndex(from: range.upperBound) - 1
        var order = 0
        while index >= 0, order < most {
            let chunk = passage.chunks.chunks[index]
            guard Int(chunk.lower) >= range.lowerBound else { return }
            if chunk.isCandidate, Int(chunk.upper) <= range.upperBound {
                candidates.append(Candidate(chunk: chunk, source: source, order: order))
                order += 1
            }
            index -= 1
        }
    }

    private mutating func right(_ range: Range<Int>, _ source: Candidate.Source, _ most: Int, _ passage: Passage) {
        var index = passage.chunks.firstIndex(from: range.lowerBound)
        var order = 0
        while index < passage.chunks.chunks.count, order < most {
            let chunk = passage.chunks.chunks[index]
            guard Int(chunk.upper) <= range.upperBound else { return }
            if chunk.isCandidate {
                candidates.append(Candidate(chunk: chunk, source: source, order: order))
                order += 1
            }
            index += 1
        }
    }
}
