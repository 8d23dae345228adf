internal import Storage
internal import Synchronization

/// The one writer of state and output, on a thread of its own.
///
/// Polls that end while a commit is under way, or soon after one, share the next: under load one transaction and one
/// fdatasync carry many of them. While state or output can't be written for a reason that may pass, a full disk say, whoever comes waits,
/// and what was brought is kept and tried again.
actor Writer {
    private struct Pending {
        var poll: PollCommit
        var done: CheckedContinuation<Result<PollReceipt, Refusal>, Never>
    }

    private nonisolated let thread = ThreadExecutor()
    let log: Log
    let pauses: Pauses
    private let opening: Opening
    /// Kept while opening is tried again and again.
    private var locks: StoreLocks?
    /// Nil until it is open, and once it is closed.
    private(set) var store: Store?
    /// What has come and waits for the writer's thread to look; nobody else needs to wait for that thread.
    private nonisolated let arrivals = Mutex<[Pending]>([])
    private var pending: [Pending] = []
    private var isScheduled = false
    private var nextCommit = ContinuousClock.now
    private var lastCommit = ContinuousClock.now
    /// Why nothing can be written at present.
    private(set) var stall: StorageError?
    /// What could not be read, to be tried before others are let go on.
    private var unread: ((Store) throws(StorageError) -> Void)?
    /// An error that no waiting mends, met while nobody asked.
    private var failure: StorageError?
    /// Those that wait for the stall to end.
    private var waiting: [CheckedContinuation<Void, Never>] = []
    var waitingCount: Int { waiting.count }
    private(set) var isStopping = false
    private var tidying: Task<Void, Never>?
    private var housekeeping: Task<Void, Never>?
    /// Why the last try to archive or delete failed, in words that have been said.
    var houseFault: String?
    /// Transactions that carried polls.
    private(set) var commits = 0

    /// Opens a store with locks that are held; a test puts something between it and the disk.
    typealias Opening =
        @Sendable (isolated Writer, StoreOptions, StoreLocks, WallClock) throws(StorageError) -> Store

    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe thread.asUnownedSerialExecutor() }

    /// - Parameters:
    ///   - log: told when polling pauses and goes on, and of what was mended.
    ///   - pauses: how long it waits.
    ///   - opening: opens the store.
    init(log: Log, pauses: Pauses = Pauses(), opening: @escaping Opening = Writer.openStore) {
        self.log = log
        self.pauses = pauses
        self.opening = opening
    }

    private static func openStore(
        _ writer: isolated Writer, _ options: StoreOptions, _ locks: StoreLocks, _ clock: WallClock
    ) throws(StorageError) -> Store {
        try Store.open(options, locks: locks, format: RecordLineFormat(), clock: clock.now)
    }

    // MARK: Life

    /// Opens state and output, and mends what an earlier run left. After an error that `pauses` it may be tried again.
    func open(_ options: StoreOptions, clock: WallClock) throws(StorageError) {
        let held = if let locks { locks } else { try StoreLocks.take(options) }
        locks = held
        store = try opening(self, options, held, clock)
        if let error = store?.stall { pause(for: error) }
        tellNotices()
        housekeeping = Task { await keepHouse() }
    }

    /// Refuses what would have to wait for the disk; what can be committed still is.
    func stop() {
        isStopping = true
        resumeWaiting()
        guard stall != nil else { return }
        refuseAll()
    }

    /// Tidies up and ends; the thread with it.
    func close() {
        isStopping = true
        tidying?.cancel()
        housekeeping?.cancel()
        commitPending()
        do {
            try store?.flush()
        } catch {
            log.warning("\(error); the next start goes on from here")
        }
        tellNotices()
        store = nil
        locks = nil
        resumeWaiting()
        refuseAll()
        thread.stop()
    }

    // MARK: Requests

    /// Asks the store something. Waits while nothing can be written, so that no server is asked for what couldn't be kept,
    /// and as long as the answer can't be read for a reason that may pass.
    func whenWritable<Answer>(
        _ ask: @escaping (Store) throws(StorageError) -> Answer
    ) async throws(Refusal) -> Answer {
        while true {
            while stall != nil, !isStopping { await withCheckedContinuation { waiting.append($0) } }
            guard !isStopping, let store else { throw .stopping }
            if let failure { throw .failed(failure) }
            do throws(StorageError) {
                return try ask(store)
            } catch  where error.pauses {
                unread = { store throws(StorageError) in _ = try ask(store) }
                pause(for: error)
            } catch {
                throw .failed(error)
            }
        }
    }

    /// Answers as long as its thread gets on with its work.
    func pulse() -> Bool { true }

    /// Goes on by other bounds; where things are stays.
    func follow(_ options: StoreOptions) { store?.follow(options) }

    /// Where the next record goes.
    func position() throws(StorageError) -> OutputPosition? { try store?.position() }

    /// Keeps what a poll brought; when this returns, it is durable.
    nonisolated func commit(_ poll: PollCommit) async throws(Refusal) -> PollReceipt {
        let result = await withCheckedContinuation { done in
            let isFirst = arrivals.withLock { arrivals in
                arrivals.append(Pending(poll: poll, done: done))
                return arrivals.count == 1
            }
            if isFirst { Task { await welcome() } }
        }
        return try result.get()
    }

    // MARK: Commits

    /// Takes what has come into the line for the next commit.
    private func welcome() {
        takeArrivals()
        if store == nil || (isStopping && stall != nil) { refuseAll() } else if stall == nil { scheduleCommit() }
    }

    private func takeArrivals() {
        pending += arrivals.withLock { arrivals in
            defer { arrivals = [] }
            return arrivals
        }
    }

    /// A while behind the last commit, so that the polls which come meanwhile share the next.
    private func scheduleCommit() {
        guard !isScheduled else { return }
        isScheduled = true
        let wait = ContinuousClock.now.duration(to: nextCommit)
        Task {
            if wait > .zero { try? await Task.sleep(for: wait) }
            commitPending()
        }
    }

    private func commitPending() {
        isScheduled = false
        takeArrivals()
        defer { tellNotices() }
        guard let store, !pending.isEmpty else { return }
        let group = Array(pending.prefix(Self.groupCount(pending.lazy.map(\.poll))))
        pending.removeFirst(group.count)
        do throws(StorageError) {
            let receipts = try store.commit(group.map(\.poll))
            commits += 1
            nextCommit = .now + pauses.gathering
            lastCommit = .now
            for (poll, receipt) in zip(group, receipts) { poll.done.resume(returning: .success(receipt)) }
            if let error = store.stall, error.pauses { pause(for: error) } else { goOn() }
        } catch  where error.pauses && !isStopping {
            pending.insert(contentsOf: group, at: 0)
            pause(for: error)
        } catch {
            let refusal = error.pauses ? Refusal.stopping : .failed(error)
            for poll in group { poll.done.resume(returning: .failure(refusal)) }
        }
        if stall == nil, !pending.isEmpty { scheduleCommit() }
    }

    private func refuseAll() {
        takeArrivals()
        for poll in pending { poll.done.resume(returning: .failure(.stopping)) }
        pending = []
    }

    // MARK: A disk that takes nothing

    private func pause(for error: StorageError) {
        if stall == nil {
            log.error(
                "\(error); polling pauses until then, and nothing is lost", LogSubject(kind: .pollingPauses))
        }
        stall = error
        tidying?.cancel()
        tidying = nil
        Task {
            try? await Task.sleep(for: pauses.stall)
            tryAgain()
        }
    }

    private func tryAgain() {
        guard stall != nil, !isStopping else { return }
        do throws(StorageError) {
            if let store { try unread?(store) }
            guard pending.isEmpty else { return commitPending() }
            try store?.drain()
            goOn()
        } catch  where error.pauses {
            pause(for: error)
        } catch {
            fail(error)
        }
    }

    /// Whoever waits hears of it, and whoever asks next.
    private func fail(_ error: StorageError) {
        failure = error
        unread = nil
        stall = nil
        resumeWaiting()
        if !pending.isEmpty { scheduleCommit() }
    }

    private func goOn() {
        if stall != nil {
            log.notice("state and output can be written again; polling goes on", LogSubject(kind: .pollingGoesOn))
        }
        stall = nil
        unread = nil
        resumeWaiting()
        tidyWhenIdle()
    }

    private func resumeWaiting() {
        for continuation in waiting { continuation.resume() }
        waiting = []
    }

    // MARK: Tidying up

    /// What was written stays in the outbox until the next commit takes it along; after a pause nothing should be left.
    private func tidyWhenIdle() {
        guard tidying == nil else { return }
        tidying = Task {
            repeat {
                try? await Task.sleep(for: lastCommit.duration(to: .now + pauses.idle))
            } while !Task.isCancelled && lastCommit + pauses.idle > .now
            if !Task.isCancelled { tidy() }
        }
    }

    private func tidy() {
        tidying = nil
        guard stall == nil, pending.isEmpty, !isStopping else { return }
        do throws(StorageError) {
            try store?.flush()
        } catch {
            if error.pauses { pause(for: error) } else { log.error("\(error)") }
        }
        tellNotices()
    }

    private func tellNotices() {
        for notice in store?.takeNotices() ?? [] { log.notice("\(notice)") }
    }
}
