/// Turns byte offsets of a text into Unicode scalar offsets.
///
/// One forward pass counts the scalars; each look-up then counts within one block.
struct ScalarIndex: Sendable {
    private static let block = 64

    /// The scalars that begin before each block; empty where the text is ASCII and the offsets are the same.
    private var before: [UInt32] = []

    init(_ text: Span<UInt8>) {
        guard Self.hasWideBytes(text) else { return }
        before.reserveCapacity(text.count / Self.block + 2)
        var scalars: UInt32 = 0
        for index in text.indices {
            if index % Self.block == 0 { before.append(scalars) }
            if text[index].beginsScalar { scalars += 1 }
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
        var scalars = Int(before[block])
        for index in block * Self.block..<max(offset, block * Self.block) where text[index].beginsScalar {
            scalars += 1
        }
        return scalars
    }

    private static func hasWideBytes(_ text: Span<UInt8>) -> Bool {
        for index in text.indices where text[index] >= 0x80 { return true }
        return false
    }
}
