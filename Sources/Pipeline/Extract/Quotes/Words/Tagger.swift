/// Guesses what words are that the lexicon doesn't know as they stand: by their beginnings, their ends and their
/// neighbours. It makes up for a tagger of parts of speech where rules for speakers need no more.
enum Tagger {
    /// Marks what can be told; a lexicon whose grammar asks for no guesses leaves the tokens as they are.
    static func tag(_ tokens: inout [Token], _ text: Span<UInt8>, _ lexicon: Lexicon) {
        let grammar = lexicon.grammar
        guard grammar.guessesWords else { return }
        for at in tokens.indices where tokens[at].kind == .word {
            tokens[at].ending = .other
            settleCapital(at, &tokens, grammar)
            guess(at, &tokens, text, lexicon)
        }
        for at in tokens.indices where tokens[at].kind == .word {
            markPhrase(at, &tokens, lexicon)
            if grammar.capitalisesNouns { markNoun(at, &tokens) }
            if grammar.declinesNames { markCase(at, &tokens, text) }
        }
    }

    /// What a word of grammar can't be when it is written with a capital, or in front of what follows it.
    private static func settleCapital(_ at: Int, _ tokens: inout [Token], _ grammar: Grammar) {
        let token = tokens[at]
        let startsSentence = at == 0 || token.breakBefore >= .sentence
        if token.classes.isSuperset(of: [.preposition, .according]) {
            // "Pour Roe, c’est …": an opinion, where a name follows and begins the sentence.
            let leads = at + 1 < tokens.count && tokens[at + 1].isCapital && !grammar.capitalisesNouns
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

    /// What a capitalised word inside a sentence can be.
    private static let nounLike: WordClass = [
        .title, .particle, .work, .abbreviation, .masculine, .feminine, .firstName, .addressee, .institution,
        .commonNoun, .oblique, .according,
    ]

    // MARK: By the word alone

    /// Words of more letters are not looked at from all their letters.
    private static let longestWord = 32
    /// A stem or an ending leaves as many letters at least.
    private static let shortestRest = 2

    private static func guess(_ at: Int, _ tokens: inout [Token], _ text: Span<UInt8>, _ lexicon: Lexicon) {
        let token = tokens[at]
        if isAcronym(token, text) {
            tokens[at].classes.formUnion(.institution)
            return
        }
        guard token.classes.isEmpty || token.classes == .particle else { return }
        var letters: [UInt32] = []
        var byte = Int(token.start)
        while byte < Int(token.end), letters.count < longestWord {
            let (scalar, length) = CaseFold.scalar(text, at: byte)
            letters.append(scalar == 0x2019 ? 0x27 : scalar)
            byte += length
        }
        var found = stem(of: letters, lexicon)
        if found.isEmpty { found = ending(of: letters, lexicon) }
        guard !found.isEmpty, !token.isCapital || mayBeRole(at, tokens) else { return }
        // A capital inside a sentence is no verb and no adverb.
        if token.isCapital, token.breakBefore < .sentence { found.subtract([.verb, .adverb]) }
        tokens[at].classes.formUnion(found)
        if token.isCapital, found.contains(.title), !lexicon.grammar.capitalisesNouns {
            tokens[at].classes.formUnion(.commonNoun)
        }
    }

    /// Whether a capitalised word can be a role rather than somebody's last name.
    private static func mayBeRole(_ at: Int, _ tokens: [Token]) -> Bool {
        guard at > 0, tokens[at].breakBefore < .sentence else { return true }
        return tokens[at - 1].classes.isDisjoint(with: .firstName)
    }

    /// The classes of the longest stem that the word begins with.
    private static func stem(of letters: [UInt32], _ lexicon: Lexicon) -> WordClass {
        guard !lexicon.stems.isEmpty else { return [] }
        var key = WordKey()
        var found: WordClass = []
        for (index, letter) in letters.enumerated() {
            key.add(letter)
            guard letters.count - index - 1 <= lexicon.grammar.longestEnding else { continue }
            let classes = lexicon.stems.classes(of: key.value)
            if !classes.isEmpty { found = classes }
        }
        return found
    }

    /// The classes of the longest ending of the word.
    private static func ending(of letters: [UInt32], _ lexicon: Lexicon) -> WordClass {
        guard !lexicon.endings.isEmpty else { return [] }
        for start in 0..<letters.count where start == 0 || start >= shortestRest {
            var key = WordKey()
            for letter in letters[start...] { key.add(letter) }
            let classes = lexicon.endings.classes(of: key.value)
            if !classes.isEmpty { return classes }
        }
        return []
    }

    /// Two capitals or more and nothing else: МЧС, AFP, CDU.
    private static func isAcronym(_ token: Token, _ text: Span<UInt8>) -> Bool {
        guard token.isCapital, token.end - token.start > 1 else { return false }
        var at = Int(token.start)
        var count = 0
        while at < Int(token.end) {
            guard CaseFold.isCapital(text, at: at) else { return false }
            at += CaseFold.decode(text, at: at).length
            count += 1
        }
        return count > 1
    }

    // MARK: By the neighbours

    /// Gives all words of a phrase such as "по словам" the class of "according".
    private static func markPhrase(_ at: Int, _ tokens: inout [Token], _ lexicon: Lexicon) {
        guard let phrases = lexicon.phrases[tokens[at].key] else { return }
        var longest = 0
        for phrase in phrases where phrase.count > longest && at + phrase.count <= tokens.count {
            if phrase.indices.allSatisfy({ tokens[at + $0].key == phrase[$0] }) { longest = phrase.count }
        }
        for place in at..<at + longest {
            tokens[place].classes = .according
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

    /// The last letters that a name loses: vowels of its cases, and -ым, -ой, -ом.
    private static let caseVowels: Set<UInt32> = Set("аеиоуыэюяёйьъ".unicodeScalars.map(\.value))

    /// Gives a declined name the key of its stem, so that it is found in all its cases.
    private static func markCase(_ at: Int, _ tokens: inout [Token], _ text: Span<UInt8>) {
        let token = tokens[at]
        guard token.isCapital, token.isNamePart else { return }
        var letters: [UInt32] = []
        var byte = Int(token.start)
        while byte < Int(token.end) {
            let (scalar, length) = CaseFold.scalar(text, at: byte)
            letters.append(scalar)
            byte += length
        }
        let isFirstName = token.classes.contains(.firstName)
        if letters.count > 4, letters.last == 0x43C, [0x44B, 0x43E, 0x435].contains(letters[letters.count - 2]) {
            letters.removeLast(2)
        }
        while letters.count > 3, let last = letters.last, caseVowels.contains(last) { letters.removeLast() }
        var key = WordKey()
        for letter in letters { key.add(letter) }
        tokens[at].key = key.value
        // "Госдумы Володин", "Москвы Собянин": a place in the genitive stands before the name.
        let ending = CaseFold.scalar(text, at: max(Int(token.start), Int(token.end) - 2)).value
        let isPlural = ending == 0x44B || ending == 0x438
        guard !isFirstName, isPlural, at > 0, at + 1 < tokens.count, tokens[at + 1].isNamePart,
            tokens[at + 1].breakBefore == .none, tokens[at].breakBefore == .none, tokens[at - 1].kind == .word
        else { return }
        tokens[at].classes.formUnion(.institution)
    }
}
