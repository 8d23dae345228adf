internal import Fetching
internal import Storage

/// The parts of the daemon, opened for one configuration and closed in order.
struct Daemon: Sendable {
    let configuration: Configuration
    let client: Client
    let writer: Writer
    let clock: WallClock
    private let stop: Stop

    /// Between two tries to open state and output on a disk that is full.
    private static let openPause = Duration.seconds(5)
    /// So many tries have one message, which thus comes once a minute.
    private static let triesPerMessage = 12

    /// What runs beside polling until that ends.
    typealias Companion = @Sendable (Writer, Polling) async -> Void

    /// Opens state and output and starts the client.
    /// - Parameters:
    ///   - configuration: what is polled, and where state and output are.
    ///   - log: told of what is to be known.
    ///   - stop: ends the waiting for a disk, and polling.
    ///   - clock: the time of day.
    ///   - waiting: told in words for how long at most a disk is waited for, again and again.
    /// - Returns: nil where `stop` was raised while a full or read-only disk was waited for.
    /// - Throws: with the exit code that fits: another daemon, no directory, a disk that fails.
    static func open(
        _ configuration: Configuration, log: Log, stop: Stop, clock: WallClock = .system,
        waiting: @Sendable (Duration, String) -> Void = { _, _ in }
    ) async throws(CommandFailure) -> Daemon? {
        // Ten thousand feeds leave twenty megabytes behind that their configuration was read with.
        Memory.trim()
        for note in configuration.notes { log.notice(note) }
        let writer = Writer(log: log)
        do throws(StorageError) {
            guard try await open(writer, configuration, log: log, stop: stop, clock: clock, waiting) else {
                await writer.close()
                return nil
            }
        } catch {
            await writer.close()
            throw CommandFailure(code: ExitCode(error), message: error.description)
        }
        do throws(FetchError) {
            let client = try Client(ClientOptions(configuration.fetch))
            return Daemon(configuration: configuration, client: client, writer: writer, clock: clock, stop: stop)
        } catch {
            await writer.close()
            throw CommandFailure(code: .ioError, message: error.description)
        }
    }

    /// A start on a full or read-only disk waits, as the running daemon does.
    /// - Returns: whether it is open; false where `stop` was raised before.
    private static func open(
        _ writer: Writer, _ configuration: Configuration, log: Log, stop: Stop, clock: WallClock,
        _ waiting: (Duration, String) -> Void
    ) async throws(StorageError) -> Bool {
        let options = StoreOptions(configuration)
        var tries = 0
        while !stop.isRaised {
            do throws(StorageError) {
                try await writer.open(options, clock: clock)
                return true
            } catch  where error.pauses {
                waiting(openPause, "\(error)")
                if tries.isMultiple(of: triesPerMessage) {
                    log.error("\(error); trying again every \(Quantity.words(openPause))")
                }
                tries += 1
                _ = await stop.wait(atMost: openPause)
            }
        }
        return false
    }

    /// Polls until all is done or `stop` is raised, and closes state and output.
    /// - Parameters:
    ///   - mode: when feeds are polled.
    ///   - status: tells others how it goes, until the end.
    ///   - companions: run beside it, and are cancelled at its end.
    ///   - report: told of every poll's end.
    /// - Throws: an error of the state that no waiting mends.
    func poll(
        _ mode: Polling.Mode, status: StatusService? = nil, beside companions: [Companion] = [],
        report: @escaping @Sendable (PollReport) -> Void
    ) async throws(CommandFailure) {
        let poller = Poller(client: client, writer: writer, configuration: configuration, clock: clock)
        let polling = Polling(poller: poller, configuration: configuration, report: report)
        let stopper = Task {
            await stop.wait()
            if stop.isRaised { await polling.stop() }
        }
        status?.watch(writer, polling)
        let running = companions.map { companion in Task { [writer] in await companion(writer, polling) } }
        let failure = await polling.run(mode)
        for task in running { task.cancel() }
        status?.stop()
        stopper.cancel()
        // The daemon does that all the time.
        if case .once = mode { await writer.finishHouse() }
        await close()
        if let failure { throw CommandFailure(code: ExitCode(failure), message: failure.description) }
    }

    func close() async {
        await client.close()
        await writer.close()
    }
}

extension ClientOptions {
    /// Bytes that bodies share from their first byte to the commit of what they brought: room for a hundred ordinary
    /// feeds at a time, or for a large one beside many.
    private static let daemonBodyBudget = 24 << 20

    init(_ fetch: Configuration.Fetch) {
        self.init()
        concurrency = fetch.concurrency
        perHost = fetch.perHost
        pause = fetch.hostPause
        authorities = fetch.authorities
        bodyBudget = Self.daemonBodyBudget
    }
}

extension StoreOptions {
    init(_ configuration: Configuration) {
        let output = configuration.output
        self.init(
            state: configuration.state.path, directory: output.directory, rotateSize: UInt64(output.rotateSize),
            rotateAge: output.rotateEvery.wholeSeconds)
        archiveAfter = output.archive == .zstd ? output.archiveAfter.wholeSeconds : nil
        retainAge = output.retainAge?.wholeSeconds
        retainSize = output.retainSize.map { UInt64($0) }
    }
}

extension ExitCode {
    init(_ error: StorageError) {
        self =
            switch error.kind {
            case .cannotCreate: .cannotCreate
            case .io, .removed, .unreadable: .ioError
            case .locked: .temporaryFailure
            }
    }
}
