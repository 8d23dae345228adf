/// Case folding of the scripts that news in European languages is written in, scalar by scalar, straight from UTF-8.
///
/// Latin with its extensions, Greek and Cyrillic are folded; every other scalar passes as it is. Sharp s is left alone
/// (its capital folds to it), for words are compared with words of the same language.
/// - Source: Unicode, CaseFolding.txt, statuses C and S.
enum CaseFold {
    /// The scalar that starts at `at`, folded, and how many bytes it has. A broken sequence counts byte by byte.
    @inline(__always)
    static func scalar(_ text: Span<UInt8>, at: Int) -> (value: UInt32, length: Int) {
        let byte = text[at]
        if byte < 0x80 { return (UInt32(byte) + (byte &- 0x41 < 26 ? 32 : 0), 1) }
        if byte &- 0xC2 <= 0xDF - 0xC2, at &+ 1 < text.count, text[at &+ 1] & 0xC0 == 0x80 {
            return (fold(UInt32(byte & 0x1F) &<< 6 | UInt32(text[at &+ 1] & 0x3F)), 2)
        }
        let (value, length) = decode(text, at: at)
        return (fold(value), length)
    }

    /// The scalar that starts at `at`, as it stands, and how many bytes it has.
    static func decode(_ text: Span<UInt8>, at: Int) -> (value: UInt32, length: Int) {
        let byte = text[at]
        let length: Int
        var value: UInt32
        switch byte {
        case 0xC2...0xDF: (length, value) = (2, UInt32(byte & 0x1F))
        case 0xE0...0xEF: (length, value) = (3, UInt32(byte & 0x0F))
        case 0xF0...0xF4: (length, value) = (4, UInt32(byte & 0x07))
        default: return (UInt32(byte), 1)
        }
        guard at + length <= text.count else { return (UInt32(byte), 1) }
        for next in at + 1..<at + length {
            guard text[next] & 0xC0 == 0x80 else { return (UInt32(byte), 1) }
            value = value << 6 | UInt32(text[next] & 0x3F)
        }
        return (value, length)
    }

    /// The small form of a capital beyond ASCII; any other scalar as it is.
    @inline(__always)
    static func fold(_ scalar: UInt32) -> UInt32 {
        // Most are small letters of Latin or Cyrillic, or punctuation, and need no search.
        let isPlain = scalar &- 0xDF <= 0xFF - 0xDF || scalar &- 0x430 <= 0x45F - 0x430 || scalar >= 0x1F00
        return isPlain ? scalar : foldRare(scalar)
    }

    private static func foldRare(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x41...0x5A: scalar + 32
        case 0xC0...0xD6, 0xD8...0xDE: scalar + 32
        case 0x130: 0x69
        case 0x178: 0xFF
        case 0x17F: 0x73
        // Here the capitals are the odd ones.
        case 0x139...0x148, 0x179...0x17E: scalar & 1 == 1 ? scalar + 1 : scalar
        case 0x100...0x137, 0x14A...0x177, 0x200...0x21F, 0x222...0x233: scalar | 1
        case 0x386: 0x3AC
        case 0x388...0x38A: scalar + 37
        case 0x38C: 0x3CC
        case 0x38E, 0x38F: scalar + 63
        case 0x391...0x3A1, 0x3A3...0x3AB: scalar + 32
        case 0x3C2: 0x3C3
        case 0x400...0x40F: scalar + 80
        case 0x410...0x42F: scalar + 32
        case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: scalar | 1
        case 0x1E9E: 0xDF
        case 0x1E00...0x1E95, 0x1EA0...0x1EFF: scalar | 1
        default: scalar
        }
    }

    static func isCapital(_ text: Span<UInt8>, at: Int) -> Bool {
        let byte = text[at]
        if byte < 0x80 { return byte &- 0x41 < 26 }
        let (value, _) = decode(text, at: at)
        // The final sigma and the long s fold, yet are no capitals.
        return fold(value) != value && value != 0x3C2 && value != 0x17F
    }
}
