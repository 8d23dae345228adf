/// What stands between the words of a date: marks, comments, the rest of a name.
extension DateScanner {
    /// Skips what parts the words of a date.
    mutating func skipMarks() -> DateMark {
        var strongest = DateMark.none
        while !isAtEnd {
            let mark: DateMark
            switch next {
            case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "'"),
                UInt8(ascii: "\""), UInt8(ascii: "_"), UInt8(ascii: "~"):
                mark = .space
            case UInt8(ascii: "."): mark = .dot
            case UInt8(ascii: "/"): mark = .slash
            case ASCII.hyphen: mark = .hyphen
            // "24:e november", "kl: 03.05".
            case UInt8(ascii: ":"): mark = .space
            case UInt8(ascii: "("), UInt8(ascii: "["):
                guard !commentFollows else { return strongest }
                mark = .space
            case UInt8(ascii: ")"), UInt8(ascii: "]"): mark = .space
            default: return strongest
            }
            strongest = max(strongest, mark)
            skip()
        }
        return strongest
    }

    /// Whether something in brackets stands next that is no part of the date, which would begin with a digit.
    var commentFollows: Bool {
        (next == UInt8(ascii: "(") || next == UInt8(ascii: "[")) && !peek(1).isDigit
    }

    /// Skips a comment in brackets, nested ones with it; one that isn't closed goes on to the end.
    /// - Returns: the offset of the zone that the comment names, if it is one.
    /// - Source: RFC 5322, 3.2.2; RFC 9557, 4.1, for square brackets.
    @discardableResult
    mutating func skipComment() -> Int? {
        skipSpace()
        guard commentFollows else { return nil }
        var depth = 1
        skip()
        let name = word()
        let zone =
            next == UInt8(ascii: ")") || next == UInt8(ascii: "]") ? name.flatMap { ZoneNames.offset($0.key) } : nil
        while depth > 0, !isAtEnd {
            if next == UInt8(ascii: "(") || next == UInt8(ascii: "[") { depth += 1 }
            if next == UInt8(ascii: ")") || next == UInt8(ascii: "]") { depth -= 1 }
            skip()
        }
        return zone
    }

    /// Whether a word for the half of the day stands behind the digits that stand next.
    var halfOfDayFollows: Bool {
        var ahead = self
        ahead.skip(digits())
        ahead.skipSpace()
        guard let token = ahead.word() else { return false }
        if DateWord.known(token.key)?.halfOfDay != nil { return true }
        return ahead.dotted(after: token).flatMap { DateWord.known($0.key)?.halfOfDay } != nil
    }

    /// Skips the rest of a name like `America/Port-au-Prince`.
    mutating func skipPlace() -> Bool {
        let start = at
        while nextIsLetter || next == UInt8(ascii: "_") || next == UInt8(ascii: "/") || next == ASCII.hyphen { skip() }
        return at > start
    }
}
