import Storage
import Testing

@testable import FeedDaemon

@Suite struct `The board of feeds` {
    private let clock = TestClock()
    private let feeds = ["a", "b"].map { Configuration.Feed.named($0, url: "https://news.example/\($0)") }

    private func state(_ id: String, _ change: (inout FeedState) -> Void) -> FeedState {
        var state = FeedState(url: "https://news.example/\(id)")
        change(&state)
        return state
    }

    private func report(_ id: String, _ ending: PollReport.Ending, _ state: FeedState?) -> PollReport {
        PollReport(feedID: id, ending: ending, nextAfter: 900, state: state)
    }

    private var failure: PollReport.Ending { .failed(PollFailure(kind: .unreachable, reason: "no answer")) }

    @Test func `follows polls from one snapshot to the next`() {
        let board = StatusBoard(feeds, clock: clock.wall)
        let before = board.snapshot
        #expect(before.counts[.new] == 2)
        var receipt = PollReceipt()
        (receipt.new, receipt.updated, receipt.seqs) = (2, 1, 5...7)
        board.take(
            report(
                "a", .read(receipt),
                state("a") {
                    $0.lastAttempt = 7; $0.lastSuccess = 7; $0.title = "A"
                }))
        board.take(
            report(
                "b", failure,
                state("b") {
                    $0.lastAttempt = 8; $0.failures = 1; $0.lastError = "no answer"
                }))
        let after = board.snapshot
        #expect(after.feeds.map(\.health) == [.well, .failing] && after.feeds[0].name == "A")
        #expect(after.lastSeq == 7 && after.figures.newItems == 2 && after.figures.updates == 1)
        #expect(after.figures.withNews == 1 && after.figures.failed == 1)
        #expect(before.counts[.new] == 2)
    }

    @Test func `recalls what an earlier run knew, but nothing over what is newer`() {
        let board = StatusBoard(feeds, clock: clock.wall)
        board.take(
            report(
                "a", failure,
                state("a") {
                    $0.lastAttempt = 9; $0.failures = 3
                }))
        let rows = ["a", "b", "gone"].map { id in
            StateReader.Row(
                id: id,
                state: state(id) {
                    $0.lastAttempt = 1; $0.lastSuccess = 1
                })
        }
        board.recall(rows, nextSeq: 12)
        #expect(board.snapshot.feeds.map(\.failures) == [3, 0])
        #expect(board.snapshot.feeds.map(\.lastAttempt) == [9, 1])
        #expect(board.snapshot.lastSeq == 11)
    }

    @Test func `knows from the state when a poll ended and a record was written last`() {
        let board = StatusBoard(feeds, clock: clock.wall)
        #expect(board.snapshot.lastPoll == nil && board.snapshot.lastRecord == nil)
        let ahead = clock.wall.now() + 60
        let rows = zip(["a", "b"], [(7, 5), (9, ahead)] as [(Int64, Int64)]).map { id, times in
            StateReader.Row(id: id, state: state(id) { ($0.lastAttempt, $0.lastChange) = times })
        }
        board.recall(rows, nextSeq: 3)
        #expect(board.snapshot.lastPoll == 9 && board.snapshot.lastRecord == 5)
    }

    @Test func `is late with feeds that it never polls, and with none when it has just begun`() {
        let board = StatusBoard(feeds, clock: clock.wall)
        let overdue = state("a") { ($0.lastAttempt, $0.nextPoll) = (1, 2) }
        board.recall([StateReader.Row(id: "a", state: overdue)], nextSeq: 1)
        #expect(board.snapshot.lateCount == 0)
        clock.advance(by: 301)
        #expect(board.snapshot.lateCount == 2)
        board.follow(feeds + [.named("c", url: "https://news.example/c")])
        #expect(board.snapshot.lateCount == 2)
    }

    @Test func `knows nothing of a feed by what was told of another address`() {
        let board = StatusBoard(feeds, clock: clock.wall)
        var elsewhere = FeedState(url: "https://old.example/")
        elsewhere.lastAttempt = 3
        board.recall([StateReader.Row(id: "a", state: elsewhere)], nextSeq: 1)
        #expect(board.snapshot.feeds[0].health == .new)
    }

    @Test func `follows a configuration that was read anew`() {
        let board = StatusBoard(feeds, clock: clock.wall)
        board.take(
            report(
                "b", failure,
                state("b") {
                    $0.lastAttempt = 8; $0.failures = 2
                }))
        board.follow([.named("c", url: "https://news.example/c"), feeds[1]])
        #expect(board.snapshot.feeds.map(\.id) == ["c", "b"])
        #expect(board.snapshot.feeds.map(\.failures) == [0, 2])
        board.take(report("a", failure, nil))
        board.follow([.named("b", url: "https://new.example/b")])
        #expect(board.snapshot.feeds.map(\.health) == [.new])
    }

