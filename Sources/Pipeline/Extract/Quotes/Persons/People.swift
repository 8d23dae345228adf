/// Everybody whom an item names, with the fullest form of the name, and where they are mentioned.
///
/// Two passes over the tokens: the first learns the names of two and more words, the second finds to whom each name
/// belongs. Both are linear; the number of people is bounded.
struct People: Sendable {
    struct Person: Sendable {
        var name: Speaker.Name
        var words: Int
        var first: UInt64
        var last: UInt64
        var gender: WordClass
        var isPerson: Bool
        var count: Int
        /// The next one with the same last word; -1 for none.
        var next: Int32
    }

    /// Where somebody is mentioned in the body.
    struct Mention: Sendable {
        /// Its first token, and the one behind its last.
        var at: Int32
        var end: Int32
        var person: Int32
        /// Whether an ’s follows.
        var isOwner: Bool
    }

    private(set) var people: [Person] = []
    private(set) var mentions: [Mention] = []
    private(set) var roles = Roles()
    /// The first person with a last word, by a hash of it; open addressing.
    private var heads = [Int32](repeating: -1, count: Self.slots)
    private var keys = [UInt64](repeating: 0, count: Self.slots)

    /// No article names more people.
    private static let most = 400
    private static let slots = 1_024
    /// Titles may be all in capitals; a name of more words is none there.
    private static let longestInTitle = 3

    mutating func reset() {
        people.clear()
        mentions.clear()
        roles.reset()
        for at in keys.indices {
            keys[at] = 0
            heads[at] = -1
        }
    }

    /// Takes in the names of a text, of two and more words.
    mutating func learn(_ tokens: [Token], in place: Place) {
        forEachRun(tokens, fewest: 2) { people, run, _ in
            guard run.words > 1, !run.isJunior, place == .text || run.words <= Self.longestInTitle else { return }
            people.add(run, tokens, place)
        }
    }

    /// Finds to whom each name in the body belongs.
    mutating func follow(_ tokens: [Token]) {
        forEachRun(tokens, fewest: 1) { people, run, end in
            guard let person = people.person(run) else { return }
            let isOwner = end < tokens.count && tokens[end].classes.contains(.possessiveMark)
            people.mentions.append(
                Mention(
                    at: Int32(run.range.lowerBound), end: Int32(end), person: Int32(person), isOwner: isOwner))
            people.roles.note(run, end: end, person: Int32(person), tokens)
        }
    }

    /// The index of the last mention in front of a token; -1 where there is none.
    func lastMention(before token: Int) -> Int { mentions.bisected { Int($0.at) < token } - 1 }

    /// Whom a name means: the most frequent with the same last word, if the rest does not speak against it.
    func person(_ run: NameRun) -> Int? {
        var best: Int?
        var index = first(with: run.last)
        while index >= 0 {
            let person = people[index]
            let agrees = run.words == 1 || person.first == run.first
            let conflicts = !run.gender.isEmpty && !person.gender.isEmpty && run.gender != person.gender
            if agrees, !conflicts, best.map({ rank(index) > rank($0) }) ?? true { best = index }
            index = Int(person.next)
        }
        if let best { return best }
        // A given name alone.
        guard run.words == 1, PersonalNames.contains(run.last) else { return nil }
        return people.firstIndex { $0.first == run.last && $0.isPerson }
    }

    private func rank(_ index: Int) -> Int { people[index].count + (people[index].isPerson ? 1_000 : 0) }

    private mutating func forEachRun(_ tokens: [Token], fewest: Int, _ body: (inout People, NameRun, Int) -> Void) {
        var at = 0
        while at < tokens.count {
            guard tokens[at].isNamePart else {
                at += 1
                continue
            }
            let end = NameRun.end(from: at, tokens)
            if end - at >= fewest, let run = NameRun(at..<end, tokens) { body(&self, run, end) }
            at = end
        }
    }

    private mutating func add(_ run: NameRun, _ tokens: [Token], _ place: Place) {
        let name = Speaker.Name(place: place, range: run.range.bytes(tokens))
        var index = first(with: run.last)
        while index >= 0 {
            if people[index].first == run.first {
                people[index].count += 1
                people[index].isPerson = people[index].isPerson || run.isPerson
                if people[index].gender.isEmpty { people[index].gender = run.gender }
                if run.words > people[index].words {
                    people[index].words = run.words
                    people[index].name = name
                }
                return
            }
            index = Int(people[index].next)
        }
        guard people.count < Self.most else { return }
        let slot = slot(of: run.last)
        people.append(
            Person(
                name: name, words: run.words, first: run.first, last: run.last, gender: run.gender,
                isPerson: run.isPerson, count: 1, next: heads[slot]))
        keys[slot] = run.last
        heads[slot] = Int32(people.count - 1)
    }

    private func first(with last: UInt64) -> Int { Int(heads[slot(of: last)]) }

    private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: key >> 9) & (Self.slots - 1)
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (Self.slots - 1) }
        return slot
    }
}

extension Range<Int> {
    /// The bytes of a range of tokens, which is not empty.
    func bytes(_ tokens: [Token]) -> Range<Int> {
        Int(tokens[lowerBound].start)..<Int(tokens[upperBound - 1].end)
    }
}
