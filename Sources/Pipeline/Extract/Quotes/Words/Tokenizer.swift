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
        /// The next quotation, and where it begins; the text's end where there is none.
        var quotation = 0
        var masked = 0
        /// The next paragraph, and where it begins; nowhere where there is none.
        var paragraph = 0
        var paragraphStart = Int.max
        var pending = Token.Break.paragraph

        /// Goes on to an outermost quotation.
        mutating func findQuotation(in quotations: borrowing [Quotation], end: Int) {
            while quotation < quotations.count, quotations[quotation].depth > 0 { quotation += 1 }
            masked = quotation < quotations.count ? Int(quotations[quotation].outer.lowerBound) : end
        }

        /// Passes the starts of paragraphs that stand no farther than reading has come.
        mutating func passParagraphs(_ starts: borrowing [Int32]) {
            while paragraph < starts.count, Int(starts[paragraph]) <= at {
                pending = .paragraph
                paragraph += 1
            }
            paragraphStart = paragraph < starts.count ? Int(starts[paragraph]) : .max
        }
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
        position.findQuotation(in: quotations, end: text.count)
        position.passParagraphs(paragraphStarts)
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
        while at < position.masked, let length = Self.spaceLength(text, at) { at &+= length }
        position.at = at
        if at >= position.paragraphStart { position.passParagraphs(paragraphStarts) }
        guard at < position.masked else {
            guard at < text.count else { return false }
            addQuotation(text, quotations, &position, before: count, &tokens)
            return true
        }
        position.at =
            Self.readPlainWord(text, at, position.masked, &position.pending, lexicon, &tokens)
            ?? Self.readToken(text, at, position.masked, &position.pending, lexicon, &tokens)
        return true
    }

    /// Adds the quotation that reading has come to.
    private mutating func addQuotation(
        _ text: Span<UInt8>, _ quotations: borrowing [Quotation], _ position: inout Position, before count: Int,
        _ tokens: inout OutputSpan<Token>
    ) {
        let found = quotations[position.quotation]
        tokenOfQuotation[position.quotation] = Int32(count + tokens.count)
        var token = Token(start: found.outer.lowerBound, end: found.outer.upperBound, kind: .quotation)
        token.quotation = Int32(position.quotation)
        Self.append(token, &position.pending, to: &tokens)
        position.at = Int(found.outer.upperBound)
        if found.isOpenEnded { position.pending = max(position.pending, .sentence) }
        position.pending = max(position.pending, breakBehind(text, found))
        position.quotation += 1
        position.findQuotation(in: quotations, end: text.count)
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

    /// Reads a word of ASCII letters, as most are.
    /// - Returns: its end; nil where something else stands.
    @inline(__always)
    private static func readPlainWord(
        _ text: Span<UInt8>, _ at: Int, _ limit: Int, _ pending: inout Token.Break, _ lexicon: borrowing Lexicon,
        _ tokens: inout OutputSpan<Token>
    ) -> Int? {
        guard let word = WordReader.plainWord(at: at, in: text, limit: limit) else { return nil }
        var token = Token(start: Int32(truncatingIfNeeded: at), end: Int32(truncatingIfNeeded: word.end), kind: .word)
        token.key = word.key
        token.classes = lexicon.classes(of: word.key)
        token.ending = ending(text, at..<word.end)
        token.endsInS = word.end &- at > 3 && text[word.end &- 1] == 0x73
        token.isCapital = text[at] & 0x20 == 0
        let end = word.end &+ fullStop(behind: token, in: text, limit: limit)
        token.end = Int32(truncatingIfNeeded: end)
        append(token, &pending, to: &tokens)
        return end
    }

    /// Reads a word, a number or a punctuation mark.
    /// - Returns: its end.
    private static func readToken(
        _ text: Span<UInt8>, _ at: Int, _ limit: Int, _ pending: inout Token.Break, _ lexicon: Lexicon,
        _ tokens: inout OutputSpan<Token>
    ) -> Int {
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
        if stem == end {
            end += fullStop(behind: token, in: text, limit: limit)
            token.end = Int32(end)
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

    /// The length of the full stop of an abbreviation or an initial, which belongs to the word.
    @inline(__always)
    private static func fullStop(behind token: Token, in text: Span<UInt8>, limit: Int) -> Int {
        let end = Int(token.end)
        guard token.isCapital, end < limit, text[end] == 0x2E else { return 0 }
        let length = token.end - token.start
        let isInitial = length == 1 || (length >= 3 && text[end - 2] == 0x2E)
        return isInitial || token.classes.contains(.abbreviation) ? 1 : 0
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
    private static func spaceLength(_ text: Span<UInt8>, _ at: Int) -> Int? {
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
