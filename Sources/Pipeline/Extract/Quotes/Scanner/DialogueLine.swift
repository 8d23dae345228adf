/// A line of dialogue that a dash opens: "— Yes, — he said. — But later."
enum DialogueLine {
    /// The stretches of speech of a line; none where it does not begin with a dash, or where nobody is said to speak.
    static func parts(_ line: Range<Int>, in text: Span<UInt8>, _ lexicon: Lexicon) -> [(
        outer: Range<Int>, inner: Range<Int>
    )] {
        let line = Edges.trimmed(line, in: text)
        guard !line.isEmpty, text[line.lowerBound] == 0xE2 else { return [] }
        let length = AuthorsClause.dash(text, line.lowerBound)
        guard length > 0 else { return [] }
        let inner = Edges.trimmed(line.lowerBound + length..<line.upperBound, in: text)
        guard !inner.isEmpty else { return [] }
        var parts = AuthorsClause.parts(inner, in: text, lexicon)
        guard parts.count > 1 || (parts.first.map { $0.inner.upperBound < inner.upperBound } ?? false) else {
            return []
        }
        parts[0].outer = line.lowerBound..<parts[0].outer.upperBound
        return parts
    }

    /// Where the line that starts at `start` ends.
    static func end(of start: Int, in text: Span<UInt8>, limit: Int) -> Int {
        var at = start
        while at < limit, text[at] != ASCII.lineFeed { at += 1 }
        return at
    }
}
