/// Lets so many polls of one host start at once; further ones stand in the host's own line, so that a slow host with many
/// feeds holds up nobody else's. Events in, decisions out.
struct HostLines<Element: Sendable>: Sendable {
    private struct Line: Sendable {
        var running = 0
        var waiting: [Element] = []
        /// Those before it have gone.
        var first = 0
    }

    private let perHost: Int
    private var lines: [String: Line] = [:]
    private(set) var waitingCount = 0
    /// Those that are held in memory, some of which may have gone.
    var heldCount: Int { lines.values.reduce(0) { $0 + $1.waiting.count } }

    /// - Parameter perHost: at least 1.
    init(perHost: Int) { self.perHost = max(perHost, 1) }

    /// - Returns: whether the poll may start, and then counts as running until `end`; otherwise it stands in line.
    mutating func add(_ element: Element, host: String) -> Bool {
        var line = lines.removeValue(forKey: host) ?? Line()
        defer { lines[host] = line }
        guard line.running < perHost else {
            line.waiting.append(element)
            waitingCount += 1
            return false
        }
        line.running += 1
        return true
    }

    /// A poll of this host has ended.
    /// - Returns: the host's next, which counts as running from now on.
    mutating func end(host: String) -> Element? {
        guard var line = lines.removeValue(forKey: host) else { return nil }
        guard line.first < line.waiting.count else {
            line.running -= 1
            if line.running > 0 { lines[host] = Line(running: line.running) }
            return nil
        }
        let next = line.waiting[line.first]
        line.first += 1
        waitingCount -= 1
        // Whoever has gone is cut off in halves: a line that never runs empty would grow for ever.
        if line.first * 2 >= line.waiting.count {
            line.waiting.removeFirst(line.first)
            line.first = 0
        }
        lines[host] = line
        return next
    }
}
