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

    var features: [UInt32] = []
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
    /// The indirect one whose verb was asked for last.
    var told: Article.Quotation?

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

    mutating func pick(_ question: SpeakerQuestion) -> SpeakerChoice {
        let answer: Int?
        switch question.kind {
        case .telling: answer = telling(question)
        case .start, .end: answer = bound(question)
        default: answer = extent(question)
        }
        return SpeakerChoice(candidate: answer ?? 0, probability: 1)
    }

    private mutating func extent(_ question: SpeakerQuestion) -> Int? {
        guard let gold, let range = gold.speakerRange, let first = question.mentions.first, first.overlaps(range) else {
            return nil
        }
        let isRight = question.mentions.map {
            Truth.isExact(String(decoding: article.text[$0], as: UTF8.self), gold.speaker)
        }
        guard let right = isRight.firstIndex(of: true) else { return nil }
        examples.append(question, isRight: isRight)
        return right
    }

    // MARK: Words without marks

    /// Whether the verb tells what stands behind it (0), in front (1), or nothing (2).
    private mutating func telling(_ question: SpeakerQuestion) -> Int? {
        if article.discarded.contains(where: { $0.contains(question.span.lowerBound) }) { return 2 }
        told = article.quotations.first { $0.isIndirect && $0.tellingWord == question.span.lowerBound }
        var answer = 2
        if let told { answer = told.span.lowerBound >= question.span.upperBound ? 0 : 1 }
        examples.append(question, isRight: (0..<3).map { $0 == answer })
        return answer
    }

    /// Which of the stretches is what people marked, or the nearest to it.
    private mutating func bound(_ question: SpeakerQuestion) -> Int? {
        guard let told else { return nil }
        let isRight = question.mentions.map {
            question.kind == .start ? $0.lowerBound == told.span.lowerBound : $0.upperBound == told.span.upperBound
        }
        if isRight.contains(true) {
            examples.append(question, isRight: isRight)
            return isRight.firstIndex(of: true)
        }
        return question.mentions.indices.min { distance(question, $0, told) < distance(question, $1, told) }
    }

    private func distance(_ question: SpeakerQuestion, _ at: Int, _ told: Article.Quotation) -> Int {
        question.kind == .start
            ? abs(question.mentions[at].lowerBound - told.span.lowerBound)
            : abs(question.mentions[at].upperBound - told.span.upperBound)
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
