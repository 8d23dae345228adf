internal import Storage

/// What the state says of a feed's next poll.
struct Outlook: Equatable, Sendable {
    /// Seconds until it is due; 0 where nothing is known.
    var wait: Int64 = 0
    /// For how many seconds the host that it is asked at is to be left alone yet.
    var hold: Int64 = 0
    /// Of that host.
    var address = ""

    init() {}

    /// - Parameters:
    ///   - feed: as it is configured.
    ///   - state: nil where it was never polled.
    ///   - time: in Unix seconds.
    init(of feed: Configuration.Feed, _ state: FeedState?, at time: Int64) {
        guard let state, state.url == feed.url else { return }
        // A next poll beyond the ceiling comes from a clock that was wrong, or from other bounds; unless the publisher has
        // quiet times.
        let quiet = Rhythm(packed: state.rhythm).quiet.isEmpty ? 0 : QuietTimes.longest
        wait = min(state.wait(at: time), feed.interval.upperBound.wholeSeconds + quiet)
        hold = state.hold(at: time)
        address = state.address
    }
}
