/// Tells the lines of values that are asked for in the order of the document, so that each byte is looked at once at most.
struct JSONLines: Sendable {
    private var place = 0
    private var line: Int

    /// - Parameter first: the line that the document begins on, from 1.
    init(first: Int) { line = first }

    /// The line that a value begins on; for one ahead of the last that was asked for, the line of that.
    mutating func line(of value: JSONValue) -> Int {
        let bytes = value.storage.bytes
        if value.offset > place {
            line += bytes[place..<min(value.offset, bytes.count)].count { $0 == ASCII.lineFeed }
            place = value.offset
        }
        return line
    }
}
