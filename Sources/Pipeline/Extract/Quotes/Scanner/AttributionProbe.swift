/// Looks for the place where somebody's words must have ended, for quotations whose closing mark is missing.
enum AttributionProbe {
    /// The first place in `range` behind punctuation where "he said", "Name said" or "said Name" follows.
    static func place(in text: Span<UInt8>, _ range: Range<Int>, lexicon: Lexicon) -> Int? {
        var at = range.lowerBound
        while at < range.upperBound {
            let byte = text[at]
            let isEllipsis = byte == 0xE2 && Neighbour.at(at, in: text).kind == .punctuation
            guard byte == 0x2C || byte == 0x2E || byte == 0x21 || byte == 0x3F || isEllipsis else {
                at += 1
                continue
            }
            at += isEllipsis ? 3 : 1
            if isAttribution(in: text, at..<range.upperBound, lexicon: lexicon) { return at }
        }
        return nil
    }

    /// Whether `range` begins with a pronoun or a name and a verb of saying, or with such a verb and a name.
    static func isAttribution(in text: Span<UInt8>, _ range: Range<Int>, lexicon: Lexicon) -> Bool {
        guard let first = WordReader.following(in: text, range) else { return false }
        if lexicon.grammar.guessesWords, AuthorsClause.isVerbWithSubject(in: text, range, lexicon) { return true }
        let classes = lexicon.classes(of: WordReader.key(of: first, in: text))
        let isCapital = CaseFold.isCapital(text, at: first.lowerBound)
        if classes.contains(.core), !classes.contains(.participle), !isCapital {
            guard let next = WordReader.following(in: text, first.upperBound..<range.upperBound) else { return false }
            return CaseFold.isCapital(text, at: next.lowerBound)
        }
        guard isCapital || classes.contains(.subjectPronoun) else { return false }
        var next = first
        // A name of up to three words.
        for _ in 0..<3 {
            guard let following = WordReader.following(in: text, next.upperBound..<range.upperBound) else {
                return false
            }
            let verb = lexicon.classes(of: WordReader.key(of: following, in: text))
            if verb.contains(.core), !verb.contains(.participle) { return true }
            guard isCapital, CaseFold.isCapital(text, at: following.lowerBound) else { return false }
            next = following
        }
        return false
    }
}
