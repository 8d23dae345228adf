/// The classes of a text's tokens, one byte each.
struct TokenClasses: Sendable {
    private(set) var classes: [TokenClass] = []

    var count: Int { classes.count }

    /// The class of a token; `edge` beyond the text.
    @inline(__always)
    subscript(index: Int) -> TokenClass {
        index >= 0 && index < classes.count ? classes[index] : .edge
    }

    /// Reads the tokens of a text anew.
    mutating func read(_ tokens: [Token], cues: CueTable) {
        classes.clear()
        classes.append(addingCapacity: tokens.count) { room in
            var before: WordClass = []
            for token in tokens {
                room.append(Self.of(token, cues: cues, before: before))
                before = token.classes
            }
        }
    }

    private static func of(_ token: Token, cues: CueTable, before: WordClass) -> TokenClass {
        switch token.kind {
        case .quotation: return .quotation
        case .number: return .number
        case .punctuation: return punctuation(token.symbol)
        case .word: break
        }
        let classes = token.classes
        if classes.contains(.possessiveMark) { return .mark }
        if token.isCapital, classes.isDisjoint(with: closed) { return .capital }
        if classes.contains(.according) { return .according }
        if !classes.isDisjoint(with: closed) { return grammar(token) }
        if let level = cue(token, cues, before) { return level }
        if classes.contains(.title) { return .title }
        switch token.ending {
        case .ed: return .ed
        case .ing: return .ing
        case .ly: return .ly
        case .other: return token.endsInS ? .s : .other
        }
    }

    /// What the cue table says, unless a determiner in front makes the word a noun.
    private static func cue(_ token: Token, _ cues: CueTable, _ before: WordClass) -> TokenClass? {
        guard let level = cues.level(of: token.key) else { return nil }
        if token.ending == .ing { return level == .weak ? nil : .cueing }
        // "The claim" is a noun; "many said" is none.
        if level != .core, !before.isDisjoint(with: [.determiner, .possessive, .possessiveMark]),
            !before.contains(.relative)
        {
            return nil
        }
        switch level {
        case .core: return .core
        case .cue: return .cue
        case .weak: return .weak
        }
    }

    private static func grammar(_ token: Token) -> TokenClass {
        let classes = token.classes
        if classes.contains(.subjectPronoun) { return .pronoun }
        if classes.contains(.possessive) { return .possessive }
        if classes.contains(.objectPronoun) { return .objectPronoun }
        if classes.contains(.auxiliary) { return .auxiliary }
        if classes.contains([.subordinator, .relative]) { return .that }
        if classes.contains(.relative) { return .relative }
        if classes.contains(.determiner) { return .determiner }
        if classes.contains(.infinitive) { return .to }
        if classes.contains(.preposition) { return .preposition }
        if classes.contains(.subordinator) { return .subordinator }
        if classes.contains(.conjunction) { return .conjunction }
        if classes.contains(.calendar) { return .calendar }
        return .adverb
    }

    private static let closed: WordClass = [
        .subjectPronoun, .objectPronoun, .possessive, .determiner, .preposition, .conjunction, .subordinator, .relative,
        .auxiliary, .adverb, .calendar, .according,
    ]

    private static func punctuation(_ symbol: UInt8) -> TokenClass {
        switch symbol {
        case 0x2C: .comma
        case 0x3A, 0x3B: .colon
        case 0x2E, 0x21, 0x3F: .stop
        case 0x2D, 0xE2: .dash
        case 0x28, 0x29, 0x5B, 0x5D: .bracket
        default: .punctuation
        }
    }
}
