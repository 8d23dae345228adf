/// The shape of a character in UTF-8.
enum UTF8Sequence {
    /// - Source: RFC 3629, section 4: no overlong form, no surrogate, nothing above U+10FFFF.
    /// - Returns: how many bytes the character at `at` takes; nil where they are no UTF-8.
    static func length(at: Int, in bytes: Span<UInt8>) -> Int? {
        let second: ClosedRange<UInt8>
        let length: Int
        switch bytes[at] {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard at + length <= bytes.count, second.contains(bytes[at + 1]) else { return nil }
        for index in at + 1..<at + length where bytes[index] & 0xC0 != 0x80 { return nil }
        return length
    }

    static func length(at: Int, in bytes: [UInt8]) -> Int? { length(at: at, in: bytes.span) }
}
