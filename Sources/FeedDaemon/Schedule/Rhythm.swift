/// What the schedule remembers of a feed, kept with its state as a few bytes.
struct Rhythm: Equatable, Sendable {
    /// The wait between two polls that the feed's own pace suggests, in seconds; 0 before the first poll.
    var interval: UInt32 = 0
    /// Until when the host asked to be left alone (`Retry-After`), in Unix seconds; 0 where it didn't.
    var heldUntil: Int64 = 0

    private static let version: UInt8 = 1

    init() {}

    /// - Returns: a fresh rhythm where the bytes are of another version.
    init(packed bytes: [UInt8]?) {
        guard let bytes, bytes.count == 13, bytes[0] == Self.version else { return }
        for index in (1..<5).reversed() { interval = interval << 8 | UInt32(bytes[index]) }
        for index in (5..<13).reversed() { heldUntil = heldUntil << 8 | Int64(bytes[index]) }
    }

    var packed: [UInt8] {
        var bytes = [Self.version]
        for shift in stride(from: UInt32(0), to: 32, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: interval >> shift))
        }
        for shift in stride(from: Int64(0), to: 64, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: heldUntil >> shift))
        }
        return bytes
    }
}
