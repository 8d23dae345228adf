/// Gives mentions of speakers the fullest name that the item uses, without title or role.
///
/// A last name finds the name that ends in it; a pronoun or a role finds the person of the right gender who was last
/// the subject of a sentence, or spoke. Organisations keep the name that they are mentioned by.
struct PersonFinder: Sendable {
    private var people = People()
    /// Who spoke last, and where.
    private var speaker: (person: Int, at: Int)?
    /// Whether an item was begun.
    private(set) var isInUse = false

    /// How far back a pronoun reaches, in tokens.
    private static let reach = 260
    /// How far ahead it reaches where nobody is named before, in tokens.
    private static let reachAhead = 60

    mutating func reset() {
        guard isInUse else { return }
        people.reset()
        isInUse = false
    }

    mutating func begin(_ tokens: [Token], title: [Token]) {
        people.reset()
        isInUse = true
        speaker = nil
        people.learn(tokens, in: .text)
        people.learn(title, in: .title)
        people.follow(tokens)
    }

    /// The name for the chunk of who was chosen for a quotation; speakers are asked for in the text's order. The mention
    /// is the chunk with what is said of the speaker at once.
    mutating func name(
        of chunk: NounChunk, mention: Range<Int>, quotation: Int, _ passage: Passage
    ) -> Speaker.Name? {
        let tokens = passage.tokens
        let at = Int(chunk.lower)
        let upper = Int(chunk.upper)
        // "One Roe voter": the mention goes on with a noun, and the name is another's.
        let goesOn = mention.upperBound > upper && passage.classes[upper].isNominal
        if chunk.name >= 0, !goesOn {
            let own = Int(chunk.name)..<upper
            if let behind = named(own, mention, tokens) { return name(behind, at, quotation, tokens) }
            return name(own, at, quotation, tokens)
        }
        switch chunk.form {
        case .person, .possessive:
            let gender = tokens[at].classes.intersection(Self.genders)
            guard !gender.isEmpty else { return nil }
            return person(before: at, gender, passage).map { found($0, quotation) }
        case .relative:
            let end = antecedentEnd(at, tokens)
            guard end >= 0, passage.chunks.endingAt[end] >= 0 else { return nil }
            let antecedent = passage.chunks.chunks[Int(passage.chunks.endingAt[end])]
            guard antecedent.name >= 0 else { return nil }
            return name(Int(antecedent.name)..<Int(antecedent.upper), at, quotation, tokens)
        case .common, .bare:
            return described(chunk, mention, quotation, passage)
        case .owner where tokens[at].isNamePart && !goesOn:
            return name(chunk.range, at, quotation, tokens)
        case .owner: return described(chunk, mention, quotation, passage)
        case .pronoun, .indefinite, .quantity, .name, .roleAndName: return nil
        }
    }

    /// "Mayor of Springfield Jane Roe", "Bank of Elbonia governor Max Poe": the name at the mention's end, where it begins
    /// with an office or a body; nil where the mention begins with the name.
    private func named(_ own: Range<Int>, _ mention: Range<Int>, _ tokens: [Token]) -> Range<Int>? {
        guard mention.upperBound > own.upperBound + 1, tokens[own.upperBound].classes.contains(.preposition),
            tokens[mention.upperBound - 1].isNamePart
        else { return nil }
        if let run = NameRun(own, tokens), run.isPerson || run.words > 1 && people.person(run) != nil { return nil }
        // Commas end what belongs to the office.
        guard !(own.upperBound..<mention.upperBound).contains(where: { tokens[$0].kind != .word }) else { return nil }
        var first = mention.upperBound - 1
        while first > own.upperBound, tokens[first - 1].isNamePart { first -= 1 }
        guard let run = NameRun(first..<mention.upperBound, tokens), run.words > 1 else { return nil }
        // Without a known given name, what stands in front of the last two words right behind "of" is the place.
        let isBehindPlace = tokens[first - 1].classes.contains(.preposition)
        guard isBehindPlace, !run.isPerson else { return run.range }
        return run.words > 2 ? run.range.upperBound - 2..<run.range.upperBound : nil
    }

    /// The last token of what "who" stands for, behind a comma and a remark in brackets.
    private func antecedentEnd(_ at: Int, _ tokens: [Token]) -> Int {
        var end = at - 1
        if end > 0, tokens[end].isComma { end -= 1 }
        guard end > 0, tokens[end].symbol == 0x29 else { return end }
        var opening = end
        while opening > 0, end - opening < 8, tokens[opening].symbol != 0x28 { opening -= 1 }
        return tokens[opening].symbol == 0x28 ? opening - 1 : end
    }

    /// The name for a phrase that rules found, in a headline.
    func name(of phrase: NounPhrase, _ tokens: [Token], in place: Place) -> Speaker.Name? {
        guard phrase.form == .name, let run = NameRun(phrase.mention, tokens) else { return nil }
        if let person = people.person(run) { return people.people[person].name }
        return Speaker.Name(place: place, range: run.range.bytes(tokens))
    }

    private static let genders: WordClass = [.masculine, .feminine]

    private mutating func found(_ person: Int, _ quotation: Int) -> Speaker.Name {
        speaker = (person, quotation)
        return people.people[person].name
    }

