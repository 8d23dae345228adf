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
