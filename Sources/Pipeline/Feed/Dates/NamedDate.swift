/// What a date says and no more: the day, or the moment.
struct NamedDate: Equatable, Sendable {
    /// Since 1970, in the calendar of whoever wrote it.
    var day: Int64
    /// Seconds since 1970, UTC; nil where no time is written, or one without its zone.
    var moment: Int64?
}

extension DateParser {
    /// A date that stands in a text for people: digits alone, a year or a month are none.
    static func named(_ text: Span<UInt8>) -> NamedDate? {
        guard 8...bytesAtMost ~= text.count, var scanner = DateScanner(text) else { return nil }
        if let date = calendarDate(text) { return date }
        var date = WrittenDate()
        return date.read(&scanner) ? date.named : nil
    }

    /// `2017-06-03`, and the same with a time.
    /// - Source: RFC 3339, 5.6; WHATWG HTML, 2.3.5, "dates and times".
    private static func calendarDate(_ text: Span<UInt8>) -> NamedDate? {
        guard text.count >= 10, text[4] == ASCII.hyphen, text[7] == ASCII.hyphen,
            let day = seconds(text.extracting(0..<10))
        else { return nil }
        let rest = text.extracting(10..<text.count)
        let hasZone = rest.indices.contains {
            rest[$0].lowercased == UInt8(ascii: "z") || rest[$0] == UInt8(ascii: "+") || rest[$0] == ASCII.hyphen
        }
        guard let moment = seconds(text) else { return nil }
        return NamedDate(day: day / CivilTime.secondsPerDay, moment: hasZone ? moment : nil)
    }
}
