/// The nearest known word to one that was mistyped.
enum Nearest {
    /// - Returns: the word of `known` with the least edit distance to `word`, where that is small enough to be a
    ///   likely slip (a third of the word's length, at least 1 and at most 3 edits); nil otherwise.
    static func word(to word: String, among known: [String]) -> String? {
        let bound = min(max(word.utf8.count / 3, 1), 3)
        let ranked = known.map { (word: $0, edits: distance(Array(word.utf8), Array($0.utf8))) }
        guard let best = ranked.min(by: { $0.edits < $1.edits }), best.edits <= bound else { return nil }
        return best.word
    }

    /// Edit distance with swaps of neighbours counted as one edit (optimal string alignment), without regard to case.
    private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var before: [Int] = []
        var row = Array(0...b.count)
        for i in a.indices {
            var next = [i + 1]
            for j in b.indices {
                let same = a[i] | 0x20 == b[j] | 0x20
                var edits = min(row[j] + (same ? 0 : 1), row[j + 1] + 1, next[j] + 1)
                if i > 0, j > 0, a[i] | 0x20 == b[j - 1] | 0x20, a[i - 1] | 0x20 == b[j] | 0x20 {
                    edits = min(edits, before[j - 1] + 1)
                }
                next.append(edits)
            }
            before = row
            row = next
        }
        return row[b.count]
    }
}
