/// Dates as feeds and servers write them, for whoever has them as text.
public enum FeedDate {
    /// The moment that a date names.
    /// - Parameter text: a date in any of the forms that `docs/FEEDS.md` lists.
    /// - Returns: seconds since 1970, UTC; nil for what is no date.
    /// - Source: RFC 9110, 5.6.7 (HTTP); RFC 5322, 3.3 (RSS); RFC 3339 (Atom).
    public static func seconds(_ text: String) -> Int64? { DateParser.seconds(Array(text.utf8)[...]) }

    /// A moment as RFC 3339 writes it in UTC, as in `2026-11-24T03:05:00Z`.
    public static func stamp(_ seconds: Int64) -> String {
        var bytes: [UInt8] = []
        CivilTime.append(seconds, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
