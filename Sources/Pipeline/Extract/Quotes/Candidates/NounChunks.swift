/// Cuts a text into noun phrases without parts of speech: by the words of grammar that bound them, and by capitals.
///
/// Where a word may be verb or noun, both readings are kept; the ranker chooses. One pass, each token is looked at
/// a bounded number of times.
struct NounChunks: Sendable {
    /// In the order of their first tokens.
    private(set) var chunks: [NounChunk] = []
    /// For each token the longest chunk that ends with it, by index; -1 where none does.
    private(set) var endingAt: [Int32] = []

    /// Longer runs of nouns are no phrase but a list or a heading, in tokens.
    private static let longest = 10
    /// How many small words may lead from one run of capitals to the next ("Trump campaign manager Kim Roe").
    private static let longestRole = 4

    /// Reads the tokens of a text anew.
    mutating func read(_ tokens: [Token], _ classes: TokenClasses) {
        chunks.clear()
        endingAt.clear()
        endingAt.append(contentsOf: repeatElement(-1, count: tokens.count))
        var at = 0
        while at < tokens.count { at = readChunk(at, tokens, classes) }
    }

    /// Reads what starts at a token.
    /// - Returns: where to go on.
    private mutating func readChunk(_ at: Int, _ tokens: [Token], _ classes: TokenClasses) -> Int {
        switch classes[at] {
        case .pronoun:
            let isPerson = !tokens[at].classes.isDisjoint(with: [.masculine, .feminine])
            append(at, at + 1, isPerson ? .person : .pronoun)
            return at + 1
        case .relative, .that:
            if precedesVerb(at + 1, tokens, classes) { append(at, at + 1, .relative) }
            // "That" is a determiner as often.
            if classes[at] == .that, classes[at + 1] != .capital, isNominal(at + 1, tokens, classes),
                !precedesVerb(at + 1, tokens, classes)
            {
                return readPhrase(from: at, at + 1, .common, tokens, classes)
            }
            return at + 1
        case .possessive:
            append(at, at + 1, .possessive)
            return readPhrase(from: at, at + 1, .common, tokens, classes)
        case .determiner:
            if precedesVerb(at + 1, tokens, classes) {
                append(at, at + 1, .indefinite)
                return at + 1
            }
            return readPhrase(from: at, at + 1, .common, tokens, classes)
        case .number:
            return readPhrase(from: at, at + 1, .quantity, tokens, classes)
        case .capital:
            return readNames(at, tokens, classes)
        case .other, .s, .title:
            return readPhrase(from: at, at, .bare, tokens, classes)
        case .ed, .ing:
            // "Scoffed Roe": a verb.
            guard isNominal(at + 1, tokens, classes), classes[at + 1] != .capital else { return at + 1 }
            return readPhrase(from: at, at + 1, .bare, tokens, classes)
        default:
            return at + 1
        }
    }

    /// A phrase whose nouns start at `start`, behind its determiner, if it has one.
    private mutating func readPhrase(
        from lower: Int, _ start: Int, _ form: NounChunk.Form, _ tokens: [Token], _ classes: TokenClasses
    ) -> Int {
        var at = start
        var form = form
        let limit = min(tokens.count, lower + Self.longest)
        while at < limit, continues(at, from: lower, form, tokens, classes) {
            if classes[at] == .mark {
                if at > lower { append(lower, at, .owner) }
            } else if at > start, mayBeVerb(at, classes) {
                emit(lower, at, form, tokens, classes)
            }
            at += 1
        }
        while at > start, classes[at - 1] == .mark || classes[at - 1] == .punctuation || classes[at - 1] == .adverb {
            at -= 1
        }
        guard at > lower, at > start || form == .quantity else { return max(at, lower + 1) }
        if form == .quantity, at == lower + 1, !precedesVerb(at, tokens, classes) { form = .bare }
        emit(lower, at, form, tokens, classes)
        return at
    }

    /// A run of capitals, with the small words that lead to a further one or follow it.
    private mutating func readNames(_ lower: Int, _ tokens: [Token], _ classes: TokenClasses) -> Int {
        var at = lower
        var end = lower
        var endOfName = lower
        var small = 0
        let limit = min(tokens.count, lower + Self.longest)
        while at < limit, at == lower || tokens[at].breakBefore == .none {
            let kind = classes[at]
            if kind == .capital || (kind == .number && at > lower) {
                small = 0
                end = at + 1
                endOfName = end
            } else if kind == .mark {
                if at == end { append(lower, at, .owner) }
                guard isNominal(at + 1, tokens, classes) else { break }
                end = at + 1
            } else if tokens[at].symbol == 0x26, classes[at + 1] == .capital {
            } else if kind == .other || kind == .s || kind == .title || tokens[at].classes.contains(.particle) {
                if at > lower + 1, mayBeVerb(at, classes) { break }
                small += 1
                guard small <= Self.longestRole else { break }
                if end == at { end = at + 1 }
            } else {
                break
            }
            at += 1
        }
        let longEnd = end
        if longEnd > endOfName {
            emitName(lower, endOfName, tokens, classes)
            // "Trump supporters" is one phrase, in "Trump walked" only the name is.
            if classes[longEnd - 1] != .capital, follows(longEnd, classes) {
                emit(lower, longEnd, .bare, tokens, classes)
            }
            return longEnd
        }
        emitName(lower, endOfName, tokens, classes)
        return max(endOfName, lower + 1)
    }

