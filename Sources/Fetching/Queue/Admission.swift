/// Who may transfer now: at most so many at once, at most so many of one host, and among those that may the one that
/// came first. A host's place may rest for a while before the next takes it. Events and times in, decisions out; no clock
/// and no socket.
struct Admission: Sendable {
    typealias Instant = ContinuousClock.Instant

    /// At least 1 each.
    let concurrency: Int
    let perHost: Int

    private(set) var running = 0
    private var waiting: [Int: String] = [:]
    private var hosts: [String: Line] = [:]
    /// For each host with room and waiters, an entry of the first of them at least; stale ones are passed over.
    private var ready = Heap<Entry>()
    /// Places of hosts that rest, by the end of their rest.
    private var resting = Heap<Rest>()

    private struct Line {
        /// Places that are taken: transfers that run, and those that rest.
        var taken = 0
        /// Those that gave up are passed over.
        var waiting = Heap<Int>()
    }

    private struct Entry: Comparable {
        var ticket: Int
        var host: String
        static func < (a: Entry, b: Entry) -> Bool { a.ticket < b.ticket }
    }

    private struct Rest: Comparable {
        var end: Instant
        var host: String
        static func < (a: Rest, b: Rest) -> Bool { a.end < b.end }
    }

    init(concurrency: Int, perHost: Int) {
        self.concurrency = max(concurrency, 1)
        self.perHost = max(perHost, 1)
    }

    var waitingCount: Int { waiting.count }
    /// Whether one more transfer may run, of a host that has room.
    var hasRoom: Bool { running < concurrency }

    /// When the first place that somebody may be waiting for has rested; nil where none rests or nobody waits.
    var nextRestEnd: Instant? { waiting.isEmpty ? nil : resting.min?.end }

    /// Stands in line.
    /// - Parameters:
    ///   - ticket: unique among those present; the lower goes first.
    ///   - host: whom the transfer would burden.
    mutating func add(_ ticket: Int, host: String) {
        waiting[ticket] = host
        hosts[host, default: Line()].waiting.push(ticket)
        if hasRoom(host) { ready.push(Entry(ticket: ticket, host: host)) }
    }

    /// Leaves the line.
    /// - Returns: whether it stood there.
    mutating func leave(_ ticket: Int) -> Bool {
        guard let host = waiting.removeValue(forKey: ticket) else { return false }
        // Drops the tickets of those that gave up, and the line with the last of them.
        if firstWaiting(host) == nil, hosts[host]?.taken == 0 { hosts[host] = nil }
        return true
    }

    /// Takes the next out of the line; it counts as running until `finish`.
    /// - Returns: nil where none may start.
    mutating func next() -> Int? {
        while running < concurrency, let entry = ready.popMin() {
            guard hasRoom(entry.host) else { continue }
            let starts = waiting.removeValue(forKey: entry.ticket) != nil
            if starts {
                running += 1
                hosts[entry.host]?.taken += 1
            }
            if hasRoom(entry.host) { announce(entry.host) }
            if starts { return entry.ticket }
        }
        return nil
    }

    /// One that ran has ended.
    /// - Parameters:
    ///   - host: whose place it had.
    ///   - end: until when the place rests before the next may take it; nil gives it free at once.
    mutating func finish(host: String, restingUntil end: Instant? = nil) {
        running -= 1
        if let end { resting.push(Rest(end: end, host: host)) } else { free(host) }
    }

    /// Gives places free that have rested.
    mutating func wake(at now: Instant) {
        while let rest = resting.min, rest.end <= now {
            _ = resting.popMin()
            free(rest.host)
        }
    }

    /// Whether another of this host waits, so that its connection is worth keeping.
    mutating func isAwaited(_ host: String) -> Bool { firstWaiting(host) != nil }

    private func hasRoom(_ host: String) -> Bool { (hosts[host]?.taken ?? perHost) < perHost }

    private mutating func free(_ host: String) {
        hosts[host]?.taken -= 1
        announce(host)
        if hosts[host]?.taken == 0, hosts[host]?.waiting.isEmpty == true { hosts[host] = nil }
    }

    private mutating func announce(_ host: String) {
        if let first = firstWaiting(host) { ready.push(Entry(ticket: first, host: host)) }
    }

    private mutating func firstWaiting(_ host: String) -> Int? {
        while let first = hosts[host]?.waiting.min {
            if waiting[first] != nil { return first }
            _ = hosts[host]?.waiting.popMin()
        }
        return nil
    }
}
