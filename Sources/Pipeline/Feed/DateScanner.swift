/// Walks over the bytes of a date.
struct DateScanner {
    private let whole: ArraySlice<UInt8>
    private var rest: ArraySlice<UInt8>

    init(_ text: ArraySlice<UInt8>) {
        whole = text
        rest = text
    }

    var isAtEnd: Bool { rest.isEmpty }
    var nextIsDigit: Bool { rest.first?.isDigit ?? false }
    var nextIsSign: Bool { rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") }
    /// Whether one or two digits and a colon stand next.
    var clockFollows: Bool {
        let digits = rest.prefix(3).prefix { $0.isDigit }.count
        return 1...2 ~= digits && rest.dropFirst(digits).first == UInt8(ascii: ":")
    }

    mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: mark) else { return false }
        rest.removeFirst()
        return true
    }

    /// - Returns: whether there were any.
    @discardableResult
    mutating func skipSpaces() -> Bool {
        let spaces = rest.prefix { $0.isSpace }.count
        rest = rest.dropFirst(spaces)
        return spaces > 0
    }

    /// Skips what parts the words of a date, and comments in brackets.
    mutating func skipMarks() {
        while let byte = rest.first {
            if byte == UInt8(ascii: "(") {
                rest = rest[(rest.firstIndex(of: UInt8(ascii: ")")).map { $0 + 1 } ?? rest.endIndex)...]
            } else if byte.isSpace || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
                || byte == UInt8(ascii: ";")
                || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") && !signFollows
            {
                rest.removeFirst()
            } else {
                return
            }
        }
    }

    /// A hyphen behind a space, before four digits or two and a colon, is the sign of a zone rather than a mark between words.
    private var signFollows: Bool {
        guard whole[..<rest.startIndex].last?.isSpace ?? false else { return false }
        let digits = rest.dropFirst().prefix { $0.isDigit }.count
        let colon = rest.dropFirst(digits + 1).first == UInt8(ascii: ":")
        return digits == 4 || digits == 2 && colon
    }

    mutating func number(digits: ClosedRange<Int>) -> Int? {
        let start = rest
        guard let number = anyNumber(), digits ~= number.digits else {
            rest = start
            return nil
        }
        return number.value
    }

    /// A number of at most nine digits.
    mutating func anyNumber() -> (value: Int, digits: Int)? {
        let digits = rest.prefix { $0.isDigit }
        guard 1...9 ~= digits.count else { return nil }
        rest = rest.dropFirst(digits.count)
        return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits.count)
    }

    /// `+` as 1, `-` as -1.
    mutating func takeSign() -> Int { rest.popFirst() == UInt8(ascii: "-") ? -1 : 1 }

    /// A run of letters, those beyond ASCII included.
    mutating func word() -> ArraySlice<UInt8> {
        let word = rest.prefix { $0.isLetter || $0 >= 0x80 }
        rest = rest.dropFirst(word.count)
        return word
    }

    /// The ending of an English ordinal, as in `24th`.
    mutating func skipOrdinal() {
        for ending in ["st", "nd", "rd", "th"] where rest.prefix(2).elementsEqual(ending.utf8) {
            rest = rest.dropFirst(2)
        }
    }
}
