/// Splits a text into tokens, each outermost quotation being one.
struct Tokenizer: Sendable {
    private(set) var tokens: [Token] = []
    /// For each outermost quotation, by its index in the scanner's list, the token that stands for it.
    private(set) var tokenOfQuotation: [Int32] = []

    /// Tokens are written in runs of so many, each into room that is held for them.
    private static let run = 512
    /// The most that one step adds: a word and what hangs on it.
    private static let mostInStep = 2

    /// Where reading has come to.
    private struct Position {
        var at = 0
        var quotation = 0
        var paragraph = 0
        var pending = Token.Break.paragraph
    }

    /// Reads a text anew.
    mutating func read(
        _ text: Span<UInt8>, quotations: borrowing [Quotation], paragraphStarts: borrowing [Int32], lexicon: Lexicon
    ) {
        tokens.clear()
        tokenOfQuotation.clear()
        tokenOfQuotation.append(contentsOf: repeatElement(-1, count: quotations.count))
        // Out of the tokenizer while it is filled, or both would be copied.
        var tokens: [Token] = []
        swap(&tokens, &self.tokens)
        var position = Position()
        var goesOn = true
        while goesOn {
            let count = tokens.count
            tokens.append(addingCapacity: Self.run) { room in
                while goesOn, room.freeCapacity >= Self.mostInStep {
                    goesOn = step(text, quotations, paragraphStarts, lexicon, &position, before: count, &room)
                }
            }
        }
        Tagger.tag(&tokens, text, lexicon)
        swap(&tokens, &self.tokens)
    }

    /// Reads the next token, and what hangs on it.
    /// - Returns: false at the text's end.
    private mutating func step(
        _ text: Span<UInt8>, _ quotations: borrowing [Quotation], _ paragraphStarts: borrowing [Int32],
        _ lexicon: Lexicon, _ position: inout Position, before count: Int, _ tokens: inout OutputSpan<Token>
    ) -> Bool {
        var at = position.at
        while position.quotation < quotations.count, quotations[position.quotation].depth > 0 {
            position.quotation += 1
        }
        let masked =
            position.quotation < quotations.count
            ? Int(quotations[position.quotation].outer.lowerBound) : text.count
        while at < masked, let length = spaceLength(text, at) { at += length }
        while position.paragraph < paragraphStarts.count, Int(paragraphStarts[position.paragraph]) <= at {
            position.pending = .paragraph
            position.paragraph += 1
        }
        guard at < text.count else { return false }
        guard at >= masked else {
            position.at = Self.readToken(text, at, masked, &position.pending, lexicon, &tokens)
            return true
        }
        let found = quotations[position.quotation]
        tokenOfQuotation[position.quotation] = Int32(count + tokens.count)
        var token = Token(start: found.outer.lowerBound, end: found.outer.upperBound, kind: .quotation)
        token.quotation = Int32(position.quotation)
        Self.append(token, &position.pending, to: &tokens)
        position.at = Int(found.outer.upperBound)
        if found.isOpenEnded { position.pending = max(position.pending, .sentence) }
        position.pending = max(position.pending, breakBehind(text, found))
        position.quotation += 1
        return true
    }

    @inline(__always)
    private static func append(_ token: Token, _ pending: inout Token.Break, to tokens: inout OutputSpan<Token>) {
        var token = token
        // "Will Roe" behind another word is a name, no auxiliary.
        if token.isCapital, pending == .none { token.classes.subtract([.auxiliary, .modal, .verb]) }
        // A small letter goes on with the sentence, whatever stood before.
        let goesOn = token.kind == .punctuation || (token.kind == .word && !token.isCapital)
        token.breakBefore = pending == .paragraph || !goesOn ? pending : .none
        tokens.append(token)
        if token.kind != .punctuation || pending == .paragraph { pending = .none }
    }

