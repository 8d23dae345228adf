/// Spreads polls that would fall together: each feed has its own part of an interval, the same for ever.
enum Phase {
    /// - Returns: seconds, up to a sixteenth of the wait.
    static func spread(of feedID: String, over wait: Int64) -> Int64 {
        // FNV-1a: stable over runs, which Hasher is not.
        let hash = feedID.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return Int64(hash >> 33) % (max(wait, 0) / 16 + 1)
    }
}

extension Duration {
    /// Rounded down.
    var wholeSeconds: Int64 { components.seconds }
}
