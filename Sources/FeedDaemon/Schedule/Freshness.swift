internal import Pipeline

/// How long a publisher asks to be left alone, from what a response says.
enum Freshness {
    /// A year; more is a slip, and fits no arithmetic.
    static let longest: Int64 = 366 * 86_400

    /// How long a response is fresh: `max-age`, else `Expires` held against `Date`, less what a cache has used up of it.
    /// - Parameters:
    ///   - cacheControl: the field's value; nil where there was none, like the others.
    ///   - expires: the field's value.
    ///   - date: the field's value.
    ///   - age: the field's value.
    /// - Returns: seconds; nil where the response says nothing about it.
    /// - Source: RFC 9111, 4.2.1, 5.2.2 and 5.3.
    static func seconds(cacheControl: String?, expires: String?, date: String?, age: String?) -> UInt32? {
        if let cacheControl {
            let directives = directives(in: cacheControl)
            if directives["no-cache"] != nil || directives["no-store"] != nil { return 0 }
            if let value = directives["max-age"] {
                return clamped((number(value) ?? 0) - (age.flatMap(number) ?? 0))
            }
        }
        // What can't be read means that it has expired.
        guard let expires else { return nil }
        guard let end = FeedDate.seconds(expires), let start = date.flatMap(FeedDate.seconds) else { return 0 }
        return clamped(end - start)
    }

    /// `<ttl>` in seconds.
    /// - Parameter minutes: nil where the feed has none.
    /// - Returns: seconds; 0 where it asks for nothing.
    /// - Source: RSS 2.0, `<ttl>`.
    static func seconds(minutesToLive minutes: Int?) -> UInt32 {
        clamped(min(Int64(minutes ?? 0), longest) * 60)
    }

    /// What `sy:updatePeriod` and `sy:updateFrequency` ask for.
    /// - Parameter seconds: between two changes; nil where the feed doesn't say.
    /// - Returns: seconds; 0 where it asks for nothing.
    static func seconds(between seconds: Int?) -> UInt32 { clamped(Int64(seconds ?? 0)) }

    /// `Retry-After` in seconds from now.
    /// - Parameters:
    ///   - value: the field's value; nil where there was none.
    ///   - now: in Unix seconds.
    /// - Returns: nil where it is absent, unreadable, or not in the future.
    /// - Source: RFC 9110, 10.2.3.
    static func retryAfter(_ value: String?, now: Int64) -> Int64? {
        guard let value else { return nil }
        if let seconds = number(value) { return seconds > 0 ? seconds : nil }
        guard let date = FeedDate.seconds(value), date > now else { return nil }
        return date - now
    }

    private static func clamped(_ seconds: Int64) -> UInt32 { UInt32(min(max(seconds, 0), longest)) }

    /// A count of seconds, clamped where it is beyond any clock.
    private static func number(_ text: String) -> Int64? {
        let digits = text.utf8.drop { $0 == 0x20 || $0 == 0x09 }.prefix { $0 != 0x20 && $0 != 0x09 }
        guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits.count <= 12 ? Int64(String(decoding: digits, as: UTF8.self)) : Int64(UInt32.max)
    }

    /// The directives in lower case with their values; the first of a name counts.
    private static func directives(in value: String) -> [String: String] {
        var found: [String: String] = [:]
        for part in value.split(separator: ",") {
            let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let words = halves.map { half in String(half.filter { $0 != " " && $0 != "\t" && $0 != "\"" }) }
            let name = words[0].lowercased()
            if found[name] == nil { found[name] = words.count == 2 ? words[1] : "" }
        }
        return found
    }
}