    /// Reads a word, a number or a punctuation mark.
    /// - Returns: its end.
    private static func readToken(
        _ text: Span<UInt8>, _ at: Int, _ limit: Int, _ pending: inout Token.Break, _ lexicon: Lexicon,
        _ tokens: inout OutputSpan<Token>
    ) -> Int {
        if let word = WordReader.plainWord(at: at, in: text, limit: limit) {
            var token = Token(start: Int32(at), end: Int32(word.end), kind: .word)
            token.key = word.key
            token.classes = lexicon.classes(of: word.key)
            token.ending = ending(text, at..<word.end)
            token.endsInS = word.end - at > 3 && text[word.end - 1] == 0x73
            token.isCapital = text[at] & 0x20 == 0
            append(token, &pending, to: &tokens)
            return word.end
        }
        let (kind, length) = Neighbour.at(at, in: text)
        guard kind == .letter || kind == .digit else {
            var token = Token(start: Int32(at), end: Int32(min(at + length, limit)), kind: .punctuation)
            token.symbol = text[at]
            append(token, &pending, to: &tokens)
            if isTerminal(text, at) { pending = max(pending, .sentence) }
            return max(at + 1, min(at + length, limit))
        }
        var end = WordReader.end(of: at, in: text, limit: limit)
        if lexicon.grammar.guessesWords, kind == .letter {
            end = WordParts.firstEnd(of: at..<end, in: text, lexicon)
        }
        let stem = kind == .letter ? WordReader.stem(of: at..<end, in: text) : end
        var token = Token(start: Int32(at), end: Int32(stem), kind: kind == .letter ? .word : .number)
        token.key = WordReader.key(of: at..<stem, in: text)
        token.classes = lexicon.classes(of: token.key)
        token.ending = ending(text, at..<stem)
        token.endsInS = stem - at > 3 && text[stem - 1] == 0x73
        token.isCapital = kind == .letter && CaseFold.isCapital(text, at: at)
        // The full stop of an abbreviation or an initial belongs to the word.
        if stem == end, end < limit, text[end] == 0x2E {
            let isInitial = token.isCapital && (end - at == 1 || (end - at >= 3 && text[end - 2] == 0x2E))
            if isInitial || (token.classes.contains(.abbreviation) && token.isCapital) {
                end += 1
                token.end = Int32(end)
            }
        }
        append(token, &pending, to: &tokens)
        if lexicon.grammar.guessesWords, let last = WordParts.last(from: end, in: text, limit: limit, lexicon) {
            append(last, &pending, to: &tokens)
            return Int(last.end)
        }
        if stem < end, token.end == stem {
            var mark = Token(start: Int32(stem), end: Int32(end), kind: .word)
            mark.classes = .possessiveMark
            append(mark, &pending, to: &tokens)
        }
        return end
    }

    /// Shorter words that end alike are no forms of longer ones: "fly", "red", "king".
    private static let shortestInflected = 5

    @inline(__always)
    private static func ending(_ text: Span<UInt8>, _ word: Range<Int>) -> Token.Ending {
        guard word.count >= shortestInflected else { return .other }
        switch (text[word.upperBound - 2], text[word.upperBound - 1]) {
        case (0x6C, 0x79): return .ly
        case (0x65, 0x64): return .ed
        case (0x6E, 0x67): return text[word.upperBound - 3] == 0x69 ? .ing : .other
        default: return .other
        }
    }

    @inline(__always)
    private func spaceLength(_ text: Span<UInt8>, _ at: Int) -> Int? {
        if text[at] < 0x80 { return text[at] <= 0x20 ? 1 : nil }
        let (kind, length) = Neighbour.at(at, in: text)
        return kind == .space ? length : nil
    }

    private static func isTerminal(_ text: Span<UInt8>, _ at: Int) -> Bool {
        switch text[at] {
        case 0x2E, 0x21, 0x3F: true
        case 0xE2: Neighbour.at(at, in: text).kind == .punctuation
        default: false
        }
    }

    /// What the last of the quoted words say about the sentence around them.
    private func breakBehind(_ text: Span<UInt8>, _ quotation: Quotation) -> Token.Break {
        let last = quotation.innerRange.upperBound - 1
        switch text[last] {
        case 0x2E: return .sentence
        case 0x21, 0x3F: return .soft
        case 0xA6: return .soft
        default: return .none
        }
    }
}
