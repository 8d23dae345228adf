internal import Dispatch
internal import Glibc
internal import Synchronization

/// A server of HTTP/1.1 for tests, on the loopback interface alone: it answers each request with what a closure says,
/// faults of every kind included, and remembers what it was asked.
///
/// One thread accepts, and one serves each connection, so that an answer may wait for as long as the test wants.
///
///     let server = try LoopbackServer { request in .ok("<rss/>") }
///     defer { server.stop() }
///     let url = server.url("/feed")
public final class LoopbackServer: Sendable {
    /// The port that the system chose.
    public let port: Int
    private let listener: Int32
    private let route: @Sendable (LoopbackRequest) -> Reply
    private let log: Log
    /// One for each thread.
    private let threads = DispatchGroup()
    private let connections = Mutex(Connections())

    private struct Connections {
        var open: Set<Int32> = []
        var count = 0
        var isStopped = false
    }

    /// Listens at once, on 127.0.0.1 and a free port.
    /// - Parameter route: gives the answer to a request; it is called on the thread of the request's connection, so
    ///   several may be under way.
    /// - Throws: `LoopbackFailure` where the system has no socket to give.
    public init(_ route: @escaping @Sendable (LoopbackRequest) -> Reply) throws(LoopbackFailure) {
        (listener, port) = try Socket.listenOnLoopback()
        self.route = route
        log = Log()
        threads.enter()
        guard Background.run({ self.accept() }) else {
            close(listener)
            throw LoopbackFailure(call: "pthread_create", code: EAGAIN)
        }
    }

    /// The address of a path. Any name below `localhost` leads to the loopback interface with no name server, and is a
    /// host of its own: `server.url("/", host: "feed7.localhost")`.
    public func url(_ path: String, host: String = "127.0.0.1") -> String { "http://\(host):\(port)\(path)" }

    /// All requests so far, in the order in which they came.
    public var requests: [LoopbackRequest] { log.requests }

    /// The most requests that were being answered at one time, of one host (as `Host` had it, without the port) or of
    /// all. An answer counts until its last piece is about to be sent, so that a client which keeps to a limit is never
    /// seen beyond it.
    public func peak(host: String? = nil) -> Int { log.peak(host: host) }

    /// Connections accepted so far.
    public var connectionCount: Int { connections.withLock { $0.count } }

    /// Waits until so many requests have come, and gives them all.
    public func requests(atLeast count: Int) async -> [LoopbackRequest] {
        await log.reaches { $0.requests.count >= count }
        return requests
    }

    /// Waits until clients have hung up on so many answers before their end.
    public func hangUps(atLeast count: Int) async { await log.reaches { $0.hangUps >= count } }

    /// Hangs up on everyone and ends every thread; answers that wait are given up. May be called again.
    public func stop() {
        let isFirst = connections.withLock { state in
            defer { state.isStopped = true }
            for connection in state.open { shutdown(connection, Int32(SHUT_RDWR)) }
            return !state.isStopped
        }
        guard isFirst else { return }
        shutdown(listener, Int32(SHUT_RDWR))
        threads.wait()
        close(listener)
    }

    private func accept() {
        defer { threads.leave() }
        while let socket = Socket.accept(listener) {
            let number = connections.withLock { state -> Int? in
                guard !state.isStopped else { return nil }
                state.open.insert(socket)
                state.count += 1
                return state.count
            }
            guard let number else {
                close(socket)
                return
            }
            threads.enter()
            if !Background.run({ self.serve(socket, number: number) }) {
                end(socket)
                threads.leave()
            }
        }
    }

    private func serve(_ socket: Int32, number: Int) {
        defer { threads.leave() }
        defer { end(socket) }
        var reader = RequestReader(socket: socket, connection: number)
        while let request = reader.next() {
            log.begin(request)
            let reply = route(request)
            let outcome = reply.play(on: socket) { log.end(request) }
            if outcome == .hungUp { log.hangUp() }
            guard outcome == .done, !reply.closes, !request.asksToClose else { return }
        }
    }

    private func end(_ socket: Int32) {
        connections.withLock { _ = $0.open.remove(socket) }
        close(socket)
    }
}

/// A call of the system that failed.
public struct LoopbackFailure: Error, CustomStringConvertible, Sendable {
    public let call: String
    public let code: Int32
    public var description: String { "\(call) failed with \(code)" }
}
