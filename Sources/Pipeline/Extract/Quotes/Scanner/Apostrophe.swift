/// What a single mark is when it is no quotation mark: an elision, a possessive, a sign of feet, inches or years.
enum Apostrophe {
    /// `’em`, `’til`, `’90s`: letters or digits left out in front.
    static func isElision(_ text: Span<UInt8>, behind at: Int, glyph: Glyph) -> Bool {
        var end = at
        while end < text.count, isAlphanumeric(text[end]), end - at <= longestElision { end += 1 }
        let length = end - at
        guard length > 0, length <= longestElision else { return false }
        if length >= 2, isDigit(text[at]), isDigit(text[at + 1]) {
            if length == 3, text[at + 2] == 0x73 { return true }
            return length == 2 && glyph != .leftSingle && (end == text.count || text[end] != 0x25)
        }
        if end < text.count, text[end] >= 0x80, Neighbour.at(end, in: text).kind == .letter { return false }
        return elisions.contains(packed(text, at, end))
    }

    /// `rock ’n’ roll`: a letter n alone between two apostrophes, either of which is at `at`.
    static func isLetterN(_ text: Span<UInt8>, _ at: Int) -> Bool {
        guard let (_, length) = Glyph.read(text, at: at) else { return false }
        let behind = at + length
        if behind + 1 < text.count, text[behind] | 0x20 == 0x6E, let other = Glyph.read(text, at: behind + 1) {
            return other.glyph.isApostrophe && isBound(text, before: at)
        }
        guard at >= 2, text[at - 1] | 0x20 == 0x6E else { return false }
        for width in [1, 3] where at - 1 - width >= 0 {
            if let other = Glyph.read(text, at: at - 1 - width), other.length == width, other.glyph.level == .single {
                return isBound(text, before: at - 1 - width)
            }
        }
        return false
    }

    /// `6' 2"`, `6'2"`: behind digits, in front of digits with a sign of inches behind them.
    static func isFeet(_ text: Span<UInt8>, _ at: Int) -> Bool {
        var next = at + 1
        if next < text.count, text[next] == 0x20 { next += 1 }
        var digits = 0
        while next < text.count, isDigit(text[next]), digits < 3 {
            next += 1
            digits += 1
        }
        return digits > 0 && next < text.count && text[next] == 0x22
    }

    /// The `"` of `6'2"` or `6' 2"`: behind digits that follow a sign of feet.
    static func isInches(_ text: Span<UInt8>, _ at: Int) -> Bool {
        var before = at
        while before > 0, at - before < 3, isDigit(text[before - 1]) { before -= 1 }
        if before > 0, text[before - 1] == 0x20 { before -= 1 }
        return before >= 2 && text[before - 1] == 0x27 && isDigit(text[before - 2])
    }

    /// `the workers’ wages`: behind an s (or x, z), in front of a space and a small letter.
    static func mayBePossessive(_ text: Span<UInt8>, _ at: Int, _ length: Int) -> Bool {
        let next = at + length
        guard at > 0, next + 1 < text.count, text[next] == 0x20 else { return false }
        let last = text[at - 1] | 0x20
        guard last == 0x73 || last == 0x7A || last == 0x78 else { return false }
        return isAlphanumeric(text[next + 1])
    }

    /// Whether the apostrophe at `at` ends a word of one letter, or "qu": d’« …, l’“ ….
    static func endsElidedWord(_ text: Span<UInt8>, _ at: Int) -> Bool {
        guard at >= 1, (text[at - 1] | 0x20) &- 0x61 < 26 else { return false }
        if at == 1 || Neighbour.before(at - 1, in: text).kind == .space { return true }
        return text[at - 1] | 0x20 == 0x75 && text[at - 2] | 0x20 == 0x71
    }

    /// Whether such an apostrophe stands right before `offset`.
    static func ends(_ text: Span<UInt8>, before offset: Int) -> Bool {
        for length in [1, 3] where offset > length {
            if let (glyph, width) = Glyph.read(text, at: offset - length), width == length, glyph.isApostrophe {
                return endsElidedWord(text, offset - length)
            }
        }
        return false
    }

    /// The longest of `elisions`.
    private static let longestElision = 5
    private static let elisions: Set<UInt64> = Set(
        [
            "em", "til", "till", "cause", "cuz", "tis", "twas", "bout", "round", "ere", "ol", "nuff", "n", "neath",
            "gainst",
        ]
        .map { word in word.utf8.reduce(0) { $0 << 8 | UInt64($1) } })

    /// Up to eight ASCII letters in one integer, as they stand: an elision at a sentence's start is rare, a quotation
    /// that starts with "Cause" is not.
    private static func packed(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        var value: UInt64 = 0
        for at in start..<end { value = value << 8 | UInt64(text[at]) }
        return value
    }

    private static func isBound(_ text: Span<UInt8>, before at: Int) -> Bool {
        switch Neighbour.before(at, in: text).kind {
        case .space, .letter, .dash: true
        default: false
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    private static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 26 }
}
