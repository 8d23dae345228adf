/// Walks from a verb to the noun phrase that is its subject.
struct SubjectWalk {
    var tokens: [Token]
    var classes: TokenClasses
    var chunks: NounChunks
    /// Whether only verbs that tell something lead on to a subject before a verb in -ing; nouns that look like other
    /// verbs don't then.
    var isStrict = false

    /// No clause of a sane sentence is longer, in tokens.
    private static let longest = 40
    /// The longest aside that is stepped over, in tokens.
    private static let longestAside = 16
    /// How often the walk may go on from an earlier verb.
    private static let deepest = 2

    /// The index of the chunk that is the subject of the verb at `verb`; nil where none is found.
    func subject(of verb: Int, depth: Int = 0) -> Int? {
        var at = verb - 1
        let stop = max(0, verb - Self.longest)
        if classes[verb] == .cueing || classes[verb] == .ing, !isBehindSubject(verb) {
            return earlier(before: verb, depth: depth)
        }
        var last = verb
        while at >= stop, tokens[last].breakBefore < .sentence {
            let chunk = chunks.endingAt[at]
            if chunk >= 0 { return steppedBack(Int(chunk)) }
            last = at
            switch classes[at] {
            case .comma, .dash, .bracket:
                guard let next = overAside(at, stop: stop) else { return earlier(before: at, depth: depth) }
                last = next + 1
                at = next
            case .conjunction, .to: return earlier(before: at, depth: depth)
            case .colon, .stop: return nil
            default: at -= 1
            }
        }
        return nil
    }

    /// Whether an auxiliary or a phrase at the clause's edge stands before a verb in -ing.
    private func isBehindSubject(_ verb: Int) -> Bool {
        switch classes[verb - 1] {
        case .auxiliary, .pronoun: true
        default: false
        }
    }

    /// The subject of the verb before.
    private func earlier(before upper: Int, depth: Int) -> Int? {
        guard depth < Self.deepest else { return nil }
        var at = upper - 1
        let stop = max(0, upper - Self.longest)
        while at > stop, tokens[at].breakBefore < .sentence {
            switch classes[at] {
            case .weak, .ed:
                if !isStrict, let subject = subject(of: at, depth: depth + 1) { return subject }
            case .core, .cue, .auxiliary:
                if let subject = subject(of: at, depth: depth + 1) { return subject }
            default: break
            }
            at -= 1
        }
        return sentenceSubject(from: max(0, at))
    }

    /// The first phrase of the sentence that starts at `first`, behind an introduction.
    func sentenceSubject(from first: Int) -> Int? {
        var at = first
        let limit = min(tokens.count, first + Self.longest)
        while at < limit, at == first || tokens[at].breakBefore < .sentence {
            switch classes[at] {
            case .preposition, .subordinator, .cueing, .ing, .ed, .to, .according:
                while at < limit, classes[at] != .comma { at += 1 }
            case .quotation: return nil
            default:
                if let chunk = starting(at) { return chunk }
            }
            at += 1
        }
        return nil
    }

    /// The longest chunk that starts at a token.
    func starting(_ at: Int) -> Int? {
        var end = at
        let limit = min(tokens.count, at + 11)
        var found: Int?
        while end < limit {
            let chunk = chunks.endingAt[end]
            if chunk >= 0, Int(chunks.chunks[Int(chunk)].lower) == at { found = Int(chunk) }
            end += 1
        }
        return found
    }

    /// "A spokesman for the agency" speaks, not the agency.
    private func steppedBack(_ index: Int) -> Int {
        var index = index
        for _ in 0..<3 {
            let before = Int(chunks.chunks[index].lower) - 1
            guard before > 0, classes[before] == .preposition, tokens[before].breakBefore == .none else { break }
            let outer = chunks.endingAt[before - 1]
            guard outer >= 0, chunks.chunks[Int(outer)].form != .owner else { break }
            index = Int(outer)
        }
        return index
    }

    /// The token in front of an aside that ends at `at`: `Roe, the mayor,` or `Roe (D)`.
    private func overAside(_ at: Int, stop: Int) -> Int? {
        let closing = classes[at]
        var before = at - 1
        while before > stop, at - before <= Self.longestAside, tokens[before].breakBefore < .sentence {
            if classes[before] == closing, chunks.endingAt[before - 1] >= 0 { return before - 1 }
            if closing != .bracket, classes[before].isStrongCue { return nil }
            before -= 1
        }
        return nil
    }
}
