/// The dates of ISO 8601 and of its subsets, in the basic and the extended format.
///
/// `2026-11-24`, `20261124`, `2026-11`, `2026-328`, `2026328`, `2026-W48-2`, `2026W48`, `26-11-24`, `261124`, `-26-11`,
/// `-2611`; behind a whole day a time after `T` or a space, `03:05`, `030500.5`, and a zone.
/// - Source: ISO 8601-1:2019, 5.2 to 5.4; ISO 8601:2000, 5.2.1, for years of two digits; W3C, "Date and Time Formats".
enum ISODate {
    static func read(_ scanner: inout DateScanner) -> Int64? {
        guard let date = date(&scanner) else { return nil }
        if scanner.isAtEnd { return CivilTime.seconds(day: date.day, hour: 0, minute: 0, second: 0, offset: 0) }
        guard date.isWhole else { return nil }
        // A day with a zone, as XML Schema has it.
        if scanner.next == UInt8(ascii: "+"), let offset = ZoneOffset.signed(&scanner), scanner.isAtEnd {
            return CivilTime.seconds(day: date.day, hour: 0, minute: 0, second: 0, offset: offset)
        }
        if !scanner.take(" ") || scanner.next == UInt8(ascii: "t") { _ = scanner.take("t") }
        let digits = scanner.digits()
        let separate = scanner.peek(digits) == UInt8(ascii: ":")
        guard let time = separate ? TimeOfDay.colons(&scanner) : TimeOfDay.compact(&scanner),
            let offset = ZoneOffset.afterTime(&scanner)
        else { return nil }
        scanner.skipComment()
        guard scanner.isAtEnd else { return nil }
        return CivilTime.seconds(
            day: date.day, hour: time.hour, minute: time.minute, second: time.second, offset: offset)
    }

    /// The day of a date of four to eight digits.
    static func day(ofDigits number: DateNumber) -> Int64? {
        let value = number.value
        switch number.digits {
        case 4: return day(value, 1, 1)
        case 5: return day(DateOrder.year(value / 1_000, digits: 2), ordinal: value % 1_000)
        case 6:
            return day(DateOrder.year(value / 10_000, digits: 2), value / 100 % 100, value % 100)
                ?? day(value / 100, value % 100, 1)
        case 7: return day(value / 1_000, ordinal: value % 1_000)
        case 8: return day(value / 10_000, value / 100 % 100, value % 100)
        default: return nil
        }
    }

    /// Days since 1970, and whether the text names the day itself rather than a month or year.
    private typealias Read = (day: Int64, isWhole: Bool)

    private static func date(_ scanner: inout DateScanner) -> Read? {
        if scanner.take("-") { return monthOfCentury(&scanner) }
        guard let first = scanner.number() else { return nil }
        switch first.digits {
        case 2:
            guard scanner.take("-") else { return nil }
            return rest(ofYear: DateOrder.year(first.value, digits: 2), &scanner)
        case 4:
            if scanner.next == UInt8(ascii: "w") { return week(ofYear: first.value, &scanner) }
            guard scanner.take("-") else { return day(first.value, 1, 1).map { ($0, false) } }
            if scanner.next == UInt8(ascii: "w") { return week(ofYear: first.value, &scanner) }
            return rest(ofYear: first.value, &scanner)
        default: return day(ofDigits: first).map { ($0, first.digits != 6 || !scanner.isAtEnd) }
        }
    }

    /// `11-24`, `11`, `328`. A month of three digits, `011-24`, is a slip that is seen.
    private static func rest(ofYear year: Int, _ scanner: inout DateScanner) -> Read? {
        guard let second = scanner.number(), second.digits <= 3 else { return nil }
        if scanner.take("-") {
            guard let third = scanner.number(digits: 1...2) else { return nil }
            return day(year, second.value, third).map { ($0, true) }
        }
        if second.digits == 3 { return day(year, ordinal: second.value).map { ($0, true) } }
        return day(year, second.value, 1).map { ($0, false) }
    }

    /// `W48-2`, `W482`, `W48`: the week with the year's first Thursday is the first.
    private static func week(ofYear year: Int, _ scanner: inout DateScanner) -> Read? {
        scanner.skip()
        guard let number = scanner.number() else { return nil }
        var week = number.value
        var weekday = 1
        switch number.digits {
        case 2:
            if scanner.take("-") {
                guard let day = scanner.number(digits: 1...1) else { return nil }
                weekday = day
            }
        case 3: (week, weekday) = (number.value / 10, number.value % 10)
        default: return nil
        }
        guard 1...9_999 ~= year, 1...53 ~= week, 1...7 ~= weekday else { return nil }
        let fourth = CivilTime.daysSince1970(year: year, month: 1, day: 4)
        let firstMonday = fourth - Int64(CivilTime.weekday(daysSince1970: fourth) - 1)
        let monday = firstMonday + Int64(7 * (week - 1))
        // Of the 53rd week the Thursday must lie in the year.
        guard monday + 3 < CivilTime.daysSince1970(year: year + 1, month: 1, day: 1) else { return nil }
        return (monday + Int64(weekday - 1), true)
    }

    /// `-2611` and `-26-11`: the century is left out.
    private static func monthOfCentury(_ scanner: inout DateScanner) -> Read? {
        guard let number = scanner.number(), number.digits == 2 || number.digits == 4 else { return nil }
        if number.digits == 4 {
            return day(DateOrder.year(number.value / 100, digits: 2), number.value % 100, 1).map { ($0, false) }
        }
        guard scanner.take("-"), let month = scanner.number(digits: 2...2) else { return nil }
        return day(DateOrder.year(number.value, digits: 2), month, 1).map { ($0, false) }
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int64? {
        guard CivilTime.isDate(year: year, month: month, day: day) else { return nil }
        return CivilTime.daysSince1970(year: year, month: month, day: day)
    }

    private static func day(_ year: Int, ordinal: Int) -> Int64? {
        guard 1...9_999 ~= year, 1...(CivilTime.isLeap(year) ? 366 : 365) ~= ordinal else { return nil }
        return CivilTime.daysSince1970(year: year, month: 1, day: 1) + Int64(ordinal - 1)
    }
}
