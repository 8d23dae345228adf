/// What a token is to the ranker: one byte, so that the classes of a text lie in one array.
enum TokenClass: UInt8, Sendable {
    /// A word of no other class.
    case other
    /// A finite verb that nearly always gives words to somebody; one that often does; one that now and then does.
    case core, cue, weak
    case auxiliary, that, subordinator, relative, conjunction, to, preposition
    case pronoun, objectPronoun, possessive, determiner
    /// By their ending.
    case ed, ing, ly, s
    /// A cue in -ing.
    case cueing
    case capital, number, title, calendar, adverb, according
    /// The ’s of a possessive.
    case mark
    case comma, colon, stop, dash, bracket, punctuation
    /// A whole quotation.
    case quotation
    /// No token: where a sentence or a paragraph begins, and beyond the text's edges.
    case sentence, paragraph, edge

    /// Whether words of this class make up noun phrases; a skeleton takes a run of them for one.
    var isNominal: Bool {
        switch self {
        case .other, .s, .capital, .number, .determiner, .possessive, .title, .calendar, .mark: true
        default: false
        }
    }

    /// Whether the class is that of a verb of saying, however weak.
    var isCue: Bool {
        switch self {
        case .core, .cue, .weak, .cueing: true
        default: false
        }
    }

    /// Whether the class is that of a verb that is likely one of saying.
    var isStrongCue: Bool { self == .core || self == .cue || self == .cueing }

    /// Whether words of the class stand between a subject and its verb.
    var isSkippedBeforeVerb: Bool {
        switch self {
        case .auxiliary, .adverb, .ly, .calendar: true
        default: false
        }
    }
}
