import Foundation
import LoopbackServer
import Storage
import Synchronization
import Testing

@testable import FeedDaemon

/// One thing that a server may do, and what must and must not come of it: a poll with all its real parts, from the request
/// to the state on the disk.
struct Behaviour: Sendable, CustomTestStringConvertible {
    /// Reads as a sentence with the name of its family before it; docs/FETCHING.md lists it.
    let name: String
    /// What the feed's entry in the configuration says beside its address, and the section `fetch`, as JSON.
    let feed: String
    let fetch: String
    let run: @Sendable (World) async throws -> Void

    init(
        _ name: String, feed: String = "{}", fetch: String = "{}",
        _ run: @escaping @Sendable (World) async throws -> Void
    ) {
        self.name = name
        self.feed = feed
        self.fetch = fetch
        self.run = run
    }

    var testDescription: String { name }

    /// Holds the program against it.
    func hold() async throws {
        let entry = ["url": "/feed", "id": "bell"] as [String: Any]
        let feed = entry.merging(try Self.object(feed)) { $1 }
        try await World.with(feeds: [feed], fetch: try Self.object(fetch)) { try await run($0) }
    }

    private static func object(_ json: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    }
}

extension World {
    /// The answers to `/feed`, one for each request in turn; the last is repeated.
    func plays(_ replies: Reply...) {
        let place = Mutex(0)
        answers["/feed"] = { _ in
            let index = place.withLock { place in
                defer { place += 1 }
                return place
            }
            return replies[min(index, replies.count - 1)]
        }
    }

    /// Polls the feed so many times, and gives the last report.
    @discardableResult func polls(_ count: Int) async -> PollReport {
        for _ in 1..<count { await poll() }
        return await poll()
    }

    var asked: [LoopbackRequest] { server.requests }

    /// Paths in the order in which they were asked for.
    var paths: [String] { asked.map(\.path) }

    /// The last request's field, as text.
    func sent(_ name: String) -> String? { asked.last?.text(name) }

    /// That the poll failed with these words, and that nothing was stored but the failure.
    func expectNothing(of report: PollReport, saying words: String) async throws {
        let reason = try #require(report.failure?.reason, "it fails")
        #expect(reason.contains(words), "\(reason)")
        let state = try #require(await state())
        #expect(state.validators.asSent == nil && state.bodyHash == nil && state.lastSuccess == nil)
        #expect(state.failures == 1 && state.lastError == reason)
        let records = try records()
        #expect(records.isEmpty)
    }
}
