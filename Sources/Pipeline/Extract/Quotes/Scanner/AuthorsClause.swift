/// Finds the author's words within somebody's speech, where no mark parts them: «Yes, — he said. — But later.»
struct AuthorsClause {
    /// Where the speech in front of the clause ends, without spaces.
    var start: Int
    /// Where the dash in front of the speech that follows is, or that speech; nil where the clause ends the range.
    var outerResume: Int?
    /// Where the speech that follows begins.
    var resume: Int?

    /// No clause is longer, in bytes.
    private static let longest = 220
    /// How many words may stand up to the verb.
    private static let mostWords = 4

    /// The stretches of speech in a range, with where each begins and ends for those who mask it.
    static func parts(_ range: Range<Int>, in text: Span<UInt8>, _ lexicon: Lexicon) -> [(
        outer: Range<Int>, inner: Range<Int>
    )] {
        var parts: [(outer: Range<Int>, inner: Range<Int>)] = []
        var outer = range.lowerBound
        var at = range.lowerBound
        while let clause = next(in: text, at..<range.upperBound, lexicon) {
            parts.append((outer..<clause.start, at..<clause.start))
            guard let resume = clause.resume, let outerResume = clause.outerResume else { return parts }
            at = resume
            outer = outerResume
        }
        parts.append((outer..<range.upperBound, at..<range.upperBound))
        return parts
    }

    /// The first clause in a range.
    private static func next(in text: Span<UInt8>, _ range: Range<Int>, _ lexicon: Lexicon) -> AuthorsClause? {
        let style = lexicon.grammar.inserts
        var at = range.lowerBound
        while at < range.upperBound {
            let length = dash(text, at)
            if length > 0, at > range.lowerBound, isFree(text, at, length) {
                let words = at + length
                if isAttribution(text, words..<range.upperBound, lexicon, needsSubject: false) {
                    return dashed(text, at, words, range, lexicon)
                }
                at += length
            } else if style == .commas, isMark(text[at]), at + 1 < range.upperBound {
                if isAttribution(text, at + 1..<range.upperBound, lexicon, needsSubject: true) {
                    return parted(text, at + 1, range)
                }
                at += 1
            } else {
                at += max(1, length)
            }
        }
        return nil
    }

    /// A clause behind a dash, up to the next one.
    private static func dashed(
        _ text: Span<UInt8>, _ start: Int, _ words: Int, _ range: Range<Int>, _ lexicon: Lexicon
    ) -> AuthorsClause {
        var clause = AuthorsClause(start: trimmedEnd(text, start, range.lowerBound))
        var at = words
        let limit = min(range.upperBound, words + longest)
        while at < limit {
            let length = dash(text, at)
            guard length > 0, isFree(text, at, length) || isMark(text[min(at + length, text.count - 1)]) else {
                at += max(1, length)
                continue
            }
            var resume = at + length
            while resume < range.upperBound, isMark(text[resume]) || Neighbour.at(resume, in: text).kind == .space {
                resume += isMark(text[resume]) ? 1 : Neighbour.at(resume, in: text).length
            }
            if resume < range.upperBound {
                clause.resume = resume
                clause.outerResume = at
            }
            break
        }
        return clause
    }

    /// A clause between commas, or behind a question and up to a full stop.
    private static func parted(_ text: Span<UInt8>, _ start: Int, _ range: Range<Int>) -> AuthorsClause {
        var clause = AuthorsClause(start: start)
        var at = start
        let limit = min(range.upperBound, start + longest)
        while at < limit {
            guard text[at] == 0x2C || text[at] == 0x2E || text[at] == 0x3A else {
                at += 1
                continue
            }
            var resume = at + 1
            while resume < range.upperBound, Neighbour.at(resume, in: text).kind == .space {
                resume += Neighbour.at(resume, in: text).length
            }
            if resume < range.upperBound {
                clause.resume = resume
                clause.outerResume = resume
            }
            break
        }
        return clause
    }

    // MARK: Signs

    /// The length of a dash, or of a hyphen that stands for one; 0 where there is none.
    static func dash(_ text: Span<UInt8>, _ at: Int) -> Int {
        if text[at] == 0x2D { return 1 }
        guard text[at] == 0xE2, at + 2 < text.count, text[at + 1] == 0x80 else { return 0 }
        return 0x92...0x95 ~= text[at + 2] ? 3 : 0
    }

    /// Whether a dash has a space on either side, as no hyphen in a word has.
    private static func isFree(_ text: Span<UInt8>, _ at: Int, _ length: Int) -> Bool {
        let before = Neighbour.before(at, in: text).kind
        let after = Neighbour.at(at + length, in: text).kind
        if length == 1 { return before == .space && after == .space }
        return before == .space || after == .space || isMark(text[max(0, at - 1)])
    }

