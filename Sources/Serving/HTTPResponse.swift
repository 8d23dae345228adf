/// What a client is answered.
public struct HTTPResponse: Sendable {
    public enum Body: Sendable {
        case bytes([UInt8])
        /// Pieces that come as time goes on, until the client or the server ends it.
        case stream(any PieceSource)
    }

    public var status: Int
    public var contentType: String
    public var body: Body
    /// Beside those that every response has.
    public var headers: [Header] = []

    public struct Header: Equatable, Sendable {
        public var name: String
        public var value: String

        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    public init(_ status: Int = 200, _ contentType: String, _ body: [UInt8]) {
        self.status = status
        self.contentType = contentType
        self.body = .bytes(body)
    }

    public init(_ status: Int = 200, _ contentType: String, streaming source: any PieceSource) {
        self.status = status
        self.contentType = contentType
        body = .stream(source)
    }

    /// A sentence for a person.
    public static func words(_ status: Int, _ words: String) -> HTTPResponse {
        HTTPResponse(status, "text/plain; charset=utf-8", Array((words + "\n").utf8))
    }

    /// A page may show and run what comes from this server alone, and be shown in no other page; nobody learns where a
    /// reader comes from; and no other site may take in what stands here.
    /// - Source: W3C Content Security Policy Level 3; WHATWG Fetch, `Cross-Origin-Resource-Policy`.
    static let guards = [
        Header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
        Header("X-Content-Type-Options", "nosniff"),
        Header("X-Frame-Options", "DENY"),
        Header("Referrer-Policy", "no-referrer"),
        Header("Cross-Origin-Resource-Policy", "same-origin"),
        Header("Cross-Origin-Opener-Policy", "same-origin"),
        Header("Cache-Control", "no-store"),
    ]
}

/// Gives a stream its pieces. The server asks in its own thread, which all connections share: the answer must not wait.
public protocol PieceSource: Sendable {
    /// - Parameter isLate: whether the client has heard nothing for so long that it should be sent something.
    /// - Returns: what is at hand, of a bounded size; nothing where there is none yet; nil at the end.
    func next(isLate: Bool) -> [UInt8]?
}
