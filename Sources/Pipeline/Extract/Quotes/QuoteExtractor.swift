/// Finds what is quoted in an item, word for word, and who said it.
///
/// Rooms, each of which knows only those before it: `Scanner` finds what stands between marks, `Words` splits the text
/// around it, `Speakers` gives it to somebody by rules, `Candidates`, `Features` and `Ranking` do so by what was learned,
/// `Indirect` finds speech without marks, `Kinds` tells speech from titles and words at arm's length, `Persons`
/// finds the speaker's full name. A value of this type keeps its buffers, so that reading item after item allocates
/// next to nothing.
public struct QuoteExtractor: Sendable {
    private var scanner = QuotationScanner()
    private var titleScanner = QuotationScanner()
    private var tokenizer = Tokenizer()
    private var titleTokenizer = Tokenizer()
    private var quotedWords = QuotedWordList()
    private var finder = SpeakerFinder()
    private var persons = PersonResolver()
    private var ranker = SpeakerRanker()
    private var people = PersonFinder()
    private var indirect = IndirectFinder()
    /// Whether speech that is told without marks is looked for.
    public var findsIndirect = true
    /// Nil where speakers are found by rules alone.
    private var model: QuoteModel?
    private var judge: ModelJudge?

    /// Longer texts are cut here: no article has so many bytes, and offsets are kept in 32 bits.
    public static let mostBytes = 16 << 20

    public init() { self.init(model: QuoteModel.builtIn) }

