/// How much a client does at once.
public struct ClientOptions: Equatable, Sendable {
    /// Transfers at once; at least 1.
    public var concurrency = 64
    /// Transfers at once of one owner's hosts (registrable domain), each IP address being its own; at least 1.
    public var perHost = 1
    /// How long a place at an owner's hosts rests between two transfers. Nil: for as long as the last one took, at most
    /// `longestPause`, so that no host is at work for more than half of the time, and one that is slow is spared longer.
    public var pause: Duration?
    /// Bytes that the bodies of running transfers share. No transfer starts while they hold more; one always may run.
    public var bodyBudget = 48 << 20
    /// Certificates in PEM of authorities that are trusted beside those of the system.
    public var authorities: [UInt8] = []

    /// A transfer that was slow for want of a network says little about its host.
    static let longestPause = Duration.seconds(1)

    public init() {}
}
