internal import Serving
internal import Storage
internal import Synchronization

/// The status server beside the daemon: it hangs up what polls report, and listens to whether writer and poll loop go on.
///
/// Nothing here holds them up: what is told to the board takes microseconds, and requests are answered in a thread of the
/// server's own, from the board and from the files of records.
final class StatusService: Sendable {
    let board: StatusBoard
    private let server: HTTPServer
    private let watchers = Mutex<[Task<Void, Never>]>([])

    /// Between two questions to the writer and the poll loop.
    private static let pulse = Duration.seconds(5)
    /// A stream that had nothing to send for so long sends a line that says so; proxies end what is silent for a minute.
    private static let streamPause = Duration.seconds(15)

    /// Listens where the configuration says.
    /// - Parameters:
    ///   - configuration: where, and what is polled.
    ///   - log: told where it listens, or why it doesn't; the daemon goes on without it.
    ///   - clock: the time of day.
    /// - Returns: nil where nothing listens.
    static func start(_ configuration: Configuration, log: Log, clock: WallClock) -> StatusService? {
        guard let place = configuration.status.listen else { return nil }
        do throws(ServingError) {
            let service = try StatusService(place, configuration, clock: clock)
            log.info("status at \(service.address(of: place))")
            return service
        } catch {
            log.warning("no status is served: \(error); name another place under status.listen, or false for none")
            return nil
        }
    }

    private init(
        _ place: Configuration.Place, _ configuration: Configuration, clock: WallClock
    ) throws(ServingError) {
        board = StatusBoard(configuration.feeds, clock: clock)
        let routes = StatusRoutes(board: board, output: configuration.output.directory)
        let hosts = HostRule(listeningOn: place.host, names: configuration.status.hosts)
        server = try HTTPServer(ListeningPlace(place), hosts: hosts) { routes.answer($0) }
    }

    private func address(of place: Configuration.Place) -> String {
        switch place {
        case .socket(let path): "unix:\(path)"
        case .address(let endpoint):
            "http://\(endpoint.host.contains(":") ? "[\(endpoint.host)]" : endpoint.host):\(server.port ?? endpoint.port)/"
        }
    }

    /// Reads what an earlier run knew from a state that is open by now, in a thread of its own: the start waits for nothing.
    func recall(_ state: String) {
        _ = DetachedThread.start { [board] in
            guard let reader = try? StateReader(state), let rows = try? reader.feeds(), let seq = try? reader.nextSeq()
            else { return }
            board.recall(rows, nextSeq: seq)
        }
    }

    /// Takes in how a poll ended.
    func take(_ report: PollReport) {
        board.take(report)
        if report.hasRecords { server.wakeStreams() }
    }

    /// Asks both again and again how they are; one that hangs answers no more.
    func watch(_ writer: Writer, _ polling: Polling) {
        repeatedly(every: Self.pulse) { [board] in board.hear(writer: await writer.stall?.description) }
        repeatedly(every: Self.pulse) { [board] in board.hear(polling: await polling.underWay) }
        repeatedly(every: Self.streamPause) { [server] in server.wakeStreams(areLate: true) }
    }

    private func repeatedly(every pause: Duration, _ body: @escaping @Sendable () async -> Void) {
        let task = Task {
            while !Task.isCancelled {
                await body()
                try? await Task.sleep(for: pause)
            }
        }
        watchers.withLock { $0.append(task) }
    }

    func stop() {
        for task in watchers.withLock({ $0 }) { task.cancel() }
        server.stop()
    }
}

extension Configuration.Place {
    /// The name or address that is listened on; nil of a socket in the file system.
    fileprivate var host: String? { if case .address(let endpoint) = self { endpoint.host } else { nil } }
}

extension ListeningPlace {
    init(_ place: Configuration.Place) {
        switch place {
        case .address(let endpoint): self = .address(host: endpoint.host, port: endpoint.port)
        case .socket(let path): self = .path(path)
        }
    }
}
