internal import Fetching
internal import Storage

/// Polls feeds as they fall due, so many at a time.
///
/// The hosts of one owner (registrable domain) have a line of their own for their feeds: as long as fewer of them are slow
/// than requests may be under way, nobody waits for them but their own feeds.
actor Polling {
    private var poller: Poller
    private let report: @Sendable (PollReport) -> Void
    private var turns: FeedTurns
    private let inFlightAtMost: Int
    /// So many are started together where all there is room for are under way: what is known of them is asked for at once.
    private let startedAtLeast: Int
    private var due = DueQueue<FeedTurns.Turn>()
    private var lines: HostLines<FeedTurns.Turn>
    /// Those whose turn has come in the line of their host's owner.
    private var ready: [(turn: FeedTurns.Turn, owner: String)] = []
    private var inFlight = 0
    /// When a poll last ended, or the first of those under way began.
    private var lastProgress = ContinuousClock.now
    /// Of a request, as configured now.
    private var timeout: Duration
    /// Of a host between two requests; the client has it from the start on.
    private let pause: Duration
    private var isRunning = false
    /// How often the loop has gone round, and how often when it was last asked.
    private var rounds = 0
    private var heardRounds = -1
    private var isStopping = false
    /// An error of the state that no waiting mends.
    private var failure: StorageError?
    private var sleeper: CheckedContinuation<Void, Never>?
    private var isAwake = false

    /// A poll that begins.
    private struct Start {
        var turn: FeedTurns.Turn
        var feed: Configuration.Feed
        var owner: String
    }

    /// When feeds are polled.
    enum Mode: Sendable {
        /// All now and once, whatever their next due time.
        case once
        /// Each when it is due, for ever.
        case forever
    }

    /// So many polls of a host more than it may be asked at a time are under way, as one is read and kept while the next
    /// is fetched.
    private static let readAhead = 3
    /// What is known of so many feeds is held at a time while the first polls are planned.
    private static let plannedTogether = 500
    /// The longest sleep: the timers of a machine that slept itself may be late by as long as it did.
    private static let longestSleep = Duration.seconds(60)

    /// - Parameters:
    ///   - poller: polls one feed.
    ///   - configuration: the feeds, and how much may be done at a time.
    ///   - report: told of every poll's end, in the order of their ends.
    init(poller: Poller, configuration: Configuration, report: @escaping @Sendable (PollReport) -> Void) {
        self.poller = poller
        self.report = report
        turns = FeedTurns(configuration.feeds)
        timeout = configuration.fetch.timeout
        pause = configuration.fetch.hostPause ?? .zero
        let perHost = configuration.fetch.perHost + Self.readAhead
        lines = HostLines(perHost: perHost)
        // Room for as many slow hosts as requests may be under way, and as much again for all others.
        inFlightAtMost = 2 * configuration.fetch.concurrency * perHost
        startedAtLeast = max(inFlightAtMost / 8, 1)
    }

    /// Polls until all feeds have been, where that is once, or until `stop`; returns when no poll is under way any more.
    /// - Returns: an error of the state that no waiting mends; nil where there was none.
    func run(_ mode: Mode) async -> StorageError? {
        do throws(Writer.Refusal) {
            try await plan(mode)
        } catch {
            if case .failed(let error) = error { return error }
            return nil
        }
        isRunning = true
        defer { isRunning = false }
        await withDiscardingTaskGroup { group in
            while !isStopping {
                rounds += 1
                let starting = takeDue()
                if !starting.isEmpty {
                    let known = await poller.known(of: starting.map(\.feed))
                    for (index, start) in starting.enumerated() {
                        let state = known.map { $0[index] }
                        group.addTask { [self] in await poll(start, state, mode) }
                    }
                }
                // Where it goes on for ever, another configuration may bring feeds yet.
                if mode == .once, due.isEmpty, ready.isEmpty, lines.waitingCount == 0, inFlight == 0 { return }
                await sleep(until: hasRoom ? due.nextDue : nil)
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

    /// Asked again and again, tells whether the loop goes round and what is under way comes to an end.
    func pulse() async -> Bool {
        let goesRound = rounds != heardRounds || !isRunning
        heardRounds = rounds
        wake()
        if goesRound, inFlight == 0 || lastProgress + Self.longestPoll(timeout: timeout, pause: pause) > .now {
            return true
        }
        // What waits for a full disk waits for a reason.
        return await poller.writer.stall != nil
    }

    /// No poll takes longer, once those ahead of it in its host's line have ended: redirects are five, a page may lead to
    /// its feed, each of these requests may find its host at rest, and large documents take a while to read.
    static func longestPoll(timeout: Duration, pause: Duration) -> Duration { (timeout + pause) * 12 + .seconds(120) }

    // MARK: Starting

    private func plan(_ mode: Mode) async throws(Writer.Refusal) {
        let now = ContinuousClock.now
        let time = poller.clock.now()
        let all = turns.all
        for start in stride(from: 0, to: all.count, by: Self.plannedTogether) {
            let part = all[start..<min(start + Self.plannedTogether, all.count)].compactMap { turn in
                turns.feed(of: turn).map { (turn: turn, feed: $0) }
            }
            let states = try await poller.writer.states(ofAll: part.map(\.feed.id))
            for (next, state) in zip(part, states) {
                let outlook = Outlook(of: next.feed, state, at: time)
                queue(next.turn, outlook, atOnce: mode == .once, now)
            }
        }
    }

    private func queue(
        _ turn: FeedTurns.Turn, _ outlook: Outlook, atOnce: Bool, _ now: ContinuousClock.Instant
    ) {
        if outlook.hold > 0 { poller.hold(outlook.address, for: outlook.hold) }
        due.add(turn, due: now + .seconds(atOnce ? 0 : outlook.wait))
    }

    /// Goes on by another configuration. Polls under way end as they began, and what is known of feeds is kept, of those
    /// that leave as well. Feeds that are new, or are asked otherwise now, are due at once.
    /// - Throws: where the state can't be read; then all stays as it was.
    func follow(_ configuration: Configuration) async throws(StorageError) {
        guard !isStopping else { return }
        let time = poller.clock.now()
        let changed = turns.changed(in: configuration.feeds)
        var outlooks: [String: Outlook] = [:]
        for start in stride(from: 0, to: changed.count, by: Self.plannedTogether) {
            let part = changed[start..<min(start + Self.plannedTogether, changed.count)]
            let states = try await poller.writer.states(of: part.map(\.id))
            for (feed, state) in zip(part, states) { outlooks[feed.id] = Outlook(of: feed, state, at: time) }
        }
        // Nothing fails from here on, and nothing waits: others see all of it or nothing.
        poller.follow(configuration)
        timeout = configuration.fetch.timeout
        let now = ContinuousClock.now
        for change in turns.follow(configuration.feeds) {
            guard let feed = turns.feed(of: change.turn) else { continue }
            queue(change.turn, outlooks[feed.id] ?? Outlook(), atOnce: change.atOnce, now)
        }
        wake()
    }

    /// Takes those whose turn it is; they count as under way.
    private func takeDue() -> [Start] {
        guard hasRoom else { return [] }
        var taken: [Start] = []
        let now = ContinuousClock.now
        if inFlight == 0 { lastProgress = now }
        while inFlight < inFlightAtMost {
            let turn: FeedTurns.Turn
            let owner: String
            if !ready.isEmpty {
                (turn, owner) = ready.removeFirst()
                // The configuration may have let go of it while it stood in line.
                guard turns.begin(turn) else {
                    leaveLine(of: owner)
                    continue
                }
            } else if let next = due.popDue(at: now) {
                guard let feed = turns.feed(of: next) else { continue }
                (turn, owner) = (next, self.owner(of: feed))
                guard lines.add(turn, host: owner) else { continue }
                _ = turns.begin(turn)
            } else {
                break
            }
            guard let feed = turns.feed(of: turn) else { continue }
            inFlight += 1
            taken.append(Start(turn: turn, feed: feed, owner: owner))
        }
        return taken
    }

    private func leaveLine(of owner: String) {
        if let next = lines.end(host: owner) { ready.append((next, owner)) }
    }

    private var hasRoom: Bool { inFlight <= inFlightAtMost - startedAtLeast }

    /// Whom a poll of the feed burdens.
    private func owner(of feed: Configuration.Feed) -> String { RegistrableDomain.of(FeedHost.name(of: feed.url)) }

    private func poll(_ start: Start, _ known: Result<FeedState, Writer.Refusal>, _ mode: Mode) async {
        let poll =
            switch known {
            case .success(let state): await poller.poll(start.feed, known: state)
            case .failure(let refusal): PollReport(feedID: start.feed.id, ending: refusal.ending)
            }
        leaveLine(of: start.owner)
        let next = turns.end(start.turn)
        if case .notKept(let error) = poll.ending, failure == nil {
            failure = error
            await stop()
        } else if case .forever = mode, let next {
            // What is asked otherwise since is asked at once, and so is what was gone by an entry that has changed since.
            let wait = next.atOnce ? 0 : poll.nextAfter ?? (next.isChanged ? 0 : nil)
            if let wait { due.add(next.turn, due: .now + .seconds(wait)) }
        }
        report(poll)
        inFlight -= 1
        lastProgress = .now
        if hasRoom { wake() }
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
