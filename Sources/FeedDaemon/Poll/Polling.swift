internal import Fetching
internal import Storage

/// Polls feeds as they fall due, so many at a time.
///
/// The hosts of one owner (registrable domain) have a line of their own for their feeds: as long as fewer of them are slow
/// than requests may be under way, nobody waits for them but their own feeds.
actor Polling {
    private var poller: Poller
    private let report: @Sendable (PollReport) -> Void
    private var feeds: [Configuration.Feed]
    private var turns: FeedTurns
    private let inFlightAtMost: Int
    private var due = DueQueue<FeedTurns.Turn>()
    private var lines: HostLines<FeedTurns.Turn>
    /// Those whose turn has come in their host's line.
    private var ready: [FeedTurns.Turn] = []
    private var inFlight = 0
    /// When a poll last ended, or the first of those under way began.
    private var lastProgress = ContinuousClock.now
    /// No poll takes longer: so many redirects, each with its own time, and the reading.
    private var longestPoll: Duration
    /// Those who wait for the loop to go round.
    private var onlookers: [CheckedContinuation<Void, Never>] = []
    private var isRunning = false
    private var isStopping = false
    /// An error of the state that no waiting mends.
    private var failure: StorageError?
    private var sleeper: CheckedContinuation<Void, Never>?
    private var isAwake = false

    /// When feeds are polled.
    enum Mode: Sendable {
        /// All now and once, whatever their next due time.
        case once
        /// Each when it is due, for ever.
        case forever
    }

    /// So many polls of a host more than it may be asked at a time are under way, as one is read and kept while the next
    /// is fetched.
    private static let readAhead = 7
    /// The longest sleep: the timers of a machine that slept itself may be late by as long as it did.
    private static let longestSleep = Duration.seconds(60)

    /// - Parameters:
    ///   - poller: polls one feed.
    ///   - configuration: the feeds, and how much may be done at a time.
    ///   - report: told of every poll's end, in the order of their ends.
    init(poller: Poller, configuration: Configuration, report: @escaping @Sendable (PollReport) -> Void) {
        self.poller = poller
        self.report = report
        feeds = configuration.feeds
        turns = FeedTurns(configuration.feeds)
        longestPoll = Self.longestPoll(configuration.fetch)
        let perHost = configuration.fetch.perHost + Self.readAhead
        lines = HostLines(perHost: perHost)
        // Room for as many slow hosts as requests may be under way, and as much again for all others.
        inFlightAtMost = 2 * configuration.fetch.concurrency * perHost
    }

    /// Polls until all feeds have been, or until `stop`; returns when no poll is under way any more.
    /// - Returns: an error of the state that no waiting mends; nil where there was none.
    func run(_ mode: Mode) async -> StorageError? {
        do throws(StorageError) {
            try await plan(feeds, mode)
        } catch {
            return error
        }
        isRunning = true
        defer {
            isRunning = false
            answerOnlookers()
        }
        await withDiscardingTaskGroup { group in
            while !isStopping {
                answerOnlookers()
                startDue { turn, feed in
                    group.addTask { [self] in await poll(feed, turn, mode) }
                }
                if due.isEmpty, ready.isEmpty, lines.waitingCount == 0, inFlight == 0 { return }
                await sleep(until: inFlight < inFlightAtMost ? due.nextDue : nil)
            }
        }
        return failure
    }

    /// Ends what is under way: requests are cut short, what has been read is kept where that needs no waiting, and what
    /// can't be is as if it had never happened.
    func stop() async {
        isStopping = true
        wake()
        await poller.stop()
    }

    /// Polls under way.
    var underWay: Int { inFlight }

    /// Answers when the loop has gone round once more.
    /// - Returns: whether what is under way comes to an end as well.
    func pulse() async -> Bool {
        if isRunning {
            await withCheckedContinuation { onlooker in
                onlookers.append(onlooker)
                wake()
            }
        }
        // What waits for a full disk waits for a reason.
        guard inFlight > 0, lastProgress + longestPoll < .now else { return true }
        return await poller.writer.stall != nil
    }

    private func answerOnlookers() {
        for onlooker in onlookers { onlooker.resume() }
        onlookers = []
    }

    /// Goes on by another configuration. Polls under way end as they began, and what is known of feeds is kept, of those
    /// that leave as well. Feeds that are new, or are asked otherwise now, are due at once.
    /// - Throws: where the state can't be read; then nothing has changed.
    func follow(_ configuration: Configuration) async throws(StorageError) {
        let states = try await poller.writer.states(of: configuration.feeds.map(\.id))
        guard !isStopping else { return }
        poller.follow(configuration)
        longestPoll = Self.longestPoll(configuration.fetch)
        feeds = configuration.feeds
        let changes = turns.follow(configuration.feeds)
        // A start that isn't done yet plans them all.
        guard isRunning else { return }
        schedule(changes, states, .forever)
        wake()
    }

    /// Redirects are five, a page may lead to its feed, and large documents take a while to read.
    private static func longestPoll(_ fetch: Configuration.Fetch) -> Duration { fetch.timeout * 12 + .seconds(120) }

    // MARK: Starting

    private func plan(_ feeds: [Configuration.Feed], _ mode: Mode) async throws(StorageError) {
        let states = try await poller.writer.states(of: feeds.map(\.id))
        schedule(turns.all.map { ($0, false) }, states, mode)
    }

    /// - Parameters:
    ///   - changes: turns, and whether each is due whatever its state says.
    ///   - states: what is known of the feeds.
    ///   - mode: when feeds are polled.
    private func schedule(
        _ changes: [(turn: FeedTurns.Turn, atOnce: Bool)], _ states: [String: FeedState], _ mode: Mode
    ) {
        let now = ContinuousClock.now
        let time = poller.clock.now()
        for (turn, atOnce) in changes {
            guard let feed = turns.feed(of: turn) else { continue }
            var wait: Int64 = 0
            if let state = states[feed.id], state.url == feed.url {
                let rhythm = Rhythm(packed: state.rhythm)
                let hold = rhythm.hold(at: time)
                if hold > 0 { poller.holds.hold(FeedHost.name(of: state.address), until: time + hold, now: time) }
                if case .forever = mode, !atOnce {
                    wait = min(max(state.nextPoll - time, 0), longestWait(of: feed, rhythm))
                }
            }
            due.add(turn, due: now + .seconds(wait))
        }
    }

    /// A next poll beyond the ceiling comes from a clock that was wrong, or from other bounds; unless the publisher has
    /// quiet times.
    private func longestWait(of feed: Configuration.Feed, _ rhythm: Rhythm) -> Int64 {
        feed.interval.upperBound.wholeSeconds + (rhythm.quiet.isEmpty ? 0 : QuietTimes.longest)
    }

    private func startDue(_ start: (FeedTurns.Turn, Configuration.Feed) -> Void) {
        while inFlight < inFlightAtMost {
            let turn: FeedTurns.Turn
            if !ready.isEmpty {
                turn = ready.removeFirst()
                // The configuration may have let go of it while it stood in line.
                guard turns.begin(turn) else {
                    leaveLine(turn)
                    continue
                }
            } else if let next = due.popDue(at: .now) {
                guard turns.isValid(next), lines.add(next, host: next.owner) else { continue }
                turn = next
                _ = turns.begin(turn)
            } else {
                return
            }
            guard let feed = turns.feed(of: turn) else { continue }
            if inFlight == 0 { lastProgress = .now }
            inFlight += 1
            start(turn, feed)
        }
    }

    private func leaveLine(_ turn: FeedTurns.Turn) {
        if let next = lines.end(host: turn.owner) { ready.append(next) }
    }

    private func poll(_ feed: Configuration.Feed, _ turn: FeedTurns.Turn, _ mode: Mode) async {
        let poll = await poller.poll(feed)
        leaveLine(turn)
        let next = turns.end(turn)
        if case .notKept(let error) = poll.ending, failure == nil {
            failure = error
            await stop()
        } else if case .forever = mode, let next {
            // What has changed meanwhile is asked for in its new form at once.
            if let wait = next.hasChanged ? 0 : poll.nextAfter { due.add(next.turn, due: .now + .seconds(wait)) }
        }
        report(poll)
        inFlight -= 1
        lastProgress = .now
        wake()
    }

    // MARK: Waiting

    /// Waits until the instant, if there is one, or until somebody wakes.
    private func sleep(until instant: ContinuousClock.Instant?) async {
        guard !isAwake else { return isAwake = false }
        let timer = instant.map { instant in
            Task {
                try? await Task.sleep(until: min(instant, .now + Self.longestSleep), clock: .continuous)
                if !Task.isCancelled { wake() }
            }
        }
        await withCheckedContinuation { sleeper = $0 }
        timer?.cancel()
        // Whoever woke in the meantime is heard: all that may have changed is looked at behind this.
        isAwake = false
    }

    private func wake() {
        isAwake = true
        sleeper?.resume()
        sleeper = nil
    }
}
