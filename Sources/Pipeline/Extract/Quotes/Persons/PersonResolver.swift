/// Gives mentions of speakers the fullest name that the item uses.
///
/// A last name finds the name that ends in it. "He" and "she" stand for the nearest person before them who spoke or
/// began a sentence; where nobody is near, they stay unresolved, and so do "they", "we" and "I".
struct PersonResolver: Sendable {
    private var names = NameIndex()
    private var last: Person?

    private struct Person: Sendable {
        var name: Speaker.Name
        var at: Int
        var gender: WordClass
    }

    /// How far back a pronoun reaches, in tokens.
    private static let reach = 120
    private static let genders: WordClass = [.masculine, .feminine]

    /// Forgets the last item.
    mutating func reset() {
        names.reset()
        last = nil
    }

    /// Takes in the names of a text.
    mutating func learn(_ tokens: [Token], in place: Place) { names.add(tokens, in: place) }

    /// The name for a mention; mentions are asked for in the text's order.
    mutating func name(for phrase: NounPhrase, _ tokens: [Token], in place: Place) -> Speaker.Name? {
        switch phrase.form {
        case .common:
            guard let run = holder(phrase, tokens) else { return nil }
            let name = Speaker.Name(place: run.place, range: run.range)
            last = Person(name: name, at: phrase.mention.lowerBound, gender: run.gender)
            return name
        case .name:
            let name = fullName(phrase.mention, tokens, place)
            last = Person(name: name, at: phrase.mention.lowerBound, gender: gender(of: phrase.mention, tokens))
            return name
        case .pronoun:
            if let antecedent = phrase.antecedent {
                let name = fullName(antecedent, tokens, place)
                last = Person(name: name, at: phrase.mention.lowerBound, gender: [])
                return name
            }
            let at = phrase.mention.lowerBound
            let gender = tokens[at].classes.intersection(Self.genders)
            guard !gender.isEmpty, var person = person(before: at, gender, tokens, place) else { return nil }
            person.at = at
            person.gender = gender
            last = person
            return person.name
        }
    }

    /// Who is meant by an office without a name: "the chancellor", where the item has a chancellor with one.
    private func holder(_ phrase: NounPhrase, _ tokens: [Token]) -> NameIndex.Run? {
        guard !Indefinite.contains(tokens[phrase.whole.lowerBound].key) else { return nil }
        for at in phrase.mention where tokens[at].classes.contains(.title) {
            return names.holder(of: tokens[at].key)
        }
        return nil
    }

    /// The gender of the person whom a mention names, by the given name.
    private func gender(of mention: Range<Int>, _ tokens: [Token]) -> WordClass {
        run(of: mention, tokens)?.gender ?? []
    }

    private func run(of mention: Range<Int>, _ tokens: [Token]) -> NameIndex.Run? {
        let first = NameIndex.start(of: mention, tokens)
        return names.fullest(first: tokens[first].key, last: tokens[mention.upperBound - 1].key)
    }

    private func fullName(_ mention: Range<Int>, _ tokens: [Token], _ place: Place) -> Speaker.Name {
        if let run = run(of: mention, tokens) { return Speaker.Name(place: run.place, range: run.range) }
        return Speaker.Name(place: place, range: mention.bytes(tokens))
    }

    /// The name that begins a sentence, where the item knows it in full: places and agencies mostly have one word.
    ///
    /// Behind a role ("Der Forscher Jan Roe") a name counts where it begins with a given name, and nowhere where that
    /// one is of the other gender.
    private func subject(at position: Int, _ gender: WordClass, _ tokens: [Token]) -> Speaker.Name? {
        guard let phrase = NounPhrases.starting(at: position, notBehind: tokens.count, tokens),
            phrase.form == .name, phrase.whole.lowerBound == position,
            tokens[position].isNamePart || phrase.mention.contains(where: { tokens[$0].classes.contains(.firstName) }),
            !phrase.mention.contains(where: { isOfOther(gender, tokens[$0].classes) }),
            !phrase.whole.contains(where: { tokens[$0].classes.contains(.possessiveMark) }),
            let run = run(of: phrase.mention, tokens)
        else { return nil }
        return Speaker.Name(place: run.place, range: run.range)
    }

    private func isOfOther(_ gender: WordClass, _ classes: WordClass) -> Bool {
        guard classes.contains(.firstName) else { return false }
        let own = classes.intersection(Self.genders)
        return !own.isEmpty && own.isDisjoint(with: gender)
    }

    /// The last speaker, or the name that began a sentence since then.
    private func person(before at: Int, _ gender: WordClass, _ tokens: [Token], _ place: Place) -> Person? {
        var position = at
        let stop = max(0, at - Self.reach)
        while position >= stop {
            if let last, last.at == position, last.gender.isEmpty || last.gender == gender { return last }
            if tokens[position].breakBefore >= .sentence, let name = subject(at: position, gender, tokens) {
                return Person(name: name, at: position, gender: gender)
            }
            position -= 1
        }
        return nil
    }
}

/// Articles of somebody who was not named before.
private enum Indefinite {
    static func contains(_ key: UInt64) -> Bool { keys.contains(key) }

    private static let keys: [UInt64] = ["ein", "eine", "einer", "einem", "un", "une", "una"].map(WordReader.key(of:))
}
