import Fetching
import Foundation
import LoopbackServer
import Pipeline
import Storage

@testable import FeedDaemon

/// A poller with its real parts, a server for it to ask, a clock to turn and a folder of its own.
struct World: Sendable {
    let folder: Folder
    let clock = TestClock()
    let answers: Answers
    let server: LoopbackServer
    let log = LogLines()
    let configuration: Configuration
    let writer: Writer
    let client: Client
    let poller: Poller

    /// - Parameters:
    ///   - feeds: as in the configuration; a `url` that begins with a slash is the server's.
    ///   - fetch: as in the configuration.
    ///   - body: the test.
    /// - Throws: what the test throws.
    static func with(
        feeds: [[String: Any]] = [["url": "/feed", "id": "bell"]], fetch: [String: Any] = [:],
        _ body: (World) async throws -> Void
    ) async throws {
        let world = try await World(feeds: feeds, fetch: fetch)
        do {
            try await body(world)
        } catch {
            await world.close()
            throw error
        }
        await world.close()
    }

    private init(feeds: [[String: Any]], fetch: [String: Any]) async throws {
        folder = try Folder(inMemory: true)
        let answers = Answers()
        self.answers = answers
        server = try LoopbackServer { answers.reply(to: $0) }
        configuration = try folder.configuration(Self.json(feeds, fetch, server))
        writer = Writer(log: log.log)
        client = try Client(ClientOptions(configuration.fetch))
        poller = Poller(client: client, writer: writer, configuration: configuration, clock: clock.wall)
        let options = StoreOptions(state: configuration.state.path, directory: configuration.output.directory)
        try await writer.open(options, clock: clock.wall)
    }

    /// A configuration whose feeds are the server's, private addresses allowed unless it says otherwise.
    static func json(
        _ feeds: [[String: Any]], _ fetch: [String: Any], _ server: LoopbackServer,
        status: [String: Any] = ["listen": false]
    ) throws -> String {
        let feeds = feeds.map { feed in
            var feed = feed
            if let url = feed["url"] as? String, url.hasPrefix("/") { feed["url"] = server.url(url) }
            return feed
        }
        let fetch = fetch.merging(["allow_private_addresses": true]) { said, _ in said }
        let data = try JSONSerialization.data(withJSONObject: ["feeds": feeds, "fetch": fetch, "status": status])
        return String(decoding: data, as: UTF8.self)
    }

    private func close() async {
        await client.close()
        await writer.close()
        server.stop()
    }

    /// Polls the first feed, or the one with this id.
    @discardableResult func poll(_ id: String? = nil) async -> PollReport {
        let feed = configuration.feeds.first { id == nil || $0.id == id }
        guard let feed else { return PollReport(feedID: id ?? "", ending: .left(.stopping)) }
        return await poller.poll(feed)
    }

    func records() throws -> [JSONValue] { try Output.records(in: configuration.output.directory) }

    /// What is known of the first feed.
    func state() async -> FeedState? { try? await writer.state(of: configuration.feeds[0].id) }
}

extension Poller {
    /// Polls a feed with what the state knows of it.
    @discardableResult func poll(_ feed: Configuration.Feed) async -> PollReport {
        switch await known(of: [feed]) {
        case .success(let known): await poll(feed, known: known[0])
        case .failure(let refusal): PollReport(feedID: feed.id, ending: refusal.ending)
        }
    }
}

extension PollReport {
    var failure: PollFailure? { if case .failed(let failure) = ending { failure } else { nil } }
    var receipt: PollReceipt? { if case .read(let receipt) = ending { receipt } else { nil } }
    var leave: Leave? { if case .left(let leave) = ending { leave } else { nil } }
    /// Seconds until the next poll; -1 for never.
    var wait: Int64 { nextAfter ?? -1 }
    var isUnchanged: Bool { if case .unchanged = ending { true } else { false } }
}
