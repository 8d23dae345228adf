/// The states of a DOCTYPE, one function after the other. Each gets the place to go on from and returns where the
/// document goes on, behind the `>`.
/// - Source: HTML Living Standard, 13.2.5.53 to 13.2.5.68.
extension HTMLTokenizer {
    mutating func readDoctype(from start: Int, in bytes: Span<UInt8>) -> Int {
        let begin = Self.skipSpace(from: start, in: bytes)
        guard begin < bytes.count, bytes[begin] != ASCII.greater else { return broken(from: begin, in: bytes) }
        var cursor = begin
        while cursor < bytes.count, !bytes[cursor].isIn(ByteSet.spaceOrGreater) { cursor += 1 }
        doctype.name = begin..<cursor

        cursor = Self.skipSpace(from: cursor, in: bytes)
        if bytes.has(ASCII.greater, at: cursor) { return cursor + 1 }
        if Self.has("public", at: cursor, in: bytes) { return readPublic(from: cursor + 6, in: bytes) }
        if Self.has("system", at: cursor, in: bytes) { return readSystem(from: cursor + 6, in: bytes) }
        return broken(from: cursor, in: bytes)
    }

    private mutating func readPublic(from start: Int, in bytes: Span<UInt8>) -> Int {
        guard let identifier = Self.quoted(from: start, in: bytes) else { return broken(from: start, in: bytes) }
        doctype.publicIdentifier = identifier
        guard Self.isClosed(identifier, in: bytes) else { return broken(from: identifier.upperBound, in: bytes) }
        let next = Self.skipSpace(from: identifier.upperBound + 1, in: bytes)
        return bytes.has(ASCII.greater, at: next) ? next + 1 : readSystem(from: next, in: bytes)
    }

    private mutating func readSystem(from start: Int, in bytes: Span<UInt8>) -> Int {
        guard let identifier = Self.quoted(from: start, in: bytes) else { return broken(from: start, in: bytes) }
        doctype.systemIdentifier = identifier
        guard Self.isClosed(identifier, in: bytes) else { return broken(from: identifier.upperBound, in: bytes) }
        let next = Self.skipSpace(from: identifier.upperBound + 1, in: bytes)
        // What follows is ignored, and forces no quirks unless the document ends.
        return next < bytes.count ? Self.behindGreater(from: next, in: bytes) : broken(from: next, in: bytes)
    }

    /// Forces quirks and skips the rest.
    private mutating func broken(from start: Int, in bytes: Span<UInt8>) -> Int {
        doctype.forcesQuirks = true
        return Self.behindGreater(from: start, in: bytes)
    }

    private static func behindGreater(from start: Int, in bytes: Span<UInt8>) -> Int {
        min(ByteScan.first(ASCII.greater, in: bytes, from: start) + 1, bytes.count)
    }

    /// An identifier between quotation marks, behind space if any; a `>` ends it early. Nil where no mark stands there.
    private static func quoted(from start: Int, in bytes: Span<UInt8>) -> Range<Int>? {
        let mark = skipSpace(from: start, in: bytes)
        guard bytes.has(ASCII.doubleQuote, at: mark) || bytes.has(ASCII.singleQuote, at: mark) else { return nil }
        let greater = ASCII.greater
        let end = ByteScan.first(of: bytes[mark], greater, greater, greater, in: bytes, from: mark + 1)
        return (mark + 1)..<end
    }

    /// Whether the mark that opened an identifier also closes it.
    private static func isClosed(_ identifier: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        bytes.has(bytes[identifier.lowerBound - 1], at: identifier.upperBound)
    }
}
