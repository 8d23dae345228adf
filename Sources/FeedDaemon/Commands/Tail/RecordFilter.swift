internal import Pipeline

/// Which records are wanted.
struct RecordFilter: Sendable {
    /// The least seq.
    var least: UInt64?
    var startsAtEnd = false
    /// The earliest time of fetching, in Unix seconds.
    var since: Int64?
    /// All must hold.
    var conditions: [RecordCondition] = []

    init(_ arguments: Arguments, now: Int64 = WallClock.system.now()) throws(CommandFailure) {
        if let text = arguments.value("--from") {
            startsAtEnd = text == "end"
            if !startsAtEnd {
                guard let seq = UInt64(text), seq > 0 else {
                    throw CommandFailure(code: .usage, message: "--from takes a seq from 1, or end; \(text) is neither")
                }
                least = seq
            }
        }
        if let text = arguments.value("--since") {
            guard let time = Self.time(text, now: now) else {
                throw CommandFailure(
                    code: .usage,
                    message: "--since takes a time such as 2026-11-24T03:05:00Z, 2026-11-24 or 2h, and \(text) is none")
            }
            since = time
        }
        for text in arguments.all("--where") { conditions.append(try RecordCondition(text)) }
    }

    private static func time(_ text: String, now: Int64) -> Int64? {
        if let ago = Quantity.duration(text) { return now - ago.wholeSeconds }
        return FeedDate.seconds(text)
    }

    /// Judges a record.
    /// - Parameters:
    ///   - line: the record.
    ///   - seq: its seq.
    /// - Returns: whether all that was asked for holds.
    func admits(_ line: ArraySlice<UInt8>, seq: UInt64) -> Bool {
        if let least, seq < least { return false }
        if let since, let fetched = RecordHead.fetched(of: line), fetched < since { return false }
        // Most lines that a condition refuses don't even have its words in them.
        guard conditions.allSatisfy({ $0.mayHold(in: line) }) else { return false }
        guard !conditions.isEmpty else { return true }
        guard let record = try? JSONDocument(Array(line)).root else { return false }
        return conditions.allSatisfy { $0.holds(for: record) }
    }
}
