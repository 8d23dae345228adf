/// A person in one line, as RSS and Dublin Core write one: `name`, `address`, `address (name)`, `name <address>`.
enum PersonLine {
    static func read(_ text: Slice, in feed: borrowing ParsedFeed) -> Person {
        let bytes = feed.arena[text.range]
        guard let at = bytes.firstIndex(of: UInt8(ascii: "@")) else { return Person(name: text) }
        var person = Person()
        let start = (bytes[..<at].lastIndex(where: { isBoundary($0) })).map { $0 + 1 } ?? bytes.startIndex
        let end = bytes[at...].firstIndex(where: { isBoundary($0) }) ?? bytes.endIndex
        // "@name" alone, or "a @ b", is no address.
        guard start < at, at + 1 < end else { return Person(name: text) }
        person.email = Slice(start..<end)
        let before = name(in: feed.arena, bytes.startIndex..<start)
        let after = name(in: feed.arena, end..<bytes.endIndex)
        person.name = before.isEmpty ? after : before
        return person
    }

    private static func isBoundary(_ byte: UInt8) -> Bool {
        byte.isSpace || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "<")
            || byte == UInt8(ascii: ">") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":")
    }

    /// What stands in the range, without the brackets and commas that part it from the address, and the quotes around it.
    private static func name(in arena: [UInt8], _ range: Range<Int>) -> Slice {
        var range = range
        while let first = range.first, isBoundary(arena[first]) { range = first + 1..<range.upperBound }
        while let last = range.last, isBoundary(arena[last]) { range = range.lowerBound..<last }
        let isQuoted =
            range.count > 2 && [range.lowerBound, range.upperBound - 1].allSatisfy { arena[$0] == ASCII.doubleQuote }
        return Slice(isQuoted ? range.lowerBound + 1..<range.upperBound - 1 : range)
    }
}
