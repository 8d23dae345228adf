extension DoubleEncoding {
    /// What UTF-8 is taken for by mistake.
    struct CodePage: Sendable {
        private let bytes: [UInt32: UInt8]

        /// The byte that the page has for a character, C1 controls included where it has none; nil for all others.
        func byte(of scalar: Unicode.Scalar) -> UInt8? { bytes[scalar.value] }

        static let windows1252 = CodePage(
            bytes: Dictionary(
                (UInt8(0x80)...0xff).map { (CharacterReference.scalar(numbered: UInt32($0)).value, $0) }
                    + (UInt8(0x80)...0x9f).map { (UInt32($0), $0) }, uniquingKeysWith: { first, _ in first }))

        /// - Source: WHATWG Encoding Standard, index windows-1251.
        static let windows1251 = CodePage(
            bytes: Dictionary(
                uniqueKeysWithValues: zip(signs1251 + Array(0x410...0x44f), UInt8(0x80)...0xff).map { ($0, $1) }))

        private static let signs1251: [UInt32] = [
            0x402, 0x403, 0x201a, 0x453, 0x201e, 0x2026, 0x2020, 0x2021, 0x20ac, 0x2030, 0x409, 0x2039, 0x40a, 0x40c,
            0x40b, 0x40f, 0x452, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x98, 0x2122, 0x459, 0x203a,
            0x45a, 0x45c, 0x45b, 0x45f, 0xa0, 0x40e, 0x45e, 0x408, 0xa4, 0x490, 0xa6, 0xa7, 0x401, 0xa9, 0x404, 0xab,
            0xac, 0xad, 0xae, 0x407, 0xb0, 0xb1, 0x406, 0x456, 0x491, 0xb5, 0xb6, 0xb7, 0x451, 0x2116, 0x454, 0xbb,
            0x458, 0x405, 0x455, 0x457,
        ]
    }

    /// Whether characters stand at a place that other scripts than Latin become, and that hardly any text has otherwise: a
    /// quick look, so that others are not searched further.
    static func hasForeignSign(at place: Int, in text: Span<UInt8>) -> Bool {
        guard place + 2 < text.count else { return false }
        switch text[place] {
        case 0xc3: return isLead1252(text[place + 1]) && [0xc2, 0xc5, 0xc6, 0xcb, 0xe2].contains(text[place + 2])
        case 0xd0:
            return text[place + 1] & 0xfe == 0xa0 && place + 3 < text.count
                && isSign1251(text[place + 2], text[place + 3])
        default: return false
        }
    }

    /// `Î Ï` of Greek, `×` of Hebrew, `Ø` to `Û` of Arabic, `à` to `í` of Thai, Chinese, Japanese and Korean.
    private static func isLead1252(_ second: UInt8) -> Bool {
        second & 0xfe == 0x8e || 0x97...0x9b ~= second || 0xa0...0xad ~= second
    }

    /// What stands behind `Р` and `С` where windows-1251 was meant, and behind no letter of Russian.
    private static func isSign1251(_ lead: UInt8, _ second: UInt8) -> Bool {
        switch lead {
        case 0xc2, 0xe2, 0xd2: true
        case 0xd0: second < 0x90
        case 0xd1: second >= 0x91
        default: false
        }
    }
}

/// A word of one script other than Latin.
enum ForeignWord {
    /// Letters that a word must have to be proof.
    static let letters = 4

    /// Whether a text in UTF-8 is such a word; signs and punctuation may stand in it as well.
    static func isOne(_ text: [UInt8]) -> Bool {
        var found: Script?
        var count = 0
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            guard let script = Script(of: scalar) else {
                if scalar.properties.isAlphabetic || scalar.value < 0xa0 { return false }
                continue
            }
            guard found == nil || found == script else { return false }
            found = script
            count += 1
        }
        return count >= letters
    }

    /// Chinese, Japanese and Korean write in each other's signs, and count as one.
    private enum Script {
        case greek, cyrillic, armenian, hebrew, arabic, indic, georgian, eastAsian

        /// - Source: The Unicode Standard, Blocks.txt.
        init?(of scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x370...0x3ff: self = .greek
            case 0x400...0x52f: self = .cyrillic
            case 0x530...0x58f: self = .armenian
            case 0x590...0x5ff: self = .hebrew
            case 0x600...0x77f: self = .arabic
            case 0x900...0xeff: self = .indic
            case 0x10a0...0x10ff: self = .georgian
            case 0x3040...0x30ff, 0x3400...0x9fff, 0xac00...0xd7af: self = .eastAsian
            default: return nil
            }
        }
    }
}
