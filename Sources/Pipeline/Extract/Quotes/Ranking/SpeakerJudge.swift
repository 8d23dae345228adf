/// Decides among the candidates for a quotation: by the weights of a model, or, while a model is trained, by the truth.
package protocol SpeakerJudge {
    /// Empty where a question's features are wanted rather than their sums.
    var weights: [Int8] { get }

    /// - Returns: the chosen candidate and how likely it is right; nil where nobody said the words.
    mutating func choose(_ question: SpeakerQuestion) -> SpeakerChoice

    /// Whether a verb tells nothing so plainly that the question need not be put.
    /// - Parameters:
    ///   - first: the sum of the weights for words behind the verb.
    ///   - second: the same for words in front of it.
    /// - Returns: false where the question is to be put.
    func tellsPlainlyNothing(_ first: Int32, _ second: Int32) -> Bool

    /// Decides a question of any other kind.
    /// - Returns: the index of a mention, and how likely it is right.
    mutating func pick(_ question: SpeakerQuestion) -> SpeakerChoice
}

extension SpeakerJudge {
    package func tellsPlainlyNothing(_ first: Int32, _ second: Int32) -> Bool { false }
}

/// What a judge decides.
package struct SpeakerChoice: Sendable {
    /// Index among the candidates; -1 for nobody.
    package var candidate: Int
    /// From 0 to 1.
    package var probability: Float

    package init(candidate: Int, probability: Float) {
        self.candidate = candidate
        self.probability = probability
    }
}

/// A quotation with everybody who may have said it.
package struct SpeakerQuestion: Sendable {
    package private(set) var kind = FeatureBuffer.Part.speaker
    /// The quoted words, or the verb that may tell words, in bytes of the text.
    package var span: Range<Int> = 0..<0
    /// Each candidate's words, in bytes of the text.
    package var mentions: [Range<Int>] = []
    package var features = FeatureBuffer()
    /// Where there are weights, features are summed at once and not kept.
    var sum = FeatureSum()
    var isSummed: Bool { !sum.weights.isEmpty }
    /// Where the features of each candidate end; the last are those of nobody.
    package var ends: [Int] = []
    /// The sum of each candidate's weights; zeros where there are none.
    package var sums: [Int32] = []

    mutating func begin(_ part: FeatureBuffer.Part) {
        sum.begin(part)
        beginSummed(part)
    }

    /// The same for a question whose features are summed already.
    mutating func beginSummed(_ part: FeatureBuffer.Part) {
        kind = part
        mentions.clear()
        features.begin(part)
        ends.clear()
        sums.clear()
    }

    /// Ends the features of a candidate.
    mutating func endCandidate() {
        ends.append(features.indices.count)
        sums.append(sum.take())
    }

    /// Goes over to the features of the other of two answers.
    mutating func turnToOther() {
        features.turnToOther()
        sum.turnToOther()
    }
}

/// Chooses by the weights of a model: a softmax over the candidates and nobody.
package struct ModelJudge: SpeakerJudge, Sendable {
    package let weights: [Int8]
    private let scale: Float
    private var scores: [Float] = []

    /// Above this, nobody said the words.
    private static let nobodyFrom: Float = 0.5

    /// Above this, a verb tells words.
    private static let tellingFrom: Float = 0.25
    /// So far behind, two answers have a share of less than a quarter together.
    private static let plainlyNothing: Float = 1.8

    package init(_ model: QuoteModel) {
        weights = model.weights
        scale = model.scale
    }

    package mutating func choose(_ question: SpeakerQuestion) -> SpeakerChoice {
        score(question)
        return Self.choice(&scores)
    }

    package func tellsPlainlyNothing(_ first: Int32, _ second: Int32) -> Bool {
        // To tell nothing has the score of zero.
        Float(max(first, second)) * scale < -Self.plainlyNothing
    }

    package mutating func pick(_ question: SpeakerQuestion) -> SpeakerChoice {
        score(question)
        var best = 0
        for at in scores.indices where scores[at] > scores[best] { best = at }
        var total: Float = 0
        let most = scores[best]
        for at in scores.indices { scores[at] = Exponential.of(scores[at] - most) }
        for score in scores { total += score }
        // A verb tells something from a lower share on, for what is missed can't be told by anybody later.
        if question.kind == .telling, best == 2, 1 - scores[2] / total > Self.tellingFrom {
            best = scores[0] > scores[1] ? 0 : 1
        }
        return SpeakerChoice(candidate: best, probability: scores[best] / total)
    }

    private mutating func score(_ question: SpeakerQuestion) {
        scores.clear()
        let scale = scale
        scores.append(addingCapacity: question.sums.count) { room in
            for sum in question.sums { room.append(Float(sum) * scale) }
        }
    }

    /// The choice by scores, the last of which is nobody's; they become probabilities.
    package static func choice(_ scores: inout [Float]) -> SpeakerChoice {
        let nobody = scores.count - 1
        let most = scores.max() ?? 0
        var total: Float = 0
        for at in scores.indices {
            scores[at] = Exponential.of(scores[at] - most)
            total += scores[at]
        }
        var best = -1
        for at in 0..<max(0, nobody) where best < 0 || scores[at] > scores[best] { best = at }
        let share = scores[nobody] / total
        if best < 0 || share > nobodyFrom { return SpeakerChoice(candidate: -1, probability: share) }
        return SpeakerChoice(candidate: best, probability: scores[best] / total)
    }
}
