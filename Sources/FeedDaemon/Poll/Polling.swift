internal import Storage

/// Polls feeds as they fall due, so many at a time, and pauses while what they bring can't be kept.
actor Polling {
    private let poller: Poller
    private let log: Log
    private let report: @Sendable (PollReport) -> Void
    private let feeds: [String: Configuration.Feed]
    private var due = DueQueue<String>()
    private var inFlight = 0
    private var isStopping = false
    /// Why the writer takes nothing at present.
    private var stall: StorageError?
    /// An error of the state that no waiting mends.
    private(set) var failure: StorageError?
    private var sleeper: CheckedContinuation<Void, Never>?
    private var isAwake = false

    /// Polls under way at once. The client bounds the requests; a poll that waits for its host costs little.
    private static let inFlightAtMost = 512
    /// Between two tries to write what is committed.
    private static let stallPause = Duration.seconds(2)

    /// - Parameters:
    ///   - poller: polls one feed.
    ///   - log: told when polling pauses and goes on.
    ///   - report: told of every poll's end, in the order of their ends.
    init(poller: Poller, log: Log, report: @escaping @Sendable (PollReport) -> Void) {
        self.poller = poller
        self.log = log
        self.report = report
        let feeds = poller.configuration.feeds
        self.feeds = Dictionary(feeds.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Polls every feed once, whatever its next due time, and returns when all have ended.
    func once() async {
        let now = ContinuousClock.now
        for feed in poller.configuration.feeds { due.add(feed.id, due: now) }
        await run(repeats: false)
    }

    /// Polls for ever; returns after `stop`, when no poll is under way any more.
    /// - Throws: where the state can't be read.
    func run() async throws(StorageError) {
        let known = Dictionary(
            try await poller.writer.allFeeds().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let now = ContinuousClock.now
        let time = poller.clock.now()
        for feed in poller.configuration.feeds {
            let wait = known[feed.id].map { $0.nextPoll - time } ?? 0
            // A next poll beyond the ceiling comes from a clock that was wrong, or from other bounds.
            let bounded = min(max(wait, 0), feed.interval.upperBound.wholeSeconds)
            due.add(feed.id, due: now + .seconds(bounded))
        }
        await run(repeats: true)
    }

    /// Ends `run` and `once` when the polls that are under way have ended; the client's end cuts those short.
    func stop() {
        isStopping = true
        wake()
    }

    private func run(repeats: Bool) async {
        await withDiscardingTaskGroup { group in
            while !isStopping, failure == nil {
                if stall != nil {
                    await tryToGoOn()
                    continue
                }
                while inFlight < Self.inFlightAtMost, !isStopping, let id = due.popDue(at: .now), let feed = feeds[id] {
                    inFlight += 1
                    group.addTask { [poller] in await self.ended(await poller.poll(feed), repeats: repeats) }
                }
                if due.isEmpty, inFlight == 0 { return }
                await sleep(until: inFlight < Self.inFlightAtMost ? due.nextDue : nil)
            }
        }
    }

    private func ended(_ poll: PollReport, repeats: Bool) {
        inFlight -= 1
        var poll = poll
        if case .notKept(let error) = poll.ending {
            if error.pauses {
                if stall == nil { log.error("\(error); polling pauses until then, and nothing is lost") }
                stall = error
                // It never happened: it is due at once.
                due.add(poll.feedID, due: .now)
            } else {
                failure = failure ?? error
            }
            poll.records = []
        } else if repeats, let wait = poll.nextAfter {
            due.add(poll.feedID, due: .now + .seconds(wait))
        }
        report(poll)
        wake()
    }

    private func tryToGoOn() async {
        await sleep(until: .now + Self.stallPause)
        guard !isStopping else { return }
        do throws(StorageError) {
            try await poller.writer.drain()
            stall = nil
            log.notice("state and output can be written again; polling goes on")
        } catch {
            stall = error
        }
    }

    // MARK: Waiting

    /// Waits until the instant, if there is one, or until somebody wakes.
    private func sleep(until instant: ContinuousClock.Instant?) async {
        if isAwake {
            isAwake = false
            return
        }
        let timer = instant.map { instant in
            Task {
                try? await Task.sleep(until: instant, clock: .continuous)
                if !Task.isCancelled { wake() }
            }
        }
        await withCheckedContinuation { sleeper = $0 }
        timer?.cancel()
        isAwake = false
    }

    private func wake() {
        isAwake = true
        sleeper?.resume()
        sleeper = nil
    }
}
