/// The date that a post shows, as RFC 3339 writes it.
enum PostDate {
    /// Words before a date that no reader of dates knows: "on", "am", "le".
    private static let wordsBefore = 3
    /// Longer text is no date.
    private static let bytesAtMost = 96

    /// - Returns: the day, `2017-06-03`, or, where a time and its zone are named, the moment in UTC; empty where the text
    ///   is no date, or one without its day.
    static func read(_ text: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
        var range = PostText.trimmed(range, in: text)
        guard range.count <= bytesAtMost else { return [] }
        for _ in 0...wordsBefore {
            guard !range.isEmpty else { return [] }
            if let date = DateParser.named(text.extracting(range)) { return written(date) }
            let space = range.first { text[$0].isSpace } ?? range.upperBound
            // A number before is part of a date that can't be read.
            guard !range.prefix(space - range.lowerBound).contains(where: { text[$0].isDigit }) else { return [] }
            range = PostText.trimmed(space..<range.upperBound, in: text)
        }
        return []
    }

    private static func written(_ date: NamedDate) -> [UInt8] {
        var output: [UInt8] = []
        CivilTime.append(date.moment ?? date.day * CivilTime.secondsPerDay, to: &output)
        if date.moment == nil { output.removeLast("T00:00:00Z".utf8.count) }
        return output
    }
}
