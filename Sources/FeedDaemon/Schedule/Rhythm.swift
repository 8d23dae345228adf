/// What the schedule remembers of a feed, kept with its state as a few bytes.
struct Rhythm: Equatable, Sendable {
    /// The wait between two polls that the feed's own pace suggests, in seconds; 0 before the first poll.
    var interval: UInt32 = 0
    /// Until when the host asked to be left alone (`Retry-After`), in Unix seconds; 0 where it didn't.
    var heldUntil: Int64 = 0
    /// How long the last document asked to be left alone (`<ttl>`), in seconds.
    var documentWait: UInt32 = 0
    /// How long the last response that said so was fresh, in seconds.
    var freshness: UInt32 = 0
    /// Names the last list of items and their states; 0 before the first.
    var items: UInt64 = 0
    /// Names the feed's entry in the configuration as it was at the last poll; 0 before the first.
    var entry: UInt64 = 0

    /// A month: a `Retry-After` beyond it is taken for it.
    static let longestHold: Int64 = 30 * 86_400

    /// How long the host is still to be left alone.
    /// - Parameter now: in Unix seconds.
    /// - Returns: seconds; 0 where it may be asked. A hold beyond the longest comes from a clock that was wrong: none.
    func hold(at now: Int64) -> Int64 {
        let rest = heldUntil - now
        return rest <= Self.longestHold ? max(rest, 0) : 0
    }

    /// What the publisher asks for, in seconds.
    var leastWait: Int64 { Int64(max(documentWait, freshness)) }
}

extension Rhythm {
    private static let version: UInt8 = 3
    private static let byteCount = 37

    /// - Parameter bytes: as `packed` gave them; those of another version make a fresh rhythm.
    init(packed bytes: [UInt8]?) {
        guard let bytes, bytes.count == Self.byteCount, bytes[0] == Self.version else { return }
        var rest = bytes.dropFirst()
        interval = Self.take(&rest)
        heldUntil = Self.take(&rest)
        documentWait = Self.take(&rest)
        freshness = Self.take(&rest)
        items = Self.take(&rest)
        entry = Self.take(&rest)
    }

    var packed: [UInt8] {
        var bytes = [Self.version]
        Self.append(interval, to: &bytes)
        Self.append(heldUntil, to: &bytes)
        Self.append(documentWait, to: &bytes)
        Self.append(freshness, to: &bytes)
        Self.append(items, to: &bytes)
        Self.append(entry, to: &bytes)
        return bytes
    }

    /// The least byte first.
    private static func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
        for shift in stride(from: 0, to: value.bitWidth, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }

    private static func take<Value: FixedWidthInteger>(_ bytes: inout ArraySlice<UInt8>) -> Value {
        defer { bytes = bytes.dropFirst(Value.bitWidth / 8) }
        return bytes.prefix(Value.bitWidth / 8).reversed().reduce(0) { $0 << 8 | Value(truncatingIfNeeded: $1) }
    }
}