    /// - Parameter model: what speakers are chosen by in English; nil leaves them to the rules.
    package init(model: QuoteModel?) {
        self.model = model
        judge = model.map { ModelJudge($0) }
    }

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
        guard var judge else {
            var nobody = ModelJudge(QuoteModel.empty)
            return extract(text: text, title: title, language: language, judge: &nobody, into: &quotes)
        }
        self.judge = nil
        extract(text: text, title: title, language: language, judge: &judge, into: &quotes)
        self.judge = judge
    }

    /// The same, with a judge of the caller's.
    package mutating func extract(
        text: Span<UInt8>, title: Span<UInt8>, language: String, judge: inout some SpeakerJudge,
        into quotes: inout [Quote]
    ) {
        let language = LanguageGuess.language(declared: language, text: text.isEmpty ? title : text)
        let lexicon = Lexicons.lexicon(for: language)
        let text = text.extracting(first: Self.mostBytes)
        let title = title.extracting(first: Self.mostBytes)
        let inTitle = titleScanner.scan(title, lexicon: lexicon)
        let inText = scanner.scan(text, lexicon: lexicon)
        let ranks = lexicon.isEnglish && model != nil
        let tells = findsIndirect && (ranks || lexicon.grammar.tellsIndirectly)
        guard inTitle || inText || tells else { return }
        titleTokenizer.read(title, titleScanner, lexicon)
        tokenizer.read(text, scanner, lexicon)
        if ranks, let model {
            people.begin(tokenizer.tokens, title: titleTokenizer.tokens)
            ranker.begin(tokenizer.tokens, cues: model.cues, judge: judge)
        } else {
            people.reset()
            persons.reset()
            persons.learn(tokenizer.tokens, in: .text)
            persons.learn(titleTokenizer.tokens, in: .title)
        }
        if inTitle { read(title, titleScanner, titleTokenizer, .title, lexicon, &judge, &quotes) }
        let first = quotes.count
        if inText { read(text, scanner, tokenizer, .text, lexicon, &judge, &quotes) }
        if tells {
            if ranks {
                addTold(&judge, &quotes)
            } else {
                addIndirect(tokenizer.tokens, lexicon.grammar, &quotes)
            }
            quotes[first...].sort {
                ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound)
            }
        }
        if !inTitle { addClaim(of: titleTokenizer.tokens, from: first, &quotes) }
        ranker.end()
    }

    /// Adds what a title without marks has somebody say who speaks in the text.
    private func addClaim(of title: [Token], from first: Int, _ quotes: inout [Quote]) {
        guard let claim = HeadlineClaim.find(title, quotes: quotes[first...], tokenizer.tokens) else { return }
        var quote = Quote(
            kind: .headline, place: .title, span: claim.words.bytes(title), confidence: HeadlineClaim.confidence)
        quote.speaker = Speaker(
            mention: claim.mention.bytes(title), name: quotes[first + claim.quote].speaker?.name)
        quotes.insert(quote, at: first)
    }

    /// Adds the speech of the text that is told without marks, where the rules of its language find it.
    private mutating func addIndirect(_ tokens: [Token], _ grammar: Grammar, _ quotes: inout [Quote]) {
        for find in IndirectSpeech.find(tokens, grammar) {
            var quote = find.quote(tokens, .text)
            quote.speaker?.name = persons.name(for: find.attribution.phrase, tokens, in: .text)
            quotes.append(quote)
        }
    }

    /// The same, where a model finds it.
    private mutating func addTold(_ judge: inout some SpeakerJudge, _ quotes: inout [Quote]) {
        indirect.find(ranker.passage, judge: &judge)
        let tokens = ranker.passage.tokens
        for find in indirect.finds {
            var quote = Quote(
                kind: .indirect, place: .text, span: find.words.bytes(tokens),
                confidence: Calibration.share(find.probability, model?.calibration.told ?? []))
            quote.cue = tokens[find.cue].range
            let chunk = ranker.passage.chunks.chunks[find.speaker]
            quote.speaker = Speaker(
                mention: chunk.range.bytes(tokens),
                name: people.name(of: chunk, mention: chunk.range, quotation: find.cue, ranker.passage),
                role: NounPhrase(chunk).role(tokens))
            quotes.append(quote)
        }
    }

    private mutating func read(
        _ text: Span<UInt8>, _ scanner: QuotationScanner, _ tokenizer: Tokenizer, _ place: Place, _ lexicon: Lexicon,
        _ judge: inout some SpeakerJudge, _ quotes: inout [Quote]
    ) {
        let tokens = tokenizer.tokens
        var previous: SplitQuotes.Position?
        var lines = RelatedLines()
        finder.reset()
        let ranks = place == .text && lexicon.isEnglish && model != nil
        finder.grammar = lexicon.grammar
        for (index, quotation) in scanner.quotations.enumerated() where quotation.depth == 0 {
            let at = Int(tokenizer.tokenOfQuotation[index])
            guard at >= 0 else { continue }
            let isHeadline = place == .title || lines.holdsHeadline(at: quotation.innerRange.lowerBound, in: text)
            var attribution = lexicon.isEmpty ? nil : finder.speaker(at: at, tokens, text, isHeadline: isHeadline)
            quotedWords.read(text, quotation.innerRange, lexicon: lexicon)
            let shape = QuotedShape(text, quotation.innerRange, quotedWords, grammar: lexicon.grammar)
            var kind = QuoteKinds.kind(at: at, tokens, shape: shape, attribution: attribution, isHeadline: isHeadline)
            if let attribution, kind != .title, kind != .scare { finder.note(attribution, at: at) }
            if ranks, !isHeadline {
                let words = QuotedWords(quotation, quotedWords)
                let result = ranker.speaker(
                    at: at, quotation, text, lexicon, shape: shape, words: words, rule: (attribution, kind),
                    judge: &judge)
                (attribution, kind) = ranked(result, attribution, kind, at: at, tokens, shape)
            }
            let position = SplitQuotes.Position(
                token: at, attribution: attribution, continuesPrevious: quotation.continuesPrevious)
            if let previous, let last = quotes.last,
                SplitQuotes.joins(previous, position, kinds: (last.kind, kind), tokens)
            {
                if SplitQuotes.namesSpeaker(position, rather: previous) {
                    let whole = quote(quotation, .direct, place, attribution, at: at, tokens, scanner.quotations)
                    SplitQuotes.join(&quotes[quotes.count - 1], before: whole)
                } else {
                    SplitQuotes.join(&quotes[quotes.count - 1], with: quotation.innerRange)
                }
            } else {
                quotes.append(quote(quotation, kind, place, attribution, at: at, tokens, scanner.quotations))
            }
            previous = position
        }
    }

    /// Attribution and kind by the ranker's answer, with what the rules found about the same speaker.
    private func ranked(
        _ result: SpeakerRanker.Result, _ rule: Attribution?, _ kind: Quote.Kind, at: Int, _ tokens: [Token],
        _ shape: QuotedShape
    ) -> (Attribution?, Quote.Kind) {
        guard let chunk = result.chunk else {
            return (nil, shape.isTitleCase && shape.words > 1 || kind == .title ? .title : .scare)
        }
        var attribution = Attribution(pattern: .samePrevious, phrase: NounPhrase(chunk), cue: result.cue)
        if let rule, rule.phrase.whole.overlaps(chunk.range) { attribution.pattern = rule.pattern }
        attribution.ranking = Attribution.Ranking(
            chunk: chunk, mention: result.mention, probability: result.probability)
        return (attribution, QuoteKinds.spoken(at: at, tokens, shape: shape))
    }

    private mutating func quote(
        _ quotation: Quotation, _ kind: Quote.Kind, _ place: Place, _ attribution: Attribution?, at: Int,
        _ tokens: [Token], _ quotations: borrowing [Quotation]
    ) -> Quote {
        var quote = Quote(kind: kind, place: place, span: quotation.innerRange, confidence: Self.alone)
        guard let attribution, quote.isSpeech else { return quote }
        quote.cue = attribution.cue.map { tokens[$0].range }
        if let ranking = attribution.ranking {
            quote.speaker = Speaker(
                mention: ranking.mention.bytes(tokens),
                name: people.name(of: ranking.chunk, mention: ranking.mention, quotation: at, ranker.passage),
                role: attribution.phrase.role(tokens))
            quote.addressee = attribution.cue
                .flatMap { Addressee.range(behind: $0, speaker: ranking.mention, ranker.passage) }?.bytes(tokens)
            quote.confidence = Calibration.share(ranking.probability, model?.calibration.quotations ?? [])
        } else {
            let phrase = attribution.phrase
            // A paper's name stands between marks of its own.
            let paper = Int(tokens[phrase.mention.lowerBound].quotation)
            quote.speaker = Speaker(
                mention: paper >= 0 ? quotations[paper].innerRange : phrase.mention.bytes(tokens),
                name: people.isInUse
                    ? people.name(of: phrase, tokens, in: place) : persons.name(for: phrase, tokens, in: place),
                role: phrase.role(tokens))
            quote.confidence = attribution.confidence(isPartial: kind == .mixed)
        }
        if !quotation.isClosed { quote.confidence *= Self.unclosed }
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
