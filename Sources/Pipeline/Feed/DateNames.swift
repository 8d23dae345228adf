/// Names of months and weekdays.
enum MonthNames {
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    /// The month by the first three letters of its English name, from 1.
    static func number(_ word: ArraySlice<UInt8>) -> Int? { index(of: word, in: months).map { $0 + 1 } }
    static func isWeekday(_ word: ArraySlice<UInt8>) -> Bool { index(of: word, in: weekdays) != nil }

    private static func index(of word: ArraySlice<UInt8>, in names: [String]) -> Int? {
        guard word.count >= 3 else { return nil }
        return names.firstIndex { word.prefix(3).lazy.map(\.lowercased).elementsEqual($0.utf8) }
    }
}

/// Zones by name.
/// - Source: RFC 822, 5.1, and names that publishers use beside it.
enum ZoneNames {
    private static let hours: [String: Double] = [
        "ut": 0, "utc": 0, "gmt": 0, "z": 0, "wet": 0, "west": 1, "bst": 1, "ist": 5.5, "cet": 1, "mez": 1, "cest": 2,
        "mesz": 2, "eet": 2, "sast": 2, "eest": 3, "msk": 3, "msd": 4, "gst": 4, "pkt": 5, "ict": 7, "wib": 7, "hkt": 8,
        "sgt": 8, "awst": 8, "jst": 9, "kst": 9, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13, "brt": -3, "art": -3,
        "ast": -4, "adt": -3, "edt": -4, "est": -5, "et": -5, "cdt": -5, "cst": -6, "mdt": -6, "mst": -7, "pdt": -7,
        "pst": -8, "pt": -8, "akst": -9, "hst": -10,
    ]

    /// The offset in seconds; nil for a word that is no zone.
    static func offset(_ word: ArraySlice<UInt8>) -> Int? {
        guard word.count <= 4 else { return nil }
        return hours[String(decoding: word, as: UTF8.self).lowercased()].map { Int($0 * 3_600) }
    }
}

/// How long a recording is: `1:02:33`, `62:33`, or seconds.
/// - Source: Apple, "A Podcaster's Guide to RSS", `itunes:duration`.
enum DurationText {
    static func seconds(_ text: ArraySlice<UInt8>) -> Int64? {
        let parts = text.split(separator: UInt8(ascii: ":"), maxSplits: 3, omittingEmptySubsequences: false)
        guard 1...3 ~= parts.count else { return nil }
        var seconds: Int64 = 0
        for part in parts {
            let digits = part.prefix { $0.isDigit }
            guard 1...7 ~= digits.count else { return nil }
            seconds = seconds * 60 + digits.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
        }
        return seconds
    }
}
