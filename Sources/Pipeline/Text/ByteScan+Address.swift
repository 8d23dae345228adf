extension ByteScan {
    /// Where the line that holds `place` begins, no earlier than `floor`.
    static func lineStart(before place: Int, notBefore floor: Int, in bytes: Span<UInt8>) -> Int {
        let raw = unsafe bytes.bytes
        var start = place
        // A block without a line feed is passed over whole.
        while start - 16 >= floor {
            let block = unsafe raw.unsafeLoadUnaligned(fromByteOffset: start - 16, as: SIMD16<UInt8>.self)
            if hasAny(block .== SIMD16(repeating: ASCII.lineFeed)) { break }
            start -= 16
        }
        while start > floor, bytes[start - 1] != ASCII.lineFeed { start -= 1 }
        return start
    }

    /// The first percent sign or byte beyond ASCII; `bytes.count` where there is none.
    static func firstToNormalize(in bytes: Span<UInt8>) -> Int {
        first(in: bytes) { block in
            ((block & SIMD16(repeating: 0x80)) .== SIMD16(repeating: 0x80))
                .| (block .== SIMD16(repeating: UInt8(ascii: "%")))
        }
    }

    /// The first byte that a test of sixteen at a time holds for. The rest of the bytes is tested as a block of its own,
    /// which is filled up with a letter that no test holds for.
    @inline(__always)
    private static func first(
        in bytes: Span<UInt8>, where test: (SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>>
    ) -> Int {
        let raw = unsafe bytes.bytes
        var place = 0
        while place &+ 16 <= bytes.count {
            let block = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
            if let lane = firstLane(test(block)) { return place &+ lane }
            place &+= 16
        }
        guard place < bytes.count else { return bytes.count }
        var block = SIMD16<UInt8>(repeating: UInt8(ascii: "a"))
        for lane in 0..<bytes.count - place { block[lane] = bytes[place + lane] }
        return firstLane(test(block)).map { place + $0 } ?? bytes.count
    }

    /// A mask's lanes are all ones or all zeros, so the first set bit of its two halves tells the first hit.
    @inline(__always)
    private static func firstLane(_ hits: SIMDMask<SIMD16<Int8>>) -> Int? {
        let halves = unsafe unsafeBitCast(hits, to: SIMD2<UInt64>.self)
        if halves[0] != 0 { return halves[0].trailingZeroBitCount &>> 3 }
        return halves[1] != 0 ? 8 &+ halves[1].trailingZeroBitCount &>> 3 : nil
    }

    @inline(__always)
    private static func hasAny(_ hits: SIMDMask<SIMD16<Int8>>) -> Bool { firstLane(hits) != nil }
}
