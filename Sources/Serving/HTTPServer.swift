internal import CMicroHTTPD
internal import Synchronization

/// A small web server that tells and takes nothing: GET and HEAD, in one thread of its own, for a handler that answers from
/// what it has at hand. Whatever clients do, it holds no more than its bounds.
///
/// The one file that knows libmicrohttpd; its pointers stay here.
/// - Source: libmicrohttpd 0.9.75, `microhttpd.h`, "internal polling thread".
@safe public final class HTTPServer: Sendable {
    public typealias Handler = @Sendable (HTTPRequest) -> HTTPResponse

    // The library's calls that are made here may come from any thread.
    private nonisolated(unsafe) let daemon: OpaquePointer
    private let context: HandlerContext
    private let socket: ListeningSocket
    private let hasStopped = Mutex(false)

    /// A page, its style and its script are three; the rest is for programs, and for streams, which stay.
    private static let connections: UInt32 = 64
    /// A client that sends nothing of a head for so long is gone: connections that say nothing aren't to keep out those that do.
    private static let headTimeout_seconds: UInt32 = 5
    /// A client that takes nothing of its answer for so long is gone.
    fileprivate static let answerTimeout_seconds: UInt32 = 30
    /// For the head of a request and that of its response together: browsers send two.
    private static let memory_bytes = 16 << 10
    /// Each holds a connection and a piece of records for as long as its client likes.
    private static let streamsAtMost = 16

    /// Listens and answers from now on.
    /// - Parameters:
    ///   - place: where.
    ///   - hosts: the names that it may be called by; others are refused.
    ///   - handler: called in the server's thread, one request at a time.
    /// - Throws: where nothing can listen there.
    public convenience init(_ place: ListeningPlace, hosts: HostRule, handler: @escaping Handler) throws(ServingError) {
        try self.init(place, hosts: hosts, headTimeout_seconds: Self.headTimeout_seconds, handler: handler)
    }

    /// With another patience for heads.
    init(
        _ place: ListeningPlace, hosts: HostRule, headTimeout_seconds: UInt32, handler: @escaping Handler
    ) throws(ServingError) {
        var socket = try ListeningSocket(place)
        context = HandlerContext(handler: handler, hosts: hosts, desk: StreamDesk(streamsAtMost: Self.streamsAtMost))
        let bounds = feedd_mhd_bounds(
            connections: Self.connections, head_timeout_seconds: headTimeout_seconds, memory_bytes: Self.memory_bytes)
        let box = unsafe Unmanaged.passRetained(context)
        guard let daemon = unsafe feedd_mhd_start(socket.number, answer, box.toOpaque(), bounds) else {
            unsafe box.release()
            throw ServingError("the server's thread can't be started")
        }
        // The library closes it.
        socket.release()
        unsafe self.daemon = unsafe daemon
        self.socket = socket
    }

    deinit { stop() }

    /// The port that it listens on; nil on a socket in the file system.
    public var port: UInt16? { socket.port }

    /// Streams under way.
    public var streams: Int { context.desk.count }

    /// Has every stream look for a piece.
    /// - Parameter areLate: whether those that find none send something all the same, so that a client that has gone is
    ///   noticed.
    public func wakeStreams(areLate: Bool = false) { context.desk.wake(areLate: areLate) }

    /// Ends all that is under way; returns when the handler will be called no more.
    public func stop() {
        let isFirst = hasStopped.withLock { hasStopped in
            defer { hasStopped = true }
            return !hasStopped
        }
        guard isFirst else { return }
        context.desk.close()
        unsafe MHD_stop_daemon(daemon)
        socket.removeFile()
        unsafe Unmanaged.passUnretained(context).release()
    }
}

/// What the library hands back to its callbacks.
private final class HandlerContext: Sendable {
    let handler: HTTPServer.Handler
    let hosts: HostRule
    let desk: StreamDesk

    init(handler: @escaping HTTPServer.Handler, hosts: HostRule, desk: StreamDesk) {
        self.handler = handler
        self.hosts = hosts
        self.desk = desk
    }

    /// What is answered to a request that the handler needn't see; nil where it does.
    func refusal(method: String, host: String?, hasBody: Bool) -> HTTPResponse? {
        guard method == "GET" || method == "HEAD" else {
            var response = HTTPResponse.words(405, "This server can be asked, with GET or HEAD, and told nothing.")
            response.headers.append(HTTPResponse.Header("Allow", "GET, HEAD"))
            return response
        }
        if hasBody { return .words(413, "A question has no body here.") }
        guard let host else { return .words(400, "The request names no Host.") }
        guard hosts.admits(host) else {
            return .words(
                421,
                "This server isn't known by that name. If it should be, name it under status.hosts in the configuration."
            )
        }
        return nil
    }
}

