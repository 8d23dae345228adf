/// What a server gave to tell one state of a resource from the next, to be sent back byte for byte.
/// - Source: RFC 9110, 8.8.
public struct Validators: Equatable, Hashable, Sendable {
    /// The address that gave them, as `Response.address` had it. They are sent to no other.
    public var address: String
    /// The `ETag`, quotes and `W/` included.
    public var etag: [UInt8]?
    /// The `Last-Modified`, whatever it says: it is a token to be returned, no date to be understood.
    public var lastModified: [UInt8]?

    public init(address: String, etag: [UInt8]? = nil, lastModified: [UInt8]? = nil) {
        self.address = address
        self.etag = etag
        self.lastModified = lastModified
    }
}

/// One resource to fetch with GET.
public struct Request: Equatable, Sendable {
    /// `http:` or `https:`; `file:` where `allowFile` says so. A user and a password in it are sent as Basic
    /// credentials to its origin alone, and appear in no message.
    public var url: String
    public var validators: Validators?
    /// Sent to the origin (scheme, host and port) of `url` alone, never to another that a redirect names.
    public var headers: [HeaderField] = []
    public var userAgent: String
    /// Sent to the origin of `url` alone, like `headers`; it goes before a user and a password in `url`.
    public var credential: Credential?
    /// A URL of http, https, socks5 or socks5h; nil to connect directly. Names are resolved by the proxy where it is of
    /// http, https or socks5h, so that only addresses in URLs are held against the policy then.
    public var proxy: String?
    public var limits = Limits()
    /// Whether loopback, private and other special-purpose addresses may be connected to.
    public var allowPrivateAddresses = false
    /// Whether `url` may be a `file:` address. A redirect never leads to one.
    public var allowFile = false

    public init(url: String, validators: Validators? = nil, userAgent: String) {
        self.url = url
        self.validators = validators
        self.userAgent = userAgent
    }
}
