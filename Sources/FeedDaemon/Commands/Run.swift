internal import Fetching
internal import Storage

/// `feedd run`: the daemon, in the foreground until SIGTERM or SIGINT.
enum Run: Command {
    static let name = "run"
    static let summary = "Poll the feeds as they fall due, until SIGTERM or SIGINT"
    static let usage = "[--config FILE] [--show]"
    static let options = [
        ConfigurationFile.option,
        Option(
            name: "--show", value: nil, help: "Print new records to standard output as they come, the first in full"),
    ]

    static func run(_ arguments: Arguments) async throws(CommandFailure) {
        try arguments.refuseOperands(of: Self.self)
        let configuration = try ConfigurationFile.load(arguments.value("--config"))
        let log = Log.standard()
        let daemon = try await Daemon.open(configuration, log: log)
        let feeds = configuration.feeds.count
        log.info(
            "feedd \(Version.current) polls \(feeds) \(feeds == 1 ? "feed" : "feeds") into \(configuration.output.directory)"
        )
        let showcase = arguments.has("--show") ? Showcase() : nil
        let voice = FailureVoice(log: log)
        var poller = Poller(client: daemon.client, writer: daemon.writer, configuration: configuration, clock: .system)
        poller.showsRecords = showcase != nil
        let polling = Polling(poller: poller, log: log) { report in
            voice.tell(report)
            showcase?.show(report)
        }
        let stopper = Task {
            for await _ in Signals.stop() {
                log.info("stopping")
                await polling.stop()
                await daemon.client.close()
                return
            }
        }
        defer { stopper.cancel() }
        do throws(StorageError) {
            try await polling.run()
        } catch {
            await daemon.close()
            throw CommandFailure(code: ExitCode(error), message: error.description)
        }
        await daemon.close()
        if let failure = await polling.failure {
            throw CommandFailure(code: ExitCode(failure), message: failure.description)
        }
    }
}
