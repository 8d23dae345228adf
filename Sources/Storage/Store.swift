internal import Glibc

/// The state and the output of one daemon, and the commit protocol that keeps them in step: nothing is lost, nothing
/// comes twice, nothing is torn.
///
/// A poll is one transaction: the feed's state, what it has shown, and the bytes of its records with their place in the
/// output. Only then are the bytes written to the segments. Everything happens in the calling thread, and one thread
/// owns the store.
public final class Store {
    private var options: StoreOptions
    private let format: any RecordFormat
    private let locks: StoreLocks
    private let disk: any Disk
    private let clock: () -> Int64
    let database: Connection
    let feeds: FeedStore
    private let seen: SeenStore
    let segments: SegmentTable
    private let outbox: Outbox
    private let writer: SegmentWriter
    private let sealing: Sealing
    private let ages: AgeClock
    private let housekeeping: Housekeeping

    /// Why what is committed can't be written to the segments; nil while it can. Nothing is lost meanwhile, and nothing
    /// further is taken.
    public private(set) var stall: StorageError?
    private var notices: [StoreNotice] = []
    /// Another output directory stands in the place of the one that was known, and wasn't compared with the state yet.
    private var isElsewhere = false

    /// A segment that is sealed while the daemon runs has a successor, which somebody may spoil as well; after so many
    /// the drain stalls and says why.
    private static let maxSealsPerDrain = 8

    /// Takes the locks, opens the database, makes state and output agree and writes what is pending.
    ///
    /// A start that fails with an error that `pauses` may be tried again, with the same locks. Where only the writing of
    /// what is pending fails, the store opens, and `stall` says why.
    /// - Parameters:
    ///   - options: where things are, and their bounds.
    ///   - locks: taken earlier; nil takes them now.
    ///   - format: how records are written and read back.
    ///   - clock: the wall clock in Unix seconds; it may jump.
    ///   - uptime: a clock that doesn't.
    /// - Returns: a store that is ready for polls.
    /// - Throws: `.locked`, `.cannotCreate`, `.unreadable` or `.io`.
    public static func open(
        _ options: StoreOptions, locks: StoreLocks? = nil, format: any RecordFormat, clock: @escaping () -> Int64,
        uptime: Uptime = .system
    ) throws(StorageError) -> Store {
        try open(options, locks: locks, format: format, clock: clock, uptime: uptime) { $0 }
    }

    /// As above, with something between the store and the disk, for tests.
    static func open(
        _ options: StoreOptions, locks: StoreLocks? = nil, format: any RecordFormat, clock: @escaping () -> Int64,
        uptime: Uptime = .system, interposing: (SystemDisk) -> any Disk
    ) throws(StorageError) -> Store {
        let held = if let locks { locks } else { try StoreLocks.take(options) }
        // It may have been replaced while a start waited for the disk.
        _ = try held.follow()
        try StateFile.prepare(options.state)
        let store = try Store(
            options, locks: held, format: format, disk: interposing(SystemDisk(held)), clock: clock, uptime: uptime)
        store.notices = try Recovery(sealing: store.sealing).run(now: clock())
        // What fails here is in `stall`.
        try? store.drain()
        return store
    }

    private init(
        _ options: StoreOptions, locks: StoreLocks, format: any RecordFormat, disk: any Disk,
        clock: @escaping () -> Int64, uptime: Uptime
    ) throws(StorageError) {
        self.options = options
        self.locks = locks
        self.format = format
        self.disk = disk
        self.clock = clock
        database = try Connection(path: options.state)
        try Schema.migrate(database)
        feeds = try FeedStore(database)
        seen = try SeenStore(database)
        segments = try SegmentTable(database)
        outbox = try Outbox(database)
        writer = SegmentWriter(disk: disk, segments: segments, outbox: outbox)
        ages = try AgeClock(database, wall: clock, uptime: uptime)
        sealing = Sealing(
            database: database, disk: disk, format: format, feeds: feeds, seen: seen, segments: segments,
            outbox: outbox, writer: writer, ages: ages)
        housekeeping = Housekeeping(
            database: database, disk: disk, segments: segments, outbox: outbox, writer: writer, ages: ages,
            options: options)
    }

    // MARK: - Polls

    /// Keeps what the polls brought, all of it or nothing, and writes the records.
    ///
    /// When this returns, the polls are durable, and their records stand in the segments or will, even if `stall` says
    /// that they can't yet.
    /// - Parameter polls: a group that shares the cost of one durable commit; one feed may stand in it twice.
    /// - Returns: a receipt for each, in order.
    /// - Throws: what kept the polls from being committed. They never happened: validators and all are as before.
    public func commit(_ polls: [PollCommit]) throws(StorageError) -> [PollReceipt] {
        if stall != nil { try drain() }
        let now = clock()
        let (receipts, chunks) = try database.transaction { () throws(StorageError) in
            try writer.settle()
            var plan = try OutputPlan(
                segments: segments, outbox: outbox, options: options, now: now, age: ages.now())
            var receipts: [PollReceipt] = []
            for poll in polls { receipts.append(try take(poll, into: &plan, now: now)) }
            try plan.finish()
            try ages.save()
            try disk.reached(.planned)
            return (receipts, plan.chunks)
        }
        writer.take(chunks)
        do throws(StorageError) {
            try writer.settled()
            try disk.reached(.committed)
            if receipts.contains(where: { $0.seqs != nil }) { try drain() }
        } catch {
            stall = stall ?? error
        }
        return receipts
    }

