/// Features as places in the table of weights: each is a template's number and a value, hashed into a part of the table.
package struct FeatureBuffer: Sendable {
    package private(set) var indices: [UInt32] = []

    /// The parts of the table, so that the many features of speakers leave room for the few of others.
    package enum Part: Sendable {
        /// Who said a quotation; where the speaker's mention ends.
        case speaker, extent
        /// Whether a verb tells somebody's words without marks; where those begin and end.
        case telling, start, end

        /// In weights.
        var range: Range<UInt64> {
            switch self {
            case .speaker: 0..<57_344
            case .extent: 57_344..<65_536
            case .telling: 65_536..<86_016
            case .start: 86_016..<88_064
            case .end: 88_064..<98_304
            }
        }
    }

    /// Those of the other of two answers.
    private var others: [UInt32] = []
    private var base: UInt64 = 0
    private var size: UInt64 = 0

    /// Begins the features of a question anew.
    mutating func begin(_ part: Part) {
        indices.clear()
        base = part.range.lowerBound
        size = UInt64(part.range.count)
    }

    /// Goes over to the other of two answers.
    mutating func turnToOther() {
        guard !others.isEmpty else { return }
        indices.append(contentsOf: others)
        others.clear()
    }
}

extension FeatureBuffer: FeatureSink {
    mutating func add(_ template: UInt64, _ value: UInt64) {
        indices.append(UInt32(truncatingIfNeeded: base &+ FeatureHash(template, value).first(below: size)))
    }

    mutating func addTwice(_ template: UInt64, _ value: UInt64) {
        let hash = FeatureHash(template, value)
        indices.append(UInt32(truncatingIfNeeded: base &+ hash.first(below: size)))
        others.append(UInt32(truncatingIfNeeded: base &+ hash.second(below: size)))
    }
}
