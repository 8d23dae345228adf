import Testing

@testable import Storage

@Suite struct `The state of a feed` {
    private let world = World()

    private var full: FeedState {
        var state = FeedState(url: "https://a.example/feed")
        state.address = "https://b.example/feed"
        state.validators = .init(etag: [0x22, 0xFF, 0x00, 0x22], lastModified: [], address: "https://b.example/feed")
        state.bodyHash = [1, 2, 3]
        state.nextPoll = 1_795_489_501
        state.lastAttempt = 1
        state.lastSuccess = 2
        state.lastChange = 3
        state.failures = 4
        state.lastError = "timed out\u{0} after 60 s"
        state.retired = true
        state.redirect = .init(target: "https://c.example/", count: 9, since: 5)
        state.identity = [6]
        state.rhythm = [7, 8]
        state.title = "Ä“…”"
        return state
    }

    @Test func `comes back as it was kept`() throws {
        let bare = FeedState(url: "https://bare.example/feed")
        var store: Store? = try world.open()
        _ = try store?.commit([PollCommit(feed: "full", state: full), PollCommit(feed: "bare", state: bare)])
        store = nil
        store = try world.open()
        #expect(try store?.feed("full") == full)
        #expect(try store?.feed("bare") == bare)
        #expect(try store?.feed("none") == nil)
    }

    @Test func `is replaced as a whole`() throws {
        let store = try world.open()
        _ = try store.commit([PollCommit(feed: "a", state: full)])
        let bare = FeedState(url: "https://bare.example/feed")
        _ = try store.commit([PollCommit(feed: "a", state: bare)])
        #expect(try store.feed("a") == bare)
    }

    @Test func `stands in the summaries`() throws {
        let store = try world.open()
        _ = try store.commit([
            PollCommit(feed: "a", state: full), PollCommit(feed: "b", state: FeedState(url: "https://b.example/")),
        ])
        let summaries = try store.allFeeds().sorted { $0.id < $1.id }
        #expect(
            summaries == [
                FeedSummary(id: "a", nextPoll: 1_795_489_501, retired: true),
                FeedSummary(id: "b", nextPoll: 0, retired: false),
            ])
    }

    @Test func `isn't known where only its records are`() throws {
        var store: Store? = try world.open()
        _ = try store?.commit([world.poll("a", [(1, 1)])])
        store = nil
        world.loseState()
        store = try world.open()
        #expect(try store?.feed("a") == nil)
        #expect(try store?.allFeeds() == [])
        #expect(try store?.commit([world.poll("a", [(1, 1)])]).first?.unchanged == 1)
        #expect(try store?.allFeeds().map(\.id) == ["a"])
    }

    @Test func `counts what a poll brought, twice in a group too`() throws {
        let store = try world.open()
        let receipts = try store.commit([
            world.poll("a", [(1, 1), (2, 1), (1, 5)]), world.poll("a", [(1, 1), (2, 2), (3, 1)]), world.poll("b", []),
        ])
        #expect(receipts.map(\.new) == [2, 1, 0])
        #expect(receipts.map(\.updated) == [0, 1, 0])
        #expect(receipts.map(\.unchanged) == [0, 1, 0])
        #expect(receipts.map(\.repeated) == [1, 0, 0])
        #expect(receipts.map(\.seqs) == [1...2, 3...4, nil])
    }
}
