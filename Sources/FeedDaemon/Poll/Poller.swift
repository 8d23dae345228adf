internal import Fetching
internal import Storage

/// Polls one feed: its state, a request, the document, records, and all of it committed.
struct Poller: Sendable {
    let client: Client
    let writer: Writer
    let clock: WallClock
    let holds = HostHolds()
    /// Bounds what documents become while they are read and kept; before that their bytes are in the client's account.
    let gate = ByteGate(limit: readingBytes)
    private var requests: FeedRequest
    private var reader: ResponseReader

    /// Twenty ordinary documents, or a single large one: a document takes up to four times its size while it is read.
    private static let readingBytes = 1 << 20
    /// A document beyond this leaves so much free memory behind that it is worth returning.
    private static let largeBytes = 1 << 20

    init(client: Client, writer: Writer, configuration: Configuration, clock: WallClock) {
        self.client = client
        self.writer = writer
        self.clock = clock
        requests = FeedRequest(configuration.fetch)
        reader = ResponseReader(configuration.extract, clock: clock)
    }

    /// Asks and reads from now on as another configuration says; polls under way go on as they began.
    mutating func follow(_ configuration: Configuration) {
        requests = FeedRequest(configuration.fetch)
        reader = ResponseReader(configuration.extract, clock: clock)
    }

    /// What is known of feeds, in their order; asked for many at once, as each question has to wait for the writer.
    func known(of feeds: [Configuration.Feed]) async -> Result<[FeedState], Writer.Refusal> {
        do throws(Writer.Refusal) {
            return .success(try await writer.known(of: feeds))
        } catch {
            return .failure(error)
        }
    }

    /// Polls a feed whatever its due time, unless it is gone for good or its host asked to be left alone.
    /// - Parameters:
    ///   - feed: as it is configured.
    ///   - known: what is known of it.
    /// - Returns: what became of it.
    func poll(_ feed: Configuration.Feed, known: FeedState) async -> PollReport {
        do throws(Writer.Refusal) {
            var state = known
            if state.url != feed.url { state = state.moved(to: feed.url) }
            if state.retired {
                let isSameEntry = Rhythm(packed: state.rhythm).entry == feed.fingerprint
                if isSameEntry { return PollReport(feedID: feed.id, ending: .left(.retired)) }
                state.retired = false
            }
            let now = clock.now()
            let hold = max(
                state.hold(at: now), holds.remaining(FeedHost.name(of: state.address), now: clock.steady()))
            if hold > 0 { return PollReport(feedID: feed.id, ending: .left(.held(seconds: hold)), nextAfter: hold) }
            state.lastAttempt = now
            return try await poll(feed, state)
        } catch {
            return PollReport(feedID: feed.id, ending: error.ending)
        }
    }

    /// Leaves the host of an address alone for so many seconds, whatever the wall clock does meanwhile.
    func hold(_ address: String, for seconds: Int64) {
        let now = clock.steady()
        holds.hold(FeedHost.name(of: address), until: now + seconds, now: now)
    }

    /// Cuts short what is under way: requests end, documents that wait to be read are dropped.
    func stop() async {
        gate.close()
        await client.close()
        await writer.stop()
    }

    /// What a response came to.
    private enum Taken {
        case kept(PollReport)
        /// A page that names the feed, to be asked for at once.
        case discovered(String)
        case refused(Writer.Refusal)
    }

    private func poll(
        _ feed: Configuration.Feed, _ state: FeedState, mayDiscover: Bool = true
    ) async throws(Writer.Refusal) -> PollReport {
        let request: Request
        do throws(CredentialFiles.Fault) {
            request = try requests.request(for: feed, state, now: clock.now())
        } catch {
            return try await keep(
                Reading(.failed(PollFailure(kind: .unreachable, reason: "\(error)"))), of: feed, state)
        }
        let taken: Taken
        do throws(FetchError) {
            taken = try await client.fetch(request) { response in
                await take(response, of: feed, state, mayDiscover: mayDiscover)
            }
        } catch {
            if case .cancelled = error.cause { throw .stopping }
            let failure = PollFailure(kind: .unreachable, reason: error.description)
            return try await keep(Reading(.failed(failure)), of: feed, state)
        }
        switch taken {
        case .kept(let report): return report
        case .refused(let refusal): throw refusal
        case .discovered(let address): return try await poll(feed, state.discovered(at: address), mayDiscover: false)
        }
    }

    /// Reads the response and keeps what it brought; until this returns, its body is in the client's account.
    private func take(
        _ response: consuming Response, of feed: Configuration.Feed, _ state: FeedState, mayDiscover: Bool
    ) async -> Taken {
        let bytes = response.body.count
        if bytes > 0, await !gate.enter(bytes) { return .refused(.stopping) }
        defer {
            if bytes >= Self.largeBytes { Memory.trim() }
            if bytes > 0 { gate.leave(bytes) }
        }
        let reading = reader.read(response, of: feed, state)
        if mayDiscover, let address = reading.discovered, feed.follows(address) { return .discovered(address) }
        do throws(Writer.Refusal) {
            return .kept(try await keep(reading, of: feed, state))
        } catch {
            return .refused(error)
        }
    }

    private func keep(
        _ reading: consuming Reading, of feed: Configuration.Feed, _ before: FeedState
    ) async throws(Writer.Refusal) -> PollReport {
        let now = clock.now()
        var state = before
        state.take(reading, now: now)
        state.followMoves(reading, mayMove: feed.headers.isEmpty && feed.credential == nil, now: now)
        let wait = schedule(after: reading, of: feed, before, &state, now: now)
        let receipt = try await writer.commit(
            PollCommit(feed: feed.id, state: state, candidates: reading.drafts.map(Candidate.init)))
        return PollReport(
            feedID: feed.id, ending: reading.ending(receipt), nextAfter: wait, defect: reading.defect, state: state,
            head: reading.head)
    }

    /// - Returns: seconds until the next poll; nil for never.
    private func schedule(
        after reading: Reading, of feed: Configuration.Feed, _ before: FeedState, _ state: inout FeedState, now: Int64
    ) -> Int64? {
        var schedule = PollState(failures: state.failures, rhythm: Rhythm(packed: state.rhythm))
        let outcome = reading.forSchedule(after: schedule.rhythm)
        // What only looks new is none.
        if case .read = outcome, reading.items == schedule.rhythm.items { state.lastChange = before.lastChange }
        schedule.rhythm.take(reading, now: now)
        schedule.rhythm.entry = feed.fingerprint
        let bounds = feed.interval.lowerBound.wholeSeconds...feed.interval.upperBound.wholeSeconds
        let next = schedule.next(after: outcome, now: now, bounds: bounds)
        state.failures = schedule.failures
        state.rhythm = schedule.rhythm.packed
        if reading.retryAfter != nil, let head = reading.head {
            hold(head.address, for: schedule.rhythm.hold(at: now))
        }
        guard case .poll(let window) = next else {
            state.retired = true
            return nil
        }
        let wait = Phase.place(of: feed.id, in: window)
        state.nextPoll = now + wait
        return wait
    }
}

extension Configuration.Feed {
    /// Whether the feed that its page names is asked for instead. Headers and secrets stay with the host that they are
    /// meant for.
    fileprivate func follows(_ address: String) -> Bool {
        let isOpen = headers.isEmpty && credential == nil
        return discover && (isOpen || FeedHost.origin(of: address) == FeedHost.origin(of: url))
    }
}

extension Writer.Refusal {
    var ending: PollReport.Ending {
        switch self {
        case .failed(let error): .notKept(error)
        case .stopping: .left(.stopping)
        }
    }
}
