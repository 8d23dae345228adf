/// How much a client does at once.
public struct ClientOptions: Equatable, Sendable {
    /// Transfers at once; at least 1.
    public var concurrency = 64
    /// Transfers at once of one host, each IP address being its own; at least 1.
    public var perHost = 1
    /// Bytes that the bodies of running transfers share. No transfer starts while they hold more; one always may run.
    public var bodyBudget = 48 << 20

    public init() {}
}
