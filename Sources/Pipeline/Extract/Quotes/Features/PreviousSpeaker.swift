/// The last quotation that somebody said, and who.
struct PreviousSpeaker: Sendable {
    var chunk: NounChunk
    /// The key of the speaker's last word.
    var head: UInt64
    /// The quotation's token.
    var at: Int
    var lastMark: UInt64
    /// The key of the last word of the speaker before, if it was another.
    var earlierHead: UInt64 = 0

    /// How a chunk relates to the speaker: 1 another, 2 the same head, 3 the very mention, 4 the speaker before.
    func relation(_ chunk: NounChunk, _ passage: Passage) -> UInt64 {
        if chunk.range == self.chunk.range { return 3 }
        let key = passage.tokens[chunk.head].key
        if key == head { return 2 }
        return key == earlierHead && earlierHead != 0 ? 4 : 1
    }
}
