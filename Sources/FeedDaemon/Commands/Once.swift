internal import Glibc

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
        let stop = Stop()
        Signals.raise(stop)
        ProcessSettings.apply()
        let configuration = try ConfigurationFile.load(arguments.value("--config"))
        let log = Log.standard(least: .notice)
        guard let daemon = try await Daemon.open(configuration, log: log, stop: stop) else { return }
        let summary = PollSummary()
        let isWatched = Terminal.isTerminal(STDERR_FILENO)
        let progress = isWatched ? ProgressLine(total: configuration.feeds.count) : nil
        let showcase = arguments.has("--show") ? try await daemon.showcase() : nil
        let voice = FailureVoice(log: log, repeats: false)
        try await daemon.poll(.once) { report in
            summary.add(report)
            progress?.clear()
            voice.tell(report)
            if report.hasRecords { showcase?.show() }
            progress?.draw(summary.now)
        }
        progress?.clear()
        let counts = summary.now
        log.notice("\(counts.words), into \(FilePath.shown(configuration.output.directory))")
        // Whoever stopped it knows that not all was done.
        if !stop.isRaised { try judge(counts) }
    }

    /// What is to be said of a run as a whole.
    static func judge(_ counts: PollSummary.Counts) throws(CommandFailure) {
        guard counts.failed > 0, counts.succeeded == 0 else { return }
        if counts.notFeeds == counts.failed {
            throw CommandFailure(code: .dataError, message: "nothing that was fetched is a feed")
        }
        throw CommandFailure(code: .unavailable, message: "no feed could be polled; the state is kept, try again later")
    }
}
