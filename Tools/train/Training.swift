import Pipeline

/// Makes a model of articles.
enum Training {
    /// Models that differ only in the order of the examples; their mean is better than each.
    static let seeds: [UInt64] = [1, 2, 3, 4]

    struct Result {
        var words: [(word: [UInt8], level: CueTable.Level)]
        var weights: [Int8]
        var scale: Float
        var calibration = Calibration()

        var model: QuoteModel {
            QuoteModel(cues: CueTable(words), weights: weights, scale: scale, calibration: calibration)
        }
        var bytes: [UInt8] { model.bytes(words: words) }
    }

    static func run(_ articles: [Article]) async -> Result {
        var counter = CueCounter()
        for article in articles { counter.add(article) }
        let words = counter.words
        let examples = collect(articles, cues: CueTable(words))
        let sums = await mean(of: examples)
        let (weights, scale) = quantized(sums)
        return Result(words: words, weights: weights, scale: scale)
    }

    static func quotes(of article: Article, _ extractor: inout QuoteExtractor) -> [Quote] {
        var quotes: [Quote] = []
        let noTitle: [UInt8] = []
        extractor.extract(text: article.text.span, title: noTitle.span, language: "en", into: &quotes)
        return quotes
    }

    private static func collect(_ articles: [Article], cues: CueTable) -> Examples {
        var extractor = QuoteExtractor(
            model: QuoteModel(
                cues: cues, weights: [Int8](repeating: 0, count: QuoteModel.weightCount), scale: 1))
        guard let first = articles.first else { return Examples() }
        var collector = Collector(article: first)
        var quotes: [Quote] = []
        let noTitle: [UInt8] = []
        var (told, found) = (0, 0)
        for article in articles {
            collector.article = article
            collector.article.findTellingWords(cues)
            for quotation in collector.article.quotations where quotation.isIndirect {
                told += 1
                if quotation.tellingWord != nil { found += 1 }
            }
            quotes.removeAll()
            extractor.extract(
                text: article.text.span, title: noTitle.span, language: "en", judge: &collector, into: &quotes)
        }
        Console.note(
            "\(articles.count) articles, \(collector.examples.all.count) examples, "
                + "\(collector.examples.features.count) features, speaker among candidates "
                + "\(collector.reachable) of \(collector.spoken), "
                + "verb known of \(found) told of \(told)")
        return collector.examples
    }

    /// Two seeds at a time, for a machine may have other work.
    private static func mean(of examples: Examples) async -> [Float] {
        var sums = [Float](repeating: 0, count: QuoteModel.weightCount)
        for pair in 0..<seeds.count / 2 {
            async let first = Optimizer().weights(for: examples, seed: seeds[2 * pair])
            async let second = Optimizer().weights(for: examples, seed: seeds[2 * pair + 1])
            for (at, (one, other)) in zip(await first, await second).enumerated() { sums[at] += one + other }
        }
        return sums.map { $0 / Float(seeds.count) }
    }

    /// All but one weight in two thousand fit the scale; the rest are cut.
    private static let fitting = 0.9995

    private static func quantized(_ weights: [Float]) -> (weights: [Int8], scale: Float) {
        let sizes = weights.map(abs).sorted()
        let scale = max(sizes[Int(Double(sizes.count - 1) * fitting)] / 127, .leastNormalMagnitude)
        return (weights.map { Int8(max(-127, min(127, ($0 / scale).rounded()))) }, scale)
    }
}
