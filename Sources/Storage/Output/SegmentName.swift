/// The name of a segment file: `records-YYYYMMDDTHHMMSSZ-<first seq, 12 digits or more>.ndjson`.
///
/// Names are ordered as readers walk them: by first seq, and where a sealed stump shares it with its successor, by start.
public struct SegmentName: Hashable, Sendable {
    /// When the segment was begun, in Unix seconds. It never goes back from one segment to the next, even if the clock
    /// does.
    public let start: Int64
    /// The seq of its first record.
    public let firstSeq: UInt64

    /// The last second of the year 9999; a name has four digits for the year.
    private static let latestStart: Int64 = 253_402_300_799
    private static let prefix = "records-"
    private static let suffix = ".ndjson"
    private static let seqDigits = 12

    public init(start: Int64, firstSeq: UInt64) {
        self.start = min(max(start, 0), Self.latestStart)
        self.firstSeq = firstSeq
    }

    /// Reads a file name.
    /// - Parameter text: nil comes back where it is not exactly a name that `text` gives.
    public init?(_ text: String) {
        guard text.hasPrefix(Self.prefix), text.hasSuffix(Self.suffix) else { return nil }
        let parts = text.dropFirst(Self.prefix.count).dropLast(Self.suffix.count).split(
            separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let start = UTCStamp.seconds(String(parts[0])), let seq = UInt64(parts[1]) else {
            return nil
        }
        // A larger one would not fit the database's integers.
        guard seq <= UInt64(Int64.max) / 2 else { return nil }
        self.init(start: start, firstSeq: seq)
        guard self.text == text else { return nil }
    }

    /// The file name.
    public var text: String {
        let seq = String(firstSeq)
        let zeros = String(repeating: "0", count: max(0, Self.seqDigits - seq.count))
        return "\(Self.prefix)\(UTCStamp.text(start))-\(zeros)\(seq)\(Self.suffix)"
    }
}

extension SegmentName: Comparable {
    public static func < (left: SegmentName, right: SegmentName) -> Bool {
        (left.firstSeq, left.start) < (right.firstSeq, right.start)
    }
}

/// `YYYYMMDDTHHMMSSZ`, the basic format of ISO 8601, in UTC.
enum UTCStamp {
    private static let secondsPerDay: Int64 = 86_400
    private static let daysPerEra: Int64 = 146_097  // 400 years of the Gregorian calendar
    /// Days from 1 March of the year 0 to 1 January 1970. Years that begin in March have the leap day at their end.
    private static let epoch: Int64 = 719_468

    static func text(_ seconds: Int64) -> String {
        let second = seconds % secondsPerDay
        let days = seconds / secondsPerDay + epoch
        let (era, dayOfEra) = days.quotientAndRemainder(dividingBy: daysPerEra)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        let date = digits(year, 4) + digits(month, 2) + digits(day, 2)
        return date + "T" + digits(second / 3_600, 2) + digits(second / 60 % 60, 2) + digits(second % 60, 2) + "Z"
    }

    /// - Returns: nil where `text` isn't of this form. Whether the date exists is for the caller to see, by writing it
    ///   again.
    static func seconds(_ text: String) -> Int64? {
        let bytes = Array(text.utf8)
        guard bytes.count == 16, bytes[8] == UInt8(ascii: "T"), bytes[15] == UInt8(ascii: "Z"),
            let year = number(bytes[0..<4]), let month = number(bytes[4..<6]), let day = number(bytes[6..<8]),
            let hour = number(bytes[9..<11]), let minute = number(bytes[11..<13]), let second = number(bytes[13..<15])
        else { return nil }
        let marchYear = month <= 2 ? year - 1 : year
        guard marchYear >= 0 else { return nil }
        let monthFromMarch = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let days = marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear - epoch
        return days * secondsPerDay + hour * 3_600 + minute * 60 + second
    }

    private static func digits(_ value: Int64, _ count: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
        var value: Int64 = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int64(digit - UInt8(ascii: "0"))
        }
        return value
    }
}
