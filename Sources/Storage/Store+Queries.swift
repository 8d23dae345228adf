extension Store {
    /// What is known of the feed with this id in the configuration.
    /// - Returns: nil for a feed that was never polled.
    public func feed(_ id: String) throws(StorageError) -> FeedState? { try feeds.state(of: id) }

    /// Asks much at once: all answers are of one moment, and cost less than each by itself.
    public func reading<Answer>(_ ask: () throws(StorageError) -> Answer) throws(StorageError) -> Answer {
        try database.execute("BEGIN")
        defer { try? database.execute("COMMIT") }
        return try ask()
    }

    /// The `FeedState.identity` of a feed, which its records may have told where it was never polled.
    public func identity(of id: String) throws(StorageError) -> [UInt8]? { try feeds.identity(of: id) }

    /// Every feed that was ever polled, those that left the configuration included, in no order.
    public func allFeeds() throws(StorageError) -> [FeedSummary] { try feeds.summaries() }

    /// Where the next record goes.
    public func position() throws(StorageError) -> OutputPosition {
        let open = try segments.open()
        return OutputPosition(nextSeq: try segments.nextSeq(), segment: open?.name, bytes: open?.bytes ?? 0)
    }
}

/// Where the next record goes.
public struct OutputPosition: Equatable, Sendable {
    public var nextSeq: UInt64
    /// nil only while none could be opened.
    public var segment: SegmentName?
    /// Its length so far.
    public var bytes: UInt64
}
