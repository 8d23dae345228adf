/// A text as the ranker reads it.
struct Passage: Sendable {
    var tokens: [Token] = []
    var classes = TokenClasses()
    var chunks = NounChunks()

    /// Reads the tokens of a text anew.
    mutating func read(_ tokens: [Token], cues: CueTable) {
        self.tokens = tokens
        classes.read(tokens, cues: cues)
        chunks.read(tokens, classes)
    }

    /// What a token is for features that ask for the very word: its key, or its sign.
    @inline(__always)
    func word(_ at: Int) -> UInt64 {
        guard at >= 0, at < tokens.count else { return 1 }
        let token = tokens[at]
        switch token.kind {
        case .word: return token.classes.contains(.possessiveMark) ? 7 : token.key
        case .number: return 3
        case .quotation: return 5
        case .punctuation: return 256 + UInt64(token.symbol)
        }
    }

    /// The same of the token before `at`, which a paragraph's start cuts off.
    @inline(__always)
    func wordBefore(_ at: Int, _ distance: Int = 1) -> UInt64 {
        var index = at
        for _ in 0..<distance {
            guard index > 0, index < tokens.count else { return 1 }
            if tokens[index].breakBefore == .paragraph { return 2 }
            index -= 1
        }
        return word(index)
    }

    /// The same of the token `distance` tokens on from the last of something.
    @inline(__always)
    func wordAfter(_ last: Int, _ distance: Int = 1) -> UInt64 {
        for index in last + 1..<last + 1 + distance {
            guard index < tokens.count else { return 1 }
            if tokens[index].breakBefore == .paragraph { return 2 }
        }
        return word(last + distance)
    }

    /// Class and break of a token in one small number.
    @inline(__always)
    func code(_ at: Int) -> UInt64 {
        guard at >= 0, at < tokens.count else { return 0 }
        return UInt64(classes[at].rawValue) &* 4 &+ UInt64(tokens[at].breakBefore.rawValue)
    }

    /// The run of classes of `range`, nominal ones made one and repeats collapsed, breaks included, hashed.
    func skeleton(_ range: Range<Int>, most: Int = 12) -> UInt64 {
        var hash: UInt64 = 17
        var last = UInt8.max
        var taken = 0
        var at = range.lowerBound
        let end = min(range.upperBound, tokens.count)
        while at < end {
            let token = tokens[at]
            if token.breakBefore >= .sentence {
                let kind = token.breakBefore == .paragraph ? TokenClass.paragraph : .sentence
                hash = (hash ^ UInt64(kind.rawValue)) &* 0x0000_0100_0000_01B3
                last = UInt8.max
            }
            let kind = classes[at]
            let code = kind.isNominal ? TokenClass.other.rawValue : kind.rawValue
            if code != last {
                taken += 1
                if taken > most { return hash &+ 99 }
                hash = (hash ^ UInt64(code)) &* 0x0000_0100_0000_01B3
                last = code
            }
            at += 1
        }
        return hash
    }

    /// The first token of the paragraph of `at`, or one not too far before.
    func paragraphStart(of at: Int, most: Int) -> Int {
        var first = at
        while first > 0, at - first < most, tokens[first].breakBefore < .paragraph { first -= 1 }
        return first
    }

    /// The end of the paragraph of `at`, or a token not too far behind.
    func paragraphEnd(of at: Int, most: Int) -> Int {
        var end = at + 1
        while end < tokens.count, end - at < most, tokens[end].breakBefore < .paragraph { end += 1 }
        return end
    }

    /// How many sentences begin in `range`.
    func sentenceBreaks(_ range: Range<Int>) -> Int {
        var count = 0
        for at in range where at < tokens.count && tokens[at].breakBefore >= .sentence { count += 1 }
        return count
    }

    /// The last letters of a word, folded where they are ASCII.
    func suffix(_ at: Int, _ text: Span<UInt8>) -> UInt64 {
        let token = tokens[at]
        var value: UInt64 = 0
        var index = max(Int(token.start), Int(token.end) - 3)
        while index < Int(token.end), index < text.count {
            value = value << 8 | UInt64(text[index] | (text[index] &- 0x41 < 26 ? 0x20 : 0))
            index += 1
        }
        return value
    }
}
