internal import Storage

/// What the state tells of the feeds of a configuration, to somebody who only reads it.
struct KnownState: Sendable {
    var snapshot: StatusSnapshot
    /// The process that polls; nil where none does, or it can't be seen from here.
    var daemon: Int32?

    /// - Throws: where the state is there and can't be read. A daemon that never ran has none, and nothing is known.
    static func read(
        _ configuration: Configuration, clock: WallClock = .system
    ) throws(CommandFailure) -> KnownState {
        var snapshot = StatusSnapshot(feeds: configuration.feeds.map { FeedStatus($0) }, now: clock.now())
        do throws(StorageError) {
            let reader = try StateReader(configuration.state.path)
            let rows = try reader.feeds()
            if snapshot.feeds.isEmpty {
                // The configuration can't be read: what was polled is known all the same.
                snapshot.feeds = rows.map { row in
                    let interval = configuration.fetch.interval
                    let feed = Configuration.Feed(url: row.state.url, id: row.id, interval: interval, content: .text)
                    return FeedStatus(feed)
                }
            }
            let states = Dictionary(rows.map { ($0.id, $0.state) }, uniquingKeysWith: { first, _ in first })
            for index in snapshot.feeds.indices {
                if let state = states[snapshot.feeds[index].id] { snapshot.feeds[index].take(state) }
            }
            snapshot.lastSeq = try reader.nextSeq() - 1
            return KnownState(snapshot: snapshot, daemon: reader.daemon)
        } catch  where error.isMissing {
            return KnownState(snapshot: snapshot)
        } catch {
            let hint =
                error.isForbidden ? "\nthe state is for the daemon's user alone: ask as that user, or as root" : ""
            throw CommandFailure(code: ExitCode(error), message: error.description + hint)
        }
    }
}
