@testable import Pipeline

/// What the tests of quotations share: text in, readable values out.
enum Sample {
    static func quotes(_ text: String, title: String = "", language: String = "en") -> [Quote] {
        QuoteExtractor.extract(text: Array(text.utf8).span, title: Array(title.utf8).span, language: language)
    }

    /// The same by rules alone, as in languages without a model.
    static func ruled(_ text: String) -> [Quote] {
        var extractor = QuoteExtractor(model: nil)
        var quotes: [Quote] = []
        let noTitle: [UInt8] = []
        extractor.extract(text: Array(text.utf8).span, title: noTitle.span, language: "en", into: &quotes)
        return quotes
    }

    /// The words in a range of bytes.
    static func words(_ range: Range<Int>?, of text: String) -> String? {
        range.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
    }

    /// The outermost quotations that the scanner finds.
    static func scanned(_ text: String, depth: Int32 = 0, language: String = "en") -> [String] {
        quotations(text, language: language).filter { $0.depth == depth }.compactMap { words($0.innerRange, of: text) }
    }

    static func quotations(_ text: String, language: String = "en") -> [Quotation] {
        var scanner = QuotationScanner()
        _ = scanner.scan(Array(text.utf8).span, lexicon: Lexicons.lexicon(for: language))
        return scanner.quotations
    }

    /// The tokens of an English text, its quotations among them.
    static func tokens(around text: String) -> [Token] {
        let bytes = Array(text.utf8)
        let lexicon = Lexicons.lexicon(for: "en")
        var scanner = QuotationScanner()
        _ = scanner.scan(bytes.span, lexicon: lexicon)
        var tokenizer = Tokenizer()
        tokenizer.read(
            bytes.span, quotations: scanner.quotations, paragraphStarts: scanner.reading.paragraphStarts,
            lexicon: lexicon)
        return tokenizer.tokens
    }

    /// The processor time that finding takes in a shape of text again and again: the least of a few runs, which disturbs
    /// a busy machine least.
    static func least(_ shape: String, _ language: String = "en", times: Int) -> Duration {
        let bytes = Array(String(repeating: shape, count: times).utf8)
        let nothing: [UInt8] = []
        var extractor = QuoteExtractor()
        var quotes: [Quote] = []
        return (0..<2).map { _ in
            quotes.removeAll(keepingCapacity: true)
            return ProcessorTime.spent {
                extractor.extract(text: bytes.span, title: nothing.span, language: language, into: &quotes)
            }
        }.min() ?? .zero
    }

    /// The tokens of a text without quotations.
    static func tokens(_ text: String, language: String) -> [Token] {
        var tokenizer = Tokenizer()
        tokenizer.read(
            Array(text.utf8).span, quotations: [], paragraphStarts: [], lexicon: Lexicons.lexicon(for: language))
        return tokenizer.tokens
    }

    /// Mentions of the speakers of all quotes; "-" where there is none.
    static func speakers(_ text: String) -> [String] { speakers(quotes(text), of: text) }
    static func ruledSpeakers(_ text: String) -> [String] { speakers(ruled(text), of: text) }

    private static func speakers(_ quotes: [Quote], of text: String) -> [String] {
        quotes.map { words($0.speaker?.mention, of: text) ?? "-" }
    }

    static func cues(_ text: String) -> [String] { cues(quotes(text), of: text) }
    static func ruledCues(_ text: String) -> [String] { cues(ruled(text), of: text) }

    private static func cues(_ quotes: [Quote], of text: String) -> [String] {
        quotes.map { words($0.cue, of: text) ?? "-" }
    }

    static func kinds(_ text: String) -> [Quote.Kind] { quotes(text).map(\.kind) }

    /// Full names of the speakers of all quotes; "-" where there is none.
    static func names(_ text: String, title: String = "") -> [String] {
        quotes(text, title: title).map { quote in
            guard let name = quote.speaker?.name else { return "-" }
            return words(name.range, of: name.place == .text ? text : title) ?? "-"
        }
    }
}
