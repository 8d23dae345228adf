/// Jumps to the next byte that can begin a quotation mark or end a line.
///
/// Ordinary text has one such byte in sixty; sixteen bytes are tested at a time, so that text without marks costs one
/// pass at memory speed.
enum MarkSearch {
    /// The first offset at or after `start` that holds a byte of interest; the text's count where there is none.
    static func next(in text: Span<UInt8>, from start: Int) -> Int {
        var at = start
        let count = text.count
        unsafe text.withUnsafeBytes { bytes in
            // A load reads bytes at ..< at + 16, and the loop's condition keeps that within the buffer.
            while at + 16 <= count {
                let block = unsafe bytes.loadUnaligned(fromByteOffset: at, as: SIMD16<UInt8>.self)
                let hit = first(block)
                if hit < 16 {
                    at += hit
                    return
                }
                at += 16
            }
        }
        while at < count, !isOfInterest(text[at]) { at += 1 }
        return min(at, count)
    }

    /// The leading bytes of `"`, `'`, `` ` ``, « » (C2), the general punctuation (E2), CJK brackets (E3), and the newline.
    @inline(__always)
    static func isOfInterest(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x27, 0x60, 0xC2, 0xE2, 0xE3, 0x0A: true
        default: false
        }
    }

    @inline(__always)
    private static func every(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }

    /// The index of the first byte of interest in a block; 16 or more where there is none.
    @inline(__always)
    private static func first(_ block: SIMD16<UInt8>) -> Int {
        // Vector against vector: a scalar on the right is compared lane by lane.
        let ascii =
            (block .== every(0x22)) .| (block .== every(0x27)) .| (block .== every(0x60)) .| (block .== every(0x0A))
        let hits = ascii .| (block .== every(0xC2)) .| (block .== every(0xE2)) .| (block .== every(0xE3))
        let mask = unsafe unsafeBitCast(hits, to: SIMD2<UInt64>.self)
        if mask.x != 0 { return mask.x.trailingZeroBitCount >> 3 }
        return 8 + mask.y.trailingZeroBitCount >> 3
    }
}
