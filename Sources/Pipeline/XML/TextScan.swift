/// What one pass over a document tells of its bytes, sixteen at a time.
///
/// A clean feed pays for this pass alone: nothing that is found here, nothing that libxml2 minds, and its bytes are
/// read as they stand.
struct TextScan: OptionSet {
    let rawValue: UInt8

    /// Bytes from 0x80 on.
    static let beyondASCII = TextScan(rawValue: 1)
    static let invalidUTF8 = TextScan(rawValue: 2)
    /// Characters that XML forbids: all below a space but tab, line feed and carriage return; U+FFFE and U+FFFF.
    static let controls = TextScan(rawValue: 4)
    /// U+0080 to U+009F, which nobody means.
    static let windowsCharacters = TextScan(rawValue: 8)
    /// What UTF-8 becomes when it is encoded twice, and what hardly any text has otherwise.
    static let doubleEncoding = TextScan(rawValue: 16)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    private typealias Block = SIMD16<UInt8>
    private typealias Mask = SIMDMask<SIMD16<Int8>>
    private static let width = 16

    init(_ bytes: Span<UInt8>) {
        var found: TextScan = []
        // Blocks look back three bytes; so the first one, and what reaches beyond the last, are looked at singly.
        var place = Self.scan(bytes, from: 0, until: min(Self.width, bytes.count), into: &found)
        if bytes.count >= 2 * Self.width {
            Self.scanBlocks(bytes, into: &found)
            place = max(place, Self.boundary(before: bytes.count, in: bytes))
        }
        _ = Self.scan(bytes, from: place, until: bytes.count, into: &found)
        self = found
    }

    private static func scanBlocks(_ bytes: Span<UInt8>, into found: inout TextScan) {
        var controls = Mask(repeating: false)
        var signs = UTF8Signs()
        var previousIsASCII = false
        var place = width
        while place &+ 4 &* width <= bytes.count {
            let a = block(at: place, in: bytes)
            let b = block(at: place &+ width, in: bytes)
            let c = block(at: place &+ 2 &* width, in: bytes)
            let d = block(at: place &+ 3 &* width, in: bytes)
            controls .|= isControl(a) .| isControl(b) .| isControl(c) .| isControl(d)
            if !isAny(high: a | b | c | d), previousIsASCII {
                place &+= 4 &* width
                continue
            }
            let end = place &+ 4 &* width
            while place < end {
                signs.look(at: place, in: bytes, behindASCII: &previousIsASCII)
                place &+= width
            }
        }
        while place < bytes.count {
            // The last one overlaps what was looked at before.
            if place &+ width > bytes.count {
                place = bytes.count &- width
                previousIsASCII = false
            }
            controls .|= isControl(block(at: place, in: bytes))
            signs.look(at: place, in: bytes, behindASCII: &previousIsASCII)
            place &+= width
        }
        if isAny(controls) || isAny(signs.noncharacter) { found.insert(.controls) }
        if signs.beyondASCII { found.insert(.beyondASCII) }
        if isAny(signs.invalid) { found.insert(.invalidUTF8) }
        if isAny(signs.windows) { found.insert(.windowsCharacters) }
        if isAny(signs.double) { found.insert(.doubleEncoding) }
    }

