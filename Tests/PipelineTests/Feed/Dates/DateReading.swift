@testable import Pipeline

/// What tests of dates have in common.
enum DateReading {
    /// The moment that a date names, as RFC 3339 writes it in UTC; nil where there is none.
    static func moment(_ text: String) -> String? {
        guard let seconds = DateParser.seconds(Array(text.utf8)[...]) else { return nil }
        var written: [UInt8] = []
        CivilTime.append(seconds, to: &written)
        return String(decoding: written, as: UTF8.self)
    }
}
