/// Looks for CDATA sections that lost the `>` of their end. They may be well-formed all the same, up to the end of the
/// next section, and hold items that nobody would miss.
enum SectionAudit {
    /// Whether `]]` stands right before the end tag of an element of a feed.
    static func hasBrokenEnd(_ bytes: Span<UInt8>) -> Bool {
        var place = ByteScan.first(bracket, in: bytes, from: 0)
        while place < bytes.count {
            if isBrokenEnd(bytes, at: place) { return true }
            place = ByteScan.first(bracket, in: bytes, from: place + 1)
        }
        return false
    }

    /// The same for one place.
    static func isBrokenEnd(_ bytes: Span<UInt8>, at place: Int) -> Bool {
        bytes.has(bracket, at: place) && bytes.has(bracket, at: place + 1) && bytes.has(ASCII.less, at: place + 2)
            && bytes.has(ASCII.slash, at: place + 3) && endsFeedElement(bytes, at: place + 4)
    }

    static let bracket = UInt8(ascii: "]")

    private static func endsFeedElement(_ bytes: Span<UInt8>, at start: Int) -> Bool {
        var name = ""
        var place = start
        while place < min(bytes.count, start + longestName), bytes[place].isLetter || bytes[place] == 0x3a {
            name.unicodeScalars.append(Unicode.Scalar(bytes[place].lowercased))
            place += 1
        }
        return switch FeedElement(name) {
        case .line, .body: true
        case .container, .item, .person, .other: false
        }
    }

    /// Those of `content:encoded` and `lastBuildDate` are the longest that matter.
    private static let longestName = 32
}