    @inline(__always)
    private static func block(at place: Int, in bytes: Span<UInt8>) -> Block {
        unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: Block.self)
    }

    @inline(__always)
    private static func isControl(_ block: Block) -> Mask {
        (block .< Block(repeating: 0x20)) .& (block .!= Block(repeating: 0x0a))
            .& (block .!= Block(repeating: 0x09)) .& (block .!= Block(repeating: 0x0d))
    }

    /// What bytes and the three before each say of UTF-8. No sequence is decoded: a byte must be a continuation exactly
    /// where a lead within the three bytes before it asks for one.
    private struct UTF8Signs {
        var invalid = Mask(repeating: false)
        var windows = Mask(repeating: false)
        var double = Mask(repeating: false)
        var noncharacter = Mask(repeating: false)
        var beyondASCII = false

        /// Looks at the block at a place, unless it and the one before are ASCII.
        @inline(__always)
        mutating func look(at place: Int, in bytes: Span<UInt8>, behindASCII: inout Bool) {
            let block = TextScan.block(at: place, in: bytes)
            let isASCII = !TextScan.isAny(high: block)
            if !(isASCII && behindASCII) {
                beyondASCII = beyondASCII || !isASCII
                look(
                    at: block, TextScan.block(at: place &- 1, in: bytes), TextScan.block(at: place &- 2, in: bytes),
                    TextScan.block(at: place &- 3, in: bytes))
            }
            behindASCII = isASCII
        }

        /// - Source: RFC 3629, section 4.
        @inline(__always)
        private mutating func look(at byte: Block, _ first: Block, _ second: Block, _ third: Block) {
            let continues = (byte & Block(repeating: 0xc0)) .== Block(repeating: 0x80)
            let mustContinue =
                (first .>= Block(repeating: 0xc0)) .| (second .>= Block(repeating: 0xe0))
                .| (third .>= Block(repeating: 0xf0))
            let belowA0 = byte .< Block(repeating: 0xa0)
            let below90 = byte .< Block(repeating: 0x90)
            invalid .|= continues .^ mustContinue
            invalid .|= (byte .== Block(repeating: 0xc0)) .| (byte .== Block(repeating: 0xc1))
                .| (byte .>= Block(repeating: 0xf5))
            invalid .|= (first .== Block(repeating: 0xe0)) .& belowA0
            invalid .|= (first .== Block(repeating: 0xed)) .& .!belowA0
            invalid .|= (first .== Block(repeating: 0xf0)) .& below90
            invalid .|= (first .== Block(repeating: 0xf4)) .& .!below90
            windows .|= (first .== Block(repeating: 0xc2)) .& belowA0
            noncharacter .|= (second .== Block(repeating: 0xef)) .& (first .== Block(repeating: 0xbf))
                .& (byte .>= Block(repeating: 0xbe))
            let isLetter =
                (byte .== Block(repeating: 0x82)) .| (byte .== Block(repeating: 0x83))
                .| (byte .== Block(repeating: 0x90)) .| (byte .== Block(repeating: 0x91))
            double .|= (first .== Block(repeating: 0xc3)) .& isLetter
            double .|= (second .== Block(repeating: 0xc3)) .& (first .== Block(repeating: 0xa2))
                .& (byte .== Block(repeating: 0xe2))
            // What other scripts become begins with few characters.
            let lead1251 =
                (third .== Block(repeating: 0xd0)) .& ((second & Block(repeating: 0xfe)) .== Block(repeating: 0xa0))
            let lead1252 = (second .== Block(repeating: 0xc3)) .& isLead1252(first)
            guard TextScan.isAny(lead1251 .| lead1252) else { return }
            double .|= lead1251 .& isSign1251(first, byte)
            double .|= lead1252 .& isFollower1252(byte)
        }

        /// `Î Ï` of Greek, `×` of Hebrew, `Ø` to `Û` of Arabic, `à` to `í` of Thai, Chinese, Japanese and Korean.
        @inline(__always)
        private func isLead1252(_ second: Block) -> Mask {
            ((second & Block(repeating: 0xfe)) .== Block(repeating: 0x8e))
                .| ((second &- Block(repeating: 0x97)) .< Block(repeating: 5))
                .| ((second &- Block(repeating: 0xa0)) .< Block(repeating: 14))
        }

        @inline(__always)
        private func isFollower1252(_ byte: Block) -> Mask {
            (byte .== Block(repeating: 0xc2)) .| (byte .== Block(repeating: 0xc5)) .| (byte .== Block(repeating: 0xc6))
                .| (byte .== Block(repeating: 0xcb)) .| (byte .== Block(repeating: 0xe2))
        }

        /// What stands behind `Р` and `С` where windows-1251 was meant, and behind no letter of Russian.
        @inline(__always)
        private func isSign1251(_ lead: Block, _ second: Block) -> Mask {
            (lead .== Block(repeating: 0xc2)) .| (lead .== Block(repeating: 0xe2)) .| (lead .== Block(repeating: 0xd2))
                .| (lead .== Block(repeating: 0xd0)) .& (second .< Block(repeating: 0x90))
                .| (lead .== Block(repeating: 0xd1)) .& (second .>= Block(repeating: 0x91))
        }
    }

    @inline(__always)
    private static func isAny(high block: Block) -> Bool {
        let halves = unsafe unsafeBitCast(block, to: SIMD2<UInt64>.self)
        return (halves[0] | halves[1]) & 0x8080_8080_8080_8080 != 0
    }

    @inline(__always)
    private static func isAny(_ mask: Mask) -> Bool {
        let halves = unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self)
        return halves[0] | halves[1] != 0
    }

    /// The same byte by byte.
    /// - Returns: the place behind the last character that begins before `end`.
    private static func scan(_ bytes: Span<UInt8>, from start: Int, until end: Int, into found: inout TextScan) -> Int {
        var place = start
        while place < end {
            let byte = bytes[place]
            guard byte >= 0x80 else {
                if byte < 0x20, byte != 0x0a, byte != 0x09, byte != 0x0d { found.insert(.controls) }
                place += 1
                continue
            }
            found.insert(.beyondASCII)
            guard let length = UTF8Sequence.length(at: place, in: bytes) else {
                found.insert(.invalidUTF8)
                place += 1
                continue
            }
            if byte == 0xc2, bytes[place + 1] < 0xa0 { found.insert(.windowsCharacters) }
            if byte == 0xef, bytes[place + 1] == 0xbf, bytes[place + 2] >= 0xbe { found.insert(.controls) }
            if byte == 0xc3, [0x82, 0x83, 0x90, 0x91].contains(bytes[place + 1]) { found.insert(.doubleEncoding) }
            if byte == 0xc3, bytes[place + 1] == 0xa2, bytes.has(0xe2, at: place + 2) { found.insert(.doubleEncoding) }
            if DoubleEncoding.hasForeignSign(at: place, in: bytes) { found.insert(.doubleEncoding) }
            place += length
        }
        return place
    }

    /// Where the character begins that stands last before `end`, if it may reach beyond; else `end`.
    private static func boundary(before end: Int, in bytes: Span<UInt8>) -> Int {
        for back in 1...3 where bytes[end - back] >= 0xc0 { return end - back }
        return end
    }
}
