import Pipeline

/// Trains on all publishers but one, and tries the model on that one; for each publisher.
enum CrossValidation {
    /// What was found in each of the tested articles goes to `report`; confidences are bare probabilities.
    static func run(
        training: [Article], testing: [Article], report: (Article, [Quote]) -> Void
    ) async -> Calibrating {
        var calibrating = Calibrating()
        for publisher in Set(testing.map(\.publisher)).sorted() {
            let result = await Training.run(training.filter { $0.publisher != publisher })
            var extractor = QuoteExtractor(model: result.model)
            for article in testing where article.publisher == publisher {
                let quotes = Training.quotes(of: article, &extractor)
                calibrating.add(quotes, article)
                report(article, quotes)
            }
        }
        return calibrating
    }
}
