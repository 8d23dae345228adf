/// Spreads polls that would fall together: each feed has its own place in the time that its next poll may take, the same
/// for ever.
enum Phase {
    /// - Parameters:
    ///   - feedID: whose place.
    ///   - window: seconds.
    /// - Returns: a second of the window.
    static func place(of feedID: String, in window: ClosedRange<Int64>) -> Int64 {
        var hash = StableHash.add(feedID.utf8, to: StableHash.start)
        // It leaves ids that differ in their last letter close to each other.
        hash = (hash ^ hash >> 32) &* 0x9e37_79b9_7f4a_7c15
        return window.lowerBound + Int64(hash >> 33) % (window.upperBound - window.lowerBound + 1)
    }
}

extension Duration {
    /// Rounded down.
    var wholeSeconds: Int64 { components.seconds }
}
