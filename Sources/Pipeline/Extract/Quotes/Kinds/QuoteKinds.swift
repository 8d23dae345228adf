/// Tells speech from titles of works and from words that are only held at arm's length.
enum QuoteKinds {
    /// Words that nobody near seems to say are speech only from this number on.
    private static let fewestWordsAlone = 4
    /// The same where the paragraph has a speaker already.
    private static let fewestWordsCarried = 3
    /// How far from its title the noun of a work may stand, in tokens ("the film that they called …").
    private static let workReach = 3

    static func kind(
        at: Int, _ tokens: [Token], shape: QuotedShape, attribution: Attribution?, isHeadline: Bool
    ) -> Quote.Kind {
        if isHeadline { return .headline }
        if isTitle(at, tokens, shape, attribution) { return .title }
        if isScare(shape, attribution), !(shape.isSentence && tokens[at].breakBefore >= .sentence) { return .scare }
        return isWhole(at, tokens, shape) ? .direct : .mixed
    }

    /// The kind of words that somebody said.
    static func spoken(at: Int, _ tokens: [Token], shape: QuotedShape) -> Quote.Kind {
        isWhole(at, tokens, shape) ? .direct : .mixed
    }

    private static func isTitle(
        _ at: Int, _ tokens: [Token], _ shape: QuotedShape, _ attribution: Attribution?
    ) -> Bool {
        guard shape.isTitleCase || shape.mayBeTitle else { return false }
        if isBesideWork(at, tokens) { return true }
        if shape.isWrittenAsTitle || shape.isNounPhrase, isInside(at, tokens),
            !isToldDirectly(at, attribution, shape, tokens)
        {
            return true
        }
        if shape.mayBeTitle, shape.words > 1, isInside(at, tokens), isUntold(attribution) { return true }
        guard shape.isTitleCase else { return false }
        guard shape.words > 1 else { return false }
        switch attribution?.pattern {
        case nil, .sentenceSubject, .samePrevious, .previousParagraph: return true
        case .distantVerb, .trailing, .speakerVerbBehind: return followsPlace(at, tokens)
        case .verbInFront, .verbSpeakerBehind, .accordingTo, .bareName, .announced, .impliedSubject: return false
        }
    }

    /// Whether words of the same sentence stand right before the quotation.
    private static func isInside(_ at: Int, _ tokens: [Token]) -> Bool {
        at > 0 && tokens[at].breakBefore < .sentence && tokens[at - 1].kind == .word
    }

    /// Whether a verb of saying behind the words or a sure one before them gives them to somebody.
    private static func isToldDirectly(
        _ at: Int, _ attribution: Attribution?, _ shape: QuotedShape, _ tokens: [Token]
    ) -> Bool {
        switch attribution?.pattern {
        case .speakerVerbBehind, .verbSpeakerBehind:
            // «Post» Roe says: no mark parts a name from what follows it.
            return at + 1 < tokens.count && tokens[at + 1].kind == .punctuation
        case .bareName, .announced: return true
        case .verbInFront:
            guard let cue = attribution?.cue, tokens[cue].classes.contains(.core) else { return false }
            return shape.isNounPhrase || at - cue > 1 || shape.words > 2
        default: return false
        }
    }

    /// Whether no verb gives the words to anybody.
    private static func isUntold(_ attribution: Attribution?) -> Bool {
        switch attribution?.pattern {
        case nil, .sentenceSubject, .samePrevious, .previousParagraph: true
        default: false
        }
    }

    /// "the film “…”", "her book, “…”", "“…” series".
    private static func isBesideWork(_ at: Int, _ tokens: [Token]) -> Bool {
        var before = at - 1
        while before >= 0, at - before <= workReach, tokens[before + 1].breakBefore < .sentence {
            if tokens[before].classes.contains(.work) && tokens[at - 1].symbol != 0x3A { return true }
            if before == at - 1, tokens[before].classes.contains(.addressee) { return true }
            guard tokens[before].isComma || tokens[before].isCapital || before == at - 1 else { break }
            before -= 1
        }
        return at + 1 < tokens.count && tokens[at + 1].breakBefore == .none && tokens[at + 1].classes.contains(.work)
    }

    /// "on “…”", "ABC’s “…”": where programmes are named.
    private static func followsPlace(_ at: Int, _ tokens: [Token]) -> Bool {
        guard at > 0, tokens[at].breakBefore < .sentence else { return false }
        return !tokens[at - 1].classes.isDisjoint(with: [.preposition, .possessiveMark])
    }

    private static func isScare(_ shape: QuotedShape, _ attribution: Attribution?) -> Bool {
        switch attribution?.pattern {
        case nil, .sentenceSubject: shape.words < fewestWordsAlone
        case .samePrevious, .previousParagraph: shape.words < fewestWordsCarried
        default: false
        }
    }

    /// Whether an utterance stands by itself, rather than as a part of the author's sentence.
    private static func isWhole(_ at: Int, _ tokens: [Token], _ shape: QuotedShape) -> Bool {
        guard at > 0, tokens[at].breakBefore == .none else { return true }
        let before = tokens[at - 1]
        guard before.kind != .quotation else { return shape.startsCapital }
        return shape.startsCapital && (before.kind == .punctuation || shape.words > 3)
    }
}
