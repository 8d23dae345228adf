/// Bytes that mean something in markup.
enum ASCII {
    static let null: UInt8 = 0x00
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let exclamation: UInt8 = 0x21
    static let doubleQuote: UInt8 = 0x22
    static let number: UInt8 = 0x23
    static let ampersand: UInt8 = 0x26
    static let singleQuote: UInt8 = 0x27
    static let hyphen: UInt8 = 0x2D
    static let slash: UInt8 = 0x2F
    static let semicolon: UInt8 = 0x3B
    static let less: UInt8 = 0x3C
    static let equals: UInt8 = 0x3D
    static let greater: UInt8 = 0x3E
    static let question: UInt8 = 0x3F
}

/// Bytes below 64 as the bits of a word: all that ends a name or a value in a tag lies there, and one shift asks for it.
enum ByteSet {
    /// Tab, line feed, form feed, space; carriage return too, as it stands for a line feed.
    static let space: UInt64 = 1 << 0x09 | 1 << 0x0A | 1 << 0x0C | 1 << 0x0D | 1 << 0x20
    static let spaceOrGreater = space | 1 << 0x3E
    /// What ends the name of a tag: space, `/` and `>`.
    static let tagNameEnd = spaceOrGreater | 1 << 0x2F
    static let attributeNameEnd = tagNameEnd | 1 << 0x3D
}

extension UInt8 {
    @inline(__always)
    func isIn(_ set: UInt64) -> Bool { self < 64 && (set &>> UInt64(self)) & 1 != 0 }
}
