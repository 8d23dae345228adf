/// Decides which numbers of a date are its day, month and year.
///
/// A date whose order stays doubtful is no date: a wrong month is worse than none.
enum DateOrder {
    /// What beside the numbers themselves can tell the order.
    struct Witnesses {
        /// From 1 on Monday; nil where none is named.
        var weekday: Int?
        /// Whether the time ends in AM or PM, as in the United States, where the month comes first.
        var isAmerican = false
    }

    /// A year of two digits, or of three from a program that counts from 1900.
    /// - Source: RFC 5322, 4.3.
    static func year(_ value: Int, digits: Int) -> Int {
        switch digits {
        case 1, 2: value < 50 ? 2_000 + value : 1_900 + value
        case 3: 1_900 + value
        default: value
        }
    }

    /// A year of the common era. Thailand counts from the Buddha's death, 543 years before, and its servers do so in dates that
    /// are written in English as well. Of two digits, a Thai year is meant so from 50 on: 69 is 2569.
    /// - Source: Thai Royal Gazette, Calendar Year Act B.E. 2483.
    static func commonYear(_ year: Int, isShortThai: Bool) -> Int {
        if buddhistYears ~= year { return year - beforeCommonEra }
        return isShortThai && 1_950...1_999 ~= year ? year + 600 - beforeCommonEra : year
    }

    /// Years that Thailand gives to 1900 to 2099; no feed is dated so far ahead.
    static let buddhistYears = 2_443...2_642
    private static let beforeCommonEra = 543

    /// A day and a year beside the name of a month. The year has more than two digits, or more than any day, or comes last.
    static func besideMonth(_ first: DateNumber, _ second: DateNumber) -> (year: Int, day: Int)? {
        let yearFirst = first.digits > 2 || second.digits <= 2 && first.value > 31
        let (year, day) = yearFirst ? (first, second) : (second, first)
        guard day.digits <= 2, year.digits <= 4 else { return nil }
        return (self.year(year.value, digits: year.digits), day.value)
    }

    /// Three numbers without the name of a month.
    ///
    /// - A year of four digits in front: year, month, day.
    /// - Full stops between them: day, month, year.
    /// - Hyphens, and a year of two digits: year, month, day, as ISO 8601 had it, where that is a date.
    /// - Else the day is the number above 12, or the order is the one that fits the weekday, or month, day, year where the
    ///   time has AM or PM.
    static func numeric(
        _ a: DateNumber, _ b: DateNumber, _ c: DateNumber, _ witnesses: Witnesses
    ) -> (year: Int, month: Int, day: Int)? {
        // A month may be padded to three digits; a day isn't.
        if a.digits == 4, b.digits <= 3, c.digits <= 2 { return (a.value, b.value, c.value) }
        guard a.digits <= 2, b.digits <= 2, c.digits == 4 || c.digits <= 2 else { return nil }
        if b.mark == .hyphen, c.digits == 2 {
            let year = year(a.value, digits: 2)
            if CivilTime.isDate(year: year, month: b.value, day: c.value) { return (year, b.value, c.value) }
        }
        let year = year(c.value, digits: c.digits)
        let dayFirst = (year, b.value, a.value)
        let monthFirst = (year, a.value, b.value)
        if a.value > 12 || a.value == b.value { return dayFirst }
        if b.value > 12 { return monthFirst }
        if b.mark == .dot { return dayFirst }
        if let weekday = witnesses.weekday {
            let fits = [dayFirst, monthFirst].filter { isDate($0, on: weekday) }
            if fits.count == 1 { return fits[0] }
        }
        return witnesses.isAmerican ? monthFirst : nil
    }

    /// A year of four digits and a month.
    static func month(_ a: DateNumber, _ b: DateNumber) -> (year: Int, month: Int)? {
        if a.digits == 4, b.digits <= 2 { return (a.value, b.value) }
        return a.digits <= 2 && b.digits == 4 ? (b.value, a.value) : nil
    }

    private static func isDate(_ date: (year: Int, month: Int, day: Int), on weekday: Int) -> Bool {
        guard CivilTime.isDate(year: date.year, month: date.month, day: date.day) else { return false }
        let day = CivilTime.daysSince1970(year: date.year, month: date.month, day: date.day)
        return CivilTime.weekday(daysSince1970: day) == weekday
    }
}
