/// What begins with `<!`: comments and DOCTYPEs.
extension HTMLTokenizer {
    /// - Source: HTML Living Standard, 13.2.5.42. A CDATA section, outside of SVG and MathML, is a bogus comment.
    mutating func declaration(_ bytes: Span<UInt8>) -> HTMLToken {
        let start = position + 2
        if bytes.has(ASCII.hyphen, at: start), bytes.has(ASCII.hyphen, at: start + 1) {
            return comment(from: start + 2, in: bytes)
        }
        if Self.has("doctype", at: start, in: bytes) {
            doctype = HTMLDoctype()
            position = readDoctype(from: start + 7, in: bytes)
            return .doctype
        }
        return bogusComment(from: start, in: bytes)
    }

    /// Ends at the first `-->` or `--!>`, whose dashes may not be those of the `<!--`, but for `<!-->` and `<!--->`.
    /// - Source: HTML Living Standard, 13.2.5.43 to 13.2.5.52.
    private mutating func comment(from start: Int, in bytes: Span<UInt8>) -> HTMLToken {
        var cursor = start
        while true {
            cursor = ByteScan.first(ASCII.greater, in: bytes, from: cursor)
            let data = Self.strippingEnd(of: start..<cursor, in: bytes)
            guard cursor < bytes.count else { return comment(data, upTo: cursor, in: bytes) }
            let isAbrupt = cursor == start || (cursor == start + 1 && bytes[start] == ASCII.hyphen)
            if isAbrupt || data.upperBound <= cursor - 2 { return comment(data, upTo: cursor, in: bytes) }
            cursor += 1
        }
    }

    /// Leaves out what may be the beginning of a comment's end: `--!`, `--` or `-`.
    private static func strippingEnd(of range: Range<Int>, in bytes: Span<UInt8>) -> Range<Int> {
        let end = range.upperBound
        let isLong = range.count >= 3 && bytes[end - 1] == ASCII.exclamation && bytes[end - 2] == ASCII.hyphen
        if isLong, bytes[end - 3] == ASCII.hyphen { return range.lowerBound..<(end - 3) }
        guard range.count >= 1, bytes[end - 1] == ASCII.hyphen else { return range }
        let isDouble = range.count >= 2 && bytes[end - 2] == ASCII.hyphen
        return range.lowerBound..<(isDouble ? end - 2 : end - 1)
    }

    /// - Source: HTML Living Standard, 13.2.5.41.
    mutating func bogusComment(from start: Int, in bytes: Span<UInt8>) -> HTMLToken {
        let end = ByteScan.first(ASCII.greater, in: bytes, from: start)
        return comment(start..<end, upTo: end, in: bytes)
    }

    private mutating func comment(_ data: Range<Int>, upTo greater: Int, in bytes: Span<UInt8>) -> HTMLToken {
        position = min(greater + 1, bytes.count)
        return .comment(data)
    }

    /// Whether an ASCII word, given in lower case, stands at `start` in any case.
    static func has(_ word: StaticString, at start: Int, in bytes: Span<UInt8>) -> Bool {
        guard start + word.utf8CodeUnitCount <= bytes.count else { return false }
        for offset in 0..<word.utf8CodeUnitCount
        where unsafe bytes[start + offset].lowercased != word.utf8Start[offset] {
            return false
        }
        return true
    }
}
