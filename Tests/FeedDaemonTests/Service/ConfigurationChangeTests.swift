import Testing

@testable import FeedDaemon

@Suite struct `Another configuration` {
    private let start: Configuration

    init() throws {
        start = try Folder().configuration(#"{"feeds": [{"url": "https://a.example/feed", "id": "a"}]}"#)
    }

    @Test func `names what counts from the next start on`() {
        var new = start
        new.fetch.hostPause = .seconds(5)
        new.fetch.authorities = [1]
        let change = ConfigurationChange(from: start, to: new, start: start)
        #expect(
            change.wordsOfStart
                == "what it says of fetch.host_pause, fetch.authorities counts from the next start on")
        #expect(change.words == "taken over: 1 feed, 0 new, 0 changed, 0 gone")
    }

    @Test func `is held against what the daemon started with, however often it changes`() {
        var new = start
        new.fetch.perHost = 3
        #expect(ConfigurationChange(from: new, to: new, start: start).wordsOfStart?.contains("fetch.per_host") == true)
        #expect(ConfigurationChange(from: new, to: start, start: start).wordsOfStart == nil)
    }
}
