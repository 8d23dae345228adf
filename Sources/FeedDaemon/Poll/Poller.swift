internal import Fetching
internal import Pipeline
internal import Storage

/// Polls one feed: its state, a request, the document, records, and all of it committed.
struct Poller: Sendable {
    let client: Client
    let writer: Writer
    let configuration: Configuration
    let clock: WallClock
    /// Whether reports carry the records themselves.
    var showsRecords = false

    /// Polls a feed whatever its due time, unless it is gone for good or its host asked to be left alone.
    func poll(_ feed: Configuration.Feed) async -> PollReport {
        var report = PollReport(feedID: feed.id, ending: .unchanged)
        do throws(StorageError) {
            let known = try await writer.state(of: feed.id)
            var state = known ?? FeedState(url: feed.url)
            if known == nil { state.identity = try await writer.identity(of: feed.id) }
            if state.url != feed.url { state = state.moved(to: feed.url) }
            let rhythm = Rhythm(packed: state.rhythm)
            let now = clock.now()
            if state.retired {
                report.ending = .left("the publisher has taken it away for good")
            } else if rhythm.heldUntil > now {
                report.ending = .left("its host asked to be left alone for another \(rhythm.heldUntil - now) s")
                report.nextAfter = rhythm.heldUntil - now
            } else {
                try await poll(feed, &state, &report)
            }
        } catch {
            report.ending = .notKept(error)
            report.nextAfter = 0
        }
        return report
    }

    private func poll(
        _ feed: Configuration.Feed, _ state: inout FeedState, _ report: inout PollReport
    ) async throws(StorageError) {
        state.lastAttempt = clock.now()
        let reading = await read(feed, state)
        guard reading.outcome != .cancelled else {
            report.ending = .left("the daemon is stopping")
            return
        }
        let now = clock.now()
        state.take(reading, now: now)
        var schedule = PollState(failures: state.failures, rhythm: Rhythm(packed: state.rhythm))
        let bounds = feed.interval.lowerBound.wholeSeconds...feed.interval.upperBound.wholeSeconds
        // What changed is known once the poll is committed, which needs the next poll's time: a changed body stands for it.
        let next = schedule.next(after: reading.forSchedule, now: now, bounds: bounds, leastWait: reading.leastWait)
        state.failures = schedule.failures
        state.rhythm = schedule.rhythm.packed
        switch next {
        case .poll(let wait):
            let phase = Phase.spread(of: feed.id, over: wait)
            state.nextPoll = now + wait + phase
            report.nextAfter = wait + phase
        case .never:
            state.retired = true
        }
        let receipt = try await writer.commit(
            PollCommit(feed: feed.id, state: state, candidates: reading.drafts.map(Candidate.init)))
        report.ending = reading.ending(receipt)
        if showsRecords, receipt.new + receipt.updated > 0 { report.records = reading.drafts.map(\.tail) }
    }

    /// Fetches and reads; CPU work runs on the caller's task.
    private func read(_ feed: Configuration.Feed, _ state: FeedState) async -> Reading {
        let response: Response
        do throws(FetchError) {
            response = try await client.fetch(request(for: feed, state))
        } catch {
            if case .cancelled = error.cause { return Reading(.cancelled) }
            return Reading(.failed(PollFailure(kind: .unreachable, reason: error.description)))
        }
        var reading = Reading(.unchanged)
        reading.response = response
        reading.leastWait = Freshness.leastWait(cacheControl: response.cacheControl, minutesToLive: nil)
        switch response.status {
        case 200..<300: readBody(of: response, feed, state, into: &reading)
        case 304 where response.notModified: reading.outcome = .unchanged
        case 410: reading.outcome = .gone
        default:
            let reason = "the server answered \(response.status)\(HTTPStatus.words(response.status))"
            reading.outcome = .failed(PollFailure(kind: .unreachable, reason: reason))
            if response.status == 429 || response.status == 503 {
                reading.retryAfter = Freshness.retryAfter(response.retryAfter, now: clock.now())
            }
        }
        return reading
    }

    private func readBody(
        of response: Response, _ feed: Configuration.Feed, _ state: FeedState, into reading: inout Reading
    ) {
        reading.bodyHash = BodyHash.of(response.body)
        guard reading.bodyHash != state.bodyHash else {
            reading.outcome = .sameBody
            return
        }
        do throws(NotAFeed) {
            let parsed = try FeedReader.read(
                response.body, address: response.address, contentType: response.contentType)
            reading.title = feed.title ?? parsed.title
            reading.leastWait = max(
                reading.leastWait, Freshness.leastWait(cacheControl: nil, minutesToLive: parsed.minutesToLive))
            let source = RecordSource(id: feed.id, url: feed.url, address: response.address, tags: feed.tags)
            var maker = RecordMaker(
                source: source, fetched: clock.now(), choice: choice(for: feed), identity: state.identity)
            reading.drafts = maker.records(of: parsed)
            reading.identity = maker.identity
            reading.outcome = .read
        } catch {
            reading.outcome = .failed(PollFailure(kind: .notAFeed, reason: error.description))
        }
    }

    private func choice(for feed: Configuration.Feed) -> ExtractionChoice {
        ExtractionChoice(
            quotes: configuration.extract.quotes, links: configuration.extract.links, text: feed.content != .html,
            html: feed.content != .text)
    }

    private func request(for feed: Configuration.Feed, _ state: FeedState) -> Request {
        let fetch = configuration.fetch
        let contact = fetch.contact.map { " (+\($0))" } ?? ""
        var request = Request(url: state.address, userAgent: feed.userAgent ?? "feedd/\(Version.current)\(contact)")
        request.validators = state.validators.asSent
        request.headers = feed.headers.map { HeaderField($0.name, $0.value) }
        request.limits.connectTimeout = fetch.connectTimeout
        request.limits.totalTimeout = fetch.timeout
        request.limits.bodyBytes = fetch.maxBody
        request.allowPrivateAddresses = fetch.allowPrivateAddresses
        request.allowFile = feed.url.hasPrefix("file:")
        return request
    }
}
