import Testing

@testable import Pipeline

@Suite struct `A judge` {
    @Test func `chooses the best candidate and says how likely it is`() {
        var scores: [Float] = [1, 3, 0]
        let choice = ModelJudge.choice(&scores)
        #expect(choice.candidate == 1)
        // e³ ÷ (e¹ + e³ + e⁰)
        #expect(abs(choice.probability - 0.8438) < 0.001)
    }

    @Test func `chooses nobody where that is likelier than all together`() {
        var scores: [Float] = [1, 1, 3]
        #expect(ModelJudge.choice(&scores).candidate == -1)
        var close: [Float] = [2, 2, 2.5]
        #expect(ModelJudge.choice(&close).candidate == 0)
        var alone: [Float] = [0]
        #expect(ModelJudge.choice(&alone).candidate == -1)
    }

    @Test(arguments: [Float(0), -0.5, -1, -5, -20])
    func `knows the exponential well enough`(x: Float) {
        let known: [Float: Double] = [
            0: 1, -0.5: 0.606_530_66, -1: 0.367_879_44, -5: 0.006_737_947, -20: 2.061_153_6e-9,
        ]
        let value = Double(Exponential.of(x))
        #expect(abs(value / (known[x] ?? 0) - 1) < 1e-5)
        #expect(Exponential.of(-1_000) == 0)
    }
}
