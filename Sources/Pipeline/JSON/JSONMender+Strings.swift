extension JSONMender {
    /// Writes a string in double quotes: with raw line breaks and tabs escaped, escapes of other languages as what they
    /// mean, and quotes inside of it that nobody escaped.
    mutating func string(quote: UInt8, isKey: Bool) {
        if quote != ASCII.doubleQuote { note(.malformedJSON) }
        output.append(ASCII.doubleQuote)
        at += 1
        while at < input.count {
            let byte = input[at]
            switch byte {
            case quote where closes(isKey: isKey):
                at += 1
                return output.append(ASCII.doubleQuote)
            case ASCII.doubleQuote:
                note(.malformedJSON)
                append(escaped: ASCII.doubleQuote)
            case UInt8(ascii: "\\"):
                escape()
                continue
            case 0x0a: appendRaw("\\n", as: .malformedJSON)
            case 0x0d: appendRaw("\\r", as: .malformedJSON)
            case 0x09: appendRaw("\\t", as: .malformedJSON)
            case ..<0x20: appendRaw("", as: .controlCharacter)
            default: output.append(byte)
            }
            at += 1
        }
        breaksOff = true
    }

    /// Whether the quote here is the string's end: what must follow a key or a value follows, and not more text.
    private func closes(isKey: Bool) -> Bool {
        var next = at + 1
        while next < input.count, input[next].isSpace { next += 1 }
        guard next < input.count else { return true }
        switch input[next] {
        case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"): return true
        case UInt8(ascii: ":"): return isKey
        // A comma or colon is missing, or a comment stands here.
        case ASCII.doubleQuote: return next > at + 1
        case ASCII.slash: return next + 1 < input.count && [ASCII.slash, UInt8(ascii: "*")].contains(input[next + 1])
        case ASCII.number: return input[at..<next].contains(ASCII.lineFeed)
        default: return false
        }
    }

    private mutating func appendRaw(_ text: StaticString, as kind: Repair.Kind) {
        note(kind)
        output.append(contentsOf: text.description.utf8)
    }

    private mutating func append(escaped byte: UInt8) {
        output.append(UInt8(ascii: "\\"))
        output.append(byte)
    }

    /// An escape, passed over. One that JSON doesn't know means what it means in JavaScript, or is text.
    private mutating func escape() {
        guard at + 1 < input.count else { return at += 1 }
        let letter = input[at + 1]
        switch letter {
        case ASCII.doubleQuote, UInt8(ascii: "\\"), ASCII.slash, UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            append(escaped: letter)
            at += 2
        case UInt8(ascii: "u") where JSONEscape.hexadecimal(at: at + 2, in: input) != nil:
            output.append(contentsOf: input[at..<at + 6])
            at += 6
        case UInt8(ascii: "x"):
            note(.malformedJSON)
            let digits = input[(at + 2)...].prefix(2)
            if digits.count == 2, digits.allSatisfy(\.isHexadecimal) {
                output.append(contentsOf: "\\u00".utf8)
                output.append(contentsOf: digits)
                at += 4
            } else {
                literalBackslash()
            }
        case 0x0a:
            // JavaScript joins the lines.
            note(.malformedJSON)
            at += 2
        case _ where letter.isAlphanumeric || letter < 0x20:
            note(.malformedJSON)
            literalBackslash()
        default:
            note(.malformedJSON)
            at += 1
            // The character itself comes next: a single quote that is escaped closes nothing.
            output.append(input[at])
            at += 1
        }
    }

    private mutating func literalBackslash() {
        append(escaped: UInt8(ascii: "\\"))
        at += 1
    }
}

extension UInt8 {
    fileprivate var isHexadecimal: Bool { 0x30...0x39 ~= self || 0x61...0x66 ~= self | 0x20 }
}
