/// The names of a text by their last word, so that "Roe" finds "Jane Roe".
///
/// Runs of capitals are counted by first and last word; the most frequent pair with a last word wins, and of its runs
/// the longest, which is the fullest form of the name. Two tables with open addressing, filled in one pass each.
struct NameIndex: Sendable {
    struct Run: Sendable {
        var place: Place
        var range: Range<Int>
        var words: Int
        var first: UInt64
        var last: UInt64

        fileprivate var pair: UInt64 { (first &* 0x9E37_79B9_7F4A_7C15 ^ last) | 1 }
    }

    private var runs: [Run] = []
    private var pairs: [UInt64: Entry] = [:]
    private var lasts: [UInt64: Int] = [:]

    private struct Entry: Sendable {
        var count: Int
        /// Index of the longest run.
        var fullest: Int
    }

    /// A name of more words is a heading in capitals.
    private static let longestName = 5

    mutating func reset() {
        runs.clear()
        pairs.clear()
        lasts.clear()
    }

    /// Takes in the names of a text.
    mutating func add(_ tokens: [Token], in place: Place) {
        var at = 0
        while at < tokens.count {
            guard tokens[at].isNamePart else {
                at += 1
                continue
            }
            var end = at + 1
            while end < tokens.count, joins(end, tokens) { end += 1 }
            addRun(at..<end, tokens, place)
            at = end
        }
    }

    /// The fullest name for a mention that starts and ends in these words.
    func fullest(first: UInt64, last: UInt64) -> Run? {
        if first != last { return pairs[(first &* 0x9E37_79B9_7F4A_7C15 ^ last) | 1].map { runs[$0.fullest] } }
        return lasts[last].map { runs[$0] }
    }

    private func joins(_ at: Int, _ tokens: [Token]) -> Bool {
        let token = tokens[at]
        guard token.breakBefore == .none else { return false }
        if token.isNamePart { return true }
        return token.classes.contains(.particle) && at + 1 < tokens.count && tokens[at + 1].isNamePart
    }

    private mutating func addRun(_ range: Range<Int>, _ tokens: [Token], _ place: Place) {
        // What stands in front of a title or behind a verb in capitals is no part of the name.
        var first = range.lowerBound
        for at in range where at + 1 < range.upperBound {
            if !tokens[at].classes.isDisjoint(with: [.title, .core]) { first = at + 1 }
        }
        let count = range.upperBound - first
        guard count > 1, count <= Self.longestName, tokens[first].isNamePart else { return }
        let last = tokens[range.upperBound - 1]
        let run = Run(
            place: place, range: Int(tokens[first].start)..<Int(last.end), words: count, first: tokens[first].key,
            last: last.key)
        let index = runs.count
        runs.append(run)
        var entry = pairs[run.pair] ?? Entry(count: 0, fullest: index)
        entry.count += 1
        if runs[entry.fullest].words < count { entry.fullest = index }
        pairs[run.pair] = entry
        guard let best = lasts[run.last], let known = pairs[runs[best].pair] else {
            lasts[run.last] = entry.fullest
            return
        }
        if runs[best].pair == run.pair || entry.count > known.count { lasts[run.last] = entry.fullest }
    }
}
