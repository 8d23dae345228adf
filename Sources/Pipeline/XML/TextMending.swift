/// Characters that XML forbids or that nobody means, taken out of UTF-8 text or put right.
enum TextMending {
    /// The text without control characters and noncharacters, and with what windows-1252 has where C1 controls stand.
    /// Line feeds stay, so that lines keep their numbers.
    /// - Source: XML 1.0, 2.2; WHATWG Encoding Standard, index windows-1252.
    static func mended(_ text: ArraySlice<UInt8>, noting repairs: inout [Repair]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        var line = 1
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            switch byte {
            case 0xc2 where index + 1 < text.endIndex && text[index + 1] < 0xa0:
                repairs.note(.windowsCharacter, line: line)
                output.append(contentsOf: CharacterReference.scalar(numbered: UInt32(text[index + 1])).utf8)
                index += 1
            case 0xef where isNoncharacter(text[index...]):
                repairs.note(.controlCharacter, line: line)
                index += 2
            case 0x0c:
                // A form feed parts words.
                repairs.note(.controlCharacter, line: line)
                output.append(0x20)
            case 0x00..<0x20 where !byte.isSpace:
                repairs.note(.controlCharacter, line: line)
            default:
                if byte == ASCII.lineFeed { line += 1 }
                output.append(byte)
            }
            index += 1
        }
        return output
    }

    /// U+FFFE and U+FFFF.
    private static func isNoncharacter(_ text: ArraySlice<UInt8>) -> Bool {
        text.starts(with: [0xef, 0xbf, 0xbe]) || text.starts(with: [0xef, 0xbf, 0xbf])
    }
}
