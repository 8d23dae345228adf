/// Somebody who may have said a quotation.
struct Candidate: Sendable {
    /// Where it was found, seen from the quotation.
    enum Source: UInt8, Sendable {
        case left, right
        /// The paragraph before, the one behind.
        case paragraphBefore, paragraphBehind
        /// The speaker of the quotation before, from farther away than the others.
        case previousSpeaker
        /// The first phrase of the paragraph before.
        case previousSubject
    }

    var chunk: NounChunk
    var source: Source
    /// Its place among those of the same source, the nearest to the quotation being 0.
    var order: Int
    /// Whether it is also the speaker of the quotation before.
    var isPreviousSpeaker = false
}
