/// Character and entity references, in text and in the values of attributes.
extension MarkupMender {
    /// Writes what an ampersand begins.
    /// - Parameters:
    ///   - ampersand: where it stands.
    ///   - limit: where the text or value ends.
    /// - Returns: where the text goes on.
    mutating func reference(at ampersand: Int, limit: Int) -> Int {
        let start = ampersand + 1
        if start < limit, input[start] == ASCII.number { return number(at: ampersand, limit: limit) }
        let end = input[start..<limit].prefix(NamedReferences.longestName + 1).firstIndex {
            !$0.isAlphanumeric && $0 != 0x5f && $0 != ASCII.hyphen && $0 != 0x2e
        }
        guard let end, end > start, input[end] == ASCII.semicolon, !input[start].isDigit else {
            note(.bareAmpersand, at: ampersand)
            return asText(ampersand)
        }
        let name = Array(input[start..<end])
        if Self.predefined.contains(name) {
            copy(ampersand..<end + 1)
            return end + 1
        }
        switch entities.expand(name) {
        case .text(let text):
            for byte in text { HTMLEscape.append(byte, to: &output) }
            return end + 1
        case .external:
            note(.unknownEntity, at: ampersand)
            return end + 1
        case .tooBig:
            note(.entityGrowth, at: ampersand)
            return end + 1
        case .unknown:
            break
        }
        guard let found = NamedReferences.table.find(start..<end, of: input.span) else {
            note(.unknownEntity, at: ampersand)
            return asText(ampersand)
        }
        note(.htmlEntity, at: ampersand)
        write(Self.changed[name].map { HTMLCharacters($0) } ?? found.characters)
        return end + 1
    }

    /// The entities that every document has.
    /// - Source: XML 1.0, 4.6.
    private static let predefined: Set<[UInt8]> = [
        Array("amp".utf8), Array("lt".utf8), Array("gt".utf8), Array("quot".utf8), Array("apos".utf8),
    ]

    /// Names that XHTML's DTD, which feeds in XML mean, gives other characters than HTML does today.
    /// - Source: XHTML 1.0, A.2, "Symbols".
    private static let changed: [[UInt8]: Unicode.Scalar] = [
        Array("lang".utf8): "\u{2329}", Array("rang".utf8): "\u{232a}",
    ]

    private mutating func asText(_ ampersand: Int) -> Int {
        output.append(contentsOf: "&amp;".utf8)
        return ampersand + 1
    }

    private mutating func number(at ampersand: Int, limit: Int) -> Int {
        guard let reference = CharacterReference(at: ampersand, in: input.span.extracting(..<limit), inAttribute: true)
        else {
            note(.bareAmpersand, at: ampersand)
            return asText(ampersand)
        }
        if reference.characters.first.value > 0xffff, let half = numeral(ampersand..<reference.end),
            0xD800...0xDBFF ~= half
        {
            note(.surrogateReference, at: ampersand)
        }
        let isClosed = input[reference.end - 1] == ASCII.semicolon
        if !isClosed { note(.bareAmpersand, at: ampersand) }
        let scalar = reference.characters.first
        if let digits = numeral(ampersand..<reference.end), 0x80...0x9f ~= digits {
            note(.windowsCharacter, at: ampersand)
        }
        guard scalar.value >= 0x20 || scalar.value == 0x09 || scalar.value == 0x0a || scalar.value == 0x0d,
            scalar.value != 0xfffe, scalar.value != 0xffff, scalar != "\u{fffd}"
        else {
            note(.controlCharacter, at: ampersand)
            return reference.end
        }
        if scalar.value < 0x20 {
            // As a character, it would be normalized away in an attribute, or move the lines that follow.
            output.append(contentsOf: "&#\(scalar.value);".utf8)
        } else {
            write(reference.characters)
        }
        return reference.end
    }

    /// The value of a numeric reference in decimal or hexadecimal digits.
    private func numeral(_ range: Range<Int>) -> UInt32? {
        var digits = input[range].dropFirst(2).prefix { $0 != ASCII.semicolon }
        let isHex = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
        if isHex { digits = digits.dropFirst() }
        return UInt32(String(decoding: digits.prefix(8), as: UTF8.self), radix: isHex ? 16 : 10)
    }

    private mutating func write(_ characters: HTMLCharacters) {
        var bytes: [UInt8] = []
        characters.append(to: &bytes)
        for byte in bytes { HTMLEscape.append(byte, to: &output) }
    }
}
