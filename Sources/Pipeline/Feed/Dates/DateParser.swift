/// Reads the dates that feeds write.
///
/// The two forms that the standards ask for are read by straight checks of bytes; everything else is copied into a plain
/// spelling (`DateScanner`) and read by three readers, the narrowest first:
///
/// | file | reads |
/// |---|---|
/// | `InternetDate` | RFC 822 and RFC 3339 as they should be written |
/// | `DigitDate` | one run of digits: a year, a compact date, Unix seconds or milliseconds |
/// | `ISODate` | the calendar, ordinal and week dates of ISO 8601 |
/// | `WrittenDate` | words and numbers in whatever order, in the languages of `DateNames` |
///
/// They share `TimeOfDay`, `ZoneOffset` and `ZoneNames`; `DateOrder` decides which number is the day. `docs/FEEDS.md` lists
/// what is read, and the rules for what is doubtful.
///
/// A date that can't be read is nil, never the time of reading. One without a zone is taken as UTC.
enum DateParser {
    /// Longer text is no date. The longest forms name the zone in words, or write the weekday in Greek.
    static let bytesAtMost = 128

    /// - Returns: seconds since 1970, UTC.
    static func seconds(_ text: ArraySlice<UInt8>) -> Int64? { seconds(text.span) }

    /// - Returns: seconds since 1970, UTC.
    static func seconds(_ text: Span<UInt8>) -> Int64? {
        var range = 0..<text.count
        while let first = range.first, text[first].isSpace { range = first + 1..<range.upperBound }
        while let last = range.last, text[last].isSpace { range = range.lowerBound..<last }
        let text = text.extracting(range)
        guard 1...bytesAtMost ~= text.count else { return nil }
        return InternetDate.rfc3339(text) ?? InternetDate.rfc822(text) ?? tolerant(text)
    }

    private static func tolerant(_ text: Span<UInt8>) -> Int64? {
        guard var scanner = DateScanner(text) else { return nil }
        if let date = DigitDate.read(&scanner) { return date }
        scanner.rewind()
        if let date = ISODate.read(&scanner) { return date }
        scanner.rewind()
        var date = WrittenDate()
        guard date.read(&scanner) else { return nil }
        return date.seconds
    }
}
