/// A character reference (`&amp;`, `&#8212;`, `&#x2014;`) and what it stands for.
/// - Source: HTML Living Standard, 13.2.5.72 to 13.2.5.80.
struct CharacterReference: Equatable {
    var characters: HTMLCharacters
    /// Where the text goes on.
    var end: Int

    /// Reads the reference at an ampersand; nil where it begins none and is text itself.
    /// - Parameters:
    ///   - ampersand: where `&` stands.
    ///   - bytes: the text, or one attribute's value alone.
    ///   - inAttribute: whether the rule of old addresses holds: in `?a=1&copy=2` and `&copyright` there is no reference.
    init?(at ampersand: Int, in bytes: Span<UInt8>, inAttribute: Bool) {
        let start = ampersand + 1
        guard start < bytes.count else { return nil }
        if bytes[start] == ASCII.number {
            self.init(numberAt: start + 1, in: bytes)
        } else {
            self.init(nameAt: start, in: bytes, inAttribute: inAttribute)
        }
    }

    private init?(nameAt start: Int, in bytes: Span<UInt8>, inAttribute: Bool) {
        let limit = min(bytes.count, start + NamedReferences.longestName + 1)
        var end = start
        while end < limit, bytes[end].isLetter || bytes[end].isDigit { end += 1 }
        let table = NamedReferences.table
        if end < bytes.count, bytes[end] == ASCII.semicolon, let found = table.find(start..<end, of: bytes) {
            self.init(characters: found.characters, end: end + 1)
            return
        }
        // Without its semicolon, the longest of the old names counts.
        end = min(end, start + NamedReferences.longestBareName)
        while end - start >= NamedReferences.shortestName {
            if let found = table.find(start..<end, of: bytes), found.mayBeBare {
                if inAttribute, end < bytes.count, Self.continuesName(bytes[end]) { return nil }
                self.init(characters: found.characters, end: end)
                return
            }
            end -= 1
        }
        return nil
    }

    private static func continuesName(_ byte: UInt8) -> Bool {
        byte == ASCII.equals || byte.isLetter || byte.isDigit
    }

    private init?(numberAt start: Int, in bytes: Span<UInt8>) {
        var end = start
        let isHex = end < bytes.count && bytes[end] | 0x20 == UInt8(ascii: "x")
        if isHex { end += 1 }
        let firstDigit = end
        var value: UInt32 = 0
        while end < bytes.count, let digit = Self.digit(bytes[end], isHex: isHex) {
            // Beyond Unicode all numbers mean the same; so the value stops growing before it overflows.
            if value <= 0x10FFFF { value = value &* (isHex ? 16 : 10) &+ digit }
            end += 1
        }
        guard end > firstDigit else { return nil }
        if end < bytes.count, bytes[end] == ASCII.semicolon { end += 1 }
        if let pair = Self.pair(value, behind: end, in: bytes) {
            self = pair
            return
        }
        self.init(characters: HTMLCharacters(Self.scalar(numbered: value)), end: end)
    }

    /// The one character that a program wrote as two references, each to half of its UTF-16.
    ///
    /// Browsers show two U+FFFD here. No author means that.
    private static func pair(_ high: UInt32, behind end: Int, in bytes: Span<UInt8>) -> CharacterReference? {
        guard 0xD800...0xDBFF ~= high, end + 1 < bytes.count, bytes[end] == ASCII.ampersand,
            bytes[end + 1] == ASCII.number
        else { return nil }
        let isHex = end + 2 < bytes.count && bytes[end + 2] | 0x20 == UInt8(ascii: "x")
        var place = end + (isHex ? 3 : 2)
        var low: UInt32 = 0
        while place < bytes.count, low <= 0xDFFF, let digit = digit(bytes[place], isHex: isHex) {
            low = low * (isHex ? 16 : 10) + digit
            place += 1
        }
        guard 0xDC00...0xDFFF ~= low, place < bytes.count, bytes[place] == ASCII.semicolon,
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { return nil }
        return CharacterReference(characters: HTMLCharacters(scalar), end: place + 1)
    }

    private init(characters: HTMLCharacters, end: Int) {
        self.characters = characters
        self.end = end
    }

    private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
        if byte.isDigit { return UInt32(byte &- 0x30) }
        let letter = (byte | 0x20) &- 0x61
        return isHex && letter < 6 ? UInt32(letter) + 10 : nil
    }

    /// The scalar that a number stands for: U+FFFD for NUL, surrogates and what lies beyond Unicode, and for 0x80 to
    /// 0x9F what those bytes mean in windows-1252, as authors took them for.
    static func scalar(numbered number: UInt32) -> Unicode.Scalar {
        let meant = 0x80...0x9F ~= number ? UInt32(windows1252[Int(number - 0x80)]) : number
        guard meant != 0, let scalar = Unicode.Scalar(meant) else { return "\u{FFFD}" }
        return scalar
    }

    /// 0x80 to 0x9F; the five bytes that windows-1252 leaves open stand for themselves.
    private static let windows1252: [UInt16] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
        0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x009D, 0x017E, 0x0178,
    ]
}
