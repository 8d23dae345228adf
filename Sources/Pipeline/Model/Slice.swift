/// A stretch of the bytes of a `ParsedFeed`; empty means that the feed doesn't say.
struct Slice: Equatable, Sendable {
    var start: UInt32 = 0
    var count: UInt32 = 0

    static let none = Slice()

    init() {}

    init(_ range: Range<Int>) {
        start = UInt32(truncatingIfNeeded: range.lowerBound)
        count = UInt32(truncatingIfNeeded: range.count)
    }

    var isEmpty: Bool { count == 0 }
    var range: Range<Int> { Int(start)..<Int(start) + Int(count) }

    /// Takes a value where there is none yet.
    /// - Returns: whether it did.
    mutating func take(_ value: Slice) -> Bool {
        guard isEmpty, !value.isEmpty else { return false }
        self = value
        return true
    }
}
