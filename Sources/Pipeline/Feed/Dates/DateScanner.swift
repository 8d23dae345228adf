/// Walks over a date in a plain spelling: small letters without diacritics, ASCII digits and marks, single spaces.
///
/// The spelling is made once, at the start, into a buffer of its own; nothing is allocated. `PlainSpelling` says which
/// characters become which. Past the end there are zeros, so that looking ahead needs no care.
struct DateScanner {
    /// No spelling is longer than its text.
    private var bytes = InlineArray<128, UInt8>(repeating: 0)
    private var count = 0
    private(set) var at = 0

    /// - Returns: nil for text that is no UTF-8 or too long.
    init?(_ text: Span<UInt8>) {
        guard text.count <= bytes.count else { return nil }
        var from = 0
        while from < text.count {
            let (scalar, length) = CaseFold.scalar(text, at: from)
            guard length > 1 || scalar < 0x80 else { return nil }
            from += length
            if let plain = PlainSpelling.of(scalar) { append(plain) }
        }
        while count > 0, bytes[count - 1] == UInt8(ascii: " ") { count -= 1 }
    }

    private mutating func append(_ scalar: UInt32) {
        if scalar < 0x80 {
            guard scalar != 0x20 || count > 0 && bytes[count - 1] != UInt8(ascii: " ") else { return }
            put(scalar)
        } else if scalar < 0x800 {
            put(0xC0 | scalar >> 6)
            put(0x80 | scalar & 0x3F)
        } else if scalar < 0x1_0000 {
            put(0xE0 | scalar >> 12)
            put(0x80 | scalar >> 6 & 0x3F)
            put(0x80 | scalar & 0x3F)
        } else {
            // No name of a month is written beyond the basic plane: one mark that nothing reads stands for it.
            put(UInt32(ASCII.null))
        }
    }

    private mutating func put(_ byte: UInt32) {
        guard count < bytes.count else { return }
        bytes[count] = UInt8(truncatingIfNeeded: byte)
        count += 1
    }

    // MARK: Looking

    var isAtEnd: Bool { at >= count }
    var next: UInt8 { peek(0) }
    var nextIsDigit: Bool { next.isDigit }
    var nextIsSign: Bool { next == UInt8(ascii: "+") || next == ASCII.hyphen }
    var nextIsLetter: Bool { next.isLetter || next >= 0x80 }

    func peek(_ distance: Int) -> UInt8 { at + distance < count ? bytes[at + distance] : 0 }

    /// How many digits stand at `distance` from here.
    func digits(at distance: Int = 0) -> Int {
        var end = distance
        while peek(end).isDigit { end += 1 }
        return end - distance
    }

    // MARK: Walking

    mutating func rewind(to place: Int = 0) { at = place }
    mutating func skip(_ length: Int = 1) { at = min(at + length, count) }

    mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: mark), !isAtEnd else { return false }
        at += 1
        return true
    }

    mutating func skipSpace() { if next == UInt8(ascii: " ") { at += 1 } }

    /// A number of at most 14 digits, which is what the longest compact date has.
    mutating func number() -> DateNumber? {
        let digits = digits()
        guard 1...14 ~= digits else { return nil }
        var value = 0
        for _ in 0..<digits {
            value = value * 10 + Int(next - 0x30)
            at += 1
        }
        return DateNumber(value: value, digits: digits)
    }

    mutating func number(digits: ClosedRange<Int>) -> Int? {
        let start = at
        guard let number = number(), digits ~= number.digits else {
            at = start
            return nil
        }
        return number.value
    }

    /// A run of letters of an alphabet; where words aren't parted by spaces, as in Chinese, the longest that is known.
    mutating func word() -> DateToken? {
        let start = at
        if Self.beginsIdeograph(next) {
            for scalars in (1...4).reversed() where at + 3 * scalars <= count {
                let token = token(start..<start + 3 * scalars)
                if DateWord.known(token.key) != nil {
                    at += 3 * scalars
                    return token
                }
            }
            return nil
        }
        skipLetters()
        guard at > start else { return nil }
        let token = token(start..<at)
        guard next == ASCII.singleQuote else { return token }
        // "п'ятниця" is one word; "d'octubre" is two.
        let end = at
        at += 1
        skipLetters()
        let joined = self.token(start..<at)
        if DateWord.known(joined.key) != nil { return joined }
        at = end
        return token
    }

    /// One key for letters that full stops part, as in `p.m.` or `มี.ค.`; nil unless that is what stands in the range and
    /// next.
    mutating func dotted(after first: DateToken) -> DateToken? {
        guard isOneLetter(first.range), next == UInt8(ascii: ".") else { return nil }
        let start = at
        at += 1
        skipSpace()
        guard let second = word(), isOneLetter(second.range) else {
            at = start
            return nil
        }
        var key = WordKey()
        for at in first.range { key.add(UInt32(bytes[at])) }
        for at in second.range { key.add(UInt32(bytes[at])) }
        return DateToken(key: key.value, range: first.range.lowerBound..<second.range.upperBound)
    }

    /// Whether the token could name a zone: a few letters of ASCII.
    func looksLikeZone(_ token: DateToken) -> Bool {
        1...5 ~= token.range.count && token.range.allSatisfy { bytes[$0].isLetter }
    }

    private mutating func skipLetters() {
        while nextIsLetter, !Self.beginsIdeograph(next) { at += 1 }
    }

    private func token(_ range: Range<Int>) -> DateToken {
        var key = WordKey()
        for at in range where bytes[at] != ASCII.singleQuote { key.add(UInt32(bytes[at])) }
        return DateToken(key: key.value, range: range)
    }

    /// Whether the token is written in the letters of Thai.
    func isThai(_ token: DateToken) -> Bool { isThai(token.range) }

    private func isOneLetter(_ range: Range<Int>) -> Bool {
        // In Thai, a vowel may stand before or above it.
        let most = isThai(range) ? 2 : 1
        return 1...most ~= range.count { bytes[$0] & 0xC0 != 0x80 }
    }

    private func isThai(_ range: Range<Int>) -> Bool {
        range.count >= 3 && bytes[range.lowerBound] == 0xE0 && 0xB8...0xB9 ~= bytes[range.lowerBound + 1]
    }

    /// Kana, Han and Hangul, each character of three bytes: U+3000 to U+FFFF.
    private static func beginsIdeograph(_ byte: UInt8) -> Bool { 0xE3...0xEF ~= byte }
}
