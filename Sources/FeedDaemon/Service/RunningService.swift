internal import Storage
internal import Synchronization

/// What makes a service of the polling daemon: it tells the service manager how things are, as long as all parts go on,
/// and follows the configuration when it is told to.
final class RunningService: Sendable {
    private struct State {
        var configuration: Configuration
        var tally = ServiceTally()
    }

    private let file: String
    /// What the daemon started with, but for the feeds.
    private let start: Configuration
    private let log: Log
    private let manager: ServiceManager
    private let stop: Stop
    private let board: StatusBoard?
    private let state: Mutex<State>

    /// Between two reports to a service manager that doesn't watch.
    private static let usualPause = Duration.seconds(10)

    init(
        file: String, configuration: Configuration, log: Log, manager: ServiceManager, stop: Stop, board: StatusBoard?
    ) {
        self.file = file
        var start = configuration
        start.feeds = []
        self.start = start
        self.log = log
        self.manager = manager
        self.stop = stop
        self.board = board
        state = Mutex(State(configuration: configuration))
    }

    /// Takes in how a poll ended.
    func take(_ report: PollReport) { state.withLock { $0.tally.take(report) } }

    var companions: [Daemon.Companion] {
        [
            { [self] writer, polling in await report(writer, polling) },
            { [self] writer, polling in await followConfiguration(writer, polling) },
            { [self] _, _ in
                await stop.wait()
                if stop.isRaised { manager.stopping() }
            },
        ]
    }

    // MARK: Reports

    private var words: String { state.withLock { $0.tally.words(feeds: $0.configuration.feeds.count) } }

    /// A part that hangs doesn't answer, and then nothing more is said: the service manager draws its conclusion.
    private func report(_ writer: Writer, _ polling: Polling) async {
        // A third, so that one report that comes late does no harm.
        let pause = manager.watchdog.map { $0 / 3 } ?? Self.usualPause
        manager.ready(words)
        while !Task.isCancelled {
            try? await Task.sleep(for: pause)
            if await writer.pulse(), await polling.pulse(), !stop.isRaised { manager.alive(words) }
        }
    }

    // MARK: The configuration

    private func followConfiguration(_ writer: Writer, _ polling: Polling) async {
        // Told twice meanwhile, it is read once more.
        let (hangups, hangup) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        Signals.onHangup { hangup.yield() }
        for await _ in hangups {
            manager.reloading()
            await reload(writer, polling)
            manager.ready(words)
        }
    }

    private func reload(_ writer: Writer, _ polling: Polling) async {
        let new: Configuration
        do throws(ConfigurationFaults) { new = try ConfigurationFile.read(file) } catch { return refuse(error) }
        do throws(StorageError) {
            try await polling.follow(new)
        } catch {
            let words = "\(file) is not taken over, as the state can't be read: \(error)"
            log.error(words, LogSubject(kind: .configurationRefused, file: file))
            return tell(words)
        }
        await writer.follow(StoreOptions(new))
        board?.follow(new.feeds)
        let change = state.withLock { state in
            defer { state.configuration = new }
            state.tally.follow(new.feeds)
            return ConfigurationChange(from: state.configuration, to: new, start: start)
        }
        tell(nil)
        for note in new.notes { log.notice(note, LogSubject(file: file)) }
        log.notice("\(file): \(change.words)", LogSubject(kind: .configurationTaken, file: file))
        if let words = change.wordsOfStart { log.warning("\(file): \(words)", LogSubject(file: file)) }
    }

    private func refuse(_ faults: ConfigurationFaults) {
        let subject = LogSubject(kind: .configurationRefused, file: file)
        for fault in faults.faults.prefix(Self.toldAtMost) { log.error("\(fault)", subject) }
        let count = faults.faults.count
        let words = "\(count == 1 ? "it has a fault" : "it has \(count) faults"), and the one before stays in force"
        log.error("\(file) is not taken over: \(words)", subject)
        tell(faults.faults.first.map { "the configuration was not taken over: \($0)" })
    }

    /// More of them would bury the rest of the journal; `feedd check` tells all.
    private static let toldAtMost = 50

    private func tell(_ refusal: String?) {
        state.withLock { $0.tally.refusal = refusal }
        board?.hear(refusal: refusal)
    }
}
