/// Which offices and descriptions an item gives to whom: "Senator Jane Roe", "Max Poe, the mayor of X".
struct Roles: Sendable {
    private struct Entry: Sendable {
        var role: UInt64
        var person: Int32
        var at: Int32
    }

    private var entries: [Entry] = []

    /// No article gives more.
    private static let most = 300
    /// How far behind a name its description's noun may stand, in tokens.
    private static let reach = 9

    mutating func reset() { entries.clear() }

    /// Notes what a name's neighbours say of it.
    mutating func note(_ run: NameRun, end: Int, person: Int32, _ tokens: [Token]) {
        guard entries.count < Self.most else { return }
        let lower = run.range.lowerBound
        if run.role != 0 { add(run.role, person, lower) }
        if run.role == 0, lower > 0, tokens[lower].breakBefore == .none, Self.isNoun(tokens[lower - 1]) {
            add(tokens[lower - 1].key, person, lower)
        }
        guard end + 1 < tokens.count, tokens[end].isComma, tokens[end].breakBefore == .none else { return }
        // The noun of the apposition is the last before a complement or a comma.
        var at = end + 1
        let limit = min(tokens.count, at + Self.reach)
        var noun = -1
        if !tokens[at].classes.isDisjoint(with: [.determiner, .possessive]) { at += 1 }
        while at < limit, tokens[at].breakBefore == .none {
            let token = tokens[at]
            if token.classes.contains(.possessiveMark) || token.isNamePart {
                at += 1
                continue
            }
            guard Self.isNoun(token) else { break }
            noun = at
            at += 1
        }
        if noun >= 0, at < limit, tokens[at].kind == .punctuation || !tokens[at].classes.isDisjoint(with: Self.endsNoun)
        {
            add(tokens[noun].key, person, lower)
        }
    }

    /// Who bears a role: the one who was last mentioned with it in front of `token`, else the first behind.
    func person(_ role: UInt64, before token: Int) -> Int? {
        let wanted = RoleWords.canonical(role)
        var found: Int?
        for entry in entries where entry.role == wanted {
            if Int(entry.at) > token, found != nil { break }
            found = Int(entry.person)
        }
        return found
    }

    private mutating func add(_ role: UInt64, _ person: Int32, _ at: Int) {
        entries.append(Entry(role: RoleWords.canonical(role), person: person, at: Int32(at)))
    }

    private static let endsNoun: WordClass = [.preposition, .relative, .conjunction]

    private static func isNoun(_ token: Token) -> Bool {
        token.kind == .word && !token.isCapital
            && (token.classes.isDisjoint(with: .grammar) || token.classes.contains(.title))
            && token.ending != .ly
    }
}

/// Nouns for people.
enum RoleWords {
    /// One word for the several that mean an office.
    static func canonical(_ key: UInt64) -> UInt64 {
        for (other, word) in equal where other == key { return word }
        return key
    }

    /// Whether "the" and this noun mean a person who was named before.
    static func isPersonal(_ key: UInt64) -> Bool { personal.classes(of: key).contains(.title) }

    static func gender(of key: UInt64) -> WordClass {
        let own = Honorifics.gender(of: key)
        return own.isEmpty ? personal.classes(of: key).intersection([.masculine, .feminine]) : own
    }

    private static let equal: [(UInt64, UInt64)] = [
        ("sen", "senator"), ("rep", "congressman"), ("representative", "congressman"), ("congresswoman", "congressman"),
        ("gov", "governor"), ("lawmaker", "congressman"), ("spokeswoman", "spokesman"), ("spokesperson", "spokesman"),
        ("chairwoman", "chairman"), ("nominee", "candidate"), ("front-runner", "frontrunner"), ("dr", "doctor"),
        ("prof", "professor"), ("gen", "general"),
    ].map { (WordReader.key(of: $0.0), WordReader.key(of: $0.1)) }

    private static let personal: Lexicon = {
        var table = Lexicon()
        table.add(
            """
            candidate nominee hopeful senator congressman representative governor president mayor secretary minister \
            chancellor premier billionaire mogul businessman tycoon magnate developer frontrunner front-runner contender \
            lawmaker politician democrat republican conservative liberal socialist chairman leader judge justice lawyer \
            attorney professor author writer actor singer star comedian host anchor columnist director manager executive \
            founder spokesman official officer general commander veteran economist scientist activist pastor pope \
            bishop texan floridian vermonter floridan newcomer rival challenger incumbent speaker ambassador diplomat \
            strategist adviser aide coach player man teenager student teacher doctor physician sheriff chief realtor \
            celebrity reality-star independent libertarian legislator
            """, as: .title)
        table.add(
            "congresswoman businesswoman actress chairwoman spokeswoman woman mother grandmother lady widow",
            as: [.title, .feminine])
        table.add("man father grandfather gentleman", as: [.title, .masculine])
        return table
    }()
}
