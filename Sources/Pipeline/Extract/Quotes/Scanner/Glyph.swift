/// A quotation mark as it is drawn.
enum Glyph: UInt8, Sendable {
    case straightDouble, straightSingle
    case leftDouble, rightDouble, lowDouble, reversedDouble
    case leftSingle, rightSingle, lowSingle, reversedSingle
    case leftAngle, rightAngle, leftSingleAngle, rightSingleAngle
    case leftCorner, rightCorner, leftWhiteCorner, rightWhiteCorner
    /// Two single marks that stand for a double one, as agencies' copies have them.
    case apostrophePair, backtickPair
    case backtick

    /// Whether the mark stands for a double or a single one; a closer closes an opener of its own level.
    enum Level: UInt8, Sendable { case double, single }

    /// What the drawing alone suggests; neighbours weigh more.
    enum Bias: UInt8, Sendable { case open, close, none }

    var level: Level {
        switch self {
        case .straightSingle, .leftSingle, .rightSingle, .lowSingle, .reversedSingle, .leftSingleAngle,
            .rightSingleAngle, .leftWhiteCorner, .rightWhiteCorner, .backtick:
            .single
        default: .double
        }
    }

    var bias: Bias {
        switch self {
        case .leftDouble, .lowDouble, .reversedDouble, .leftSingle, .lowSingle, .reversedSingle, .leftAngle,
            .leftSingleAngle, .leftCorner, .leftWhiteCorner, .backtickPair, .backtick:
            .open
        case .rightDouble, .rightSingle, .rightAngle, .rightSingleAngle, .rightCorner, .rightWhiteCorner: .close
        case .straightDouble, .straightSingle, .apostrophePair: .none
        }
    }

    /// Corner brackets and low marks stand in text without spaces, or never change sides: the drawing decides.
    var drawingDecides: Bool {
        switch self {
        case .leftCorner, .rightCorner, .leftWhiteCorner, .rightWhiteCorner, .lowDouble, .lowSingle: true
        default: false
        }
    }

    var isAngle: Bool {
        switch self {
        case .leftAngle, .rightAngle, .leftSingleAngle, .rightSingleAngle: true
        default: false
        }
    }

    /// Whether the drawing also serves as an apostrophe.
    var isApostrophe: Bool { self == .straightSingle || self == .rightSingle }

    /// The mark whose first byte is at `at`, and its length in bytes; nil where there is none.
    static func read(_ text: Span<UInt8>, at: Int) -> (glyph: Glyph, length: Int)? {
        switch text[at] {
        case 0x22: return (.straightDouble, 1)
        case 0x27: return pair(of: 0x27, text, at) ? (.apostrophePair, 2) : (.straightSingle, 1)
        case 0x60: return pair(of: 0x60, text, at) ? (.backtickPair, 2) : (.backtick, 1)
        case 0xC2 where at + 1 < text.count:
            switch text[at + 1] {
            case 0xAB: return (.leftAngle, 2)
            case 0xBB: return (.rightAngle, 2)
            default: return nil
            }
        case 0xE2 where at + 2 < text.count && text[at + 1] == 0x80:
            guard let glyph = generalPunctuation(text[at + 2]) else { return nil }
            let doubled = at + 5 < text.count && (glyph == .leftSingle || glyph == .rightSingle)
            if doubled, text[at + 3] == 0xE2, text[at + 4] == 0x80, text[at + 5] == text[at + 2] {
                return (glyph == .leftSingle ? .leftDouble : .rightDouble, 6)
            }
            return (glyph, 3)
        case 0xE3 where at + 2 < text.count && text[at + 1] == 0x80:
            switch text[at + 2] {
            case 0x8C: return (.leftCorner, 3)
            case 0x8D: return (.rightCorner, 3)
            case 0x8E: return (.leftWhiteCorner, 3)
            case 0x8F: return (.rightWhiteCorner, 3)
            default: return nil
            }
        default: return nil
        }
    }

    /// U+2018…U+201F and U+2039, U+203A by their last byte behind E2 80.
    private static func generalPunctuation(_ last: UInt8) -> Glyph? {
        switch last {
        case 0x98: .leftSingle
        case 0x99: .rightSingle
        case 0x9A: .lowSingle
        case 0x9B: .reversedSingle
        case 0x9C: .leftDouble
        case 0x9D: .rightDouble
        case 0x9E: .lowDouble
        case 0x9F: .reversedDouble
        case 0xB9: .leftSingleAngle
        case 0xBA: .rightSingleAngle
        default: nil
        }
    }

    /// Two of a byte count as one mark. Of three behind a word, the first is a mark of its own: `'no'''`.
    private static func pair(of byte: UInt8, _ text: Span<UInt8>, _ at: Int) -> Bool {
        guard at + 1 < text.count, text[at + 1] == byte else { return false }
        let third = at + 2 < text.count && text[at + 2] == byte
        guard third else { return true }
        return at == 0 || text[at - 1] == 0x20 || text[at - 1] == 0x0A || text[at - 1] == 0x28
    }
}
