internal import Storage

/// What is known of feeds.
extension Writer {
    /// What is known of a feed; nil for one that was never polled.
    func state(of feedID: String) async throws(Refusal) -> FeedState? {
        try await whenWritable { store throws(StorageError) in try store.feed(feedID) }
    }

    /// What is known of feeds that are about to be polled, in their order; of one that was never polled, what its records
    /// tell.
    func known(of feeds: [Configuration.Feed]) async throws(Refusal) -> [FeedState] {
        try await whenWritable { store throws(StorageError) in
            try store.reading { () throws(StorageError) in
                var states: [FeedState] = []
                for feed in feeds {
                    if let state = try store.feed(feed.id) {
                        states.append(state)
                    } else {
                        var state = FeedState(url: feed.url)
                        state.identity = try store.identity(of: feed.id)
                        states.append(state)
                    }
                }
                return states
            }
        }
    }

    /// What is known of the feeds, in their order; nil for those that were never polled. Waits until it can be read.
    func states(ofAll feedIDs: [String]) async throws(Refusal) -> [FeedState?] {
        try await whenWritable { store throws(StorageError) in try Self.states(of: feedIDs, in: store) }
    }

    /// As above, and doesn't wait.
    func states(of feedIDs: [String]) throws(StorageError) -> [FeedState?] {
        guard let store else { return feedIDs.map { _ in nil } }
        return try Self.states(of: feedIDs, in: store)
    }

    private static func states(of feedIDs: [String], in store: Store) throws(StorageError) -> [FeedState?] {
        try store.reading { () throws(StorageError) in
            var states: [FeedState?] = []
            for id in feedIDs { states.append(try store.feed(id)) }
            return states
        }
    }
}
