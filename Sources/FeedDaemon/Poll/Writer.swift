internal import Storage

/// The one writer of state and output, on a thread of its own.
///
/// Polls that end while a commit is under way share the next one: under load one transaction and one fdatasync carry
/// many of them.
actor Writer {
    private struct Pending {
        var poll: PollCommit
        var done: CheckedContinuation<Result<PollReceipt, StorageError>, Never>
    }

    private nonisolated let thread = ThreadExecutor()
    private let log: Log
    /// Nil once it is closed.
    private var store: Store?
    private var pending: [Pending] = []

    /// So many polls share a commit at most: more would only keep their memory longer.
    private static let groupAtMost = 256

    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe thread.asUnownedSerialExecutor() }

    init(log: Log) { self.log = log }

    /// Opens state and output, and mends what an earlier run left.
    func open(_ options: StoreOptions, clock: WallClock) throws(StorageError) {
        store = try Store.open(options, format: RecordLineFormat(), clock: clock.now)
        tellNotices()
    }

    /// What is known of a feed; nil for one that was never polled.
    func state(of feedID: String) throws(StorageError) -> FeedState? { try store?.feed(feedID) }

    /// Which keys a feed's items are known by, as its records tell where it was never polled.
    func identity(of feedID: String) throws(StorageError) -> [UInt8]? { try store?.identity(of: feedID) }

    func allFeeds() throws(StorageError) -> [FeedSummary] { try store?.allFeeds() ?? [] }

    /// Keeps what a poll brought; when this returns, it is durable.
    /// - Throws: why it could not be kept; the poll then never happened.
    func commit(_ poll: PollCommit) async throws(StorageError) -> PollReceipt {
        let result = await withCheckedContinuation { done in
            pending.append(Pending(poll: poll, done: done))
            // Runs behind the polls that have come meanwhile, so that they share the commit.
            if pending.count == 1 { Task { commitPending() } }
        }
        return try result.get()
    }

    /// Whether what is committed stands in the segments, after another try where it didn't.
    /// - Throws: why it still can't.
    func drain() throws(StorageError) {
        try store?.drain()
        tellNotices()
    }

    /// Tidies up and ends; the thread with it.
    func close() {
        do {
            try store?.flush()
        } catch {
            log.warning("\(error); the next start goes on from here")
        }
        store = nil
        thread.stop()
    }

    private func commitPending() {
        let group = Array(pending.prefix(Self.groupAtMost))
        pending.removeFirst(group.count)
        if !pending.isEmpty { Task { commitPending() } }
        guard let store else {
            let closed = StorageError(.io, "commit to", "the state", .told("it is closed"))
            for poll in group { poll.done.resume(returning: .failure(closed)) }
            return
        }
        do throws(StorageError) {
            let receipts = try store.commit(group.map(\.poll))
            for (poll, receipt) in zip(group, receipts) { poll.done.resume(returning: .success(receipt)) }
        } catch {
            for poll in group { poll.done.resume(returning: .failure(error)) }
        }
        tellNotices()
    }

    private func tellNotices() {
        for notice in store?.takeNotices() ?? [] { log.notice("\(notice)") }
    }
}
