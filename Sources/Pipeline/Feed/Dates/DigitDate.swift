/// Dates that are one run of digits, with a fraction at most.
///
/// | digits | read as |
/// |---|---|
/// | 4 | a year |
/// | 5, 7 | year and day of the year, `26328` and `2026328` |
/// | 6 | `YYMMDD` where that is a date, else `YYYYMM` |
/// | 8, 12, 14 | `YYYYMMDD`, with `hhmm` or `hhmmss` behind it |
/// | 9, 10 | Unix seconds |
/// | 12, 13 | Unix milliseconds, the former where they are no date |
/// - Source: ISO 8601-1, basic formats; POSIX, 4.16, seconds since the epoch.
enum DigitDate {
    /// March 1973, before which nothing was published on the web, to the end of 2099.
    private static let plausible = Int64(100_000_000)..<4_102_444_800

    static func read(_ scanner: inout DateScanner) -> Int64? {
        guard let number = scanner.number() else { return nil }
        if 9...10 ~= number.digits, scanner.next == UInt8(ascii: "."), scanner.peek(1).isDigit {
            scanner.skip(1 + scanner.digits(at: 1))
        }
        guard scanner.isAtEnd else { return nil }
        let value = number.value
        switch number.digits {
        case 4...8: return ISODate.day(ofDigits: number).map { $0 * CivilTime.secondsPerDay }
        case 9, 10: return plausibly(value)
        case 12: return compact(value * 100) ?? plausibly(value / 1_000)
        case 13: return plausibly(value / 1_000)
        case 14: return compact(value)
        default: return nil
        }
    }

    private static func plausibly(_ seconds: Int) -> Int64? {
        plausible ~= Int64(seconds) ? Int64(seconds) : nil
    }

    /// `YYYYMMDDhhmmss`.
    private static func compact(_ value: Int) -> Int64? {
        let day = value / 1_000_000
        return CivilTime.seconds(
            year: day / 10_000, month: day / 100 % 100, day: day % 100,
            hour: value / 10_000 % 100, minute: value / 100 % 100, second: value % 100)
    }
}
