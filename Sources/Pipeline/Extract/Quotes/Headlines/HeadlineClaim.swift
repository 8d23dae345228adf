/// A headline without marks that gives its words to somebody: "Harbour will close by May – Roe", "Roe: harbour will close".
///
/// Behind a dash or in front of a colon may stand anything, an outlet or a place; it is a speaker only where the text
/// has them speak.
struct HeadlineClaim: Sendable {
    /// In tokens of the title.
    var words: Range<Int>
    /// In tokens of the title.
    var mention: Range<Int>
    /// Index among the quotes of the text of one by the same speaker.
    var quote: Int

    /// A claim has so many words at least.
    private static let fewestWords = 3
    /// A speaker is named in so many words at the most: "former Kremlin spokesman Roe".
    private static let mostWords = 5
    /// What people take it for, roughly: no set of headlines was counted.
    static let confidence: Float = 0.6

    /// Finds the claim of a title.
    /// - Parameters:
    ///   - title: the title's tokens.
    ///   - quotes: what was found in the text, with speakers.
    ///   - tokens: the text's tokens.
    /// - Returns: nil where the title gives its words to nobody who speaks in the text.
    static func find(_ title: [Token], quotes: some Collection<Quote>, _ tokens: [Token]) -> HeadlineClaim? {
        guard title.count > fewestWords + 1 else { return nil }
        if let dash = title.indices.last(where: { isSpacedDash($0, title) }) {
            let mention = dash + 1..<title.count
            if isClaim(0..<dash, title), let quote = speaker(mention, title, quotes, tokens, takesRoles: true) {
                return HeadlineClaim(words: 0..<dash, mention: named(mention, title), quote: quote)
            }
        }
        guard let colon = title.firstIndex(where: { $0.symbol == 0x3A }), colon + 1 < title.count else { return nil }
        let words = colon + 1..<title.count
        guard title[words.lowerBound].start > title[colon].end, isClaim(words, title),
            let quote = speaker(0..<colon, title, quotes, tokens, takesRoles: false)
        else { return nil }
        return HeadlineClaim(words: words, mention: named(0..<colon, title), quote: quote)
    }

    /// The bare name in a mention, without the role in front.
    private static func named(_ mention: Range<Int>, _ title: [Token]) -> Range<Int> {
        guard let last = mention.last,
            let phrase = NounPhrases.ending(at: last, notBefore: mention.lowerBound, title), phrase.form == .name
        else { return mention }
        return phrase.mention
    }

    private static func isSpacedDash(_ at: Int, _ title: [Token]) -> Bool {
        title[at].isDash && at > 0 && at + 1 < title.count && title[at - 1].end < title[at].start
            && title[at].end < title[at + 1].start
    }

    private static func isClaim(_ words: Range<Int>, _ title: [Token]) -> Bool {
        words.count { title[$0].kind == .word || title[$0].kind == .number } >= fewestWords
            && !words.contains { title[$0].kind == .quotation }
    }

    /// The first quote whose speaker is named by the last word of `mention`; with roles, also by a word of the office
    /// ("– Kremlin").
    private static func speaker(
        _ mention: Range<Int>, _ title: [Token], _ quotes: some Collection<Quote>, _ tokens: [Token], takesRoles: Bool
    ) -> Int? {
        guard mention.count <= mostWords, mention.allSatisfy({ title[$0].kind == .word }),
            let last = mention.last, title[last].isCapital
        else { return nil }
        let key = title[last].key
        var office: Int?
        for (index, quote) in quotes.enumerated() {
            guard let speaker = quote.speaker else { continue }
            if let name = speaker.name, name.place == .text, lastKey(name.range, tokens) == key { return index }
            if lastKey(speaker.mention, tokens) == key { return index }
            if takesRoles, office == nil, let role = speaker.role, holds(key, role, tokens) { office = index }
        }
        return office
    }

    /// The key of the last word of a range of the text.
    private static func lastKey(_ range: Range<Int>, _ tokens: [Token]) -> UInt64? {
        let next = firstToken(from: range.upperBound, tokens)
        return next > 0 && tokens[next - 1].isCapital ? tokens[next - 1].key : nil
    }

    private static func holds(_ key: UInt64, _ range: Range<Int>, _ tokens: [Token]) -> Bool {
        var at = firstToken(from: range.lowerBound, tokens)
        while at < tokens.count, Int(tokens[at].end) <= range.upperBound {
            if tokens[at].isCapital, tokens[at].key == key { return true }
            at += 1
        }
        return false
    }

    /// The first token that starts at or behind a byte.
    private static func firstToken(from byte: Int, _ tokens: [Token]) -> Int {
        tokens.bisected { Int($0.start) < byte }
    }
}
