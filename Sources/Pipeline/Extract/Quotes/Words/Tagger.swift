/// Guesses what words are that the lexicon doesn't know as they stand: by their beginnings, their ends and their
/// neighbours. It makes up for a tagger of parts of speech where rules for speakers need no more.
enum Tagger {
    /// Marks what can be told; a lexicon whose grammar asks for no guesses leaves the tokens as they are.
    static func tag(_ tokens: inout [Token], _ text: Span<UInt8>, _ lexicon: Lexicon) {
        let grammar = lexicon.grammar
        guard grammar.guessesWords else { return }
        for at in tokens.indices where tokens[at].kind == .number {
            markAge(at, &tokens, text)
            if grammar.dotsOrdinals { joinOrdinal(at, &tokens) }
        }
        for at in tokens.indices where tokens[at].kind == .word {
            tokens[at].ending = .other
            settleCapital(at, &tokens, grammar)
            guess(at, &tokens, text, lexicon)
        }
        for at in tokens.indices where tokens[at].kind == .word {
            markPhrase(at, &tokens, lexicon)
            settleSmall(at, &tokens)
            if grammar.capitalisesNouns { markNoun(at, &tokens) }
            if grammar.declinesNames { markCase(at, &tokens, text) }
        }
    }

    /// What a word of grammar can't be when it is written with a capital, or in front of what follows it.
    private static func settleCapital(_ at: Int, _ tokens: inout [Token], _ grammar: Grammar) {
        let token = tokens[at]
        let startsSentence = at == 0 || token.breakBefore >= .sentence
        if token.classes.isSuperset(of: [.preposition, .according]) {
            // "Pour Roe, c’est …": an opinion, where a name follows and a comma ends it.
            let leads = !grammar.capitalisesNouns && leadsToName(at, tokens)
            if !startsSentence || !leads { tokens[at].classes.remove(.according) }
        }
        guard token.isCapital else {
            if token.classes.contains(.firstName) { tokens[at].classes = [] }
            return
        }
        if token.classes.contains(.firstName) { tokens[at].classes.remove(.calendar) }
        if startsSentence {
            // "Aseguró que …": a verb that begins a sentence is no name.
            if !token.classes.isDisjoint(with: .anyCue) { tokens[at].isCapital = false }
        } else if at > 0, tokens[at - 1].kind == .word {
            let kept: WordClass = grammar.capitalisesNouns ? nounLike.union(.calendar) : nounLike
            if token.classes.isDisjoint(with: .anyPronoun) { tokens[at].classes.formIntersection(kept) }
        }
    }

    /// Takes the end of a sentence away that a full stop behind a number is not: "am 5. Mai", "zum 50. Geburtstag".
    private static func joinOrdinal(_ at: Int, _ tokens: inout [Token]) {
        let next = at + 2
        guard next < tokens.count, tokens[at + 1].symbol == 0x2E, tokens[at].end == tokens[at + 1].start,
            tokens[at].range.count <= 2, tokens[next].breakBefore == .sentence, tokens[next].kind == .word
        else { return }
        let isDay = tokens[next].classes.contains(.calendar)
        let leads = at > 0 && !tokens[at - 1].classes.isDisjoint(with: [.determiner, .oblique, .complement])
        if isDay || (leads && tokens[at].breakBefore == .none) { tokens[next].breakBefore = .none }
    }

    /// How many tokens behind "pour" the comma may be.
    private static let farthestComma = 7

    private static func leadsToName(_ at: Int, _ tokens: [Token]) -> Bool {
        var hasName = false
        for next in tokens[(at + 1)...].prefix(farthestComma) {
            if next.isComma { return hasName }
            guard next.breakBefore == .none, next.kind == .word else { return false }
            if next.isCapital { hasName = next.classes.isDisjoint(with: [.institution, .calendar]) }
        }
        return false
    }

    /// What a capitalised word inside a sentence can be.
    private static let nounLike: WordClass = [
        .title, .particle, .work, .abbreviation, .masculine, .feminine, .firstName, .addressee, .institution,
        .commonNoun, .oblique, .according, .opensPhrase, .opinion,
    ]

    // MARK: By the word alone

    private static func guess(_ at: Int, _ tokens: inout [Token], _ text: Span<UInt8>, _ lexicon: Lexicon) {
        let token = tokens[at]
        if token.isCapital, WordGuess.isAcronym(token.range, in: text) {
            tokens[at].classes.formUnion(.institution)
            return
        }
        guard token.classes.isEmpty || token.classes == .particle else { return }
        if token.isCapital {
            guard mayBeRole(at, tokens) else { return }
        } else if lexicon.grammar.capitalisesNouns {
            return
        }
        var found = WordGuess.classes(of: token.range, in: text, lexicon)
        // A capital inside a sentence is no verb and no adverb.
        if token.isCapital, token.breakBefore < .sentence { found.subtract([.verb, .adverb]) }
        guard !found.isEmpty else { return }
        tokens[at].classes.formUnion(found)
        guard token.isCapital else { return }
        if found.contains(.verb), lexicon.grammar.dropsSubject { tokens[at].isCapital = false }
        if found.contains(.title), !lexicon.grammar.capitalisesNouns { tokens[at].classes.formUnion(.commonNoun) }
    }

