extension Store {
    /// What is known of the feed with this id in the configuration.
    /// - Returns: nil for a feed that was never polled.
    public func feed(_ id: String) throws(StorageError) -> FeedState? { try feeds.state(of: id) }

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
