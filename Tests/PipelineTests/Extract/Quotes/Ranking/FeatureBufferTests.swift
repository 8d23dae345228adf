import Testing

@testable import Pipeline

@Suite struct `Features` {
    @Test(arguments: [
        (FeatureBuffer.Part.speaker, 0..<57_344), (.extent, 57_344..<65_536), (.telling, 65_536..<86_016),
        (.start, 86_016..<88_064), (.end, 88_064..<98_304),
    ])
    func `stay in their part of the table`(part: FeatureBuffer.Part, range: Range<Int>) {
        var buffer = FeatureBuffer()
        buffer.begin(part)
        for value in UInt64(0)..<2_000 { buffer.add(value % 60, value) }
        #expect(buffer.indices.allSatisfy { range.contains(Int($0)) })
        #expect(Set(buffer.indices).count > 1_000)
        #expect(range.upperBound <= QuoteModel.weightCount)
    }

    @Test func `sum to what their weights sum to`() {
        let weights = (0..<QuoteModel.weightCount).map { Int8($0 % 100 - 50) }
        var collecting = FeatureBuffer()
        var summing = FeatureSum()
        summing.weights = weights
        for part in [FeatureBuffer.Part.speaker, .telling] {
            collecting.begin(part)
            summing.begin(part)
            for value in UInt64(0)..<50 {
                collecting.add(value, value * 3, 7)
                summing.add(value, value * 3, 7)
            }
            let sum = collecting.indices.reduce(Int32(0)) { $0 + Int32(weights[Int($1)]) }
            #expect(summing.take() == sum)
            #expect(summing.take() == 0)
        }
    }

    @Test func `of two answers are apart`() {
        var buffer = FeatureBuffer()
        buffer.begin(.telling)
        buffer.addTwice(1, 99)
        let first = buffer.indices
        buffer.turnToOther()
        #expect(first.count == 1)
        #expect(buffer.indices.count == 2)
        #expect(buffer.indices[0] != buffer.indices[1])
    }
}
