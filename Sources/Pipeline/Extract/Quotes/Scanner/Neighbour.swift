/// What stands beside a mark, as far as it tells an opener from a closer.
enum Neighbour: UInt8, Sendable {
    /// The text's or line's end, or a space of any kind.
    case space
    case openBracket
    /// Punctuation that leans on the word before it: `. , ; : ! ? ) ] } …`
    case punctuation
    /// A hyphen, a dash, a slash, or an angle bracket of markup that was left in the text.
    case dash
    case letter, digit
    case mark
    case other

    /// The scalar that ends before `offset`, and where it starts.
    static func before(_ offset: Int, in text: Span<UInt8>) -> (kind: Neighbour, start: Int) {
        guard offset > 0 else { return (.space, 0) }
        var start = offset - 1
        // A scalar has at most four bytes.
        while start > 0, offset - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
        return (at(start, in: text).kind, start)
    }

    /// The scalar that starts at `offset`, and its length in bytes.
    static func at(_ offset: Int, in text: Span<UInt8>) -> (kind: Neighbour, length: Int) {
        guard offset < text.count else { return (.space, 0) }
        let byte = text[offset]
        if byte < 0x80 { return (ascii(byte), 1) }
        let second = offset + 1 < text.count ? text[offset + 1] : 0
        let third = offset + 2 < text.count ? text[offset + 2] : 0
        switch byte {
        case 0xC2:
            switch second {
            case 0xA0: return (.space, 2)
            case 0xAB, 0xBB: return (.mark, 2)
            case 0xAA, 0xB5, 0xBA: return (.letter, 2)
            default: return (.other, 2)
            }
        case 0xE2:
            return (second == 0x80 ? general(third) : .other, 3)
        case 0xE3 where second == 0x80:
            switch third {
            case 0x80: return (.space, 3)
            case 0x81, 0x82: return (.punctuation, 3)
            case 0x8C...0x8F: return (.mark, 3)
            default: return (.other, 3)
            }
        case 0xC3...0xDF: return (.letter, 2)
        case 0xE0...0xEF: return (.letter, 3)
        case 0xF0...0xF7: return (.other, 4)
        default: return (.other, 1)
        }
    }

    private static func ascii(_ byte: UInt8) -> Neighbour {
        switch byte {
        case 0x00...0x20: .space
        case 0x41...0x5A, 0x61...0x7A: .letter
        case 0x30...0x39: .digit
        case 0x28, 0x5B, 0x7B: .openBracket
        case 0x21, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D: .punctuation
        case 0x2D, 0x2F, 0x3C, 0x3E: .dash
        case 0x22, 0x27, 0x60: .mark
        default: .other
        }
    }

    /// U+2000…U+203F by the last byte behind E2 80.
    private static func general(_ last: UInt8) -> Neighbour {
        switch last {
        case 0x80...0x8F, 0xA8...0xAF: .space
        case 0x90...0x95: .dash
        case 0x98...0x9F, 0xB9, 0xBA: .mark
        case 0xA6: .punctuation
        default: .other
        }
    }
}
