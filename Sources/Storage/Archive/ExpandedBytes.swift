/// The bytes of a segment that is archived, piece by piece: whoever has the file open gives what `next` asks for.
final class ExpandedBytes {
    private let expander: ZstdExpander?
    private var input: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    /// How much of the file was given.
    private(set) var offset: UInt64 = 0
    /// It breaks off, or is damaged: what came before stands.
    private(set) var isBroken: Bool

    /// Bytes to give at once. What they expand to comes in pieces that are as small, whatever the ratio.
    static let readBytes = 128 << 10

    init() {
        expander = ZstdExpander()
        isBroken = expander == nil
    }

    /// Whether `give` is to come before the next `next`.
    var needsInput: Bool { !isBroken && !isAtEnd && position == input.count && expander?.isFull == false }

    /// Takes the bytes at `offset`: `readBytes` of them, fewer only at the end of the file.
    func give(_ bytes: [UInt8]) {
        input = bytes
        position = 0
        offset += UInt64(bytes.count)
        isAtEnd = bytes.count < Self.readBytes
    }

    /// Appends the next piece, which may be empty.
    /// - Returns: false where nothing more will come; `isBroken` then says whether that is the end.
    func next(into out: inout [UInt8]) -> Bool {
        guard let expander, !isBroken else { return false }
        guard position < input.count || expander.isFull else {
            if isAtEnd { isBroken = !expander.isWhole }
            return !isAtEnd
        }
        isBroken = !expander.expand(input, from: &position, into: &out)
        return !isBroken
    }
}
