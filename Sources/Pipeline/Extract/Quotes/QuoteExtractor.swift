/// Finds what is quoted in an item, word for word, and who said it.
///
/// Rooms, each of which knows only those before it: `Scanner` finds what stands between marks, `Words` splits the text
/// around it, `Speakers` gives it to somebody, `Kinds` tells speech from titles and words at arm's length, `Persons`
/// finds the speaker's full name. A value of this type keeps its buffers, so that reading item after item allocates
/// next to nothing.
public struct QuoteExtractor: Sendable {
    private var scanner = QuotationScanner()
    private var titleScanner = QuotationScanner()
    private var tokenizer = Tokenizer()
    private var titleTokenizer = Tokenizer()
    private var finder = SpeakerFinder()
    private var persons = PersonResolver()

    /// Longer texts are cut here: no article has so many bytes, and offsets are kept in 32 bits.
    public static let mostBytes = 16 << 20

    public init() {}

    /// Finds the quotes of one item.
    /// - Parameters:
    ///   - text: UTF-8, paragraphs parted by blank lines.
    ///   - title: UTF-8; may be empty.
    ///   - language: a tag of BCP 47; guessed where it is empty, or the text obviously in another. Quotations are found
    ///     in every language, speakers in those that have a lexicon.
    /// - Returns: those of the title first, each group in the order of its text.
    public static func extract(text: Span<UInt8>, title: Span<UInt8>, language: String) -> [Quote] {
        var extractor = QuoteExtractor()
        var quotes: [Quote] = []
        extractor.extract(text: text, title: title, language: language, into: &quotes)
        return quotes
    }

    /// The same, appended to `quotes`, with the buffers of earlier calls.
    public mutating func extract(
        text: Span<UInt8>, title: Span<UInt8>, language: String, into quotes: inout [Quote]
    ) {
        let language = LanguageGuess.language(declared: language, text: text.isEmpty ? title : text)
        let lexicon = Lexicons.lexicon(for: language)
        let text = text.extracting(first: Self.mostBytes)
        let title = title.extracting(first: Self.mostBytes)
        let inTitle = titleScanner.scan(title, lexicon: lexicon)
        let inText = scanner.scan(text, lexicon: lexicon)
        guard inTitle || inText || lexicon.grammar.tellsIndirectly else { return }
        titleTokenizer.read(title, titleScanner, lexicon)
        tokenizer.read(text, scanner, lexicon)
        persons.reset()
        persons.learn(tokenizer.tokens, in: .text)
        persons.learn(titleTokenizer.tokens, in: .title)
        if inTitle { read(title, titleScanner, titleTokenizer, .title, lexicon, &quotes) }
        let first = quotes.count
        if inText { read(text, scanner, tokenizer, .text, lexicon, &quotes) }
        addIndirect(tokenizer.tokens, lexicon.grammar, after: first, &quotes)
    }

    /// Adds the speech of the text that is told without marks, where the rules of its language find it.
    private mutating func addIndirect(
        _ tokens: [Token], _ grammar: Grammar, after first: Int, _ quotes: inout [Quote]
    ) {
        let finds = IndirectSpeech.find(tokens, grammar)
        guard !finds.isEmpty else { return }
        for find in finds {
            var quote = find.quote(tokens, .text)
            quote.speaker?.name = persons.name(for: find.attribution.phrase, tokens, in: .text)
            quotes.append(quote)
        }
        quotes[first...].sort { $0.span.lowerBound < $1.span.lowerBound }
    }

    private mutating func read(
        _ text: Span<UInt8>, _ scanner: QuotationScanner, _ tokenizer: Tokenizer, _ place: Place, _ lexicon: Lexicon,
        _ quotes: inout [Quote]
    ) {
        let tokens = tokenizer.tokens
        var previous: SplitQuotes.Position?
        var lines = RelatedLines()
        finder.reset()
        finder.grammar = lexicon.grammar
        for (index, quotation) in scanner.quotations.enumerated() where quotation.depth == 0 {
            let at = Int(tokenizer.tokenOfQuotation[index])
            guard at >= 0 else { continue }
            let isHeadline = place == .title || lines.holdsHeadline(at: quotation.innerRange.lowerBound, in: text)
            let attribution = lexicon.isEmpty ? nil : finder.speaker(at: at, tokens, text, isHeadline: isHeadline)
            let shape = QuotedShape(text, quotation.innerRange, lexicon: lexicon)
            let kind = QuoteKinds.kind(at: at, tokens, shape: shape, attribution: attribution, isHeadline: isHeadline)
            let position = SplitQuotes.Position(
                token: at, attribution: attribution, continuesPrevious: quotation.continuesPrevious)
            if let previous, let last = quotes.last,
                SplitQuotes.joins(previous, position, kinds: (last.kind, kind), tokens)
            {
                SplitQuotes.join(&quotes[quotes.count - 1], with: quotation.innerRange)
            } else {
                quotes.append(quote(quotation, kind, place, attribution, tokens))
            }
            previous = position
            if let attribution, quotes[quotes.count - 1].isSpeech { finder.note(attribution, at: at) }
        }
    }

    private mutating func quote(
        _ quotation: Quotation, _ kind: Quote.Kind, _ place: Place, _ attribution: Attribution?, _ tokens: [Token]
    ) -> Quote {
        var quote = Quote(kind: kind, place: place, span: quotation.innerRange, confidence: Self.alone)
        guard let attribution, quote.isSpeech else { return quote }
        let phrase = attribution.phrase
        quote.speaker = Speaker(
            mention: phrase.mention.bytes(tokens), name: persons.name(for: phrase, tokens, in: place),
            role: phrase.role(tokens))
        quote.cue = attribution.cue.map { tokens[$0].range }
        quote.confidence = attribution.confidence(isPartial: kind == .mixed) * (quotation.isClosed ? 1 : Self.unclosed)
        return quote
    }

    /// What is left of the confidence where no mark tells the end of the words.
    private static let unclosed: Float = 0.8
    /// Confidence in a quotation without a speaker: its words are sure, what they are is not.
    private static let alone: Float = 0.5
}

extension Quote {
    /// Whether the words are somebody's speech, rather than a title or a word at arm's length.
    var isSpeech: Bool { kind != .title && kind != .scare }
}

extension Range<Int> {
    /// The bytes of a range of tokens, which is not empty.
    fileprivate func bytes(_ tokens: [Token]) -> Range<Int> {
        Int(tokens[lowerBound].start)..<Int(tokens[upperBound - 1].end)
    }
}

extension NounPhrase {
    /// What stands in front of the name in its phrase, without the determiner.
    fileprivate func role(_ tokens: [Token]) -> Range<Int>? {
        guard form == .name else { return nil }
        var first = whole.lowerBound
        if !tokens[first].classes.isDisjoint(with: [.determiner, .possessive]) { first += 1 }
        return first < mention.lowerBound ? (first..<mention.lowerBound).bytes(tokens) : nil
    }
}

extension Tokenizer {
    fileprivate mutating func read(_ text: Span<UInt8>, _ scanner: QuotationScanner, _ lexicon: Lexicon) {
        read(
            text, quotations: scanner.quotations, paragraphStarts: scanner.reading.paragraphStarts, lexicon: lexicon)
    }
}
