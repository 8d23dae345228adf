/// A text as the ranker reads it.
struct Passage: Sendable {
    var tokens: [Token] = []
    var classes = TokenClasses()
    var chunks = NounChunks()

    /// Each token's word for features that ask for the very word: its key, or its sign.
    private var words: [UInt64] = []
    /// Class and break of each token in one small number.
    private var codes: [UInt8] = []
    /// The class of each token that counts in a skeleton; above it, where a sentence begins, the break in two bits.
    private var bones: [UInt8] = []
    /// How many sentences and how many quotations begin before each token.
    private var counts: [Counts] = []

    private struct Counts: Sendable {
        var sentences: Int32 = 0
        var quotations: Int32 = 0
    }

    /// Reads the tokens of a text anew.
    mutating func read(_ tokens: [Token], cues: CueTable) {
        self.tokens = tokens
        classes.read(tokens, cues: cues)
        chunks.read(tokens, classes)
        words.clear()
        codes.clear()
        bones.clear()
        counts.clear()
        words.append(addingCapacity: tokens.count) { room in for token in tokens { room.append(Self.word(token)) } }
        codes.append(addingCapacity: tokens.count) { room in
            for at in tokens.indices { room.append(classes[at].rawValue &* 4 &+ tokens[at].breakBefore.rawValue) }
        }
        let collapsed = Self.collapsed
        bones.append(addingCapacity: tokens.count) { room in
            for at in tokens.indices {
                let mark = tokens[at].breakBefore >= .sentence ? tokens[at].breakBefore.rawValue &<< 6 : 0
                room.append(collapsed[Int(classes[at].rawValue)] | mark)
            }
        }
        counts.append(addingCapacity: tokens.count + 1) { room in
            var count = Counts()
            for token in tokens {
                room.append(count)
                if token.breakBefore >= .sentence { count.sentences &+= 1 }
                if token.kind == .quotation { count.quotations &+= 1 }
            }
            room.append(count)
        }
    }

    @inline(__always)
    private static func word(_ token: Token) -> UInt64 {
        switch token.kind {
        case .word: token.classes.contains(.possessiveMark) ? 7 : token.key
        case .number: 3
        case .quotation: 5
        case .punctuation: 256 + UInt64(token.symbol)
        }
    }

    @inline(__always)
    func word(_ at: Int) -> UInt64 { at >= 0 && at < words.count ? words[at] : 1 }

    /// The word `distance` tokens before `at`, which a paragraph's start cuts off.
    @inline(__always)
    func wordBefore(_ at: Int, _ distance: Int = 1) -> UInt64 {
        var index = at
        for _ in 0..<distance {
            guard index > 0, index < codes.count else { return 1 }
            if codes[index] & 3 == Token.Break.paragraph.rawValue { return 2 }
            index -= 1
        }
        return words[index]
    }

    /// The word `distance` tokens behind `last`, which a paragraph's end cuts off.
    @inline(__always)
    func wordAfter(_ last: Int, _ distance: Int = 1) -> UInt64 {
        for index in last + 1..<last + 1 + distance {
            guard index < codes.count else { return 1 }
            if codes[index] & 3 == Token.Break.paragraph.rawValue { return 2 }
        }
        return words[last + distance]
    }

    /// Class and break of a token in one small number; 0 beyond the text.
    @inline(__always)
    func code(_ at: Int) -> UInt64 { at >= 0 && at < codes.count ? UInt64(codes[at]) : 0 }

    /// The run of classes of `range`, nominal ones made one and repeats collapsed, breaks included, hashed.
    func skeleton(_ range: Range<Int>, most: Int = 12) -> UInt64 {
        var hash: UInt64 = 17
        var last = UInt8.max
        var taken = 0
        let end = min(range.upperBound, bones.count)
        var at = range.lowerBound
        while at < end {
            let bone = bones[at]
            at &+= 1
            // A run goes on.
            if bone == last { continue }
            if bone >= 0x80 {
                hash = (hash ^ UInt64(200 &+ bone &>> 6)) &* 0x0000_0100_0000_01B3
                last = UInt8.max
            }
            let kind = bone & 0x3F
            if kind == last { continue }
            taken &+= 1
            if taken > most { return hash &+ 99 }
            hash = (hash ^ UInt64(kind)) &* 0x0000_0100_0000_01B3
            last = kind
        }
        return hash
    }

    /// For each class the one that it counts as in a skeleton.
    private static let collapsed: [UInt8] = (UInt8(0)..<64).map { value in
        guard let kind = TokenClass(rawValue: value) else { return value }
        return kind.isNominal ? TokenClass.other.rawValue : value
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
        Int(counts[min(range.upperBound, codes.count)].sentences - counts[min(range.lowerBound, codes.count)].sentences)
    }

    /// How many quotations stand in `range`.
    func quotations(_ range: Range<Int>) -> Int {
        Int(
            counts[min(range.upperBound, codes.count)].quotations
                - counts[min(range.lowerBound, codes.count)].quotations)
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
