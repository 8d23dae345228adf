/// Reads the dates that feeds write.
///
/// A date that can't be read is nil, never the time of reading. One without a zone is taken as UTC.
/// - Source: RFC 822 and 5322, 3.3 (RSS); RFC 3339 and the W3C's note on date formats (Atom, Dublin Core).
enum DateParser {
    /// Longer text is no date.
    private static let bytesAtMost = 64

    /// - Returns: seconds since 1970, UTC.
    static func seconds(_ text: ArraySlice<UInt8>) -> Int64? {
        let text = text[text.trimmed(text.startIndex..<text.endIndex)]
        guard text.count >= 4, text.count <= bytesAtMost else { return nil }
        var scanner = DateScanner(text)
        if let date = numeric(&scanner) { return date }
        scanner = DateScanner(text)
        return written(&scanner)
    }

    /// `2026-11-24T03:05:00+01:00` and its shorter forms, the time after `T` or a space.
    private static func numeric(_ scanner: inout DateScanner) -> Int64? {
        guard let year = scanner.number(digits: 4...4) else { return nil }
        var month = 1
        var day = 1
        if scanner.take("-") || scanner.take("/") {
            guard let value = scanner.number(digits: 1...2) else { return nil }
            month = value
            if scanner.take("-") || scanner.take("/") {
                guard let value = scanner.number(digits: 1...2) else { return nil }
                day = value
            }
        } else if scanner.nextIsDigit {
            guard let compact = scanner.number(digits: 4...4) else { return nil }
            month = compact / 100
            day = compact % 100
        }
        var time = Clock()
        if scanner.take("T") || scanner.take("t") || scanner.skipSpaces() {
            if scanner.nextIsDigit {
                guard let value = clock(&scanner) else { return nil }
                time = value
            }
        }
        guard let offset = zone(&scanner), scanner.isAtEnd else { return nil }
        return CivilTime.seconds(
            year: year, month: month, day: day, hour: time.hour, minute: time.minute, second: time.second,
            offset: offset)
    }

    /// `Tue, 24 Nov 2026 03:05:00 GMT`, and what is like it: other orders, missing parts, commas anywhere.
    private static func written(_ scanner: inout DateScanner) -> Int64? {
        var numbers: [(value: Int, digits: Int)] = []
        var month: Int?
        var time: Clock?
        var offset: Int?
        scanner.skipMarks()
        while !scanner.isAtEnd {
            if scanner.nextIsDigit {
                if scanner.clockFollows {
                    guard time == nil, let value = clock(&scanner) else { return nil }
                    time = value
                } else {
                    guard numbers.count < 2, let number = scanner.anyNumber() else { return nil }
                    numbers.append(number)
                    scanner.skipOrdinal()
                }
            } else if time != nil, scanner.nextIsSign {
                guard offset == nil, let value = zone(&scanner) else { return nil }
                offset = value
            } else {
                let word = scanner.word()
                guard !word.isEmpty else { return nil }
                if month == nil, let value = MonthNames.number(word) {
                    month = value
                } else if let value = ZoneNames.offset(word) {
                    // "GMT+0200" means what the number says.
                    offset = value
                    if scanner.nextIsSign { offset = zone(&scanner) }
                } else if let half = halfOfDay(word), let read = time {
                    time?.hour = read.hour % 12 + half
                } else if !MonthNames.isWeekday(word) {
                    return nil
                }
            }
            scanner.skipMarks()
        }
        guard let month, numbers.count == 2 else { return nil }
        let yearFirst = numbers[0].digits == 4
        let year = yearFirst ? numbers[0] : numbers[1]
        let day = yearFirst ? numbers[1].value : numbers[0].value
        let clock = time ?? Clock()
        return CivilTime.seconds(
            year: fullYear(year), month: month, day: day, hour: clock.hour, minute: clock.minute, second: clock.second,
            offset: offset ?? 0)
    }

    /// A year of two digits, or of three from a program that counts from 1900.
    /// - Source: RFC 5322, 4.3.
    private static func fullYear(_ year: (value: Int, digits: Int)) -> Int {
        switch year.digits {
        case 1, 2: year.value < 50 ? 2_000 + year.value : 1_900 + year.value
        case 3: 1_900 + year.value
        default: year.value
        }
    }

    private struct Clock {
        var hour = 0
        var minute = 0
        var second = 0
    }

    private static func clock(_ scanner: inout DateScanner) -> Clock? {
        var clock = Clock()
        guard let hour = scanner.number(digits: 1...2) else { return nil }
        clock.hour = hour
        guard scanner.take(":") else { return scanner.nextIsDigit ? nil : clock }
        guard let minute = scanner.number(digits: 1...2) else { return nil }
        clock.minute = minute
        if scanner.take(":") {
            guard let second = scanner.number(digits: 1...2) else { return nil }
            clock.second = second
            if scanner.take(".") || scanner.take(",") { _ = scanner.anyNumber() }
        }
        return clock
    }

    /// The zone's offset in seconds; 0 where none is written, nil where it can't be read.
    private static func zone(_ scanner: inout DateScanner) -> Int? {
        scanner.skipSpaces()
        if scanner.isAtEnd { return 0 }
        guard scanner.nextIsSign else {
            return ZoneNames.offset(scanner.word())
        }
        let sign = scanner.takeSign()
        scanner.skipSpaces()
        guard let first = scanner.anyNumber() else { return nil }
        var hours = first.value
        var minutes = 0
        if scanner.take(":") {
            guard let value = scanner.number(digits: 2...2) else { return nil }
            minutes = value
        } else if first.digits > 2 {
            hours = first.value / 100
            minutes = first.value % 100
        }
        guard hours <= 15, minutes < 60 else { return nil }
        return sign * (hours * 3_600 + minutes * 60)
    }

    private static func halfOfDay(_ word: ArraySlice<UInt8>) -> Int? {
        if word.equals(lowercase: "am") { return 0 }
        return word.equals(lowercase: "pm") ? 12 : nil
    }
}
