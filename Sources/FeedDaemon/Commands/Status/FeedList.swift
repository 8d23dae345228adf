internal import Pipeline

/// `feedd feeds`: every feed with its health, or those that need somebody. Read from the state, as `feedd status` is.
enum FeedList: Command {
    static let name = "feeds"
    static let summary = "List the feeds with their health, or those that need somebody"
    static let usage = "[--failing | --stale | --slow] [--json] [--config FILE] [WORD…]"
    static let options = [
        Option(name: "--failing", value: nil, help: "Those whose last poll failed, or whose document is damaged"),
        Option(name: "--stale", value: nil, help: "Those that have been silent for unusually long"),
        Option(name: "--slow", value: nil, help: "Those whose servers take seconds for an answer"),
        Option(name: "--json", value: nil, help: "As JSON, for a program"), ConfigurationFile.option,
    ]

    static func run(_ arguments: Arguments) async throws(CommandFailure) {
        let query = try query(arguments)
        let configuration = try ConfigurationFile.load(arguments.value("--config"))
        let known = try KnownState.read(configuration)
        guard !arguments.has("--json") else { return Terminal.out(FeedsJSON.written(known.snapshot, query)) }
        Terminal.out(text(known.snapshot, query, TerminalStyle.output))
    }

    static func query(_ arguments: Arguments) throws(CommandFailure) -> FeedQuery {
        let kinds = [("--failing", FeedQuery.Show.failing), ("--stale", .stale), ("--slow", .slow)]
        let wanted = kinds.filter { arguments.has($0.0) }
        guard wanted.count < 2 else {
            throw CommandFailure(code: .usage, message: "feeds takes one of --failing, --stale and --slow")
        }
        var query = FeedQuery()
        query.show = wanted.first?.1 ?? .all
        query.text = arguments.operands.joined(separator: " ")
        return query
    }

    /// - Parameters:
    ///   - snapshot: what is known.
    ///   - query: which feeds.
    ///   - style: how a terminal shows it.
    /// - Returns: a head and a line for each feed; nothing where there is none, so that the count of lines tells.
    static func text(_ snapshot: StatusSnapshot, _ query: FeedQuery, _ style: TerminalStyle) -> String {
        let feeds = query.feeds(of: snapshot)
        guard !feeds.isEmpty else { return "" }
        let now = snapshot.now
        let head = ["HEALTH", "FEED", "SUCCESS", "NEXT POLL", "NEWS", "ANSWER", "REMARKS"]
        let rows = feeds.map { feed in
            [
                style.paint(feed.health.words, feed.health.colour), PlainText.line(feed.id),
                feed.lastSuccess.map { TimeWords.distance($0, now: now) } ?? "never",
                feed.isGone ? "never" : TimeWords.distance(max(feed.nextPoll, feed.heldUntil, now), now: now),
                feed.lastChange == nil ? "" : RhythmGraph.perDay(feed.rhythm.perDay),
                answer(feed.answer_ms),
                feed.remarks(now: now).map { PlainText.line($0) }.joined(separator: "; "),
            ]
        }
        return TextTable(rows: [head.map { style.paint($0, .quiet) }] + rows).text
    }
}

extension FeedList {
    /// As in `40ms` or `3.2s`.
    private static func answer(_ time_ms: UInt32) -> String {
        if time_ms == 0 { return "" }
        return time_ms < 1_000 ? "\(time_ms)ms" : "\(Double(time_ms / 100) / 10)s"
    }
}

extension FeedHealth {
    var colour: TerminalStyle.Colour {
        switch self {
        case .well: .good
        case .failing: .bad
        case .damaged: .warning
        case .gone, .new: .quiet
        }
    }
}
