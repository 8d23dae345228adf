/// Features as places in the table of weights: each is a template's number and a value, hashed into a part of the table.
/// Where there are weights, they are summed at once.
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

    /// The weights to sum; empty where the features themselves are wanted, for training.
    var weights: [Int8] = []
    /// The sum of the weights of the features since `begin` or `takeSum`.
    private var sum: Int32 = 0
    /// The features, or their sum, of the other of two answers.
    private var others: [UInt32] = []
    private var otherSum: Int32 = 0
    private var base: UInt64 = 0
    private var size: UInt64 = 0

    /// Begins the features of a question anew.
    mutating func begin(_ part: Part) {
        indices.clear()
        sum = 0
        base = part.range.lowerBound
        size = UInt64(part.range.count)
    }

    @inline(__always)
    mutating func add(_ template: UInt64, _ value: UInt64) {
        var hash = (value ^ template &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
        hash ^= hash >> 32
        hash = hash &* 0xD6E8_FEB8_6659_FD93
        let index = UInt32(truncatingIfNeeded: base &+ ((hash >> 32) &* size) >> 32)
        if weights.isEmpty { indices.append(index) } else { sum &+= Int32(weights[Int(index)]) }
    }

    /// Gives the sum and begins another.
    mutating func takeSum() -> Int32 {
        defer { sum = 0 }
        return sum
    }

    /// Adds a feature to each of two answers, by one hash.
    @inline(__always)
    mutating func addTwice(_ template: UInt64, _ value: UInt64) {
        var hash = (value ^ template &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
        hash ^= hash >> 32
        hash = hash &* 0xD6E8_FEB8_6659_FD93
        let first = UInt32(truncatingIfNeeded: base &+ ((hash >> 32) &* size) >> 32)
        let second = UInt32(truncatingIfNeeded: base &+ ((hash & 0xFFFF_FFFF) &* size) >> 32)
        if weights.isEmpty {
            indices.append(first)
            others.append(second)
        } else {
            sum &+= Int32(weights[Int(first)])
            otherSum &+= Int32(weights[Int(second)])
        }
    }

    @inline(__always)
    mutating func addTwice(_ template: UInt64, _ first: UInt64, _ second: UInt64) {
        addTwice(template, Self.paired(first, second))
    }

    /// Goes over to the other of two answers.
    mutating func turnToOther() {
        if !others.isEmpty {
            indices.append(contentsOf: others)
            others.clear()
        }
        sum = otherSum
        otherSum = 0
    }

    @inline(__always)
    mutating func add(_ template: UInt64, _ first: UInt64, _ second: UInt64) {
        add(template, Self.paired(first, second))
    }

    @inline(__always)
    mutating func add(_ template: UInt64, _ first: UInt64, _ second: UInt64, _ third: UInt64) {
        add(template, Self.paired(Self.paired(first, second), third))
    }

    /// Two values as one.
    @inline(__always)
    static func paired(_ first: UInt64, _ second: UInt64) -> UInt64 {
        (first &+ 0x632B_E59B_D9B4_E019) &* 0xBF58_476D_1CE4_E5B9 ^ second &* 0x94D0_49BB_1331_11EB
    }
}
