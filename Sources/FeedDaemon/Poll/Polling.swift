internal import Fetching
internal import Storage

/// Polls feeds as they fall due, so many at a time.
///
/// The hosts of one owner (registrable domain) have a line of their own for their feeds: as long as fewer of them are slow
/// than requests may be under way, nobody waits for them but their own feeds.
actor Polling {
    private let poller: Poller
    private let report: @Sendable (PollReport) -> Void
    private let feeds: [Configuration.Feed]
    private let inFlightAtMost: Int
    /// So many are started together where all there is room for are under way: what is known of them is asked for at once.
    private let startedAtLeast: Int
    /// Feeds by their places, as all below.
    private var due = DueQueue<Int>()
    private var lines: HostLines<Int>
    /// Those whose turn has come in their host's line.
    private var ready: [Int] = []
    private var inFlight = 0
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
        feeds = configuration.feeds
        let perHost = configuration.fetch.perHost + Self.readAhead
        lines = HostLines(perHost: perHost)
        // Room for as many slow hosts as requests may be under way, and as much again for all others.
        inFlightAtMost = 2 * configuration.fetch.concurrency * perHost
        startedAtLeast = max(inFlightAtMost / 8, 1)
    }

    /// Polls until all feeds have been, or until `stop`; returns when no poll is under way any more.
    /// - Returns: an error of the state that no waiting mends; nil where there was none.
    func run(_ mode: Mode) async -> StorageError? {
        do throws(StorageError) {
            try await plan(mode)
        } catch {
            return error
        }
        await withDiscardingTaskGroup { group in
            while !isStopping {
                let starting = takeDue()
                if !starting.isEmpty {
                    let known = await poller.known(of: starting.map { feeds[$0] })
                    for (index, place) in starting.enumerated() {
                        let state = known.map { $0[index] }
                        group.addTask { [self] in await poll(place, state, mode) }
                    }
                }
                if due.isEmpty, ready.isEmpty, lines.waitingCount == 0, inFlight == 0 { return }
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

    // MARK: Starting

    private func plan(_ mode: Mode) async throws(StorageError) {
        let now = ContinuousClock.now
        let time = poller.clock.now()
        for start in stride(from: 0, to: feeds.count, by: Self.plannedTogether) {
            let places = start..<min(start + Self.plannedTogether, feeds.count)
            let states = try await poller.writer.states(of: feeds[places].map(\.id))
            for (place, state) in zip(places, states) { plan(place, state, mode, now, time) }
        }
    }

    private func plan(_ place: Int, _ state: FeedState?, _ mode: Mode, _ now: ContinuousClock.Instant, _ time: Int64) {
        let feed = feeds[place]
        var wait: Int64 = 0
        if let state, state.url == feed.url {
            let rhythm = Rhythm(packed: state.rhythm)
            let hold = rhythm.hold(at: time)
            if hold > 0 { poller.holds.hold(FeedHost.name(of: state.address), until: time + hold, now: time) }
            if case .forever = mode { wait = min(max(state.nextPoll - time, 0), longestWait(of: feed, rhythm)) }
        }
        due.add(place, due: now + .seconds(wait))
    }

    /// A next poll beyond the ceiling comes from a clock that was wrong, or from other bounds; unless the publisher has
    /// quiet times.
    private func longestWait(of feed: Configuration.Feed, _ rhythm: Rhythm) -> Int64 {
        feed.interval.upperBound.wholeSeconds + (rhythm.quiet.isEmpty ? 0 : QuietTimes.longest)
    }

    /// Takes those whose turn it is; they count as under way.
    private func takeDue() -> [Int] {
        guard hasRoom else { return [] }
        var taken = Array(ready.prefix(inFlightAtMost - inFlight))
        ready.removeFirst(taken.count)
        let now = ContinuousClock.now
        while inFlight + taken.count < inFlightAtMost, let place = due.popDue(at: now) {
            if lines.add(place, host: owner(of: feeds[place])) { taken.append(place) }
        }
        inFlight += taken.count
        return taken
    }

    private var hasRoom: Bool { inFlight <= inFlightAtMost - startedAtLeast }

    /// Whom a poll of the feed burdens.
    private func owner(of feed: Configuration.Feed) -> String { RegistrableDomain.of(FeedHost.name(of: feed.url)) }

    private func poll(_ place: Int, _ known: Result<FeedState, Writer.Refusal>, _ mode: Mode) async {
        let feed = feeds[place]
        let poll =
            switch known {
            case .success(let state): await poller.poll(feed, known: state)
            case .failure(let refusal): PollReport(feedID: feed.id, ending: refusal.ending)
            }
        if let next = lines.end(host: owner(of: feed)) { ready.append(next) }
        if case .notKept(let error) = poll.ending, failure == nil {
            failure = error
            await stop()
        } else if case .forever = mode, let wait = poll.nextAfter {
            due.add(place, due: .now + .seconds(wait))
        }
        report(poll)
        inFlight -= 1
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
