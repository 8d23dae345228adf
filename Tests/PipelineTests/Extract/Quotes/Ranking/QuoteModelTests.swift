import Testing

@testable import Pipeline

@Suite struct `The model of quotations` {
    private let words: [(word: [UInt8], level: CueTable.Level)] = [
        (Array("said".utf8), .core), (Array("naïve".utf8), .weak),
    ]

    private var model: QuoteModel {
        QuoteModel(
            cues: CueTable(words), weights: (0..<QuoteModel.weightCount).map { Int8(truncatingIfNeeded: $0) },
            scale: 0.03125,
            calibration: Calibration(
                quotations: [.init(probability: 0, share: 0.25), .init(probability: 1, share: 0.75)], told: []))
    }

    @Test func `is there, and is one`() {
        #expect(QuoteModel.builtIn?.weights.count == QuoteModel.weightCount)
        #expect(QuoteModel.builtIn?.calibration.quotations.isEmpty == false)
    }

    @Test func `comes back from its bytes`() throws {
        let read = try #require(QuoteModel(bytes: model.bytes(words: words)))
        #expect(read.weights == model.weights)
        #expect(read.scale == model.scale)
        #expect(read.cues.level(of: CueTable.key(of: Array("naïve".utf8))) == .weak)
        #expect(read.cues.level(of: CueTable.key(of: Array("left".utf8))) == nil)
        #expect(abs(Calibration.share(0.5, read.calibration.quotations) - 0.5) < 0.001)
    }

    @Test func `is none where bytes are missing or too many`() {
        let bytes = model.bytes(words: words)
        for count in [0, 5, 12, 20, bytes.count - 1] { #expect(QuoteModel(bytes: Array(bytes.prefix(count))) == nil) }
        #expect(QuoteModel(bytes: bytes + [0]) == nil)
    }
}

@Suite struct `Calibrated confidence` {
    private let knots: [Calibration.Knot] = [
        .init(probability: 0.2, share: 0.3), .init(probability: 0.6, share: 0.5), .init(probability: 1, share: 0.9),
    ]

    @Test func `lies on a line between two knots, and is level beyond the last`() {
        #expect(Calibration.share(0.1, knots) == 0.3)
        #expect(abs(Calibration.share(0.4, knots) - 0.4) < 1e-6)
        #expect(abs(Calibration.share(0.8, knots) - 0.7) < 1e-6)
        #expect(Calibration.share(1, knots) == 0.9)
    }

    @Test func `is the probability where nothing was counted`() {
        #expect(Calibration.share(0.37, []) == 0.37)
    }
}
