/// Turns byte offsets of a text into Unicode scalar offsets.
///
/// One forward pass counts the scalars; each look-up then counts within one block.
struct ScalarIndex: Sendable {
    private static let block = 64

    /// The scalars that begin before each block; empty where the text is ASCII and the offsets are the same.
    private var before: [UInt32] = []

    init(_ text: Span<UInt8>) {
        guard !ByteScan.isASCII(text) else { return }
        before.reserveCapacity(text.count / Self.block + 2)
        var scalars: UInt32 = 0
        for start in stride(from: 0, to: text.count, by: Self.block) {
            before.append(scalars)
            scalars += UInt32(ByteScan.scalars(in: text, start..<min(start + Self.block, text.count)))
        }
        // An offset at the very end may stand on the first byte of a block that has none.
        before.append(scalars)
    }

    /// - Parameters:
    ///   - offset: in bytes, on a scalar's first byte or at the end.
    ///   - text: the text that was read.
    /// - Returns: the scalars before the offset.
    func scalars(before offset: Int, in text: Span<UInt8>) -> Int {
        guard !before.isEmpty else { return offset }
        let block = min(offset / Self.block, before.count - 1)
        let start = block * Self.block
        return Int(before[block]) + ByteScan.scalars(in: text, start..<max(offset, start))
    }
}

extension ByteScan {
    static func isASCII(_ bytes: Span<UInt8>) -> Bool { firstBeyondASCII(in: bytes, from: 0) == bytes.count }

    /// The first place at or after `start` where a byte above 0x7F stands; `bytes.count` where there is none.
    static func firstBeyondASCII(in bytes: Span<UInt8>, from start: Int) -> Int {
        let raw = unsafe bytes.bytes
        var place = start
        while place &+ 16 <= bytes.count {
            let halves = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: SIMD2<UInt64>.self)
            if (halves[0] | halves[1]) & 0x8080_8080_8080_8080 != 0 { break }
            place &+= 16
        }
        while place < bytes.count, bytes[place] < 0x80 { place &+= 1 }
        return place
    }

    /// How many characters begin in the range.
    static func scalars(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
        let raw = unsafe bytes.bytes
        let upperBits = SIMD16<UInt8>(repeating: 0xC0)
        let continuation = SIMD16<UInt8>(repeating: 0x80)
        var count = 0
        var place = range.lowerBound
        while place &+ 16 <= min(range.upperBound, bytes.count) {
            let block = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
            let halves = unsafe unsafeBitCast((block & upperBits) .== continuation, to: SIMD2<UInt64>.self)
            count &+= 16 &- (halves[0].nonzeroBitCount &+ halves[1].nonzeroBitCount) / 8
            place &+= 16
        }
        while place < range.upperBound {
            if bytes[place].beginsScalar { count &+= 1 }
            place &+= 1
        }
        return count
    }
}
