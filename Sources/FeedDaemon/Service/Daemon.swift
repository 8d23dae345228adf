internal import Fetching
internal import Storage

/// The parts of the daemon, opened for one configuration and closed in order.
struct Daemon: Sendable {
    let configuration: Configuration
    let client: Client
    let writer: Writer
    let log: Log

    /// Opens state and output and starts the client.
    /// - Throws: with the exit code that fits: another daemon, no directory, a disk that fails.
    static func open(_ configuration: Configuration, log: Log, clock: WallClock = .system) async throws(CommandFailure)
        -> Daemon
    {
        for note in configuration.notes { log.notice(note) }
        let writer = Writer(log: log)
        var options = StoreOptions(state: configuration.state.path, directory: configuration.output.directory)
        options.rotateSize = UInt64(configuration.output.rotateSize)
        options.rotateAge = configuration.output.rotateEvery.wholeSeconds
        while true {
            do throws(StorageError) {
                try await writer.open(options, clock: clock)
                break
            } catch  where error.pauses {
                // A start on a full or read-only disk waits, as the running daemon does.
                log.error("\(error); trying again every \(Quantity.words(retryPause))")
                do {
                    try await Task.sleep(for: retryPause)
                } catch {
                    throw CommandFailure(code: .ioError, message: "stopped while state and output could not be opened")
                }
            } catch {
                await writer.close()
                throw CommandFailure(code: ExitCode(error), message: error.description)
            }
        }
        var limits = ClientOptions()
        limits.concurrency = configuration.fetch.concurrency
        limits.perHost = configuration.fetch.perHost
        do throws(FetchError) {
            return Daemon(configuration: configuration, client: try Client(limits), writer: writer, log: log)
        } catch {
            await writer.close()
            throw CommandFailure(code: .ioError, message: error.description)
        }
    }

    /// Cuts short what is in flight, keeps what has ended, and closes state and output.
    func close() async {
        await client.close()
        await writer.close()
    }

    private static let retryPause = Duration.seconds(5)
}

extension ExitCode {
    init(_ error: StorageError) {
        self =
            switch error.kind {
            case .cannotCreate: .cannotCreate
            case .io, .unreadable: .ioError
            case .locked: .temporaryFailure
            }
    }
}
