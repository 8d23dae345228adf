import Pipeline

// quote-train cross DATA… > FINDS      trains on all publishers but one and finds the quotations of that one, for each
// quote-train cross --test OTHER DATA… the same, found in OTHER's articles of the publisher (the same with other marks)
// quote-train model FILE DATA…         trains on everything and writes the model, calibrated by the same rounds
// quote-train find DATA… > FINDS       finds quotations with the model that is built in
// quote-train alter KIND DATA… > DATA  straight, single, guillemets, mixed or dropped marks in the place of double ones

let usage = "usage: quote-train cross [--test FILE] DATA… | model FILE DATA… | find DATA… | alter KIND DATA…"
var words = Array(CommandLine.arguments.dropFirst())
guard !words.isEmpty else { Console.fail(usage) }
let mode = words.removeFirst()

func articles(_ paths: [String]) -> [Article] {
    guard !paths.isEmpty else { Console.fail(usage) }
    return paths.flatMap { path -> [Article] in
        guard let bytes = Console.bytes(of: path) else { Console.fail("\(path) can't be read") }
        return bytes.split(separator: UInt8(ascii: "\n")).compactMap { Article(line: Array($0)) }
    }
}

switch mode {
case "cross":
    var tested: [Article]?
    if words.first == "--test", words.count > 2 {
        tested = articles([words[1]])
        words.removeFirst(2)
    }
    let trained = articles(words)
    let calibrating = await CrossValidation.run(training: trained, testing: tested ?? trained) { article, quotes in
        Console.out(Predictions.line(article, quotes))
    }
    Console.note(calibrating.report(calibrating.calibration))
case "model":
    guard words.count > 1 else { Console.fail(usage) }
    let path = words.removeFirst()
    let trained = articles(words)
    let calibrating = await CrossValidation.run(training: trained, testing: trained) { _, _ in }
    var result = await Training.run(trained)
    result.calibration = calibrating.calibration
    Console.save(result.bytes, to: path)
case "find":
    var extractor = QuoteExtractor()
    for article in articles(words) {
        Console.out(Predictions.line(article, Training.quotes(of: article, &extractor)))
    }
case "alter":
    guard let alteration = words.first.flatMap(Alteration.init) else { Console.fail(usage) }
    for article in articles(Array(words.dropFirst())) { Console.out(alteration.line(article)) }
default:
    Console.fail(usage)
}
