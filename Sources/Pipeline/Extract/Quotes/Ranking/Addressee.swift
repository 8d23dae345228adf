/// Whom a speaker told: "told reporters", "asked the council".
enum Addressee {
    /// The phrase behind a verb that takes one, in tokens.
    static func range(behind cue: Int, speaker: Range<Int>, _ passage: Passage) -> Range<Int>? {
        guard cue + 1 < passage.tokens.count, verbs.contains(passage.tokens[cue].key),
            passage.tokens[cue + 1].breakBefore == .none
        else { return nil }
        if passage.classes[cue + 1] == .objectPronoun { return cue + 1..<cue + 2 }
        let end = passage.chunkEnd(from: cue + 1)
        guard end > cue + 1, !(cue + 1..<end).overlaps(speaker) else { return nil }
        return cue + 1..<end
    }

    private static let verbs = Set(
        """
        told tell tells telling asked asks asking reminded reminds assured assures assuring informed informs warned warns \
        warning advised advises urged urges
        """.split(separator: " ").map { WordTable.key(of: $0) })
}
