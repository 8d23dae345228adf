/// The two forms that the standards ask for, read byte by byte without a copy.
///
/// Nil means that the text has another form, or names no moment; the tolerant readers decide which.
enum InternetDate {
    /// Programs without a date write years such as -0001; nothing that a feed carries was published before this one.
    /// The forms of ISO 8601 are kept as they are, as archives date what they show by them.
    /// - Source: RFC 5322, 3.3: "four digits, and 1900 or later".
    static let firstYear = 1_900

    /// `2026-11-24T03:05:00Z`, with a fraction and an offset as they come.
    /// - Source: RFC 3339, 5.6; RFC 4287, 3.3.
    static func rfc3339(_ text: Span<UInt8>) -> Int64? {
        guard text.count >= 20, text[4] == mark("-"), text[7] == mark("-"), text[10] == mark("T"),
            let year = four(text, 0), let month = two(text, 5), let day = two(text, 8), let time = clock(text, 11)
        else { return nil }
        var at = 19
        if text[at] == mark(".") {
            at += 1
            while at < text.count, text[at].isDigit { at += 1 }
            guard at > 20, at < text.count else { return nil }
        }
        let offset: Int
        if text[at] == mark("Z") {
            guard text.count == at + 1 else { return nil }
            offset = 0
        } else {
            guard text.count == at + 6, text[at + 3] == mark(":"), let sign = sign(text[at]),
                let hours = two(text, at + 1), let minutes = two(text, at + 4), hours < 16, minutes < 60
            else { return nil }
            offset = sign * (hours * 3_600 + minutes * 60)
        }
        return CivilTime.seconds(
            year: year, month: month, day: day, hour: time.hour, minute: time.minute, second: time.second,
            offset: offset)
    }

    /// `Tue, 24 Nov 2026 03:05:00 GMT`, the weekday at will, the zone as an offset or a name of the standard's, or `UTC`.
    /// - Source: RFC 822, 5, as RFC 1123, 5.2.14, amends it; RFC 5322, 3.3.
    static func rfc822(_ text: Span<UInt8>) -> Int64? {
        var at = 0
        guard text.count >= 21 else { return nil }
        if text[3] == mark(",") {
            guard text[4] == mark(" "), isWeekday(letters(text, 0)) else { return nil }
            at = 5
        }
        var day = Int(text[at]) - 0x30
        guard 0...9 ~= day else { return nil }
        at += 1
        if text[at].isDigit {
            day = day * 10 + Int(text[at] - 0x30)
            at += 1
        }
        // " Nov 2026 03:05:00 " and at least one letter of the zone.
        guard text.count > at + 19, text[at] == mark(" "), text[at + 4] == mark(" "), text[at + 9] == mark(" "),
            text[at + 18] == mark(" "), let month = month(letters(text, at + 1)), let year = four(text, at + 5),
            year >= firstYear, year < DateOrder.buddhistYears.lowerBound, let time = clock(text, at + 10),
            let offset = zone(text, at + 19)
        else { return nil }
        return CivilTime.seconds(
            year: year, month: month, day: day, hour: time.hour, minute: time.minute, second: time.second,
            offset: offset)
    }

    @inline(__always)
    private static func zone(_ text: Span<UInt8>, _ at: Int) -> Int? {
        switch text.count - at {
        case 1: return text[at] == mark("Z") ? 0 : nil
        case 3: return zone(letters(text, at))
        case 5:
            guard let sign = sign(text[at]), let hours = two(text, at + 1), let minutes = two(text, at + 3),
                hours < 16, minutes < 60
            else { return nil }
            return sign * (hours * 3_600 + minutes * 60)
        default: return nil
        }
    }

    private static func zone(_ name: UInt32) -> Int? {
        switch name {
        case packed("gmt"), packed("utc"): 0
        case packed("edt"): -4 * 3_600
        case packed("est"), packed("cdt"): -5 * 3_600
        case packed("cst"), packed("mdt"): -6 * 3_600
        case packed("mst"), packed("pdt"): -7 * 3_600
        case packed("pst"): -8 * 3_600
        default: nil
        }
    }

    /// `03:05:00` in eight bytes; `CivilTime` holds its fields to their ranges.
    @inline(__always)
    private static func clock(_ text: Span<UInt8>, _ at: Int) -> TimeOfDay? {
        guard text[at + 2] == mark(":"), text[at + 5] == mark(":"),
            let hour = two(text, at), let minute = two(text, at + 3), let second = two(text, at + 6)
        else { return nil }
        return TimeOfDay(hour: hour, minute: minute, second: second)
    }

    @inline(__always)
    private static func two(_ text: Span<UInt8>, _ at: Int) -> Int? {
        let tens = text[at] &- 0x30
        let ones = text[at + 1] &- 0x30
        return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
    }

    @inline(__always)
    private static func four(_ text: Span<UInt8>, _ at: Int) -> Int? {
        guard let century = two(text, at), let year = two(text, at + 2) else { return nil }
        return century * 100 + year
    }

    @inline(__always)
    private static func sign(_ byte: UInt8) -> Int? {
        byte == mark("+") ? 1 : byte == mark("-") ? -1 : nil
    }

    /// Three bytes in one word, capitals as small letters. What isn't a letter matches no name.
    @inline(__always)
    private static func letters(_ text: Span<UInt8>, _ at: Int) -> UInt32 {
        (UInt32(text[at]) << 16 | UInt32(text[at + 1]) << 8 | UInt32(text[at + 2])) | 0x20_2020
    }

    private static func isWeekday(_ name: UInt32) -> Bool {
        switch name {
        case packed("mon"), packed("tue"), packed("wed"), packed("thu"), packed("fri"), packed("sat"), packed("sun"):
            true
        default: false
        }
    }

    private static func month(_ name: UInt32) -> Int? {
        switch name {
        case packed("jan"): 1
        case packed("feb"): 2
        case packed("mar"): 3
        case packed("apr"): 4
        case packed("may"): 5
        case packed("jun"): 6
        case packed("jul"): 7
        case packed("aug"): 8
        case packed("sep"): 9
        case packed("oct"): 10
        case packed("nov"): 11
        case packed("dec"): 12
        default: nil
        }
    }

    @inline(__always)
    private static func packed(_ name: StaticString) -> UInt32 {
        name.withUTF8Buffer { bytes in unsafe bytes.reduce(0) { $0 << 8 | UInt32($1) } }
    }

    @inline(__always)
    private static func mark(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(ascii: scalar) }
}
