/// Who tells words without marks.
enum IndirectSpeaker {
    /// The index of the chunk that tells `words` by the verb at `cue`.
    static func chunk(of cue: Int, _ words: Range<Int>, _ passage: Passage) -> Int? {
        let walk = SubjectWalk(
            tokens: passage.tokens, classes: passage.classes, chunks: passage.chunks, isStrict: true)
        if passage.classes[cue] == .according { return walk.starting(cue + 2) }
        // "…, said Roe": the subject follows the verb.
        if words.upperBound <= cue, passage.classes[cue - 1] == .comma, let chunk = walk.starting(cue + 1) {
            return chunk
        }
        return walk.subject(of: cue)
    }
}

extension Passage {
    /// Where the longest chunk that starts at a token ends; the token itself where none starts there.
    func chunkEnd(from token: Int) -> Int {
        var end = token
        var index = chunks.firstIndex(from: token)
        while index < chunks.chunks.count, Int(chunks.chunks[index].lower) == token {
            end = max(end, Int(chunks.chunks[index].upper))
            index += 1
        }
        return end
    }
}
