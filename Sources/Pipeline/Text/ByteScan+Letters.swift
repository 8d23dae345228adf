extension ByteScan {
    /// Eight bytes from `start` on, the first in the lowest bits; nil where there are fewer before `limit`.
    @inline(__always)
    static func eight(of bytes: Span<UInt8>, at start: Int, before limit: Int) -> UInt64? {
        guard start >= 0, limit <= bytes.count, start &+ 8 <= limit else { return nil }
        // All eight are there, as the guard says.
        return unsafe UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
    }

    /// How many of eight bytes are ASCII letters before the first that is none.
    @inline(__always)
    static func letters(leading eight: UInt64) -> Int {
        let high: UInt64 = 0x8080_8080_8080_8080
        let small = (eight | 0x2020_2020_2020_2020) & ~high
        // The upper bit of each byte: whether it is at least `a`, whether it is beyond `z`.
        let isFromA = small &+ 0x1F1F_1F1F_1F1F_1F1F
        let isBeyondZ = small &+ 0x0505_0505_0505_0505
        let isLetter = isFromA & ~isBeyondZ & ~eight & high
        return (isLetter ^ high).trailingZeroBitCount &>> 3
    }
}
