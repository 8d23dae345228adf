/// Dates of the proleptic Gregorian calendar and seconds since 1970, without leap seconds, as POSIX counts them.
enum CivilTime {
    static let secondsPerDay: Int64 = 86_400
    /// The years 1 to 9999 in UTC: what four digits can write.
    private static let writable = Int64(-62_135_596_800)...253_402_300_799

    /// - Returns: nil where a field is out of its range, or the moment out of the years 1 to 9999 in UTC. 24:00:00 is the
    ///   next day's first moment, a second of 60 the next minute's.
    static func seconds(
        year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, offset: Int = 0
    ) -> Int64? {
        guard isDate(year: year, month: month, day: day) else { return nil }
        return seconds(
            day: daysSince1970(year: year, month: month, day: day), hour: hour, minute: minute, second: second,
            offset: offset)
    }

    /// The same for a day that is counted from 1970 on; the offset is how many seconds local time is ahead of UTC.
    static func seconds(day: Int64, hour: Int, minute: Int, second: Int, offset: Int) -> Int64? {
        guard 0...24 ~= hour, 0..<60 ~= minute, 0...60 ~= second, abs(offset) < 86_400 else { return nil }
        guard hour < 24 || minute == 0 && second == 0 else { return nil }
        let moment = day * secondsPerDay + Int64(hour * 3_600 + minute * 60 + second - offset)
        return writable ~= moment ? moment : nil
    }

    static func isDate(year: Int, month: Int, day: Int) -> Bool {
        1...9_999 ~= year && 1...12 ~= month && 1...days(in: month, of: year) ~= day
    }

    static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: isLeap(year) ? 29 : 28
        default: 31
        }
    }

    /// The day of the week, Monday as 1, Sunday as 7.
    static func weekday(daysSince1970: Int64) -> Int {
        // 1970 began on a Thursday.
        let day = Int((daysSince1970 + 3) % 7)
        return (day < 0 ? day + 7 : day) + 1
    }

    /// Appends a moment as RFC 3339 writes it in UTC, as in `2026-11-24T03:05:00Z`; one beyond the years 1 to 9999 as their
    /// first or last.
    static func append(_ moment: Int64, to output: inout [UInt8]) {
        let seconds = min(max(moment, writable.lowerBound), writable.upperBound)
        let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let rest = Int(seconds - day * 86_400)
        let (year, month, dayOfMonth) = date(daysSince1970: day)
        append(year, digits: 4, "-", to: &output)
        append(month, digits: 2, "-", to: &output)
        append(dayOfMonth, digits: 2, "T", to: &output)
        append(rest / 3_600, digits: 2, ":", to: &output)
        append(rest / 60 % 60, digits: 2, ":", to: &output)
        append(rest % 60, digits: 2, "Z", to: &output)
    }

    /// Counted in eras of 400 years that begin on the first of March, so that the leap day comes last.
    static func daysSince1970(year: Int, month: Int, day: Int) -> Int64 {
        let shifted = month > 2 ? year : year - 1
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int64(era * 146_097 + dayOfEra - 719_468)
    }

    private static func date(daysSince1970: Int64) -> (year: Int, month: Int, day: Int) {
        let days = Int(daysSince1970) + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    private static func append(_ number: Int, digits: Int, _ mark: Unicode.Scalar, to output: inout [UInt8]) {
        var scale = digits == 4 ? 1_000 : 10
        while scale > 0 {
            output.append(0x30 + UInt8(truncatingIfNeeded: number / scale % 10))
            scale /= 10
        }
        output.append(UInt8(ascii: mark))
    }
}
