/// Writes the properties of `style` that `SanitizerPolicy` lists, where their values are words, measures and colours.
///
/// Whatever else a value holds (`url(…)`, `expression(…)`, escapes, comments, at-rules), its property is left out.
/// - Source: CSS Syntax Module Level 3, of which this is a small part.
enum StyleCleaner {
    /// Appends a list of properties.
    /// - Returns: whether there is any.
    static func append(_ style: Span<UInt8>, to output: inout [UInt8]) -> Bool {
        let start = output.count
        var place = 0
        while place < style.count {
            var colon = style.count
            var end = place
            while end < style.count, style[end] != ASCII.semicolon {
                if style[end] == UInt8(ascii: ":"), colon == style.count { colon = end }
                end += 1
            }
            if colon < end {
                append(property: place..<colon, value: (colon + 1)..<end, of: style, from: start, to: &output)
            }
            place = end + 1
        }
        return output.count > start || style.trimmedRange.isEmpty
    }

    /// Appends the value of an attribute of SVG: as in `style`, or `url(#name)` of a part of the same drawing.
    /// - Returns: whether it may stand.
    static func append(paint value: Span<UInt8>, to output: inout [UInt8]) -> Bool {
        let value = value.extracting(value.trimmedRange)
        guard value.starts(with: "url("), value[value.count - 1] == UInt8(ascii: ")") else {
            return append(words: value, to: &output)
        }
        let inside = value.extracting(4..<(value.count - 1))
        let name = inside.extracting(inside.trimmedRange)
        guard name.count > 1, name.indices.dropFirst().allSatisfy({ isNamePart(name[$0]) }) else { return false }
        output.append(contentsOf: "url(".utf8)
        guard ElementNames.append(reference: name, to: &output) else { return false }
        output.append(UInt8(ascii: ")"))
        return true
    }

    private static func append(
        property: Range<Int>, value: Range<Int>, of style: Span<UInt8>, from start: Int, to output: inout [UInt8]
    ) {
        var name = property
        while let first = name.first, style[first].isSpace { name = first + 1..<name.upperBound }
        while let last = name.last, style[last].isSpace { name = name.lowerBound..<last }
        let written = style.extracting(value)
        let words = written.extracting(written.trimmedRange)
        guard !name.isEmpty, !words.isEmpty, let use = PolicyTable.shared.properties.value(of: name, in: style) else {
            return
        }
        let mark = output.count
        if mark > start { output.append(0x20) }
        for index in name { output.append(style[index].lowercased) }
        output.append(contentsOf: ": ".utf8)
        let mayStand = use == .paint ? append(paint: words, to: &output) : append(words: words, to: &output)
        guard mayStand else {
            output.removeLast(output.count - mark)
            return
        }
        output.append(ASCII.semicolon)
    }

    /// Appends a value of words, numbers, colours and quoted names, with single spaces.
    private static func append(words: Span<UInt8>, to output: inout [UInt8]) -> Bool {
        var place = 0
        while place < words.count {
            let byte = words[place]
            switch byte {
            case UInt8(ascii: "("):
                guard let end = endOfFunction(at: place, in: words) else { return false }
                output.append(place..<end, of: words)
                place = end
            case ASCII.doubleQuote, ASCII.singleQuote:
                guard let end = endOfName(at: place, in: words) else { return false }
                HTMLEscape.append(value: words.extracting(place..<end), to: &output)
                place = end
            default:
                if byte.isSpace {
                    if output.last != 0x20 { output.append(0x20) }
                } else {
                    guard mayStand(byte, at: place, in: words) else { return false }
                    output.append(byte)
                }
                place += 1
            }
        }
        return true
    }

    private static func mayStand(_ byte: UInt8, at place: Int, in words: Span<UInt8>) -> Bool {
        if byte.isAlphanumeric { return true }
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "%"), ASCII.number, ASCII.exclamation: return true
        case ASCII.hyphen:
            // A measure below zero moves an element out of its place.
            guard place + 1 < words.count, !words[place + 1].isDigit, words[place + 1] != UInt8(ascii: ".") else {
                return false
            }
            return true
        case ASCII.slash: return !words.has(UInt8(ascii: "*"), at: place + 1) && !words.has(ASCII.slash, at: place + 1)
        default: return false
        }
    }

    /// Where a function that is listed and holds numbers alone ends.
    private static func endOfFunction(at parenthesis: Int, in words: Span<UInt8>) -> Int? {
        var start = parenthesis
        while start > 0, words[start - 1].isLetter { start -= 1 }
        let name = Array(words.extracting(start..<parenthesis))
        guard SanitizerPolicy.functions.contains(where: { name.equals(lowercase: $0) }) else { return nil }
        var end = parenthesis + 1
        while end < words.count, words[end] != UInt8(ascii: ")") {
            let byte = words[end]
            let isNumber = byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "%")
            guard isNumber || byte == UInt8(ascii: ",") || byte == 0x20 || byte == ASCII.slash else { return nil }
            end += 1
        }
        return end < words.count ? end + 1 : nil
    }

    /// Where a quoted name, such as that of a font, ends.
    private static func endOfName(at mark: Int, in words: Span<UInt8>) -> Int? {
        var end = mark + 1
        while end < words.count, words[end] != words[mark] {
            guard isNamePart(words[end]) || words[end] == 0x20 else { return nil }
            end += 1
        }
        return end < words.count ? end + 1 : nil
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte == ASCII.hyphen || byte == UInt8(ascii: "_") || byte >= 0x80
    }
}