    @Test func `is healthy until something is stalled or hasn't been heard of for a minute`() {
        let board = StatusBoard(feeds, clock: clock.wall)
        #expect(board.snapshot.faults.isEmpty)
        board.hear(writer: nil)
        board.hear(polling: 3)
        #expect(board.snapshot.faults.isEmpty && board.snapshot.underWay == 3)
        clock.advance(by: 61)
        #expect(
            board.snapshot.faults == [
                "the writer hasn't been heard of for 1m1s", "the poll loop hasn't been heard of for 1m1s",
            ])
        board.hear(writer: "can't write x")
        board.hear(polling: 0)
        #expect(board.snapshot.faults == ["polling pauses: can't write x"])
    }

    @Test func `bears whatever a damaged state tells`() {
        let board = StatusBoard(feeds, clock: clock.wall)
        let odd = state("a") { state in
            (state.lastAttempt, state.lastSuccess, state.lastChange, state.nextPoll) = (.min, .max, .min, .max)
            state.failures = .max
            state.rhythm = [UInt8](repeating: 0xff, count: 136)
        }
        board.recall([StateReader.Row(id: "a", state: odd)], nextSeq: 1)
        let page = StatusPage(snapshot: board.snapshot, query: FeedQuery(), quotations: [])
        #expect(!page.written().isEmpty && !FeedsJSON.written(board.snapshot, FeedQuery()).isEmpty)
    }
}

@Suite struct `A feed` {
    private let now: Int64 = 1_800_000_000
    private let day: Int64 = 86_400

    private func feed(_ change: (inout FeedStatus) -> Void) -> FeedStatus {
        var feed = FeedStatus(.named("a", url: "https://news.example/a"))
        (feed.lastAttempt, feed.lastSuccess, feed.lastChange, feed.nextPoll) = (now, now, now, now + 900)
        change(&feed)
        return feed
    }

    @Test func `is stale when it is silent for unusually long, by its own measure`() {
        #expect(!feed { _ in }.isStale(now: now))
        #expect(
            !feed {
                $0.lastChange = now - 6 * day; $0.rhythm.perDay = 20
            }.isStale(now: now))
        #expect(
            feed {
                $0.lastChange = now - 8 * day; $0.rhythm.perDay = 20
            }.isStale(now: now))
        #expect(
            !feed {
                $0.lastChange = now - 60 * day; $0.rhythm.perDay = 0.1
            }.isStale(now: now))
        #expect(feed { $0.lastSuccess = now - 4 * day }.isStale(now: now))
        #expect(
            !feed {
                $0.lastSuccess = now - 4 * day; $0.isGone = true
            }.isStale(now: now))
    }

    @Test func `is slow, late or damaged by what its polls show`() {
        #expect(feed { $0.answer_ms = 3_000 }.isSlow && !feed { $0.answer_ms = 2_999 }.isSlow)
        #expect(feed { $0.nextPoll = now - 301 }.isLate(now: now))
        #expect(
            !feed {
                $0.nextPoll = now - 301; $0.heldUntil = now + 5
            }.isLate(now: now))
        #expect(feed { $0.error = "breaks off" }.health == .damaged)
        #expect(
            feed {
                $0.error = "x"; $0.failures = 1
            }.health == .failing)
    }
}

@Suite struct `A query for feeds` {
    private let snapshot = StatusSnapshot.sample(feeds: 60)

    private func ids(_ arguments: [String: String]) -> [String] { FeedQuery(arguments).feeds(of: snapshot).map(\.id) }

    @Test func `finds words in any part that a person sees`() {
        #expect(ids(["q": "NUMBER 17"]) == ["feed-17"])
        #expect(
            ids(["q": "refused CONNECTION news"]).count
                == snapshot.feeds.count { $0.error?.contains("refused") == true })
        #expect(ids(["q": "/13/rss"]) == ["feed-13"])
        #expect(ids(["q": "nowhere"]).isEmpty)
    }

    @Test func `shows trouble first, and what is asked for alone`() {
        let healths = FeedQuery([:]).feeds(of: snapshot).map(\.health)
        #expect(healths.first == .failing && healths.last == .well)
        #expect(FeedQuery(["show": "failing"]).feeds(of: snapshot).allSatisfy { $0.error != nil })
        #expect(FeedQuery(["show": "slow"]).feeds(of: snapshot).allSatisfy { $0.isSlow })
        #expect(ids(["sort": "newest"]).first == "feed-0")
        #expect(ids(["show": "nonsense", "sort": "nonsense", "page": "-3"]).count == 60)
    }
}
