extension ByteScan {
    /// The first place at or after `start` where a byte stands that a JSON string can't hold as it is.
    static func firstToEscape(in bytes: Span<UInt8>, from start: Int) -> Int {
        let raw = unsafe bytes.bytes
        var place = start
        while place &+ 16 <= bytes.count {
            let block = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
            // Control characters have none of the three upper bits. Equality of two vectors is one instruction, "less
            // than" is not.
            let upper = block & SIMD16(repeating: 0xE0)
            let hits =
                (upper .== SIMD16(repeating: 0)) .| (block .== SIMD16(repeating: UInt8(ascii: "\"")))
                .| (block .== SIMD16(repeating: UInt8(ascii: "\\")))
            let halves = unsafe unsafeBitCast(hits, to: SIMD2<UInt64>.self)
            if halves[0] != 0 { return place &+ halves[0].trailingZeroBitCount &>> 3 }
            if halves[1] != 0 { return place &+ 8 &+ halves[1].trailingZeroBitCount &>> 3 }
            place &+= 16
        }
        while place < bytes.count, bytes[place] >= 0x20, bytes[place] != UInt8(ascii: "\""),
            bytes[place] != UInt8(ascii: "\\")
        {
            place &+= 1
        }
        return place
    }
}
