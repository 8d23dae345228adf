internal import Pipeline

/// How long a publisher asks to be left alone, from what a response and its feed say.
enum Freshness {
    /// - Parameters:
    ///   - cacheControl: the field's value; nil where there was none.
    ///   - minutesToLive: `<ttl>` of the feed.
    /// - Returns: seconds; 0 where nothing is asked for.
    /// - Source: RFC 9111, 5.2.2.1; RSS 2.0, `<ttl>`.
    static func leastWait(cacheControl: String?, minutesToLive: Int?) -> Int64 {
        let maxAge = cacheControl.flatMap { directive("max-age", in: $0) } ?? 0
        return max(maxAge, Int64(min(minutesToLive ?? 0, 525_600)) * 60)
    }

    /// `Retry-After` in seconds from now.
    /// - Returns: nil where it is absent, unreadable, or not in the future.
    /// - Source: RFC 9110, 10.2.3.
    static func retryAfter(_ value: String?, now: Int64) -> Int64? {
        guard let value else { return nil }
        let text = String(value.filter { $0 != " " && $0 != "\t" })
        if let seconds = Int64(text) { return seconds > 0 ? seconds : nil }
        guard !text.isEmpty, !text.allSatisfy(\.isNumber) else { return text.isEmpty ? nil : Int64(UInt32.max) }
        guard let date = FeedDate.seconds(value), date > now else { return nil }
        return date - now
    }

    private static func directive(_ name: String, in value: String) -> Int64? {
        for part in value.split(separator: ",") {
            let halves = part.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " && $0 != "\"" } }
            guard halves.count == 2, halves[0].lowercased() == name else { continue }
            return Int64(halves[1]).map { max($0, 0) }
        }
        return nil
    }
}
