/// How often finds of a probability are right, as counted on articles that the model was not trained on.
package struct Calibration: Sendable, Equatable {
    package struct Knot: Sendable, Equatable {
        /// By the model, from 0 to 1.
        package var probability: Float
        /// Of those found with it, how many were right in words and speaker.
        package var share: Float

        package init(probability: Float, share: Float) {
            self.probability = probability
            self.share = share
        }
    }

    /// Rising in both; empty where probabilities are taken as they are.
    package var quotations: [Knot]
    package var told: [Knot]

    package init(quotations: [Knot] = [], told: [Knot] = []) {
        self.quotations = quotations
        self.told = told
    }

    /// The share for a probability, between two knots by a straight line.
    package static func share(_ probability: Float, _ knots: [Knot]) -> Float {
        guard let first = knots.first, let last = knots.last else { return probability }
        if probability <= first.probability { return first.share }
        if probability >= last.probability { return last.share }
        var before = first
        for knot in knots {
            if probability <= knot.probability {
                let width = knot.probability - before.probability
                guard width > 0 else { return knot.share }
                return before.share + (knot.share - before.share) * (probability - before.probability) / width
            }
            before = knot
        }
        return last.share
    }
}