/// Called when the head of a request is there, and again when all of it is.
private let answer: MHD_AccessHandlerCallback = { context, connection, url, method, _, _, uploadSize, state in
    guard let context = unsafe context, let connection = unsafe connection, let url = unsafe url,
        let verb = unsafe method, let state = unsafe state
    else { return .NO }
    let handling = unsafe Unmanaged<HandlerContext>.fromOpaque(context).takeUnretainedValue()
    let method = unsafe String(cString: verb)
    if unsafe state.pointee == nil {
        // Anything that isn't nil: the head has been looked at.
        unsafe state.pointee = unsafe context
        unsafe feedd_mhd_set_timeout(connection, HTTPServer.answerTimeout_seconds)
        let length = unsafe header("Content-Length", of: connection)
        let hasBody = unsafe (length ?? "0") != "0" || header("Transfer-Encoding", of: connection) != nil
        let host = unsafe header("Host", of: connection)
        guard let refusal = handling.refusal(method: method, host: host, hasBody: hasBody) else { return .YES }
        return unsafe send(refusal, on: connection, desk: handling.desk, isHead: method == "HEAD")
    }
    unsafe uploadSize?.pointee = 0
    var request = HTTPRequest(path: unsafe String(cString: url))
    request.isHead = method == "HEAD"
    request.accept = unsafe header("Accept", of: connection)
    request.lastEventID = unsafe header("Last-Event-ID", of: connection)
    _ = unsafe withUnsafeMutablePointer(to: &request.arguments) { arguments in
        unsafe MHD_get_connection_values(connection, .GET_ARGUMENT_KIND, takeArgument, arguments)
    }
    return unsafe send(handling.handler(request), on: connection, desk: handling.desk, isHead: request.isHead)
}

private let takeArgument: MHD_KeyValueIterator = { arguments, _, name, value in
    guard let arguments = unsafe arguments, let name = unsafe name, let value = unsafe value else { return .YES }
    let pairs = unsafe arguments.assumingMemoryBound(to: [String: String].self)
    unsafe pairs.pointee[String(cString: name)] = unsafe String(cString: value)
    return .YES
}

private func header(_ name: String, of connection: OpaquePointer) -> String? {
    let value = unsafe MHD_lookup_connection_value(connection, .HEADER_KIND, name)
    return unsafe value.map { unsafe String(cString: $0) }
}

private func send(
    _ response: HTTPResponse, on connection: OpaquePointer, desk: StreamDesk, isHead: Bool
) -> MHD_Result {
    let made: OpaquePointer?
    switch response.body {
    case .bytes(let bytes): unsafe made = make(bytes)
    case .stream where isHead: unsafe made = make([])
    case .stream(let source):
        guard desk.begin() else {
            let refusal = HTTPResponse.words(503, "There are as many streams as there may be; try again later.")
            return unsafe send(refusal, on: connection, desk: desk, isHead: isHead)
        }
        let stream = unsafe Unmanaged.passRetained(StreamConnection(source, connection, desk)).toOpaque()
        unsafe made = unsafe MHD_create_response_from_callback(
            feedd_mhd_size_unknown(), StreamConnection.blockBytes, readStream, stream, freeStream)
        if unsafe made == nil { unsafe freeStream(stream) }
    }
    guard let made = unsafe made else { return .NO }
    defer { unsafe MHD_destroy_response(made) }
    let headers = [HTTPResponse.Header("Content-Type", response.contentType)] + HTTPResponse.guards + response.headers
    for header in headers { unsafe MHD_add_response_header(made, header.name, header.value) }
    return unsafe MHD_queue_response(connection, UInt32(response.status), made)
}

/// The library copies the bytes.
private func make(_ bytes: [UInt8]) -> OpaquePointer? {
    var bytes = bytes
    return unsafe bytes.withUnsafeMutableBytes {
        unsafe MHD_create_response_from_buffer($0.count, $0.baseAddress, .RESPMEM_MUST_COPY)
    }
}

/// A client that is sent pieces as they come. It belongs to the server's thread.
@safe private final class StreamConnection {
    static let blockBytes = 32 << 10

    private let source: any PieceSource
    private let connection: OpaquePointer
    private let desk: StreamDesk
    private var piece: ArraySlice<UInt8> = []
    private var lateTurns: Int

    init(_ source: any PieceSource, _ connection: OpaquePointer, _ desk: StreamDesk) {
        self.source = source
        unsafe self.connection = unsafe connection
        self.desk = desk
        lateTurns = desk.mark.lateTurns
    }

    /// Fills the library's buffer, or has it wait.
    /// - Returns: how many bytes; 0 where it waits; the library's code for the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        while piece.isEmpty {
            let mark = desk.mark
            guard !mark.isClosing, let next = source.next(isLate: mark.lateTurns != lateTurns) else {
                return Int(MHD_CONTENT_READER_END_OF_STREAM)
            }
            lateTurns = mark.lateTurns
            piece = next[...]
            if piece.isEmpty, waits(since: mark) { return 0 }
        }
        let count = min(piece.count, buffer.count)
        unsafe buffer.copyBytes(from: piece.prefix(count))
        piece = piece.dropFirst(count)
        return count
    }

    private func waits(since mark: StreamDesk.Mark) -> Bool {
        let address = unsafe UInt(bitPattern: connection)
        return desk.wait(self, since: mark, suspend: { unsafe MHD_suspend_connection(connection) }) {
            // A suspended connection stays where it is until it is resumed.
            unsafe MHD_resume_connection(OpaquePointer(bitPattern: address))
        }
    }

    func end() {
        desk.forget(self)
        desk.end()
    }
}

private let readStream: MHD_ContentReaderCallback = { stream, _, buffer, count in
    guard let stream = unsafe stream, let buffer = unsafe buffer else { return -1 }
    let connection = unsafe Unmanaged<StreamConnection>.fromOpaque(stream).takeUnretainedValue()
    return unsafe connection.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: count))
}

private let freeStream: MHD_ContentReaderFreeCallback = { stream in
    guard let stream = unsafe stream else { return }
    unsafe Unmanaged<StreamConnection>.fromOpaque(stream).takeRetainedValue().end()
}
