/// Copies parts of a document as they are meant: nothing is decoded before somebody wants it.
///
/// All functions append to a buffer and leave what stands in it alone.
public enum HTMLText {
    /// Appends an attribute's value: references become characters, line ends line feeds, and NUL U+FFFD.
    public static func appendValue(_ range: Range<Int>, of bytes: Span<UInt8>, to buffer: inout [UInt8]) {
        append(range, of: bytes, decodingReferences: true, to: &buffer)
    }

    /// Appends the data of a comment or an identifier of a DOCTYPE: line ends become line feeds, and NUL U+FFFD.
    public static func appendPlain(_ range: Range<Int>, of bytes: Span<UInt8>, to buffer: inout [UInt8]) {
        append(range, of: bytes, decodingReferences: false, to: &buffer)
    }

    /// Appends the name of a tag, an attribute or a DOCTYPE: ASCII letters in lower case, and NUL as U+FFFD.
    public static func appendName(_ range: Range<Int>, of bytes: Span<UInt8>, to buffer: inout [UInt8]) {
        for index in range {
            let byte = bytes[index]
            if byte == ASCII.null {
                buffer.append(contentsOf: replacement)
            } else {
                buffer.append(byte.lowercased)
            }
        }
    }

    /// U+FFFD in UTF-8.
    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    private static func append(
        _ range: Range<Int>, of bytes: Span<UInt8>, decodingReferences: Bool, to buffer: inout [UInt8]
    ) {
        let part = bytes.extracting(range)
        let ampersand = decodingReferences ? ASCII.ampersand : ASCII.null
        var start = 0
        var cursor = 0
        while true {
            cursor = ByteScan.first(
                of: ampersand, ASCII.carriageReturn, ASCII.null, ASCII.null, in: part, from: cursor)
            guard cursor < part.count else { break }
            switch part[cursor] {
            case ASCII.null:
                buffer.append(start..<cursor, of: part)
                buffer.append(contentsOf: replacement)
            case ASCII.carriageReturn:
                buffer.append(start..<cursor, of: part)
                // The line feed of a pair stands for both, and goes with the next run.
                if !part.has(ASCII.lineFeed, at: cursor + 1) { buffer.append(ASCII.lineFeed) }
            default:
                guard let reference = CharacterReference(at: cursor, in: part, inAttribute: true) else {
                    cursor += 1
                    continue
                }
                buffer.append(start..<cursor, of: part)
                reference.characters.append(to: &buffer)
                cursor = reference.end - 1
            }
            cursor += 1
            start = cursor
        }
        buffer.append(start..<part.count, of: part)
    }
}

extension Span<UInt8> {
    /// Whether `byte` stands at `index`; false beyond the end.
    @inline(__always)
    func has(_ byte: UInt8, at index: Int) -> Bool { index < count && self[index] == byte }
}
