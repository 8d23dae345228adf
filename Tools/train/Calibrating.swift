import Pipeline

/// Learns how often finds of each probability are right, from articles that the model was not trained on.
struct Calibrating {
    struct Tally {
        var probability: Double
        var isRight: Bool
    }

    var quotations: [Tally] = []
    var told: [Tally] = []

    /// Ends of the stretches of probability that are counted together; most finds are sure ones.
    private static let edges = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 1.01]
    /// Two stretches share so much that they mean the same words told.
    private static let enough = 0.8

    /// Counts what an extractor found in an article; its confidences must be bare probabilities.
    mutating func add(_ quotes: [Quote], _ article: Article) {
        for quote in quotes {
            guard let speaker = quote.speaker, quote.kind != .headline else { continue }
            let isTold = quote.kind == .indirect
            let spans = quote.segments.isEmpty ? [quote.span] : quote.segments
            for span in spans {
                let same = article.quotations.filter { $0.isIndirect == isTold && Self.isSame($0.span, span, isTold) }
                guard !same.contains(where: \.isUncertain) else { continue }
                let isRight = same.contains { gold in
                    guard let range = gold.speakerRange else { return isTold }
                    return Truth.isSame(
                        String(decoding: article.text[speaker.mention], as: UTF8.self), gold.speaker,
                        overlaps: range.overlaps(speaker.mention))
                }
                let tally = Tally(probability: Double(quote.confidence), isRight: isRight)
                if isTold { told.append(tally) } else { quotations.append(tally) }
            }
        }
    }

    private static func isSame(_ gold: Range<Int>, _ span: Range<Int>, _ isTold: Bool) -> Bool {
        let common = min(gold.upperBound, span.upperBound) - max(gold.lowerBound, span.lowerBound)
        let all = max(gold.upperBound, span.upperBound) - min(gold.lowerBound, span.lowerBound)
        // Edge punctuation and marks are a few bytes.
        return isTold ? Double(common) >= enough * Double(all) : common > 0 && all - common <= 8
    }

    var calibration: Calibration {
        Calibration(quotations: Self.knots(quotations), told: Self.knots(told))
    }

    /// Shares by stretch, made to rise by pooling neighbours that don't.
    /// - Source: Ayer and others, An Empirical Distribution Function for Sampling with Incomplete Information, 1955.
    private static func knots(_ tallies: [Tally]) -> [Calibration.Knot] {
        var pools: [(probability: Double, right: Double, count: Double)] = []
        var lower = 0.0
        for edge in edges {
            let some = tallies.filter { $0.probability >= lower && $0.probability < edge }
            lower = edge
            guard some.count >= 20 else { continue }
            let count = Double(some.count)
            pools.append((some.reduce(0) { $0 + $1.probability }, Double(some.count { $0.isRight }), count))
            while pools.count > 1 {
                let (last, before) = (pools[pools.count - 1], pools[pools.count - 2])
                guard last.right / last.count < before.right / before.count else { break }
                pools.removeLast(2)
                pools.append(
                    (before.probability + last.probability, before.right + last.right, before.count + last.count))
            }
        }
        return pools.map {
            Calibration.Knot(probability: Float($0.probability / $0.count), share: Float($0.right / $0.count))
        }
    }

    /// A table of what was counted, by tenths of the calibrated confidence.
    func report(_ calibration: Calibration) -> String {
        var lines: [String] = []
        for (name, tallies, knots) in [
            ("quotations", quotations, calibration.quotations), ("told", told, calibration.told),
        ] {
            lines.append("\(name): confidence from … to, number, share that is right")
            for tenth in 0..<10 {
                let some = tallies.filter {
                    Int(min(0.999, Calibration.share(Float($0.probability), knots)) * 10) == tenth
                }
                guard !some.isEmpty else { continue }
                let share = Double(some.count { $0.isRight }) / Double(some.count)
                lines.append("  0.\(tenth) … \(some.count) … \((share * 1000).rounded() / 1000)")
            }
        }
        return lines.joined(separator: "\n")
    }
}
