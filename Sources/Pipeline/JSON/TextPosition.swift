/// A place in a text for a person who looks at it in an editor.
public struct TextPosition: Equatable, Comparable, Hashable, Sendable {
    /// From 1. Lines end with LF, CR LF or CR.
    public var line: Int
    /// From 1, in Unicode scalars; a byte order mark counts as none.
    public var column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Where a byte of a UTF-8 text stands.
    /// - Parameters:
    ///   - offset: in bytes; the length of the text, or more, is the place behind its last character.
    ///   - bytes: the whole text.
    public init(of offset: Int, in bytes: [UInt8]) {
        var walk = TextWalk(bytes)
        self = walk.position(of: offset)
    }

    public static func < (a: TextPosition, b: TextPosition) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// Finds the places of many bytes of one text; going forward, it looks at each byte once.
public struct TextWalk: Sendable {
    private let bytes: [UInt8]
    private var offset = 0
    private var place = TextPosition(line: 1, column: 1)

    /// - Parameter bytes: the whole text in UTF-8.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        skipByteOrderMark()
    }

    /// Where a byte stands. Quick for an offset that is no smaller than the one before.
    public mutating func position(of target: Int) -> TextPosition {
        if target < offset {
            offset = 0
            place = TextPosition(line: 1, column: 1)
            skipByteOrderMark()
        }
        let end = min(target, bytes.count)
        while offset < end {
            step(over: bytes[offset])
            offset += 1
        }
        return place
    }

    private mutating func step(over byte: UInt8) {
        let endsLine = byte == 0x0A || (byte == 0x0D && (offset + 1 == bytes.count || bytes[offset + 1] != 0x0A))
        if endsLine {
            place = TextPosition(line: place.line + 1, column: 1)
        } else if byte & 0xC0 != 0x80 {
            // A continuation byte belongs to the scalar that has been counted.
            place.column += 1
        }
    }

    private mutating func skipByteOrderMark() {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    }
}