    /// Whether a capitalised word can be a role rather than somebody's last name.
    private static func mayBeRole(_ at: Int, _ tokens: [Token]) -> Bool {
        guard at > 0, tokens[at].breakBefore < .sentence else { return true }
        return tokens[at - 1].classes.isDisjoint(with: .firstName)
    }

    // MARK: By the neighbours

    /// "die 44-Jährige": a number that is a noun.
    private static func markAge(_ at: Int, _ tokens: inout [Token], _ text: Span<UInt8>) {
        let token = tokens[at]
        guard token.end - token.start > 4, let hyphen = token.range.first(where: { text[$0] == 0x2D }),
            hyphen + 1 < text.count, Neighbour.at(hyphen + 1, in: text).kind == .letter
        else { return }
        tokens[at].kind = .word
        tokens[at].isCapital = CaseFold.isCapital(text, at: hyphen + 1)
        tokens[at].classes = tokens[at].isCapital ? .commonNoun : []
    }

    /// What a small word is by the words beside it.
    private static func settleSmall(_ at: Int, _ tokens: inout [Token]) {
        let token = tokens[at]
        guard !token.isCapital else { return }
        let next = at + 1 < tokens.count && tokens[at + 1].breakBefore == .none ? tokens[at + 1] : nil
        if token.classes.isSuperset(of: [.determiner, .subjectPronoun]) {
            // "ce passionné", "ce que".
            let leads =
                next.map { $0.kind == .word && ($0.isCapital || $0.classes.isDisjoint(with: .grammar)) } ?? false
            tokens[at].classes.remove(leads ? .subjectPronoun : .determiner)
        } else if token.classes.isEmpty, at > 0, token.breakBefore == .none,
            tokens[at - 1].classes.contains(.auxiliary), !tokens[at - 1].isCapital
        {
            tokens[at].classes = .verb
        }
    }

    /// Gives all words of a phrase such as "по словам" the class of "according".
    private static func markPhrase(_ at: Int, _ tokens: inout [Token], _ lexicon: Lexicon) {
        guard tokens[at].classes.contains(.opensPhrase), let phrases = lexicon.phrases[tokens[at].key] else { return }
        var longest = 0
        for phrase in phrases where phrase.count > longest && at + phrase.count <= tokens.count {
            if phrase.indices.allSatisfy({ tokens[at + $0].key == phrase[$0] }) { longest = phrase.count }
        }
        for place in at..<at + longest {
            tokens[place].classes = tokens[place].classes.intersection(.possessive).union(.according)
        }
    }

    /// Of capitalised nouns, those behind a determiner, a number or an adjective name nobody.
    private static func markNoun(_ at: Int, _ tokens: inout [Token]) {
        let token = tokens[at]
        let isKnown = !token.classes.isDisjoint(with: [.firstName, .institution, .calendar, .addressee])
        if token.isCapital {
            guard !isKnown, token.isNamePart, at > 0, token.breakBefore < .sentence else { return }
            let before = tokens[at - 1]
            let isDetermined =
                !before.classes.isDisjoint(with: [.determiner, .possessive, .complement]) || before.kind == .number
            // "Friedrich von der Tann".
            if at > 2, tokens[at - 2].classes.contains(.particle), tokens[at - 3].isNamePart { return }
            let isDescribed = before.kind == .word && !before.isCapital && before.classes.isEmpty
            // "Der Müller" is rare, "Anna Müller" is not: a name goes on with a capital.
            let leads = at + 1 < tokens.count && tokens[at + 1].isCapital && tokens[at + 1].breakBefore == .none
            if isDetermined && !leads || isDescribed || before.classes.contains(.oblique) && !leads {
                if !before.classes.isSuperset(of: [.preposition, .complement]) {
                    tokens[at].classes.formUnion(.commonNoun)
                }
            }
        } else if token.classes.isSuperset(of: [.possessive, .subjectPronoun]) {
            let leads = at + 1 < tokens.count && tokens[at + 1].breakBefore == .none && tokens[at + 1].isCapital
            tokens[at].classes.remove(leads ? .subjectPronoun : .possessive)
        } else if token.classes.isEmpty {
            // A small word that leads to no noun is a verb or an adverb.
            let next = at + 1 < tokens.count ? tokens[at + 1] : nil
            let leads = next.map { $0.kind == .word && ($0.isCapital || $0.classes.isEmpty) && $0.breakBefore == .none }
            if leads != true { tokens[at].classes = .verb }
        }
    }

    /// Gives a declined name the key of its stem, so that it is found in all its cases.
    private static func markCase(_ at: Int, _ tokens: inout [Token], _ text: Span<UInt8>) {
        let token = tokens[at]
        guard token.isCapital, token.isNamePart else { return }
        let isFirstName = token.classes.contains(.firstName)
        tokens[at].key = WordGuess.nameKey(of: token.range, in: text)
        // "Госдумы Володин", "Москвы Собянин": a place in the genitive stands before the name.
        let ending = CaseFold.scalar(text, at: max(Int(token.start), Int(token.end) - 2)).value
        let isPlural = ending == 0x44B || ending == 0x438
        guard !isFirstName, isPlural, at > 0, at + 1 < tokens.count, tokens[at + 1].isNamePart,
            tokens[at + 1].breakBefore == .none, tokens[at].breakBefore == .none, tokens[at - 1].kind == .word
        else { return }
        tokens[at].classes.formUnion(.institution)
    }
}
