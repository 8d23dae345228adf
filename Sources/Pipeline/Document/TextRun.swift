/// Looks for the end of what can be copied in one go, sixteen bytes at a time.
///
/// Words with single spaces between them can; other white space can't, and neither can characters that nobody sees: the
/// soft hyphen, U+200B, U+2060 and U+FEFF only say where a line may break. The joiners stay, as Persian and emoji need them.
enum TextRun {
    /// The first byte of the spaces beyond ASCII that count at the ends of a line.
    static let firstWideSpace: UInt8 = 0xC2

    /// Looks for what may not be copied.
    /// - Parameters:
    ///   - run: a run of text that begins neither with white space nor with an invisible character.
    ///   - bytes: what it stands in. What follows it there is looked at, too, which saves a slower look at each run's last
    ///     bytes.
    /// - Returns: its first place; the run's end where there is none, even behind a space.
    @inline(__always)
    static func end(of run: Range<Int>, in bytes: Span<UInt8>) -> Int {
        let raw = unsafe bytes.bytes
        // Controls have none of the three upper bits. Only equality of two whole vectors is one instruction.
        let upperBits = SIMD16<UInt8>(repeating: 0xE0)
        let none = SIMD16<UInt8>(repeating: 0)
        let space = SIMD16<UInt8>(repeating: 0x20)
        let hyphen = (SIMD16<UInt8>(repeating: 0xC2), SIMD16<UInt8>(repeating: 0xAD))
        let wide = (
            SIMD16<UInt8>(repeating: 0xE2), SIMD16<UInt8>(repeating: 0x8B), SIMD16<UInt8>(repeating: 0xA0)
        )
        let mark = (SIMD16<UInt8>(repeating: 0xEF), SIMD16<UInt8>(repeating: 0xBF))
        var place = run.lowerBound
        // Each byte is seen together with the two behind it.
        while place < run.upperBound, place &+ 18 <= bytes.count {
            let block = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
            let second = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place &+ 1, as: SIMD16<UInt8>.self)
            let third = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place &+ 2, as: SIMD16<UInt8>.self)
            let followsSpace = ((second & upperBits) .== none) .| (second .== space)
            let spaces = ((block & upperBits) .== none) .| ((block .== space) .& followsSpace)
            let hidden =
                ((block .== hyphen.0) .& (second .== hyphen.1))
                .| ((block .== wide.0) .& ((third .== wide.1) .| (third .== wide.2)))
                .| ((block .== mark.0) .& (third .== mark.1))
            let halves = unsafe unsafeBitCast(spaces .| hidden, to: SIMD2<UInt64>.self)
            guard halves[0] | halves[1] != 0 else {
                place &+= 16
                continue
            }
            place &+=
                halves[0] != 0
                ? halves[0].trailingZeroBitCount &>> 3 : 8 &+ halves[1].trailingZeroBitCount &>> 3
            if place >= run.upperBound { break }
            if isEnd(place, in: bytes) { return place }
            place &+= 1
        }
        while place < run.upperBound {
            if isEnd(place, in: bytes) { return place }
            place &+= 1
        }
        return run.upperBound
    }

    @inline(__always)
    private static func isEnd(_ place: Int, in bytes: Span<UInt8>) -> Bool {
        let byte = bytes[place]
        if byte > 0x20 { return byte >= 0xC2 && invisibleLength(at: place, in: bytes) > 0 }
        guard byte == 0x20 else { return byte.isSpace }
        return place + 1 < bytes.count && bytes[place + 1].isSpace
    }

    /// How many bytes the invisible character at `place` has; 0 where something else stands.
    @inline(__always)
    static func invisibleLength(at place: Int, in run: Span<UInt8>) -> Int {
        switch run[place] {
        case 0xC2: run.has(0xAD, at: place + 1) ? 2 : 0
        case 0xE2:
            run.has(0x80, at: place + 1) && run.has(0x8B, at: place + 2)
                || run.has(0x81, at: place + 1) && run.has(0xA0, at: place + 2) ? 3 : 0
        case 0xEF: run.has(0xBB, at: place + 1) && run.has(0xBF, at: place + 2) ? 3 : 0
        default: 0
        }
    }

    /// Whether the character is one of those that aren't simply copied, white space of ASCII aside.
    static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xA0, 0xAD, 0x2002, 0x2003, 0x200B, 0x2060, 0x3000, 0xFEFF: true
        default: false
        }
    }

    // MARK: The ends of a line

    /// How many bytes the space at `place` has, be it one of ASCII, a no-break space, an en, an em or an ideographic one.
    private static func spaceLength(at place: Int, in run: Span<UInt8>) -> Int {
        switch run[place] {
        case 0xC2: run.has(0xA0, at: place + 1) ? 2 : 0
        case 0xE2:
            run.has(0x80, at: place + 1) && (run.has(0x82, at: place + 2) || run.has(0x83, at: place + 2)) ? 3 : 0
        case 0xE3: run.has(0x80, at: place + 1) && run.has(0x80, at: place + 2) ? 3 : 0
        case let byte: byte.isSpace ? 1 : 0
        }
    }

    static func withoutLeadingSpace(_ words: Range<Int>, in run: Span<UInt8>) -> Range<Int> {
        var start = words.lowerBound
        while start < words.upperBound {
            let length = spaceLength(at: start, in: run)
            guard length > 0 else { break }
            start += length
        }
        return min(start, words.upperBound)..<words.upperBound
    }

    /// Whether a space may end with the byte: a quick no for most words.
    @inline(__always)
    static func mayEndInSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0xA0 || byte == 0x80 || byte == 0x82 || byte == 0x83
    }

    static func withoutTrailingSpace(_ words: Range<Int>, in run: Span<UInt8>) -> Range<Int> {
        var end = words.upperBound
        while end > words.lowerBound {
            var start = end - 1
            while start > words.lowerBound, !run[start].beginsScalar { start -= 1 }
            guard spaceLength(at: start, in: run) == end - start else { break }
            end = start
        }
        return words.lowerBound..<end
    }
}