    /// , . ! ?
    private static func isMark(_ byte: UInt8) -> Bool { byte == 0x2C || byte == 0x2E || byte == 0x21 || byte == 0x3F }

    /// Whether a mark stands before the dash that ends at `at`.
    private static func isMark(before at: Int, _ text: Span<UInt8>) -> Bool {
        var before = at
        while before > 0 {
            let (kind, start) = Neighbour.before(before, in: text)
            guard kind == .space || kind == .dash else { return kind == .punctuation }
            before = start
        }
        return false
    }

    /// Whether a dash leans on the word behind it, as Spanish ones do at the author's words.
    private static func hangs(_ at: Int, _ text: Span<UInt8>) -> Bool {
        at > 2 && text[at - 1] >= 0x80 && Neighbour.at(at, in: text).kind == .letter
            && Neighbour.before(at - 3, in: text).kind == .space
    }

    private static func trimmedEnd(_ text: Span<UInt8>, _ end: Int, _ lower: Int) -> Int {
        Edges.trimmed(lower..<end, in: text).upperBound
    }

    // MARK: Words

    /// Whether a range begins with a verb of saying and its subject, whatever their order.
    private static func isAttribution(
        _ text: Span<UInt8>, _ range: Range<Int>, _ lexicon: Lexicon, needsSubject: Bool
    ) -> Bool {
        var at = range.lowerBound
        for _ in 0..<mostWords {
            guard let word = word(text, at..<range.upperBound, lexicon) else { return false }
            let classes = lexicon.classes(of: WordReader.key(of: word, in: text))
            let isCapital = CaseFold.isCapital(text, at: word.lowerBound)
            at = word.upperBound
            if !isCapital, !classes.isDisjoint(with: needsSubject ? .core : .anyCue) {
                return !needsSubject || isSubject(text, at..<range.upperBound, lexicon)
            }
            // ", — смеётся Roe": a verb by its ending, behind a mark.
            if !needsSubject, !isCapital, classes.isEmpty,
                isMark(before: range.lowerBound, text) || hangs(range.lowerBound, text),
                WordGuess.ending(of: word, in: text, lexicon).contains(.verb),
                isSubject(text, at..<range.upperBound, lexicon)
            {
                return true
            }
            if isCapital || classes.contains(.subjectPronoun) {
                guard !needsSubject || classes.contains(.subjectPronoun) else { return false }
            } else if classes.isDisjoint(with: [.auxiliary, .adverb]) {
                return false
            }
            // "a-t-il dit": the pronoun hangs on the auxiliary.
            if needsSubject, at < text.count, text[at] == 0x2D {
                while at < range.upperBound, text[at] != 0x20 { at += 1 }
                guard let verb = self.word(text, at..<range.upperBound, lexicon) else { return false }
                return lexicon.classes(of: WordReader.key(of: verb, in: text)).contains(.cue)
            }
        }
        return false
    }

    /// Whether a range begins with any verb that gives words to somebody, and its subject.
    static func isVerbWithSubject(in text: Span<UInt8>, _ range: Range<Int>, _ lexicon: Lexicon) -> Bool {
        guard let verb = word(text, range, lexicon), !CaseFold.isCapital(text, at: verb.lowerBound) else {
            return false
        }
        let classes = lexicon.classes(of: WordReader.key(of: verb, in: text))
        return classes.contains(.cue) && isSubject(text, verb.upperBound..<range.upperBound, lexicon)
    }

    /// Whether a pronoun, an article or a name follows.
    private static func isSubject(_ text: Span<UInt8>, _ range: Range<Int>, _ lexicon: Lexicon) -> Bool {
        guard range.lowerBound < range.upperBound else { return false }
        if text[range.lowerBound] == 0x2D { return true }
        guard let next = word(text, range, lexicon) else { return false }
        if CaseFold.isCapital(text, at: next.lowerBound) { return true }
        return !lexicon.classes(of: WordReader.key(of: next, in: text)).isDisjoint(with: [
            .determiner, .subjectPronoun, .possessive,
        ])
            || WordGuess.stem(of: next, in: text, lexicon).contains(.title)
    }

    /// The word that follows behind spaces alone, without what hangs on it.
    private static func word(_ text: Span<UInt8>, _ range: Range<Int>, _ lexicon: Lexicon) -> Range<Int>? {
        guard let word = WordReader.following(in: text, range) else { return nil }
        return word.lowerBound..<WordParts.firstEnd(of: word, in: text, lexicon)
    }
}
