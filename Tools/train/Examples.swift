import Pipeline

/// Questions with their answers, the features of all of them in one array.
struct Examples: Sendable {
    struct Example: Sendable {
        /// Where its features start, and where those of each candidate end; nobody's are the last.
        var start: Int
        var ends: [Int]
        /// Which candidates are right.
        var isRight: [Bool]
    }

    var features: [UInt16] = []
    var all: [Example] = []

    mutating func append(_ question: borrowing SpeakerQuestion, isRight: [Bool]) {
        let start = features.count
        features.append(contentsOf: question.features.indices)
        all.append(Example(start: start, ends: question.ends.map { $0 + start }, isRight: isRight))
    }
}

/// Answers questions with what people marked, and keeps them as examples.
struct Collector: SpeakerJudge {
    /// None: the features are wanted.
    let weights: [Int8] = []
    var examples = Examples()
    var article: Article
    /// Quotations whose speaker is among the candidates, and all with one.
    var reachable = 0
    var spoken = 0
    var gold: Article.Quotation?

    /// Quotations that share less of their span are not the same.
    private static let enough = 0.8

    mutating func choose(_ question: SpeakerQuestion) -> SpeakerChoice {
        self.gold = nil
        let nobody = SpeakerChoice(candidate: -1, probability: 1)
        if article.discarded.contains(where: { $0.contains(question.span.lowerBound) }) { return nobody }
        let touching = article.quotations.filter { !$0.isIndirect && $0.span.overlaps(question.span) }
        if touching.contains(where: \.isUncertain) { return nobody }
        guard let gold = touching.max(by: { Self.share($0.span, question.span) < Self.share($1.span, question.span) })
        else {
            examples.append(question, isRight: question.mentions.map { _ in false } + [true])
            return nobody
        }
        guard let range = gold.speakerRange else { return nobody }
        spoken += 1
        self.gold = gold
        let mentions = question.mentions.map { String(decoding: article.text[$0], as: UTF8.self) }
        var isRight = zip(mentions, question.mentions).map {
            Truth.isSame($0, gold.speaker, overlaps: $1.overlaps(range))
        }
        // Of those that the scorer lets pass, the ones with the very head are better.
        let head = Truth.head(gold.speaker)
        let isBetter = isRight.indices.map { isRight[$0] && Truth.head(mentions[$0]) == head }
        if isBetter.contains(true) { isRight = isBetter }
        guard let first = Self.best(isRight, question.mentions, range) else { return nobody }
        reachable += 1
        isRight.append(false)
        examples.append(question, isRight: isRight)
        return SpeakerChoice(candidate: first, probability: 1)
    }

    mutating func extent(_ question: SpeakerQuestion) -> Int {
        guard let gold, let range = gold.speakerRange, let first = question.mentions.first, first.overlaps(range) else {
            return 0
        }
        let isRight = question.mentions.map {
            Truth.isExact(String(decoding: article.text[$0], as: UTF8.self), gold.speaker)
        }
        guard let right = isRight.firstIndex(of: true) else { return 0 }
        examples.append(question, isRight: isRight)
        return right
    }

    /// The right candidate that shares most with what people marked.
    private static func best(_ isRight: [Bool], _ mentions: [Range<Int>], _ range: Range<Int>) -> Int? {
        isRight.indices.filter { isRight[$0] }.max { share(mentions[$0], range) < share(mentions[$1], range) }
    }

    private static func share(_ a: Range<Int>, _ b: Range<Int>) -> Double {
        let common = min(a.upperBound, b.upperBound) - max(a.lowerBound, b.lowerBound)
        guard common > 0 else { return 0 }
        return Double(common) / Double(max(a.upperBound, b.upperBound) - min(a.lowerBound, b.lowerBound))
    }
}
