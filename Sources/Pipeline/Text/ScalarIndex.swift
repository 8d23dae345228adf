/// Turns byte offsets of a text into Unicode scalar offsets.
///
/// One forward pass counts the scalars; each look-up then counts within one block.
struct ScalarIndex: Sendable {
    private static let block = 64

    /// The scalars that begin before each block; empty while the text is ASCII, where the offsets are the same.
    private var before: [UInt32] = []

    mutating func read(_ text: Span<UInt8>) {
        before.removeAll(keepingCapacity: true)
        guard hasWideBytes(text) else { return }
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
        for index in block * Self.block..<offset where text[index].beginsScalar { scalars += 1 }
        return scalars
    }

    private func hasWideBytes(_ text: Span<UInt8>) -> Bool {
        for index in text.indices where text[index] >= 0x80 { return true }
        return false
    }
}
