/// Texts of a feed that were encoded twice, where other texts of it were not.
extension ParsedFeed {
    /// Decodes such texts once more, in place: what comes out is always shorter.
    mutating func mendDoubleEncodedTexts() {
        var mending = TextsMending()
        head.title.slice = mending.mended(head.title.slice, line: 0, in: &arena)
        head.description.slice = mending.mended(head.description.slice, line: 0, in: &arena)
        head.rights.slice = mending.mended(head.rights.slice, line: 0, in: &arena)
        for index in items.indices {
            let item = items[index]
            items[index].title.slice = mending.mended(item.title.slice, line: item.line, in: &arena)
            items[index].summary.slice = mending.mended(item.summary.slice, line: item.line, in: &arena)
            items[index].content.slice = mending.mended(item.content.slice, line: item.line, in: &arena)
        }
        for line in mending.lines { repairs.note(.doubleEncoded, line: line) }
    }
}

private struct TextsMending {
    /// Where texts were mended.
    private(set) var lines: [Int] = []
    /// Two fields may share a text: how long each mended one has become, by its place.
    private var lengths: [UInt32: UInt32] = [:]

    mutating func mended(_ slice: Slice, line: Int, in arena: inout [UInt8]) -> Slice {
        var slice = slice
        if let length = lengths[slice.start] {
            slice.count = min(slice.count, length)
        } else if let text = DoubleEncoding.repaired(arena[slice.range], runs: DoubleEncoding.runsOfText) {
            for (offset, byte) in text.enumerated() { arena[Int(slice.start) + offset] = byte }
            slice.count = UInt32(text.count)
            lengths[slice.start] = slice.count
            lines.append(line)
        }
        return slice
    }
}
