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
            name: "--show", value: nil,
            help: "Print what comes in: the first records with title, address and quotations, later ones in a line each"
        ),
    ]

    static func run(_ arguments: Arguments) async throws(CommandFailure) {
        try arguments.refuseOperands(of: Self.self)
        let stop = Stop()
        Signals.raise(stop)
        ProcessSettings.apply()
        let manager = ServiceManager.ofProcess
        let file = try ConfigurationFile.choose(arguments.value("--config"))
        let configuration = try ConfigurationFile.load(file)
        let log = Log.standard()
        let status = StatusService.start(configuration, log: log, clock: .system)
        let opened: Daemon?
        do throws(CommandFailure) {
            opened = try await Daemon.open(configuration, log: log, stop: stop) { pause, reason in
                manager.waits(atMost: pause, reason)
                status?.board.hear(writer: reason)
            }
        } catch {
            status?.stop()
            throw error
        }
        guard let daemon = opened else {
            status?.stop()
            return
        }
        status?.recall(configuration.state.path)
        let feeds = configuration.feeds.count
        let output = FilePath.shown(configuration.output.directory)
        let words = "feedd \(Version.current) polls \(feeds) \(feeds == 1 ? "feed" : "feeds") into \(output)"
        log.info(words, LogSubject(kind: .started, file: file))
        let showcase = arguments.has("--show") ? try await daemon.showcase() : nil
        let voice = FailureVoice(log: log, repeats: true)
        let service = RunningService(
            file: file, configuration: configuration, log: log, manager: manager, stop: stop, board: status?.board)
        try await daemon.poll(.forever, status: status, beside: service.companions) { report in
            status?.take(report)
            service.take(report)
            voice.tell(report)
            if report.hasRecords { showcase?.show() }
        }
        log.info("stopped", LogSubject(kind: .stopped))
    }
}

extension Daemon {
    /// What shows the records that come from now on.
    func showcase() async throws(CommandFailure) -> Showcase {
        do throws(StorageError) {
            let position = try await writer.position()
            return Showcase(RecordFollower(directory: configuration.output.directory, from: position))
        } catch {
            await close()
            throw CommandFailure(code: ExitCode(error), message: error.description)
        }
    }
}
