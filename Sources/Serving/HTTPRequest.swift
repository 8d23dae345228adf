/// What a client asks for: a request without a body, the only kind there is here.
public struct HTTPRequest: Equatable, Sendable {
    /// Without its query, percent-decoded.
    public var path: String
    /// Of the query, percent-decoded; of a name that stands twice the last value.
    public var arguments: [String: String]
    public var accept: String?
    /// The id of the last event that the client has seen.
    /// - Source: WHATWG HTML, 9.2.4, `Last-Event-ID`.
    public var lastEventID: String?
    /// Whether the head of the response alone is wanted.
    public var isHead: Bool

    public init(
        path: String, arguments: [String: String] = [:], accept: String? = nil, lastEventID: String? = nil,
        isHead: Bool = false
    ) {
        self.path = path
        self.arguments = arguments
        self.accept = accept
        self.lastEventID = lastEventID
        self.isHead = isHead
    }
}
