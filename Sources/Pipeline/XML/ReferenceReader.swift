/// Reads text between tags, in which references stand for characters.
/// - Source: XML 1.0, fifth edition, 2.2, 2.4, 2.11, 4.1 and 4.6.
struct ReferenceReader {
    /// Whether all that was read is as XML wants it: each ampersand begins a reference to a character or to one of the
    /// five entities that every document has, and no `]]>` stands in it. What isn't is left as it stands.
    private(set) var isSound = true
    /// Whether a C1 control was referred to, as in `&#146;`, which is meant for what windows-1252 has there.
    private(set) var hasWindowsCharacter = false
    private var place = 0

    /// A part is given out from this length on, so that a giant text isn't held twice.
    private static let partBytes = 64 << 10

    /// Reads on.
    /// - Parameters:
    ///   - part: takes what was read, in place of what it held.
    ///   - text: the same in each call.
    /// - Returns: whether there was any more.
    mutating func next(_ part: inout [UInt8], of text: Span<UInt8>) -> Bool {
        part.removeAll(keepingCapacity: true)
        while place < text.count, part.count < Self.partBytes {
            let end = ByteScan.first(
                of: ASCII.ampersand, ASCII.greater, ASCII.carriageReturn, ASCII.ampersand, in: text, from: place)
            if end > place { part.append(place..<end, of: text) }
            place = end
            guard end < text.count else { break }
            switch text[end] {
            case ASCII.ampersand: reference(&part, text)
            case ASCII.greater:
                isSound = isSound && !(end >= 2 && text[end - 1] == bracket && text[end - 2] == bracket)
                part.append(ASCII.greater)
                place &+= 1
            default:
                // Every end of a line is a line feed.
                part.append(ASCII.lineFeed)
                place &+= text.has(ASCII.lineFeed, at: end + 1) ? 2 : 1
            }
        }
        return !part.isEmpty
    }

    private let bracket = UInt8(ascii: "]")

    private mutating func reference(_ part: inout [UInt8], _ text: Span<UInt8>) {
        if text.has(ASCII.number, at: place + 1) { return number(&part, text) }
        for (name, byte) in Self.entities where text.holds(name, at: place + 1) {
            part.append(byte)
            place += 1 + name.utf8CodeUnitCount
            return
        }
        leave(&part)
    }

    private static let entities: [(StaticString, UInt8)] = [
        ("lt;", ASCII.less), ("gt;", ASCII.greater), ("quot;", ASCII.doubleQuote), ("amp;", ASCII.ampersand),
        ("apos;", ASCII.singleQuote),
    ]

    private mutating func leave(_ part: inout [UInt8]) {
        isSound = false
        part.append(ASCII.ampersand)
        place += 1
    }

    private mutating func number(_ part: inout [UInt8], _ text: Span<UInt8>) {
        let isHex = text.has(UInt8(ascii: "x"), at: place + 2)
        let first = place + (isHex ? 3 : 2)
        var end = first
        var value: UInt32 = 0
        while end < text.count, let digit = text[end].hexValue, isHex || digit < 10, value <= 0x10ffff {
            value = value * (isHex ? 16 : 10) + UInt32(digit)
            end += 1
        }
        guard end > first, text.has(ASCII.semicolon, at: end), let scalar = Unicode.Scalar(value), Self.isAllowed(value)
        else { return leave(&part) }
        if 0x80...0x9f ~= value { hasWindowsCharacter = true }
        UTF8Text.append(scalar, to: &part)
        place = end + 1
    }

    private static func isAllowed(_ value: UInt32) -> Bool {
        value >= 0x20 && value != 0xfffe && value != 0xffff || value == 0x09 || value == 0x0a || value == 0x0d
    }
}