    private func follows(_ at: Int, _ classes: TokenClasses) -> Bool {
        switch classes[at] {
        case .other, .s, .capital, .determiner, .possessive, .pronoun, .quotation: false
        default: true
        }
    }

    private mutating func emitName(_ lower: Int, _ upper: Int, _ tokens: [Token], _ classes: TokenClasses) {
        emit(lower, upper, .name, tokens, classes)
    }

    /// Adds a chunk, with the form that its last words give it.
    private mutating func emit(
        _ lower: Int, _ upper: Int, _ form: NounChunk.Form, _ tokens: [Token], _ classes: TokenClasses
    ) {
        guard upper > lower else { return }
        var form = form
        var name = -1
        if classes[upper - 1] == .capital {
            name = upper - 1
            while name > lower, classes[name - 1] == .capital || tokens[name - 1].classes.contains(.particle) {
                name -= 1
            }
            let bare = name
            if !Honorifics.isBody(tokens[upper - 1].key) {
                for at in name..<upper - 1 where tokens[at].classes.contains(.title) { name = at + 1 }
            }
            if form != .name || bare > lower { form = .roleAndName }
        }
        let isCandidate = form != .bare || isBesideVerb(lower, upper, tokens, classes)
        append(lower, upper, form, name: name, isCandidate: isCandidate)
    }

    private mutating func append(
        _ lower: Int, _ upper: Int, _ form: NounChunk.Form, name: Int = -1, isCandidate: Bool = true
    ) {
        let chunk = NounChunk(
            lower: Int32(lower), upper: Int32(upper), form: form, name: Int32(name), isCandidate: isCandidate)
        if let last = chunks.last, last.range == chunk.range { return }
        let index = endingAt[upper - 1]
        if index < 0 || chunks[Int(index)].lower > chunk.lower { endingAt[upper - 1] = Int32(chunks.count) }
        chunks.append(chunk)
    }

    /// The index of the first chunk that starts at or behind a token.
    func firstIndex(from token: Int) -> Int { chunks.bisected { Int($0.lower) < token } }

    // MARK: Questions about a token

    /// Whether a phrase goes on with the token.
    private func continues(
        _ at: Int, from lower: Int, _ form: NounChunk.Form, _ tokens: [Token], _ classes: TokenClasses
    ) -> Bool {
        guard at == lower || tokens[at].breakBefore == .none else { return false }
        switch classes[at] {
        case .capital, .number, .title, .other, .s, .mark: return true
        case .ed, .ing, .cueing, .ly, .calendar, .adverb: return isNominal(at + 1, tokens, classes)
        case .determiner: return at == lower + 1 && isNominal(at + 1, tokens, classes)
        case .weak:
            return at > lower && (isNominal(at + 1, tokens, classes) || classes[at + 1].isCue)
                && !mayBeVerb(at, classes)
        case .punctuation: return tokens[at].symbol == 0x26 && classes[at + 1] == .capital
        default: return false
        }
    }

    private func isNominal(_ at: Int, _ tokens: [Token], _ classes: TokenClasses) -> Bool {
        guard at < tokens.count, tokens[at].breakBefore == .none else { return false }
        switch classes[at] {
        case .other, .s, .capital, .number, .title, .ed, .ing: return true
        default: return false
        }
    }

    /// Whether what follows is the object of a verb.
    private func mayBeVerb(_ at: Int, _ classes: TokenClasses) -> Bool {
        guard classes[at] == .other || classes[at] == .s || classes[at] == .weak else { return false }
        switch classes[at + 1] {
        case .determiner, .possessive, .pronoun, .objectPronoun, .that, .quotation, .colon: return true
        default: return false
        }
    }

    /// Whether a verb of saying stands at the token, behind auxiliaries and adverbs.
    private func precedesVerb(_ at: Int, _ tokens: [Token], _ classes: TokenClasses) -> Bool {
        var at = at
        while classes[at].isSkippedBeforeVerb, at < tokens.count, tokens[at].breakBefore == .none { at += 1 }
        return at < tokens.count && tokens[at].breakBefore == .none && classes[at].isCue
    }

    /// Whether a noun without determiner stands where a speaker may.
    private func isBesideVerb(_ lower: Int, _ upper: Int, _ tokens: [Token], _ classes: TokenClasses) -> Bool {
        if precedesVerb(upper, tokens, classes) { return true }
        guard lower > 0 else { return true }
        if tokens[lower].breakBefore >= .sentence { return true }
        if classes[lower - 1].isCue { return true }
        return classes[lower - 1] == .to && classes[lower - 2] == .according
    }
}
