/// The memory that bodies in flight share.
///
/// Each transfer is charged for what its body holds, and at least for a reserve that most feeds stay below. While the
/// sum is over the limit none starts, and those that run pause, apart from the one with the lowest ticket: it always goes
/// on, so that the work never stands still. A transfer that has ended stays charged with its body for as long as whoever
/// asked for it works on it. All together stay below the limit and two of the largest bodies.
///
/// A class, since the callbacks of libcurl charge it while the client runs them; it belongs to the client's thread.
final class BodyBudget {
    let limit: Int
    private(set) var charged = 0
    private var charges: [Int: Int] = [:]

    /// The median feed has 30 KiB, the ninth of ten 250.
    static let reserve = 256 << 10

    init(limit: Int) { self.limit = limit }

    var mayStart: Bool { charges.isEmpty || charged + Self.reserve <= limit }

    /// - Parameter transfer: its ticket, unique among those that run.
    func start(_ transfer: Int) {
        charges[transfer] = Self.reserve
        charged += Self.reserve
    }

    /// The body of a transfer now holds so many bytes.
    func charge(_ transfer: Int, bytes: Int) {
        let charge = max(bytes, Self.reserve)
        guard let before = charges[transfer], charge != before else { return }
        charges[transfer] = charge
        charged += charge - before
    }

    /// The transfer has ended, and its body is still held; an answer without one ends its charge.
    func keep(_ transfer: Int, bytes: Int) {
        guard bytes > 0 else { return _ = end(transfer) }
        guard let before = charges.updateValue(bytes, forKey: transfer) else { return }
        charged += bytes - before
    }

    /// - Returns: whether anything was charged.
    @discardableResult func end(_ transfer: Int) -> Bool {
        guard let charge = charges.removeValue(forKey: transfer) else { return false }
        charged -= charge
        return true
    }

    /// Whether a transfer that has more to take must wait for others to end.
    func mustPause(_ transfer: Int) -> Bool { charged > limit && transfer != charges.keys.min() }
}
