/// A time of day as it is written; `CivilTime` holds its fields to their ranges.
struct TimeOfDay: Equatable {
    var hour = 0
    var minute = 0
    var second = 0

    /// `3:05`, `03:05:00`, `03:05:00.123`. The fraction of a second is cut off, that of a minute is turned into seconds.
    /// - Returns: nil where there is no such time, or a fourth part follows.
    static func colons(_ scanner: inout DateScanner) -> TimeOfDay? {
        guard let hour = scanner.number(digits: 1...2), scanner.take(":"),
            let minute = scanner.number(digits: 1...2)
        else { return nil }
        var time = TimeOfDay(hour: hour, minute: minute)
        if scanner.next == UInt8(ascii: ":"), scanner.peek(1).isDigit {
            scanner.skip()
            guard let second = scanner.number(digits: 1...2) else { return nil }
            time.second = second
            _ = fraction(&scanner, of: 1)
            guard scanner.next != UInt8(ascii: ":") else { return nil }
        } else if let seconds = fraction(&scanner, of: 60) {
            time.second = seconds
        }
        return time
    }

    /// `03`, `0305`, `030500`, with a fraction of the last part.
    /// - Source: ISO 8601-1, 5.3.1 (basic format).
    static func compact(_ scanner: inout DateScanner) -> TimeOfDay? {
        guard let number = scanner.number() else { return nil }
        switch number.digits {
        case 1, 2:
            let seconds = fraction(&scanner, of: 3_600) ?? 0
            return TimeOfDay(hour: number.value, minute: seconds / 60, second: seconds % 60)
        case 4:
            return TimeOfDay(
                hour: number.value / 100, minute: number.value % 100, second: fraction(&scanner, of: 60) ?? 0)
        case 6:
            _ = fraction(&scanner, of: 1)
            return TimeOfDay(
                hour: number.value / 10_000, minute: number.value / 100 % 100, second: number.value % 100)
        default: return nil
        }
    }

    /// `3h05`, `15 Uhr 30`, `15時30分`, `3 ч 05 мин`: numbers with the names of their units.
    /// - Returns: nil, and nothing read, unless the number that stands next has the unit of hours behind it.
    static func units(_ scanner: inout DateScanner) -> TimeOfDay? {
        let start = scanner.at
        guard let hour = scanner.number(digits: 1...2), takeUnit(.hour, &scanner) else {
            scanner.rewind(to: start)
            return nil
        }
        var time = TimeOfDay(hour: hour)
        guard let minute = part(.minute, &scanner) else { return time }
        time.minute = minute
        time.second = part(.second, &scanner) ?? 0
        return time
    }

    /// `15.30` or `15.30.10`, which only some languages write, and only behind a date.
    static func dots(_ scanner: inout DateScanner) -> TimeOfDay? {
        let hourDigits = scanner.digits()
        guard 1...2 ~= hourDigits, scanner.peek(hourDigits) == UInt8(ascii: "."),
            scanner.digits(at: hourDigits + 1) == 2, let hour = scanner.number(digits: 1...2)
        else { return nil }
        scanner.skip()
        var time = TimeOfDay(hour: hour, minute: scanner.number(digits: 2...2) ?? 0)
        if scanner.next == UInt8(ascii: "."), scanner.digits(at: 1) == 2 {
            scanner.skip()
            time.second = scanner.number(digits: 2...2) ?? 0
        }
        return time
    }

    /// The same time on a clock of twelve hours. An hour that no such clock has stays what it is.
    /// - Parameter half: 0 before noon, 12 after.
    /// - Returns: the time on a clock of 24 hours.
    func half(_ half: Int) -> TimeOfDay {
        guard hour <= 12 else { return self }
        return TimeOfDay(hour: hour % 12 + half, minute: minute, second: second)
    }

    /// One or two digits, with or without the unit's name behind them.
    private static func part(_ unit: DateWord.Roles, _ scanner: inout DateScanner) -> Int? {
        let start = scanner.at
        scanner.skipSpace()
        let attached = scanner.at == start
        if let number = scanner.number(digits: 1...2) {
            if takeUnit(unit, &scanner) || attached || scanner.isAtEnd { return number }
            // "15 Uhr 30, 24 …": a number of two digits and a mark; a day would have its month next.
            if scanner.next == UInt8(ascii: ",") { return number }
        }
        scanner.rewind(to: start)
        return nil
    }

    private static func takeUnit(_ unit: DateWord.Roles, _ scanner: inout DateScanner) -> Bool {
        let start = scanner.at
        scanner.skipSpace()
        if let token = scanner.word(), let word = DateWord.known(token.key), word.roles.contains(unit) { return true }
        scanner.rewind(to: start)
        return false
    }

    /// A decimal fraction, as a whole number of units that `whole` has; nil where there is none.
    private static func fraction(_ scanner: inout DateScanner, of whole: Int) -> Int? {
        guard scanner.next == UInt8(ascii: ".") || scanner.next == UInt8(ascii: ","), scanner.peek(1).isDigit else {
            return nil
        }
        scanner.skip()
        var value = 0
        var scale = 1
        while scanner.nextIsDigit {
            // Six digits are more than a second needs.
            if scale < 1_000_000 {
                value = value * 10 + Int(scanner.next - 0x30)
                scale *= 10
            }
            scanner.skip()
        }
        return value * whole / scale
    }
}
