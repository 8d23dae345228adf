/// Writes whole numbers into bytes, the least byte of each first.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ value: some FixedWidthInteger) {
        for shift in stride(from: 0, to: value.bitWidth, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }
}

/// Reads what `ByteWriter` wrote; beyond the end there are zeros.
struct ByteReader {
    private let bytes: [UInt8]
    private var place: Int

    /// - Parameters:
    ///   - bytes: as they were written.
    ///   - start: where reading begins.
    init(_ bytes: [UInt8], from start: Int = 0) {
        self.bytes = bytes
        place = start
    }

    mutating func take<Value: FixedWidthInteger>() -> Value {
        var value: Value = 0
        for shift in stride(from: 0, to: Value.bitWidth, by: 8) {
            if place < bytes.count { value |= Value(truncatingIfNeeded: bytes[place]) << shift }
            place += 1
        }
        return value
    }
}