    private mutating func name(_ range: Range<Int>, _ at: Int, _ quotation: Int, _ tokens: [Token]) -> Speaker.Name? {
        var run = NameRun(range, tokens)
        // A title stands in front of the bare name.
        if range.lowerBound > 0, run?.gender.isEmpty ?? false {
            let gender = Honorifics.gender(of: tokens[range.lowerBound - 1].key)
            if !gender.isEmpty { run?.gender = gender }
        }
        guard let run else { return nil }
        // "A Vermont Republican" is nobody's name.
        if !run.isPerson, tokens[at].classes.contains(.determiner), !Definite.contains(tokens[at].key) { return nil }
        if !run.isJunior, let person = people.person(run) { return found(person, quotation) }
        speaker = nil
        return Speaker.Name(place: .text, range: run.range.bytes(tokens))
    }

    /// Who is meant by a role: a name in apposition, who bears the role elsewhere, or who was spoken of last.
    private mutating func described(
        _ chunk: NounChunk, _ mention: Range<Int>, _ quotation: Int, _ passage: Passage
    ) -> Speaker.Name? {
        let tokens = passage.tokens
        let upper = Int(chunk.upper)
        for at in upper..<max(upper, mention.upperBound)
        where tokens[at].isNamePart && at > 0 && tokens[at - 1].isComma {
            let end = NameRun.end(from: at, tokens)
            if let run = NameRun(at..<end, tokens), run.isPerson || run.words > 1 {
                return name(at..<end, at, quotation, tokens)
            }
        }
        let first = tokens[Int(chunk.lower)]
        let isDefinite = first.classes.contains(.determiner) && Definite.contains(first.key)
        let head = tokens[chunk.head].key
        guard isDefinite || !first.classes.isDisjoint(with: [.possessive]) else { return nil }
        if let person = people.roles.person(head, before: Int(chunk.lower)) { return found(person, quotation) }
        guard isDefinite, RoleWords.isPersonal(head) else { return nil }
        let gender = RoleWords.gender(of: head)
        return person(before: Int(chunk.lower), gender, passage).map { found($0, quotation) }
    }

    /// Who was last the subject of a sentence in front of a token, or spoke, and can be meant by the gender.
    private func person(before at: Int, _ gender: WordClass, _ passage: Passage) -> Int? {
        if let person = spliced(before: at, gender, passage) { return person }
        let stop = max(0, at - Self.reach)
        var end = at
        var fallback: Int?
        while end > stop {
            let start = sentenceStart(end - 1, stop, passage.tokens)
            if let speaker, speaker.at >= start, speaker.at < end, fits(speaker.person, gender, strictly: false) {
                return speaker.person
            }
            if let person = subject(start..<end, gender, strictly: true) { return person }
            if fallback == nil { fallback = subject(start..<end, gender, strictly: false) }
            end = start
        }
        if let fallback { return fallback }
        // "She said": who that is may come out later.
        let ahead = at..<min(passage.tokens.count, at + Self.reachAhead)
        return subject(ahead, gender, strictly: true) ?? subject(ahead, gender, strictly: false)
    }

    /// The name in front of a comma and the pronoun, where a clause ends with it: "I told Roe, she “didn’t mind”". Behind
    /// an introduction the pronoun is mostly somebody else: "After Roe, she …".
    private func spliced(before at: Int, _ gender: WordClass, _ passage: Passage) -> Int? {
        guard at > 2, passage.classes[at - 1] == .comma, passage.tokens[at].breakBefore < .sentence else { return nil }
        let index = people.lastMention(before: at - 1)
        guard index >= 0, case let mention = people.mentions[index], Int(mention.end) == at - 1,
            fits(Int(mention.person), gender, strictly: false)
        else { return nil }
        let start = sentenceStart(at - 1, max(0, at - Self.reach), passage.tokens)
        switch passage.classes[start] {
        case .preposition, .subordinator, .ing, .cueing, .according, .to, .adverb: return nil
        default: return passage.classes[start + 1] == .comma ? nil : Int(mention.person)
        }
    }

    private func sentenceStart(_ at: Int, _ stop: Int, _ tokens: [Token]) -> Int {
        var first = at
        while first > stop, tokens[first].breakBefore < .sentence { first -= 1 }
        return first
    }

    /// The first who is named in a range and fits, owners after others.
    private func subject(_ range: Range<Int>, _ gender: WordClass, strictly: Bool) -> Int? {
        var index = people.lastMention(before: range.lowerBound) + 1
        var owner: Int?
        while index < people.mentions.count, Int(people.mentions[index].at) < range.upperBound {
            let mention = people.mentions[index]
            let person = Int(mention.person)
            if fits(person, gender, strictly: strictly) {
                if !mention.isOwner { return person }
                if owner == nil { owner = person }
            }
            index += 1
        }
        return owner
    }

    /// Whether somebody can be meant. Strictly, only who is known to be of the gender, or a person where none is asked for.
    private func fits(_ person: Int, _ gender: WordClass, strictly: Bool) -> Bool {
        let known = people.people[person]
        if !gender.isEmpty, !known.gender.isEmpty { return known.gender == gender }
        return strictly ? gender.isEmpty && known.isPerson : known.isPerson
    }
}

/// Determiners that mean somebody known.
private enum Definite {
    static func contains(_ key: UInt64) -> Bool { keys.contains(key) }

    private static let keys: [UInt64] = ["the", "this", "that"].map(WordReader.key(of:))
}
