/// Joins the parts of one utterance: “…,” she said, “…”, and quotations that go on in the next paragraph.
enum SplitQuotes {
    /// How many tokens the author's words between two parts may have; more say something of their own.
    private static let longestAttribution = 14

    /// Where a quotation stands among the tokens.
    struct Position: Sendable {
        var token: Int
        var attribution: Attribution?
        var continuesPrevious: Bool
    }

    /// Whether the quotation at `next` goes on with the one at `previous`.
    static func joins(_ previous: Position, _ next: Position, kinds: (Quote.Kind, Quote.Kind), _ tokens: [Token])
        -> Bool
    {
        if next.continuesPrevious { return true }
        guard kinds.0 == .direct, kinds.1 == .direct || kinds.1 == .mixed else { return false }
        let between = previous.token + 1..<next.token
        guard !between.isEmpty, between.count <= longestAttribution, let cue = previous.attribution?.cue,
            between.contains(cue)
        else { return false }
        // Its words must be no other sentence, and its speaker no other verb's.
        guard between.dropFirst().allSatisfy({ tokens[$0].breakBefore < .sentence }),
            tokens[next.token].breakBefore < .paragraph
        else { return false }
        let last = tokens[next.token - 1]
        guard last.kind == .punctuation || tokens[next.token].breakBefore == .sentence else { return false }
        if let one = previous.attribution?.ranking, let other = next.attribution?.ranking {
            return one.chunk.range == other.chunk.range
        }
        return next.attribution?.cue == cue || next.attribution?.pattern == .samePrevious
    }

    /// Whether a part that goes on with the one before has the speaker beside it, whom the one before only guesses.
    static func namesSpeaker(_ next: Position, rather previous: Position) -> Bool {
        guard next.continuesPrevious, let attribution = next.attribution else { return false }
        guard let before = previous.attribution else { return true }
        return attribution.pattern.isBeside && !before.pattern.isBeside && before.cue == nil
    }

    /// Puts the parts of a quote in front of one that goes on with it.
    static func join(_ quote: inout Quote, before last: Quote) {
        join(&quote, with: last.span)
        var whole = last
        whole.segments = quote.segments
        whole.span = quote.span
        quote = whole
    }

    /// Adds a part to a quote.
    static func join(_ quote: inout Quote, with part: Range<Int>) {
        if quote.segments.isEmpty {
            quote.segments = [quote.span, part]
        } else {
            quote.segments.append(part)
        }
        quote.span = quote.span.lowerBound..<part.upperBound
    }
}
