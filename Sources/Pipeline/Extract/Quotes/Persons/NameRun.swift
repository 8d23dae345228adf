/// A run of capitals cut down to the name in it.
struct NameRun: Sendable {
    /// In tokens, without titles.
    var range: Range<Int>
    var first: UInt64
    var last: UInt64
    /// By a title in front (Mr., Mrs.), else by the given name.
    var gender: WordClass = []
    /// Whether a title stands in front or the first word is a given name.
    var isPerson = false
    /// The last word of a title in front; 0 where there is none.
    var role: UInt64 = 0
    /// Whether it ends in Jr. or the like, and so is another than who has the name without.
    var isJunior = false

    var words: Int { range.count }

    /// A name of more words is a heading in capitals.
    private static let longest = 4

    /// - Returns: nil for a run that holds no name.
    init?(_ run: Range<Int>, _ tokens: [Token]) {
        var lower = run.lowerBound
        var upper = run.upperBound
        if !Honorifics.isBody(tokens[upper - 1].key) {
            for at in run where at + 1 < run.upperBound && !tokens[at].classes.isDisjoint(with: [.title, .core]) {
                lower = at + 1
            }
        }
        while lower + 1 < upper, !tokens[lower].isNamePart, tokens[lower].classes.contains(.particle) { lower += 1 }
        if lower > run.lowerBound, tokens[lower - 1].classes.contains(.title) {
            role = tokens[lower - 1].key
            gender = Honorifics.gender(of: role)
            isPerson = true
        }
        // "Republican Jane Roe": the name starts with the given name.
        if upper - lower > 2, !PersonalNames.contains(tokens[lower].key) {
            for at in lower + 1..<upper - 1 where PersonalNames.contains(tokens[at].key) {
                lower = at
                break
            }
        }
        if upper - lower > 2, Honorifics.isSuffix(tokens[upper - 1].key) {
            isJunior = true
            upper -= 1
        }
        guard lower < upper, upper - lower <= Self.longest, tokens[lower].isNamePart else { return nil }
        range = lower..<(isJunior ? upper + 1 : upper)
        first = tokens[lower].key
        last = tokens[upper - 1].key
        if upper - lower > 1, PersonalNames.contains(first) {
            isPerson = true
            if gender.isEmpty { gender = PersonalNames.gender(of: first) }
        }
    }

    /// Where the run of capitals that starts at a token ends.
    static func end(from lower: Int, _ tokens: [Token]) -> Int {
        var end = lower + 1
        while end < tokens.count {
            let token = tokens[end]
            guard token.breakBefore == .none else { break }
            let isParticle = token.classes.contains(.particle) && end + 1 < tokens.count && tokens[end + 1].isNamePart
            guard token.isNamePart || isParticle else { break }
            end += 1
        }
        return end
    }
}

/// Words in front of and behind names.
enum Honorifics {
    static func gender(of key: UInt64) -> WordClass { table.classes(of: key).intersection([.masculine, .feminine]) }
    static func isSuffix(_ key: UInt64) -> Bool { table.classes(of: key).contains(.abbreviation) }

    /// Whether a word names a body rather than a person: "State Department", "General Motors".
    static func isBody(_ key: UInt64) -> Bool { table.classes(of: key).contains(.noun) }

    private static let table: Lexicon = {
        var table = Lexicon()
        table.add(
            """
            department ministry office committee council party house court bureau agency university institute \
            association assembly motors electric foundation fund group bank church senate congress campaign union \
            school college center centre service times post journal news press company corporation network
            """, as: .noun)
        table.add(
            """
            mr sir congressman king prince lord chairman spokesman businessman pope messrs father brother husband
            """, as: .masculine)
        table.add(
            """
            mrs ms miss congresswoman queen princess lady dame chairwoman spokeswoman businesswoman actress mother sister \
            wife
            """, as: .feminine)
        table.add("jr sr ii iii iv", as: .abbreviation)
        return table
    }()
}
