/// Words that somebody else said or wrote, found in an item, with their exact place.
///
/// All ranges are byte offsets into the UTF-8 text that was searched (`content_text`, or the title); they
/// become Unicode scalar offsets when the record is written.
public struct Quote: Equatable, Sendable {
    /// What the words are.
    public enum Kind: String, Sendable, CaseIterable {
        /// A whole utterance between marks.
        case direct
        /// A partial quotation inside a sentence of the author's.
        case mixed
        /// Speech told without marks.
        case indirect
        /// Words quoted in a headline, or in a line that links to another article.
        case headline
        /// The title of a work.
        case title
        /// Marks that only hold a word at arm's length.
        case scare
    }

    public var kind: Kind
    /// Where the words stand: between the marks, marks excluded.
    public var place: Place
    /// From the first to the last quoted word, the author's words between the segments of a split quotation included.
    public var span: Range<Int>
    /// The quoted stretches of a quotation in parts, in order: split by the author's words (“…,” he said, “…”), or
    /// going on in the next paragraph; empty where `span` is all quoted.
    public var segments: [Range<Int>]
    public var speaker: Speaker?
    /// The word that gives the words to the speaker ("said", "according to"), in the text of `place`.
    public var cue: Range<Int>?
    /// Whom the speaker told, in the text of `place`.
    public var addressee: Range<Int>?
    /// How sure the extractor is that words and speaker are right, from 0 to 1.
    public var confidence: Float

    public init(
        kind: Kind, place: Place = .text, span: Range<Int>, segments: [Range<Int>] = [], speaker: Speaker? = nil,
        cue: Range<Int>? = nil, addressee: Range<Int>? = nil, confidence: Float
    ) {
        self.kind = kind
        self.place = place
        self.span = span
        self.segments = segments
        self.speaker = speaker
        self.cue = cue
        self.addressee = addressee
        self.confidence = confidence
    }
}

/// Which text of an item a range counts in.
public enum Place: Equatable, Sendable { case text, title }

/// Who said the words of a `Quote`.
public struct Speaker: Equatable, Sendable {
    /// The words that name the speaker beside the quotation ("he", "Putin"), in the text of the quotation's place; where
    /// a model found them, with the role in front and what is said of the speaker at once ("Jane Roe, the mayor of X").
    public var mention: Range<Int>
    /// The fullest name that the item uses for the same person; nil where the item never names them.
    public var name: Name?
    /// The office or description that stands with the name ("Russian President"), in the text of the quotation's place.
    public var role: Range<Int>?

    public struct Name: Equatable, Sendable {
        public var place: Place
        public var range: Range<Int>

        public init(place: Place, range: Range<Int>) {
            self.place = place
            self.range = range
        }
    }

    public init(mention: Range<Int>, name: Name? = nil, role: Range<Int>? = nil) {
        self.mention = mention
        self.name = name
        self.role = role
    }
}
