internal import Glibc
internal import Fetching
internal import Storage

/// `feedd once`: polls every feed now and ends.
enum Once: Command {
    static let name = "once"
    static let summary = "Poll every feed once, whatever is due, and end"
    static let usage = "[--config FILE] [--show]"
    static let options = Run.options

    /// - Throws: 69 where no feed could be reached, 65 where none that answered is a feed; a feed that fails beside others
    ///   that don't is reported and no failure of the command.
    static func run(_ arguments: Arguments) async throws(CommandFailure) {
        try arguments.refuseOperands(of: Self.self)
        let configuration = try ConfigurationFile.load(arguments.value("--config"))
        let isWatched = Terminal.isTerminal(STDERR_FILENO)
        let log = Log.standard(least: .notice)
        let daemon = try await Daemon.open(configuration, log: log)
        let summary = PollSummary()
        let progress = isWatched ? ProgressLine(total: configuration.feeds.count) : nil
        let showcase = arguments.has("--show") ? Showcase() : nil
        var poller = Poller(client: daemon.client, writer: daemon.writer, configuration: configuration, clock: .system)
        poller.showsRecords = showcase != nil
        let voice = FailureVoice(log: log)
        let polling = Polling(poller: poller, log: log) { report in
            summary.add(report)
            progress?.clear()
            voice.tell(report)
            showcase?.show(report)
            progress?.draw(summary.now)
        }
        let stopper = Task {
            for await _ in Signals.stop() {
                await polling.stop()
                await daemon.client.close()
                return
            }
        }
        defer { stopper.cancel() }
        await polling.once()
        progress?.clear()
        await daemon.close()
        if let failure = await polling.failure {
            throw CommandFailure(code: ExitCode(failure), message: failure.description)
        }
        let counts = summary.now
        Terminal.error("feedd: \(counts.words), into \(configuration.output.directory)\n")
        try judge(counts)
    }

    private static func judge(_ counts: PollSummary.Counts) throws(CommandFailure) {
        guard counts.failed > 0, counts.succeeded == 0 else { return }
        if counts.notFeeds == counts.failed {
            throw CommandFailure(code: .dataError, message: "nothing that was fetched is a feed")
        }
        throw CommandFailure(code: .unavailable, message: "no feed could be polled; the state is kept, try again later")
    }
}
