/// What the schedule remembers of a feed, kept with its state as a few bytes.
struct Rhythm: Equatable, Sendable {
    /// The wait that the feed's own pace suggested last, in seconds; 0 before the first poll.
    var interval: UInt32 = 0
    /// How fast it brings news.
    var pace = Pace()
    /// When the feed need not be asked, as its last document says.
    var quiet = QuietTimes()
    /// When the server gave a whole document last, rather than 304, or was last asked for one in vain, in Unix seconds; 0
    /// before the first.
    var lastWhole: Int64 = 0
    /// Until when the host asked to be left alone (`Retry-After`), in Unix seconds; 0 where it didn't.
    var heldUntil: Int64 = 0
    /// How long the last document asked to be left alone (`<ttl>`, `sy:updatePeriod`), in seconds.
    var documentWait: UInt32 = 0
    /// How long the last response that said so was fresh, in seconds.
    var freshness: UInt32 = 0
    /// Names the last list of items and their states; 0 before the first.
    var items: UInt64 = 0
    /// Names the feed's entry in the configuration as it was at the last poll; 0 before the first.
    var entry: UInt64 = 0

    /// How long the server takes for an answer, in milliseconds, the last ones counting most; 0 before the first.
    private(set) var answer_ms: UInt32 = 0

    /// The last answer counts as one of so many.
    private static let answersRemembered: Int64 = 4

    mutating func learn(answeredIn time: Duration) {
        let last = min(time.components.seconds, 86_400) * 1_000 + time.components.attoseconds / 1_000_000_000_000_000
        let mean =
            answer_ms == 0 ? last : (Int64(answer_ms) * (Self.answersRemembered - 1) + last) / Self.answersRemembered
        answer_ms = UInt32(clamping: max(mean, 1))
    }

    /// A month: a `Retry-After` beyond it is taken for it.
    static let longestHold: Int64 = 30 * 86_400

    /// How long the host is still to be left alone.
    /// - Parameter now: in Unix seconds.
    /// - Returns: seconds; 0 where it may be asked. A hold beyond the longest comes from a clock that was wrong: none.
    func hold(at now: Int64) -> Int64 {
        let rest = heldUntil - now
        return rest <= Self.longestHold ? max(rest, 0) : 0
    }

    /// What the publisher asks for, in seconds.
    var leastWait: Int64 { Int64(max(documentWait, freshness)) }

    /// A server may say 304 for ever by mistake. Where it has for so long, in seconds …
    private static let suspiciousAge: Int64 = 8 * 86_400
    /// … and so many items should have come in that time, it is asked once without validators.
    private static let suspiciousItems: Float = 3

    /// Whether the next request asks for the whole document whatever is known of it.
    /// - Parameter now: in Unix seconds.
    /// - Returns: true for a server that seems to say 304 for ever.
    func distrusts(at now: Int64) -> Bool {
        // What lies in the future was written by a clock that was wrong, and says nothing.
        lastWhole > 0 && (now - lastWhole >= Self.suspiciousAge || now < lastWhole)
            && pace.mean * Float(Self.suspiciousAge) >= Self.suspiciousItems
    }
}

extension Rhythm {
    private static let version: UInt8 = 5
    /// The one before had no time of answers at its end.
    private static let versionBefore: UInt8 = 4
    private static let byteCount = 1 + 4 + 8 + 4 + 4 + 8 + 8 + 8 + 4 + 1 + Pace.byteCount + 4

    /// - Parameter bytes: as `packed` gave them; those of another version make a fresh rhythm.
    init(packed bytes: [UInt8]?) {
        guard let bytes, let version = bytes.first else { return }
        switch version {
        case Self.version where bytes.count == Self.byteCount: break
        case Self.versionBefore where bytes.count == Self.byteCount - 4: break
        default: return
        }
        var reader = ByteReader(bytes, from: 1)
        interval = reader.take()
        heldUntil = reader.take()
        documentWait = reader.take()
        freshness = reader.take()
        items = reader.take()
        entry = reader.take()
        lastWhole = reader.take()
        quiet.hours = reader.take()
        quiet.days = reader.take()
        pace = Pace(from: &reader)
        answer_ms = reader.take()
    }

    var packed: [UInt8] {
        var writer = ByteWriter()
        writer.append(Self.version)
        writer.append(interval)
        writer.append(heldUntil)
        writer.append(documentWait)
        writer.append(freshness)
        writer.append(items)
        writer.append(entry)
        writer.append(lastWhole)
        writer.append(quiet.hours)
        writer.append(quiet.days)
        pace.append(to: &writer)
        writer.append(answer_ms)
        return writer.bytes
    }
}
