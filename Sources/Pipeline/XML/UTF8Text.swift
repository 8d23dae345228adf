/// Text that claims to be UTF-8.
enum UTF8Text {
    static let byteOrderMark: [UInt8] = [0xef, 0xbb, 0xbf]
    /// U+FFFD.
    static let replacement: [UInt8] = [0xef, 0xbf, 0xbd]

    /// How much of the text beyond ASCII is UTF-8.
    struct Count {
        /// Characters beyond ASCII.
        var valid = 0
        /// Bytes that belong to none; the beginning of one that breaks off counts once.
        var invalid = 0
        /// Those of `invalid` that begin a character of three or four bytes, which breaks off: a text was cut by bytes.
        var brokenOff = 0
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
                if surrogatePair(at: place, in: span) != nil {
                    // What is meant is beyond doubt.
                    count.valid += 1
                    place += surrogatePairBytes
                } else {
                    let length = brokenBytes(at: place, in: span)
                    if length > 1 { count.brokenOff += 1 }
                    place += length
                }
            }
        }
        return count
    }

    /// What became of a text that is no UTF-8 in places.
    struct Mended {
        var text: [UInt8] = []
        /// Whether bytes were read as windows-1252, or surrogates joined.
        var isMixed = false
        /// Whether bytes that mean nothing became U+FFFD.
        var hasReplacements = false
    }

    /// The text with each stretch that is no UTF-8 read as what it may be: surrogates in UTF-8 (CESU-8), else
    /// windows-1252, else U+FFFD. A character of several bytes that breaks off is one U+FFFD.
    /// - Source: Unicode Technical Report 26; The Unicode Standard, 3.9, "U+FFFD substitution of maximal subparts".
    static func mended(_ bytes: ArraySlice<UInt8>) -> Mended {
        var mended = Mended()
        mended.text.reserveCapacity(bytes.count + bytes.count / 16)
        let span = bytes.span
        var place = 0
        while place < span.count {
            if let length = UTF8Sequence.length(at: place, in: span) {
                for index in place..<place + length { mended.text.append(span[index]) }
                place += length
            } else if let scalar = surrogatePair(at: place, in: span) {
                append(scalar, to: &mended.text)
                mended.isMixed = true
                place += surrogatePairBytes
            } else if let scalar = windowsCharacter(at: place, in: span) {
                append(scalar, to: &mended.text)
                mended.isMixed = true
                place += 1
            } else {
                mended.text.append(contentsOf: replacement)
                mended.hasReplacements = true
                place += brokenBytes(at: place, in: span)
            }
        }
        return mended
    }

    /// A byte that stands alone and has a meaning in windows-1252; 0xFF has it on paper, but is what is written over lost data.
    private static func windowsCharacter(at place: Int, in bytes: Span<UInt8>) -> Unicode.Scalar? {
        let byte = bytes[place]
        guard byte >= 0x80, byte < 0xff, brokenBytes(at: place, in: bytes) == 1 else { return nil }
        // A character that is cut off by the document's end.
        if byte >= 0xc2, place + 1 == bytes.count { return nil }
        let scalar = CharacterReference.scalar(numbered: UInt32(byte))
        return 0x80...0x9f ~= scalar.value ? nil : scalar
    }

    /// Bytes of a character of three or four that are right before it breaks off, or 1.
    private static func brokenBytes(at place: Int, in bytes: Span<UInt8>) -> Int {
        let expected = bytes[place] >= 0xf0 ? 3 : bytes[place] >= 0xe0 ? 2 : 1
        guard 0xe0...0xf4 ~= bytes[place], place + 1 < bytes.count else { return 1 }
        let second: ClosedRange<UInt8> =
            switch bytes[place] {
            case 0xe0: 0xa0...0xbf
            case 0xed: 0x80...0x9f
            case 0xf0: 0x90...0xbf
            case 0xf4: 0x80...0x8f
            default: 0x80...0xbf
            }
        guard second.contains(bytes[place + 1]) else { return 1 }
        return expected == 3 && place + 2 < bytes.count && bytes[place + 2] & 0xc0 == 0x80 ? 3 : 2
    }

    private static let surrogatePairBytes = 6

    /// Two surrogates that were encoded each for itself.
    private static func surrogatePair(at place: Int, in bytes: Span<UInt8>) -> Unicode.Scalar? {
        guard place + surrogatePairBytes <= bytes.count, bytes[place] == 0xed, bytes[place + 3] == 0xed,
            0xa0...0xaf ~= bytes[place + 1], 0xb0...0xbf ~= bytes[place + 4], bytes[place + 2] & 0xc0 == 0x80,
            bytes[place + 5] & 0xc0 == 0x80
        else { return nil }
        let high = UInt32(bytes[place + 1] & 0x0f) << 6 | UInt32(bytes[place + 2] & 0x3f)
        let low = UInt32(bytes[place + 4] & 0x0f) << 6 | UInt32(bytes[place + 5] & 0x3f)
        return Unicode.Scalar(0x10000 + high << 10 + low)
    }

    static func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
        for unit in UTF8.encode(scalar) ?? .init() { output.append(unit) }
    }
}
