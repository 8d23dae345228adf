/// Dates as feeds and servers write them, for whoever has them as text.
public enum FeedDate {
    /// The moment that a date names.
    /// - Parameter text: a date in any of the forms that `docs/FEEDS.md` lists.
    /// - Returns: seconds since 1970, UTC; nil for what is no date.
    /// - Source: RFC 9110, 5.6.7 (HTTP); RFC 5322, 3.3 (RSS); RFC 3339 (Atom).
    public static func seconds(_ text: String) -> Int64? { DateParser.seconds(Array(text.utf8)[...]) }
}
