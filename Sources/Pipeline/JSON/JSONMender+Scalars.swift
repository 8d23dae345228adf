/// Strings, numbers and words.
extension JSONMender {
    /// - Returns: whether a value stands here that is none of array and object.
    mutating func scalar() -> Bool {
        let byte = input[at]
        if byte == ASCII.doubleQuote || byte == ASCII.singleQuote {
            string(quote: byte, isKey: false)
            return true
        }
        if Self.isNumeric(byte), number() { return true }
        guard let word = word() else { return false }
        switch input[word].map(\.lowercased) {
        case Array("true".utf8): replace(word, by: "true")
        case Array("false".utf8): replace(word, by: "false")
        // NaN, undefined, None: whatever else it is, JSON has no such value.
        default: replace(word, by: "null")
        }
        breaksOff = at == input.count
        return true
    }

    private mutating func replace(_ word: Range<Int>, by proper: StaticString) {
        if !input[word].elementsEqual(proper.description.utf8) { note(.malformedJSON) }
        output.append(contentsOf: proper.description.utf8)
    }

    /// A bare word, passed over; a sign may stand ahead of it, as in `-Infinity`.
    mutating func word() -> Range<Int>? {
        let start = at
        if input[at] == ASCII.hyphen || input[at] == UInt8(ascii: "+") { at += 1 }
        let letters = at
        while at < input.count, input[at].isAlphanumeric || input[at] == 0x5f || input[at] == 0x24 { at += 1 }
        if at == letters { at = start }
        return at > start ? start..<at : nil
    }

    /// A number; one that JSON would refuse becomes a string, so that an id of `007` stays what it is.
    private mutating func number() -> Bool {
        let start = at
        while at < input.count, Self.isNumeric(input[at]) { at += 1 }
        let digits = input[start..<at]
        guard digits.contains(where: { 0x30...0x39 ~= $0 }) else {
            at = start
            return false
        }
        breaksOff = at == input.count
        if digits.count <= JSONDocument.maximumNumberBytes, (try? JSONDocument(Array(digits))) != nil {
            output.append(contentsOf: digits)
        } else {
            note(.malformedJSON)
            output.append(ASCII.doubleQuote)
            output.append(contentsOf: digits)
            output.append(ASCII.doubleQuote)
        }
        return true
    }

    private static func isNumeric(_ byte: UInt8) -> Bool {
        0x30...0x39 ~= byte || byte == ASCII.hyphen || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
            || byte | 0x20 == UInt8(ascii: "e")
    }

    /// Passes over white space, and over comments, which JSON has none of.
    mutating func skipSpaceAndComments() {
        while at < input.count {
            if input[at].isSpace {
                at += 1
            } else if input[at...].starts(with: "/*".utf8) {
                note(.malformedJSON)
                at += 2
                while at < input.count, !input[at...].starts(with: "*/".utf8) { at += 1 }
                at = min(at + 2, input.count)
            } else if input[at] == ASCII.number || input[at...].starts(with: "//".utf8) {
                note(.malformedJSON)
                at = input[at...].firstIndex(of: ASCII.lineFeed) ?? input.count
            } else {
                return
            }
        }
    }
}
