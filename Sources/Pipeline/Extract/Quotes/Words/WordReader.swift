/// Finds where words begin and end in UTF-8.
enum WordReader {
    /// The end of the word that starts at `start`, which holds a letter or digit. Apostrophes, hyphens and full stops
    /// between letters, and commas and full stops between digits, belong to the word.
    static func end(of start: Int, in text: Span<UInt8>, limit: Int) -> Int {
        var at = start
        while at < limit {
            let byte = text[at]
            if isASCIIWord(byte) {
                at += 1
                continue
            }
            // Latin with accents, Greek, Cyrillic, Hebrew, Arabic.
            if byte &- 0xC3 <= 0xDF - 0xC3 {
                at += 2
                continue
            }
            let (kind, length) = Neighbour.at(at, in: text)
            switch kind {
            case .letter, .digit:
                at += length
            case .mark where at > start && joins(text, at, length, limit):
                at += length
            default:
                guard at > start,
                    byte == 0x2D || byte == 0x2E || byte == 0x26 || (byte == 0x2C && isDigit(text[at - 1])),
                    joins(text, at, 1, limit), byte != 0x2C || isDigit(text[at + 1])
                else { return min(at, limit) }
                at += 1
            }
        }
        return min(at, limit)
    }

    /// No verb of saying and no name is longer, in bytes; keeps a text without spaces from being read again and again.
    private static let longestFollowing = 64

    /// The word that follows at once, behind spaces only; nil where something else does.
    static func following(in text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        while start < range.upperBound {
            let (kind, length) = Neighbour.at(start, in: text)
            if kind == .letter { break }
            guard kind == .space else { return nil }
            start += length
        }
        guard start < range.upperBound else { return nil }
        return start..<end(of: start, in: text, limit: min(range.upperBound, start + longestFollowing))
    }

    /// The end and the key of a word of ASCII letters in front of a space or of a sign that joins no words: nearly every
    /// word of an English text, read in one go. Nil for all others.
    @inline(__always)
    static func plainWord(at start: Int, in text: Span<UInt8>, limit: Int) -> (end: Int, key: UInt64)? {
        var at = start
        var key = WordKey()
        var letters = 8
        while letters == 8, let eight = ByteScan.eight(of: text, at: at, before: limit) {
            letters = ByteScan.letters(leading: eight)
            var rest = eight | 0x2020_2020_2020_2020
            for _ in 0..<letters {
                key.add(UInt32(truncatingIfNeeded: rest & 0xFF))
                rest &>>= 8
            }
            at &+= letters
        }
        while letters == 8, at < limit {
            let folded = text[at] | 0x20
            guard folded &- 0x61 < 26 else { break }
            key.add(UInt32(folded))
            at &+= 1
        }
        guard at > start, at < limit else { return nil }
        switch text[at] {
        case 0x20, 0x0A, 0x2C, 0x3A, 0x3B, 0x21, 0x3F, 0x29: return (at, key.value)
        // A full stop joins no words in front of a space.
        case 0x2E where at &+ 1 < text.count && text[at &+ 1] <= 0x20: return (at, key.value)
        default: return nil
        }
    }

    /// The end and the key of the word that starts at `start`, which holds a letter or digit.
    @inline(__always)
    static func word(at start: Int, in text: Span<UInt8>, limit: Int) -> (end: Int, key: UInt64) {
        if let word = plainWord(at: start, in: text, limit: limit) { return word }
        let end = max(start + 1, end(of: start, in: text, limit: limit))
        return (end, key(of: start..<end, in: text))
    }

    /// Where the ’s of a possessive starts in a word; the word's end where it has none.
    static func stem(of word: Range<Int>, in text: Span<UInt8>) -> Int {
        guard word.count > 2, text[word.upperBound - 1] | 0x20 == 0x73 else { return word.upperBound }
        let before = word.upperBound - 1
        if text[before - 1] == 0x27 { return before - 1 }
        if word.count > 4, text[before - 1] == 0x99, text[before - 2] == 0x80, text[before - 3] == 0xE2 {
            return before - 3
        }
        return word.upperBound
    }

    /// The key of a whole word, for tables.
    static func key(of word: String) -> UInt64 {
        let bytes = Array(word.utf8)
        return key(of: 0..<bytes.count, in: bytes.span)
    }

    /// A key of the word without regard to case or the drawing of its apostrophes.
    static func key(of word: Range<Int>, in text: Span<UInt8>) -> UInt64 {
        var key = WordKey()
        var at = word.lowerBound
        while at < word.upperBound {
            let (scalar, length) = CaseFold.scalar(text, at: at)
            key.add(scalar == 0x2019 ? 0x27 : scalar)
            at += length
        }
        return key.value
    }

    private static func joins(_ text: Span<UInt8>, _ at: Int, _ length: Int, _ limit: Int) -> Bool {
        let next = at + length
        guard next < limit else { return false }
        let kind = Neighbour.at(next, in: text).kind
        let isMark = length == 3 || text[at] == 0x27
        guard isMark || length == 1 else { return false }
        if length == 3, text[at + 2] != 0x99 { return false }
        if length == 1, text[at] == 0x22 || text[at] == 0x60 { return false }
        return kind == .letter || kind == .digit
    }

    @inline(__always)
    private static func isASCIIWord(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 26 }
    @inline(__always)
    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}

/// FNV-1a over folded scalars, ended by a mixing step: two words of one lexicon never share a key in practice.
struct WordKey {
    private(set) var state: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ scalar: UInt32) { state = (state ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3 }

    /// Never zero, which marks an empty place in a table.
    var value: UInt64 { (state ^ state >> 29) | 1 }
}
