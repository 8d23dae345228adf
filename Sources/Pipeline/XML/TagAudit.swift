/// Looks for start tags with so many attributes that libxml2, which compares each with each, would take hours over them.
enum TagAudit {
    /// Whether there is such a tag.
    static func hasGiant(_ bytes: Span<UInt8>, from start: Int) -> Bool {
        var place = ByteScan.first(ASCII.less, in: bytes, from: start)
        while place < bytes.count {
            let next = ByteScan.first(ASCII.less, in: bytes, from: place + 1)
            if next - place > FeedBounds.uncheckedTagBytes, isGiant(bytes, place + 1..<next) { return true }
            place = next
        }
        return false
    }

    /// Counts the values in quotes up to the tag's end.
    private static func isGiant(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard bytes[range.lowerBound].isLetter else { return false }
        var values = 0
        var place = range.lowerBound
        while true {
            place = ByteScan.first(
                of: ASCII.greater, ASCII.doubleQuote, ASCII.singleQuote, ASCII.greater, in: bytes, from: place)
            guard place < range.upperBound, bytes[place] != ASCII.greater else { return false }
            values += 1
            if values > FeedBounds.attributes { return true }
            place = ByteScan.first(bytes[place], in: bytes, from: place + 1) + 1
        }
    }
}
