/// Who said a quotation, and by which pattern that was found.
struct Attribution: Sendable {
    enum Pattern: UInt8, Sendable {
        /// “…,” Roe said.
        case speakerVerbBehind
        /// “…,” said Roe.
        case verbSpeakerBehind
        /// Roe said: “…”
        case verbInFront
        /// Roe: “…”, or “…” – Roe, in a line of its own.
        case bareName
        /// According to Roe, “…”
        case accordingTo
        /// … “…” …, Roe said.
        case trailing
        /// Roe called the plan … “…”, with words between.
        case distantVerb
        /// A further quotation of the paragraph's speaker.
        case samePrevious
        /// The paragraph in front announces it, with a colon.
        case announced
        /// The speaker or the subject of the paragraph in front goes on.
        case previousParagraph
        /// A verb of saying without a subject, which is who was named before.
        case impliedSubject
        /// The sentence's subject, without a verb of saying.
        case sentenceSubject

        /// Whether a verb of saying beside the quotation tells its speaker.
        var isBeside: Bool {
            switch self {
            case .speakerVerbBehind, .verbSpeakerBehind, .verbInFront, .accordingTo: true
            default: false
            }
        }
    }

    var pattern: Pattern
    /// In tokens.
    var phrase: NounPhrase
    /// In tokens.
    var cue: Int?

    /// What the ranker adds where it chose the speaker.
    struct Ranking: Sendable {
        var chunk: NounChunk
        /// The chunk with what is said of the speaker at once, in tokens.
        var mention: Range<Int>
        /// How likely the speaker is right, from 0 to 1.
        var probability: Float
    }

    /// Nil where rules alone found the speaker.
    var ranking: Ranking?

    /// How often words found by a pattern are speech of the speaker found, roughly, as counted on American news articles.
    ///
    /// - Parameter isPartial: whether the words are a part of the author's sentence; those are given a speaker wrongly
    ///   more often.
    /// - Returns: from 0 to 1.
    func confidence(isPartial: Bool) -> Float {
        switch pattern {
        case .speakerVerbBehind, .verbSpeakerBehind: isPartial ? 0.75 : 0.95
        case .verbInFront: isPartial ? 0.75 : 0.85
        case .accordingTo, .distantVerb: 0.85
        case .trailing: isPartial ? 0.75 : 0.9
        case .samePrevious: isPartial ? 0.45 : 0.85
        case .bareName: 0.7
        case .announced, .impliedSubject: 0.75
        case .sentenceSubject: 0.5
        case .previousParagraph: 0.4
        }
    }
}
