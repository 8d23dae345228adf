import Glibc
import Pipeline
import SeededRandom

/// Fits weights to examples: the loss is the logarithm of the share that the right candidates have in the softmax over
/// all; AdaGrad with a little decay of the weights that are touched.
/// - Source: Duchi, Hazan, Singer, Adaptive Subgradient Methods, 2011.
struct Optimizer {
    var epochs = 15
    var rate: Float = 0.07
    var accumulator: Float = 0.01
    var decay: Float = 0.001

    /// The weights after all epochs; the seed decides the order of the examples.
    func weights(for examples: Examples, seed: UInt64) -> [Float] {
        var weights = [Float](repeating: 0, count: QuoteModel.weightCount)
        var squares = [Float](repeating: accumulator, count: QuoteModel.weightCount)
        var order = Array(examples.all.indices)
        var random = SeededRandom(seed: seed)
        var scores: [Float] = []
        for _ in 0..<epochs {
            order.shuffle(using: &random)
            for index in order { step(examples, examples.all[index], &weights, &squares, &scores) }
        }
        return weights
    }

    private func step(
        _ examples: Examples, _ example: Examples.Example, _ weights: inout [Float], _ squares: inout [Float],
        _ scores: inout [Float]
    ) {
        scores.removeAll(keepingCapacity: true)
        var start = example.start
        for end in example.ends {
            var sum: Float = 0
            for place in start..<end { sum += weights[Int(examples.features[place])] }
            scores.append(sum)
            start = end
        }
        let most = scores.max() ?? 0
        var all: Float = 0
        var right: Float = 0
        for at in scores.indices {
            scores[at] = expf(scores[at] - most)
            all += scores[at]
            if example.isRight[at] { right += scores[at] }
        }
        start = example.start
        for (at, end) in example.ends.enumerated() {
            var gradient = scores[at] / all
            if example.isRight[at] { gradient -= right > 0 ? scores[at] / right : 1 }
            if abs(gradient) > 1e-4 {
                for place in start..<end {
                    let feature = Int(examples.features[place])
                    let slope = gradient + decay * weights[feature]
                    squares[feature] += slope * slope
                    weights[feature] -= rate * slope / squares[feature].squareRoot()
                }
            }
            start = end
        }
    }
}
