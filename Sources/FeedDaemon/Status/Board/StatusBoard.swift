internal import Storage
internal import Synchronization

/// Where the daemon hangs out how it is: polls write here, whoever asks takes a snapshot. Both hold the lock for moments.
final class StatusBoard: Sendable {
    private struct State {
        var snapshot: StatusSnapshot
        /// The place of each feed in the snapshot.
        var places: [String: Int] = [:]
        /// Those that were polled before the state of an earlier run was taken in, and are newer; nil from then on.
        var told: Set<String>? = []
    }

    private let state: Mutex<State>
    private let clock: WallClock

    init(_ feeds: [Configuration.Feed], clock: WallClock) {
        self.clock = clock
        let now = clock.now()
        var start = State(snapshot: StatusSnapshot(feeds: feeds.map { FeedStatus($0, since: now) }, now: now))
        start.snapshot.started = now
        start.places = Self.places(of: start.snapshot.feeds)
        state = Mutex(start)
    }

    private static func places(of feeds: [FeedStatus]) -> [String: Int] {
        Dictionary(feeds.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// How things are now.
    var snapshot: StatusSnapshot {
        let now = clock.now()
        var snapshot = state.withLock { $0.snapshot }
        snapshot.now = now
        return snapshot
    }

    /// Takes over what an earlier run knew, of feeds that this one hasn't polled yet, and when that run polled and wrote last:
    /// who watches whether anything gets on needs these times from the start.
    func recall(_ rows: [StateReader.Row], nextSeq: UInt64) {
        let now = clock.now()
        state.withLock { state in
            for row in rows {
                guard let place = state.places[row.id], state.told?.contains(row.id) != true else { continue }
                state.snapshot.feeds[place].take(row.state)
            }
            state.told = nil
            let known = state.snapshot.feeds
            // A time to come, of a clock that was wrong, would keep alarms silent. News is what is written.
            func latest(_ times: [Int64]) -> Int64? { times.filter { $0 <= now }.max() }
            state.snapshot.lastPoll = state.snapshot.lastPoll ?? latest(known.compactMap(\.lastAttempt))
            state.snapshot.lastRecord = state.snapshot.lastRecord ?? latest(known.compactMap(\.lastChange))
            state.snapshot.lastSeq = max(state.snapshot.lastSeq, nextSeq - 1)
        }
    }

    /// Follows a configuration that was read anew: what is known of a feed that stays is kept.
    func follow(_ feeds: [Configuration.Feed]) {
        let now = clock.now()
        state.withLock { state in
            let old = state.snapshot.feeds
            state.snapshot.feeds = feeds.map { feed in
                guard let place = state.places[feed.id] else { return FeedStatus(feed, since: now) }
                var status = old[place]
                status.follow(feed, now: now)
                return status
            }
            state.places = Self.places(of: state.snapshot.feeds)
        }
    }

    /// Takes in how a poll ended.
    func take(_ report: PollReport) {
        let now = clock.now()
        state.withLock { state in
            state.snapshot.figures.add(report)
            if case .read(let receipt) = report.ending, let seqs = receipt.seqs {
                state.snapshot.lastSeq = max(state.snapshot.lastSeq, seqs.upperBound)
                state.snapshot.lastRecord = now
            }
            guard let place = state.places[report.feedID] else { return }
            if let known = report.state {
                state.snapshot.lastPoll = now
                state.snapshot.feeds[place].take(known)
                state.told?.insert(report.feedID)
            } else if case .left(.held(let seconds)) = report.ending {
                state.snapshot.feeds[place].heldUntil = now + seconds
            }
        }
    }

    /// The writer has answered.
    func hear(writer stall: String?) {
        let now = clock.now()
        state.withLock { state in
            state.snapshot.writerHeard = now
            state.snapshot.stall = stall
        }
    }

    /// The configuration was read anew.
    func hear(refusal: String?) { state.withLock { $0.snapshot.refusal = refusal } }

    /// The poll loop has answered.
    func hear(polling underWay: Int) {
        let now = clock.now()
        state.withLock { state in
            state.snapshot.pollingHeard = now
            state.snapshot.underWay = underWay
        }
    }
}
