/// Spaces at the edges of a range.
enum Edges {
    /// The range without the spaces at its edges, no-break and thin ones included.
    static func trimmed(_ range: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end {
            let (kind, length) = Neighbour.at(start, in: text)
            guard kind == .space else { break }
            start += length
        }
        while end > start {
            let (kind, before) = Neighbour.before(end, in: text)
            guard kind == .space else { break }
            end = before
        }
        return start..<max(start, end)
    }
}
