/// Text that claims to be UTF-8.
enum UTF8Text {
    static let byteOrderMark: [UInt8] = [0xef, 0xbb, 0xbf]
    /// U+FFFD.
    static let replacement: [UInt8] = [0xef, 0xbf, 0xbd]

    /// How much of the text beyond ASCII is UTF-8.
    struct Count {
        /// Characters beyond ASCII.
        var valid = 0
        /// Bytes that belong to none.
        var invalid = 0
        /// Where the first of those stands.
        var firstInvalid: Int?
    }

    static func count(_ bytes: ArraySlice<UInt8>) -> Count {
        var count = Count()
        let span = bytes.span
        var place = 0
        while place < span.count {
            if span[place] < 0x80 {
                place += 1
            } else if let length = UTF8Sequence.length(at: place, in: span) {
                count.valid += 1
                place += length
            } else {
                if count.invalid == 0 { count.firstInvalid = bytes.startIndex + place }
                count.invalid += 1
                place += 1
            }
        }
        return count
    }

    /// The text with U+FFFD for what is no UTF-8.
    /// - Source: The Unicode Standard, 3.9, "U+FFFD substitution of maximal subparts".
    static func mended(_ bytes: ArraySlice<UInt8>) -> [UInt8] { Array(String(decoding: bytes, as: UTF8.self).utf8) }

    static func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
        for unit in UTF8.encode(scalar) ?? .init() { output.append(unit) }
    }
}
