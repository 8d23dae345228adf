/// Which segment must go next: always the oldest, so that what is left is without a gap.
struct Retention {
    private let options: StoreOptions
    private let age: Int64

    /// - Parameters:
    ///   - options: the bounds.
    ///   - age: now, by the `AgeClock`.
    init(_ options: StoreOptions, age: Int64) {
        self.options = options
        self.age = age
    }

    /// - Parameters:
    ///   - candidates: those that may go, in order.
    ///   - all: every segment, in order.
    /// - Returns: the oldest, if it is beyond a bound; nil where nothing is, or it may not go yet.
    func next(of candidates: [Segment], among all: [Segment]) -> (Segment, HouseStep.Reason)? {
        let standing = all.filter { $0.state != .gone && $0.state != .removed }
        guard let oldest = standing.first, candidates.contains(where: { $0.number == oldest.number }) else {
            return nil
        }
        if let bound = options.retainAge, let closed = oldest.closed, age - closed >= bound { return (oldest, .age) }
        if let bound = options.retainSize {
            let total = standing.reduce(0) { $0 + ($1.state == .archived ? $1.archiveBytes : $1.bytes) }
            if total > bound { return (oldest, .size) }
        }
        return nil
    }
}
