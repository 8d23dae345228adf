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
        /// The paragraph in front announces it, or its speaker goes on.
        case previousParagraph
        /// The sentence's subject, without a verb of saying.
        case sentenceSubject
    }

    var pattern: Pattern
    /// In tokens.
    var phrase: NounPhrase
    /// In tokens.
    var cue: Int?

    /// How often a pattern is right, roughly, as counted on American news articles.
    var confidence: Float {
        switch pattern {
        case .speakerVerbBehind, .verbSpeakerBehind: 0.95
        case .verbInFront, .accordingTo: 0.85
        case .bareName, .trailing: 0.75
        case .distantVerb: 0.7
        case .samePrevious: 0.65
        case .previousParagraph: 0.6
        case .sentenceSubject: 0.4
        }
    }
}
