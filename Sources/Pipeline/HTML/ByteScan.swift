/// Looks for bytes sixteen at a time. The loads are bounds-checked by `RawSpan` and by the loop.
enum ByteScan {
    /// The first place at or after `start` where one of four bytes stands; `bytes.count` where there is none.
    ///
    /// Whoever looks for fewer names one of them twice; with constants the compiler then tests it once.
    @inline(__always)
    static func first(
        of a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8, in bytes: Span<UInt8>, from start: Int
    ) -> Int {
        let raw = unsafe bytes.bytes
        // A vector against a vector is one instruction; against a scalar, the library compares lane by lane.
        let (wantA, wantB) = (SIMD16(repeating: a), SIMD16(repeating: b))
        let (wantC, wantD) = (SIMD16(repeating: c), SIMD16(repeating: d))
        var place = start
        while place &+ 16 <= bytes.count {
            let block = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
            let hits = (block .== wantA) .| (block .== wantB) .| (block .== wantC) .| (block .== wantD)
            // A mask's lanes are all ones or all zeros, so the first set bit of its two halves tells the first hit.
            let halves = unsafe unsafeBitCast(hits, to: SIMD2<UInt64>.self)
            if halves[0] != 0 { return place &+ halves[0].trailingZeroBitCount &>> 3 }
            if halves[1] != 0 { return place &+ 8 &+ halves[1].trailingZeroBitCount &>> 3 }
            place &+= 16
        }
        while place < bytes.count {
            let byte = bytes[place]
            if byte == a || byte == b || byte == c || byte == d { return place }
            place &+= 1
        }
        return bytes.count
    }

    @inline(__always)
    static func first(_ a: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int {
        first(of: a, a, a, a, in: bytes, from: start)
    }

    /// How often a byte stands in the bytes.
    static func count(_ a: UInt8, in bytes: Span<UInt8>) -> Int {
        let raw = unsafe bytes.bytes
        let wanted = SIMD16(repeating: a)
        var total = 0
        var place = 0
        while place &+ 16 <= bytes.count {
            // A lane counts to 255.
            let end = min(bytes.count &- 15, place &+ 255 &* 16)
            var lanes = SIMD16<UInt8>()
            while place < end {
                let block = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
                lanes &-= unsafe unsafeBitCast(block .== wanted, to: SIMD16<UInt8>.self)
                place &+= 16
            }
            total &+= Int(SIMD16<UInt16>(truncatingIfNeeded: lanes).wrappedSum())
        }
        while place < bytes.count {
            if bytes[place] == a { total &+= 1 }
            place &+= 1
        }
        return total
    }
}

extension [UInt8] {
    /// Appends a run of `bytes` in one copy.
    @inline(__always)
    mutating func append(_ range: Range<Int>, of bytes: Span<UInt8>) {
        unsafe bytes.extracting(range).withUnsafeBufferPointer { run in unsafe append(contentsOf: run) }
    }
}

extension OutputSpan<UInt8> {
    /// Appends bytes for which there is room, in one copy.
    @inline(__always)
    mutating func append(_ bytes: Span<UInt8>) {
        precondition(bytes.count <= freeCapacity)
        unsafe bytes.withUnsafeBufferPointer { source in
            unsafe withUnsafeMutableBufferPointer { target, count in
                let rest = unsafe UnsafeMutableBufferPointer(rebasing: target[count...])
                _ = unsafe rest.update(fromContentsOf: source)
                count += source.count
            }
        }
    }
}
