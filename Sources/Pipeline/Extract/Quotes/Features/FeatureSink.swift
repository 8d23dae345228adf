/// What features are added to: each is a template's number and a value.
protocol FeatureSink {
    mutating func add(_ template: UInt64, _ value: UInt64)
    /// Adds a feature to each of two answers, by one hash.
    mutating func addTwice(_ template: UInt64, _ value: UInt64)
}

extension FeatureSink {
    @inline(__always)
    mutating func add(_ template: UInt64, _ first: UInt64, _ second: UInt64) {
        add(template, FeatureHash.paired(first, second))
    }

    @inline(__always)
    mutating func add(_ template: UInt64, _ first: UInt64, _ second: UInt64, _ third: UInt64) {
        add(template, FeatureHash.paired(FeatureHash.paired(first, second), third))
    }

    @inline(__always)
    mutating func addTwice(_ template: UInt64, _ first: UInt64, _ second: UInt64) {
        addTwice(template, FeatureHash.paired(first, second))
    }
}

/// A feature's hash, and its place in a part of the table of weights.
struct FeatureHash {
    private var bits: UInt64

    @inline(__always)
    init(_ template: UInt64, _ value: UInt64) {
        bits = (value ^ template &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
        bits ^= bits >> 32
        bits = bits &* 0xD6E8_FEB8_6659_FD93
    }

    /// A place below `size`, which has less than 32 bits.
    @inline(__always)
    func first(below size: UInt64) -> UInt64 { ((bits >> 32) &* size) >> 32 }

    /// Another, for another answer.
    @inline(__always)
    func second(below size: UInt64) -> UInt64 { ((bits & 0xFFFF_FFFF) &* size) >> 32 }

    /// Two values as one.
    @inline(__always)
    static func paired(_ first: UInt64, _ second: UInt64) -> UInt64 {
        (first &+ 0x632B_E59B_D9B4_E019) &* 0xBF58_476D_1CE4_E5B9 ^ second &* 0x94D0_49BB_1331_11EB
    }
}

/// Sums the weights of features. It shares nothing with anybody, so that the sums stay in registers.
struct FeatureSum: FeatureSink, Sendable {
    /// Empty where nothing is to be summed.
    var weights: [Int8] = []
    private var base = 0
    private var size: UInt64 = 0
    private(set) var sum: Int32 = 0
    /// The sum of the other of two answers.
    private(set) var otherSum: Int32 = 0

    /// Begins the features of a question anew.
    mutating func begin(_ part: FeatureBuffer.Part) {
        base = Int(part.range.lowerBound)
        size = UInt64(part.range.count)
        sum = 0
        otherSum = 0
    }

    /// Gives the sum and begins another.
    mutating func take() -> Int32 {
        defer { sum = 0 }
        return sum
    }

    /// Goes over to the other of two answers.
    mutating func turnToOther() {
        sum = otherSum
        otherSum = 0
    }

    @inline(__always)
    mutating func add(_ template: UInt64, _ value: UInt64) {
        let place = FeatureHash(template, value).first(below: size)
        sum &+= Int32(weights[base &+ Int(truncatingIfNeeded: place)])
    }

    @inline(__always)
    mutating func addTwice(_ template: UInt64, _ value: UInt64) {
        let hash = FeatureHash(template, value)
        sum &+= Int32(weights[base &+ Int(truncatingIfNeeded: hash.first(below: size))])
        otherSum &+= Int32(weights[base &+ Int(truncatingIfNeeded: hash.second(below: size))])
    }
}
