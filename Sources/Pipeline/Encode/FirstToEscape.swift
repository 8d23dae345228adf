extension ByteScan {
    /// The first place at or after `start` where a byte stands that a JSON string can't hold as it is.
    static func firstToEscape(in bytes: Span<UInt8>, from start: Int) -> Int {
        let raw = unsafe bytes.bytes
        // Control characters have none of the three upper bits. Only equality of two whole vectors is one instruction;
        // everything else the library compares lane by lane.
        let upperBits = SIMD16<UInt8>(repeating: 0xE0)
        let none = SIMD16<UInt8>(repeating: 0)
        let quote = SIMD16<UInt8>(repeating: UInt8(ascii: "\""))
        let backslash = SIMD16<UInt8>(repeating: UInt8(ascii: "\\"))
        var place = start
        while place < bytes.count, start &+ 16 <= bytes.count {
            // The last block reaches back over what has been looked at.
            place = min(place, bytes.count &- 16)
            let block = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
            let upper = block & upperBits
            let hits = (upper .== none) .| (block .== quote) .| (block .== backslash)
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
