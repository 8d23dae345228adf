/// Takes from a `style` attribute what decides whether text is shown, and how its white space is.
/// - Source: CSS Display 3, 2.5; CSS 2, 11.2; CSS Text 3, 3.
enum StyleReader {
    static func apply(_ style: Span<UInt8>, to state: inout ReadingState) {
        var place = 0
        while place < style.count {
            while place < style.count, style[place].isSpace { place += 1 }
            let start = place
            while place < style.count, style[place] != ASCII.semicolon { place += 1 }
            if place - start >= shortest, isAsked(style[start]) { apply(style, start..<place, to: &state) }
            place += 1
        }
    }

    /// `display:x`, with less around it than most have.
    private static let shortest = 9

    /// Whether one of the properties begins so.
    @inline(__always)
    private static func isAsked(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        return letter == UInt8(ascii: "d") || letter == UInt8(ascii: "v") || letter == UInt8(ascii: "f")
            || letter == UInt8(ascii: "w") || letter == UInt8(ascii: "m")
    }

    private static func apply(_ style: Span<UInt8>, _ property: Range<Int>, to state: inout ReadingState) {
        let start = property.lowerBound
        if let value = value(of: "display", start, property.upperBound, style) {
            if HTMLTokenizer.has("none", at: value, in: style) { state.insert(.hidden) }
        } else if let value = value(of: "visibility", start, property.upperBound, style) {
            switch style[value] | 0x20 {
            case UInt8(ascii: "h"), UInt8(ascii: "c"): state.insert(.invisible)
            case UInt8(ascii: "v"): state.remove(.invisible)
            default: break
            }
        } else if let value = value(of: "font-size", start, property.upperBound, style) {
            if isZero(value..<property.upperBound, in: style) {
                state.insert(.sizeless)
            } else {
                state.remove(.sizeless)
            }
        } else if let value = value(of: "mso-hide", start, property.upperBound, style) {
            // Lines that newsletters hide from all but the list of mails.
            if HTMLTokenizer.has("all", at: value, in: style) { state.insert(.hidden) }
        } else if let value = value(of: "white-space", start, property.upperBound, style) {
            state.subtract([.preformatted, .lines])
            if HTMLTokenizer.has("pre-line", at: value, in: style) {
                state.insert(.lines)
            } else if HTMLTokenizer.has("pre", at: value, in: style)
                || HTMLTokenizer.has("break-spaces", at: value, in: style)
            {
                state.insert(.preformatted)
            }
        }
    }

    /// Where the property's value begins; nil where it is another property, or one without a value.
    private static func value(of name: StaticString, _ start: Int, _ end: Int, _ style: Span<UInt8>) -> Int? {
        guard start + name.utf8CodeUnitCount < end, HTMLTokenizer.has(name, at: start, in: style) else { return nil }
        var place = start + name.utf8CodeUnitCount
        while place < end, style[place].isSpace { place += 1 }
        guard place < end, style[place] == UInt8(ascii: ":") else { return nil }
        place += 1
        while place < end, style[place].isSpace { place += 1 }
        return place < end ? place : nil
    }

    /// `0`, `0px`, `0.0em`: a measure without a digit but zeros.
    private static func isZero(_ value: Range<Int>, in style: Span<UInt8>) -> Bool {
        var hasZero = false
        for place in value {
            if style[place] == UInt8(ascii: "0") {
                hasZero = true
            } else if style[place].isDigit {
                return false
            } else if style[place] != UInt8(ascii: ".") {
                break
            }
        }
        return hasZero
    }
}
