/// Reads how far local time is ahead of UTC, in seconds.
enum ZoneOffset {
    /// No zone has ever been further off; a greater number is no offset.
    private static let hoursAtMost = 18

    /// `+0100`, `-05:30`, `+1`, `+ 01:00`, `+530`, `+05.30`.
    /// - Returns: nil, and nothing read, where no offset stands next.
    static func signed(_ scanner: inout DateScanner) -> Int? {
        let start = scanner.at
        if let offset = readSigned(&scanner) { return offset }
        scanner.rewind(to: start)
        return nil
    }

    /// What follows the time in the forms of ISO 8601, where nothing is written for UTC: an offset, or a name.
    /// - Returns: nil for what is no zone.
    static func afterTime(_ scanner: inout DateScanner) -> Int? {
        scanner.skipSpace()
        if scanner.isAtEnd { return 0 }
        if scanner.nextIsSign { return signed(&scanner) }
        guard let token = scanner.word() else { return nil }
        return named(token, &scanner)
    }

    /// A zone by its name, and an offset behind it, which says more: `GMT+0200`.
    ///
    /// In the names of the zone database the sign is turned round: `Etc/GMT+5` is five hours behind.
    /// - Returns: nil for a word that is no zone's name.
    /// - Source: IANA time zone database, file `etcetera`.
    static func named(_ token: DateToken, _ scanner: inout DateScanner) -> Int? {
        if token.key == ZoneNames.database, scanner.take("/") {
            guard let name = scanner.word(), let offset = ZoneNames.offset(name.key) else { return nil }
            return signed(&scanner).map { -$0 } ?? offset
        }
        guard let offset = ZoneNames.offset(token.key) else { return nil }
        let end = scanner.at
        scanner.skipSpace()
        if scanner.nextIsSign, let exact = signed(&scanner) { return exact }
        scanner.rewind(to: end)
        return offset
    }

    private static func readSigned(_ scanner: inout DateScanner) -> Int? {
        guard scanner.nextIsSign else { return nil }
        let sign = scanner.next == ASCII.hyphen ? -1 : 1
        scanner.skip()
        scanner.skipSpace()
        guard let number = scanner.number(), number.digits <= 4 else { return nil }
        var hours = number.value
        var minutes = 0
        if number.digits > 2 {
            hours = number.value / 100
            minutes = number.value % 100
        } else if scanner.next == UInt8(ascii: ":") || scanner.next == UInt8(ascii: "."), scanner.digits(at: 1) == 2 {
            scanner.skip()
            guard let value = scanner.number(digits: 2...2) else { return nil }
            minutes = value
        }
        guard hours <= hoursAtMost, minutes < 60, scanner.next != UInt8(ascii: ".") || !scanner.peek(1).isDigit else {
            return nil
        }
        return sign * (hours * 3_600 + minutes * 60)
    }
}