    /// Writes what is committed and not yet in the segments.
    /// - Throws: why it can't be; `stall` keeps it.
    public func drain() throws(StorageError) {
        do throws(StorageError) {
            for _ in 0..<Self.maxSealsPerDrain {
                try followDirectory()
                guard let (segment, misfit) = try writer.drain() else {
                    stall = nil
                    return
                }
                notices.append(try sealing.seal(segment, misfit, now: clock()).notice)
            }
            throw StorageError(
                .io, "write", options.directory, .told("its segments change while they are written; see what does it"))
        } catch {
            let cause = removal ?? error
            stall = cause
            throw cause
        }
    }

    /// Where the output directory was removed and another stands in its place, what the state tells is held against it as at
    /// a start: segments that it lacks are gone, and what was planned for them goes into others under the same seqs.
    private func followDirectory() throws(StorageError) {
        if try locks.follow() { isElsewhere = true }
        guard isElsewhere else { return }
        // What was written to the old one was written.
        try settle()
        writer.readAnew()
        notices += try Recovery(sealing: sealing).run(now: clock())
        isElsewhere = false
    }

    /// Without its directory every call fails, each with words of its own; and in a new one the next attempt succeeds.
    private var removal: StorageError? {
        do throws(StorageError) {
            guard try locks.follow() else { return nil }
            isElsewhere = true
            return StorageError(.removed, "write", options.directory, .system(errno: ENOENT))
        } catch {
            return error.kind == .removed ? error : nil
        }
    }

    private func settle() throws(StorageError) {
        guard writer.hasUnsettled else { return }
        try database.transaction { () throws(StorageError) in
            try writer.settle()
            try ages.save()
        }
        try writer.settled()
    }

    /// Drains, and tidies up behind what was written, which otherwise the next polls do.
    public func flush() throws(StorageError) {
        try drain()
        try settle()
    }

    /// Goes on by other bounds.
    /// - Parameter new: what it says of rotation, archive, retention and seen items counts from now on; where state and
    ///   output are stays.
    public func follow(_ new: StoreOptions) {
        let old = options
        options = new
        (options.state, options.directory) = (old.state, old.directory)
        housekeeping.options = options
    }

    // MARK: - Archive and retention

    /// Does the next step of archiving and deleting what is old enough; each is short enough to stand between two commits.
    /// - Returns: what it was; ask again at once unless it was `.idle`.
    /// - Throws: why it can't be done now; that keeps no poll from being committed, and may be tried again later.
    public func housekeep() throws(StorageError) -> HouseStep {
        // A disk that takes no records is for `drain` to wait for.
        stall == nil ? try housekeeping.step() : .idle
    }

    /// What happened to segments since it was last asked for, for the journal.
    public func takeNotices() -> [StoreNotice] {
        defer { notices = [] }
        return notices
    }

    private func take(
        _ poll: PollCommit, into plan: inout OutputPlan, now: Int64
    ) throws(StorageError) -> PollReceipt {
        var receipt = PollReceipt()
        let number = try feeds.save(poll.state, of: poll.feed)
        guard !poll.candidates.isEmpty else { return receipt }
        var review = SeenReview(try seen.tiers(feed: number))
        let verdicts = try review.judge(poll.candidates.map(SeenItem.init))
        for (candidate, verdict) in zip(poll.candidates, verdicts) {
            let seq: UInt64
            switch verdict {
            case .unchanged:
                receipt.unchanged += 1
                continue
            case .repeated:
                receipt.repeated += 1
                continue
            case .new(let id):
                receipt.new += 1
                seq = try plan.append(.item, revision: 0, tail: tail(of: candidate, as: id), format: format)
            case .updated(let id, let revision):
                receipt.updated += 1
                seq = try plan.append(.update, revision: revision, tail: tail(of: candidate, as: id), format: format)
            }
            receipt.seqs = (receipt.seqs?.lowerBound ?? seq)...seq
        }
        try seen.save(try review.finish(now: now, bounds: options.seen), feed: number)
        return receipt
    }

    private func tail(of candidate: Candidate, as id: Digest) -> [UInt8] {
        guard id != candidate.item else { return candidate.tail }
        var tail = candidate.tail
        format.rename(&tail, to: id)
        return tail
    }
}
