/// What is known of a feed between two polls. Times are Unix seconds of the wall clock.
public struct FeedState: Equatable, Sendable {
    /// As the configuration gives it.
    public var url: String
    /// Where it is fetched from now: `url`, or the target of a permanent redirect.
    public var address: String
    public var validators: Validators
    /// A hash over the last body, whatever the daemon chose; nil before the first.
    public var bodyHash: [UInt8]?
    /// 0: due at once.
    public var nextPoll: Int64
    public var lastAttempt: Int64?
    public var lastSuccess: Int64?
    /// When a poll last brought something new.
    public var lastChange: Int64?
    /// Polls that failed in a row.
    public var failures: Int
    public var lastError: String?
    /// Never to be polled again (410 Gone) until the configuration changes.
    public var retired: Bool
    public var redirect: PermanentRedirect?
    /// Which key the feed's items are known by; opaque here.
    public var identity: [UInt8]?
    /// The history that the schedule learns from; opaque here.
    public var rhythm: [UInt8]?
    public var title: String?

    /// A feed that was never polled.
    public init(url: String) {
        self.url = url
        address = url
        validators = Validators()
        nextPoll = 0
        failures = 0
        retired = false
    }

    /// What a server gave for conditional requests, byte for byte.
    /// - Source: RFC 9110, 8.8.
    public struct Validators: Equatable, Sendable {
        public var etag: [UInt8]?
        public var lastModified: [UInt8]?
        /// The address that gave them; they mean nothing to any other.
        public var address: String?

        public init(etag: [UInt8]? = nil, lastModified: [UInt8]? = nil, address: String? = nil) {
            self.etag = etag
            self.lastModified = lastModified
            self.address = address
        }
    }

    /// A permanent redirect that was seen again and again.
    /// - Source: RFC 9110, 15.4.2 and 15.4.9.
    public struct PermanentRedirect: Equatable, Sendable {
        public var target: String
        /// How many polls in a row met it.
        public var count: Int
        public var since: Int64

        public init(target: String, count: Int, since: Int64) {
            self.target = target
            self.count = count
            self.since = since
        }
    }
}

/// What the schedule needs of a feed at the start.
public struct FeedSummary: Equatable, Sendable {
    public var id: String
    /// Unix seconds.
    public var nextPoll: Int64
    public var retired: Bool
}
