/// Who may transfer now: at most so many at once, at most so many of one host, and among those that may the one that
/// came first. Events in, decisions out; no clock and no socket.
struct Admission: Sendable {
    /// At least 1 each.
    let concurrency: Int
    let perHost: Int

    private(set) var running = 0
    private var waiting: [Int: String] = [:]
    private var hosts: [String: Line] = [:]
    /// For each host with room and waiters, an entry of the first of them at least; stale ones are passed over.
    private var ready = Heap<Entry>()

    private struct Line {
        var running = 0
        /// Those that gave up are passed over.
        var waiting = Heap<Int>()
    }

    private struct Entry: Comparable {
        var ticket: Int
        var host: String
        static func < (a: Entry, b: Entry) -> Bool { a.ticket < b.ticket }
    }

    init(concurrency: Int, perHost: Int) {
        self.concurrency = max(concurrency, 1)
        self.perHost = max(perHost, 1)
    }

    var waitingCount: Int { waiting.count }

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
        if firstWaiting(host) == nil, hosts[host]?.running == 0 { hosts[host] = nil }
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
                hosts[entry.host]?.running += 1
            }
            if hasRoom(entry.host) { announce(entry.host) }
            if starts { return entry.ticket }
        }
        return nil
    }

    /// Gives the place of one that ran free.
    mutating func finish(host: String) {
        running -= 1
        hosts[host]?.running -= 1
        announce(host)
        if hosts[host]?.running == 0, hosts[host]?.waiting.isEmpty == true { hosts[host] = nil }
    }

    /// Whether another of this host waits, so that its connection is worth keeping.
    mutating func isAwaited(_ host: String) -> Bool { firstWaiting(host) != nil }

    private func hasRoom(_ host: String) -> Bool { (hosts[host]?.running ?? perHost) < perHost }

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
