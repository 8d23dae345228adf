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
        /// By the given name; empty where it isn't known.
        var gender: WordClass = []

        fileprivate var pair: UInt64 { (first &* 0x9E37_79B9_7F4A_7C15 ^ last) | 1 }
    }

    private var runs: [Run] = []
    private var pairs: [UInt64: Entry] = [:]
    private var lasts: [UInt64: Int] = [:]
    /// Who bears an office, by the last of its words that stands in front of a name.
    private var offices: [UInt64: Int] = [:]

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
        offices.clear()
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

    /// Who bears an office that a word names; nil where nobody is named with it.
    func holder(of office: UInt64) -> Run? { offices[office].flatMap { pairs[runs[$0].pair] }.map { runs[$0.fullest] } }

    /// Where the name in a run of capitals begins: behind titles and verbs, at its given name, behind places and bodies.
    static func start(of range: Range<Int>, _ tokens: [Token]) -> Int {
        var first = range.lowerBound
        for at in range where at + 1 < range.upperBound {
            if !tokens[at].classes.isDisjoint(with: [.title, .core]) { first = at + 1 }
        }
        guard !tokens[first].classes.contains(.firstName) else { return first }
        let inner = first + 1..<max(first + 1, range.upperBound - 1)
        if let given = inner.first(where: { tokens[$0].classes.contains(.firstName) }) { return given }
        while range.upperBound - first > 2, tokens[first].classes.contains(.institution) { first += 1 }
        return first
    }

    /// The office in front of a name, past what belongs to it: "president of the senate Roe".
    private static func office(before first: Int, _ tokens: [Token]) -> UInt64? {
        var at = first - 1
        // "The president of Elbonia, Jane Roe, …".
        if at > 0, tokens[at].isComma { at -= 1 }
        while at >= 0, first - at <= farthestOffice, tokens[at + 1].breakBefore == .none, tokens[at].kind == .word {
            if tokens[at].classes.contains(.title) { return tokens[at].key }
            let belongs: WordClass = [.complement, .preposition, .determiner, .institution, .commonNoun, .oblique]
            guard tokens[at].isCapital || !tokens[at].classes.isDisjoint(with: belongs) else { return nil }
            at -= 1
        }
        return nil
    }

    /// So many tokens may stand between an office and the name of its holder.
    private static let farthestOffice = 5

    private func joins(_ at: Int, _ tokens: [Token]) -> Bool {
        let token = tokens[at]
        guard token.breakBefore == .none else { return false }
        if token.isNamePart { return true }
        return token.classes.contains(.particle) && at + 1 < tokens.count && tokens[at + 1].isNamePart
    }

    private static func gender(of given: Token) -> WordClass {
        given.classes.contains(.firstName) ? given.classes.intersection([.masculine, .feminine]) : []
    }

    private mutating func addRun(_ range: Range<Int>, _ tokens: [Token], _ place: Place) {
        let first = Self.start(of: range, tokens)
        let count = range.upperBound - first
        guard count > 1, count <= Self.longestName, tokens[first].isNamePart else { return }
        let last = tokens[range.upperBound - 1]
        let run = Run(
            place: place, range: Int(tokens[first].start)..<Int(last.end), words: count, first: tokens[first].key,
            last: last.key, gender: Self.gender(of: tokens[first]))
        let index = runs.count
        if let office = Self.office(before: first, tokens) { offices[office] = index }
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
