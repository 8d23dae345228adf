/// How much of anything one fetch may take. All of it holds for the whole fetch, redirects included, where it says so.
public struct Limits: Equatable, Sendable {
    /// From the start of a hop to its connection, the name's resolution and TLS included.
    public var connectTimeout: Duration = .seconds(10)
    /// From the start of the first hop to the last byte of the last one. Time spent in line or
    /// paused for want of memory does not count.
    public var totalTimeout: Duration = .seconds(60)
    /// The body of the response after decoding, in bytes: what a compressed bomb unfolds to counts, not what it weighs.
    public var bodyBytes = 16 << 20
    /// All lines of one response's header, in bytes. The largest headers of honest servers stay below 16 KiB.
    public var headerBytes = 64 << 10
    /// A transfer that runs slower than this for `slowTimeout` is cut.
    public var slowBytesPerSecond = 64
    /// Counted in whole seconds, at least 1; it runs from the request's last byte on, a silent server included.
    public var slowTimeout: Duration = .seconds(30)

    public init() {}

    /// The body of an error or a redirect is read to this many bytes, so that its connection may serve again, and
    /// thrown away; a longer one ends the connection.
    static let discardedBytes = 64 << 10
    /// As many redirects are followed.
    static let redirects = 5
}
