import Pipeline

// quote-train cross DATA… > PREDICTIONS: trains on all publishers but one, finds the quotations of that one; for each.
// quote-train model FILE DATA…: trains on everything and writes the model.

let words = Array(CommandLine.arguments.dropFirst())
guard let mode = words.first, words.count >= 2 else {
    Console.fail("usage: quote-train cross DATA… | quote-train model FILE DATA…")
}
var articles: [Article] = []
for path in words.dropFirst(mode == "model" ? 2 : 1) {
    guard let bytes = Console.bytes(of: path) else { Console.fail("\(path) can't be read") }
    articles += bytes.split(separator: UInt8(ascii: "\n")).compactMap { Article(line: Array($0)) }
}
switch mode {
case "cross":
    for publisher in Set(articles.map(\.publisher)).sorted() {
        let result = await Training.run(articles.filter { $0.publisher != publisher })
        var extractor = QuoteExtractor(model: result.model)
        for article in articles where article.publisher == publisher {
            var quotes: [Quote] = []
            let noTitle: [UInt8] = []
            extractor.extract(text: article.text.span, title: noTitle.span, language: "en", into: &quotes)
            Console.out(Predictions.line(article, quotes))
        }
    }
case "model":
    Console.save(await Training.run(articles).bytes, to: words[1])
default:
    Console.fail("there is no mode “\(mode)”")
}
