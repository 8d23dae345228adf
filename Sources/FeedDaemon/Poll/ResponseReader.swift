internal import Fetching
internal import Pipeline
internal import Storage

/// Reads a response: its status, and the document into records. CPU work alone.
struct ResponseReader: Sendable {
    private let extract: Configuration.Extract
    private let clock: WallClock

    init(_ extract: Configuration.Extract, clock: WallClock) {
        self.extract = extract
        self.clock = clock
    }

    /// - Parameters:
    ///   - response: its body is freed as soon as it is read.
    ///   - feed: whose it is.
    ///   - state: what was known of the feed before.
    /// - Returns: what the poll gave.
    func read(_ response: consuming Response, of feed: Configuration.Feed, _ state: FeedState) -> Reading {
        var reading = Reading(.unchanged)
        reading.head = ResponseHead(response)
        switch response.status {
        case 206:
            // Items that lie in another part would seem to have left the feed.
            let reason = "the server sent a part of the document, which nobody asked for (206)"
            reading.outcome = .failed(PollFailure(kind: .unreachable, reason: reason))
        case 200..<300: readBody(&response, feed, state, into: &reading)
        case 304 where response.notModified: break
        // Another address that is gone, to which the configured one leads for now, says nothing about that one.
        case 410 where state.address == state.url && response.redirects.allSatisfy(\.isPermanent):
            reading.outcome = .gone
        case let status:
            let reason = "the server answered \(status)\(HTTPStatus.words(status))"
            reading.outcome = .failed(PollFailure(kind: .unreachable, reason: reason))
            if status == 429 || status == 503 {
                reading.retryAfter = Freshness.retryAfter(response.retryAfter, now: clock.now())
            }
        }
        return reading
    }

    private func readBody(
        _ response: inout Response, _ feed: Configuration.Feed, _ state: FeedState, into reading: inout Reading
    ) {
        // A 226 brings the new items alone: no later body is to be compared with it.
        let isWhole = response.status != 226
        if isWhole { reading.bodyHash = BodyHash.of(response.body) }
        guard !isWhole || reading.bodyHash != state.bodyHash else {
            reading.outcome = .sameBody
            return
        }
        do throws(NotAFeed) {
            let parsed = try FeedReader.read(
                response.body, address: response.address, contentType: response.contentType)
            response.body = []
            reading.title = feed.title ?? parsed.title
            reading.documentWait = max(
                Freshness.seconds(minutesToLive: parsed.minutesToLive),
                Freshness.seconds(between: parsed.updateInterval))
            reading.quiet = QuietTimes(parsed)
            reading.times = parsed.itemTimes
            let source = RecordSource(
                id: feed.id, url: feed.url, address: response.address, title: feed.title, tags: feed.tags)
            var maker = RecordMaker(
                source: source, fetched: clock.now(), choice: choice(for: feed), identity: state.identity)
            reading.drafts = maker.records(of: parsed)
            reading.identity = maker.identity
            reading.items = Self.name(of: reading.drafts)
            reading.outcome = .read
            if let line = parsed.brokenOffAtLine {
                let place = line > 0 ? " at line \(line)" : ""
                reading.defect = "the document breaks off\(place); its whole items are kept"
            }
        } catch {
            let named = error == .webPage ? PageFeeds.addresses(in: response.body, address: response.address) : []
            reading.discovered = named.first { $0 != response.address }
            let reason = error.words(naming: reading.discovered)
            reading.outcome = .failed(PollFailure(kind: .notAFeed, reason: reason))
        }
    }

    private func choice(for feed: Configuration.Feed) -> ExtractionChoice {
        ExtractionChoice(
            quotes: extract.quotes, indirect: extract.indirect, links: extract.links, posts: extract.posts,
            text: feed.content != .html,
            html: feed.content != .text)
    }

    /// Digests are random already, so that little is needed to join them: where they stand counts.
    private static func name(of drafts: [RecordDraft]) -> UInt64 {
        drafts.reduce(1) { name, draft in
            (name ^ draft.id.low ^ (draft.contentHash.low &<< 1)) &* 0x9e37_79b9_7f4a_7c15
        }
    }
}

extension Candidate {
    init(_ draft: RecordDraft) {
        self.init(
            item: Storage.Digest(draft.id), alias: Storage.Digest(draft.alias),
            content: Storage.Digest(draft.contentHash), tail: draft.tail)
    }
}
