/// Parts of what is written as one word: articles before an apostrophe (l’avocat), pronouns behind a hyphen (dit-il).
///
/// Which parts there are is said by the lexicon: words that end in an apostrophe, and words that begin with a hyphen.
enum WordParts {
    /// No part is longer, in bytes.
    private static let longestPart = 12

    /// Where the first part of a word ends; the word's end where it is whole.
    static func firstEnd(of word: Range<Int>, in text: Span<UInt8>, _ lexicon: Lexicon) -> Int {
        var at = word.lowerBound
        var hyphen: Int?
        while at < word.upperBound {
            let byte = text[at]
            let isApostrophe = byte == 0x27 || isRightMark(text, at)
            if isApostrophe, at - word.lowerBound <= longestPart {
                let end = at + (byte == 0x27 ? 1 : 3)
                if end < word.upperBound, isKnown(word.lowerBound..<end, text, lexicon) { return end }
            }
            if byte == 0x2D, hyphen == nil, word.upperBound - at <= longestPart,
                isKnown(at..<word.upperBound, text, lexicon)
            {
                hyphen = at
            }
            at += 1
        }
        return hyphen ?? word.upperBound
    }

    /// The pronoun that hangs on a word which ended at `at`.
    static func last(from at: Int, in text: Span<UInt8>, limit: Int, _ lexicon: Lexicon) -> Token? {
        guard at + 1 < limit, text[at] == 0x2D, Neighbour.at(at + 1, in: text).kind == .letter else { return nil }
        let end = WordReader.end(of: at + 1, in: text, limit: limit)
        guard end - at <= longestPart else { return nil }
        let key = WordReader.key(of: at..<end, in: text)
        let classes = lexicon.classes(of: key)
        guard !classes.isEmpty else { return nil }
        var start = end
        while start > at, text[start - 1] != 0x2D { start -= 1 }
        var token = Token(start: Int32(start), end: Int32(end), kind: .word)
        token.classes = classes
        token.key = WordReader.key(of: start..<end, in: text)
        return token
    }

    private static func isKnown(_ part: Range<Int>, _ text: Span<UInt8>, _ lexicon: Lexicon) -> Bool {
        !lexicon.classes(of: WordReader.key(of: part, in: text)).isEmpty
    }

    private static func isRightMark(_ text: Span<UInt8>, _ at: Int) -> Bool {
        at + 2 < text.count && text[at] == 0xE2 && text[at + 1] == 0x80 && text[at + 2] == 0x99
    }
}
