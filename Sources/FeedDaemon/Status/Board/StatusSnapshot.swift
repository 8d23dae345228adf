/// How the daemon and its feeds are at a moment: a value, so that whoever looks at it holds up nobody.
struct StatusSnapshot: Sendable {
    /// In the order of the configuration.
    var feeds: [FeedStatus]
    /// Unix seconds, as all times here.
    var now: Int64
    /// When the daemon began; nil where none runs.
    var started: Int64?
    var figures = PollFigures()
    /// The seq of the last record; 0 before the first.
    var lastSeq: UInt64 = 0
    var lastPoll: Int64?
    var lastRecord: Int64?
    var underWay = 0
    /// Why nothing can be written at present, in words.
    var stall: String?
    /// Why the configuration that was last read isn't in force, in words.
    var refusal: String?
    /// When writer and polling were last heard of.
    var writerHeard: Int64?
    var pollingHeard: Int64?
}

extension StatusSnapshot {
    /// Feeds by how they are, every kind of health there.
    var counts: [FeedHealth: Int] {
        var counts = Dictionary(uniqueKeysWithValues: FeedHealth.allCases.map { ($0, 0) })
        for feed in feeds { counts[feed.health, default: 0] += 1 }
        return counts
    }

    var staleCount: Int { feeds.count { $0.isStale(now: now) } }
    var slowCount: Int { feeds.count(where: \.isSlow) }
    var lateCount: Int { feeds.count { $0.isLate(now: now) } }

    /// The earliest poll that is to come; nil where there is none.
    var nextPoll: Int64? { feeds.lazy.filter { !$0.isGone }.map { max($0.nextPoll, $0.heldUntil) }.min() }

    /// Parts that haven't been heard of for so long, in seconds, hang: a disk that syncs slowly takes a few.
    private static let silenceAtMost: Int64 = 60

    /// What keeps the daemon from its work, in words; nothing where it is well. Feeds that fail are not its fault.
    var faults: [String] {
        var faults: [String] = []
        if let stall { faults.append("polling pauses: \(stall)") }
        for (name, heard) in [("the writer", writerHeard), ("the poll loop", pollingHeard)] {
            guard let heard, now - heard > Self.silenceAtMost else { continue }
            faults.append("\(name) hasn't been heard of for \(Quantity.words(.seconds(now - heard)))")
        }
        return faults
    }
}
