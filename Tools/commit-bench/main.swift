import Glibc
import SeededRandom
import Storage

// commit-bench fill DIR FEEDS ITEMS: a state of so many feeds, each of which has shown so many items.
// commit-bench polls DIR FEEDS ITEMS COUNT: commits polls of random feeds that list what is known, in groups as the daemon.
// commit-bench records DIR FEEDS ITEMS COUNT BYTES EACH: the same with new records of so many bytes, EACH of them in each poll.
// The last two print one JSON object, with rates by the wall clock.

/// Records as short as the store lets them be; what stands in them it doesn't care for.
private struct BenchFormat: RecordFormat {
    func head(seq: UInt64, event: RecordEvent, revision: UInt32, into line: inout [UInt8]) {
        line += Array(#"{"v":1,"seq":\#(seq),"event":"item","revision":\#(revision)"#.utf8)
    }

    func rename(_ tail: inout [UInt8], to item: Digest) {}
    func facts(of line: Span<UInt8>) -> RecordFacts? { nil }
    func merged(_ identity: [UInt8]?, _ other: [UInt8]) -> [UInt8]? { other }
}

/// What is measured: a store, and polls for it.
private struct Bench {
    let store: Store
    let feeds: Int
    let items: Int
    private static let now: Int64 = 1_795_489_500
    /// As many polls share a commit in the daemon, and as many bytes.
    static let group = 1_024
    static let groupBytes = 8 << 20
    /// For filling, when nobody waits.
    static let largeGroup = 8_192

    init(directory: String, feeds: Int, items: Int) throws(StorageError) {
        self.feeds = feeds
        self.items = items
        let options = StoreOptions(state: directory + "/state.db", directory: directory + "/records")
        store = try Store.open(options, format: BenchFormat(), clock: { Bench.now })
    }

    /// A digest that has all its bits, and names one item of one feed.
    private static func digest(_ feed: Int, _ item: UInt64) -> Digest {
        var random = SeededRandom(seed: UInt64(feed) &* 0x1_0000_0001 &+ item &* 0xD134_2543_DE82_EF95)
        return Digest(high: random.next(), low: random.next())
    }

    /// A poll of a feed that lists its items, and new ones.
    func poll(_ feed: Int, new: [UInt64] = [], tail: [UInt8]) -> PollCommit {
        var state = FeedState(url: "https://news-\(feed % 97).example/feeds/\(feed)")
        state.validators.etag = Array("\"5f3a-\(feed)\"".utf8)
        state.nextPoll = Self.now + 86_400
        state.lastAttempt = Self.now
        state.rhythm = [UInt8](repeating: 7, count: 40)
        var candidates = (0..<items).map { item in
            let digest = Self.digest(feed, UInt64(item))
            return Candidate(item: digest, content: digest, tail: tail)
        }
        for item in new {
            let digest = Self.digest(feed, item)
            candidates.append(Candidate(item: digest, content: digest, tail: tail))
        }
        return PollCommit(feed: "f\(feed)", state: state, candidates: candidates)
    }

    func fill() throws(StorageError) {
        let tail = Array("}".utf8)
        for start in stride(from: 0, to: feeds, by: Self.largeGroup) {
            _ = try store.commit((start..<min(start + Self.largeGroup, feeds)).map { poll($0, tail: tail) })
        }
        try store.flush()
    }

    /// - Parameters:
    ///   - count: polls.
    ///   - recordBytes: of a new record.
    ///   - each: new records in each poll.
    /// - Returns: seconds that the commits took; what they were made of costs none.
    /// - Throws: where the disk fails.
    func measure(count: Int, recordBytes: Int, each: Int) throws(StorageError) -> Double {
        var random = SeededRandom(seed: UInt64(getpid()))
        let tail = Array(#","content_text":"\#(String(repeating: "x", count: max(recordBytes - 60, 0)))"}"#.utf8)
        var seconds = 0.0
        let group = min(Self.group, max(Self.groupBytes / max(recordBytes * each, 1), 1))
        for start in stride(from: 0, to: count, by: group) {
            let polls = (start..<min(start + group, count)).map { number in
                let feed = Int(random.next() % UInt64(feeds))
                return poll(feed, new: (0..<each).map { _ in random.next() }, tail: tail)
            }
            let before = wallSeconds()
            _ = try store.commit(polls)
            seconds += wallSeconds() - before
        }
        let before = wallSeconds()
        try store.flush()
        return seconds + wallSeconds() - before
    }
}

private func wallSeconds() -> Double {
    var now = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
}

let words = CommandLine.arguments
let numbers = words.dropFirst(3).compactMap { Int($0) }
let wanted = ["fill": 2, "polls": 3, "records": 5]
guard words.count > 3, let count = wanted[words[1]], numbers.count == count, numbers.allSatisfy({ $0 > 0 }) else {
    print(
        "usage: commit-bench fill DIR FEEDS ITEMS | polls DIR FEEDS ITEMS COUNT | records DIR FEEDS ITEMS COUNT BYTES EACH"
    )
    exit(64)
}
do {
    let bench = try Bench(directory: words[2], feeds: numbers[0], items: numbers[1])
    if words[1] == "fill" {
        try bench.fill()
    } else {
        let each = count == 5 ? numbers[4] : 0
        let seconds = try bench.measure(
            count: numbers[2] / max(each, 1), recordBytes: count == 5 ? numbers[3] : 0, each: each)
        print(
            "{\"mode\": \"\(words[1])\", \"seconds\": \(seconds), \"per_second\": \(Int(Double(numbers[2]) / seconds))}"
        )
    }
} catch {
    print("commit-bench: \(error)")
    exit(74)
}
