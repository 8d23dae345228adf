/// What a server answered, complete: a body that was cut is a `FetchError`, never a response.
public struct Response: Equatable, Sendable {
    /// 100 to 599, as sent; 200 for a file.
    public var status: Int
    /// The address that answered: normalised, without fragment and credentials.
    public var address: String
    /// Decoded; empty unless the status is 2xx.
    public var body: [UInt8]
    public var headers: HeaderList
    /// The way from the address asked for to `address`, in order.
    public var redirects: [Redirect]
    public var timing: Timing
    /// Whether the request carried validators and the server confirmed them with 304.
    public var notModified: Bool

    /// For the next request to `address`; nil where the server gave none.
    public var validators: Validators? {
        let etag = nonEmpty(headers.bytes("etag"))
        let lastModified = nonEmpty(headers.bytes("last-modified"))
        guard etag != nil || lastModified != nil else { return nil }
        return Validators(address: address, etag: etag, lastModified: lastModified)
    }

    public var contentType: String? { headers.text("content-type") }
    public var cacheControl: String? { headers.joined("cache-control") }
    public var expires: String? { headers.text("expires") }
    public var date: String? { headers.text("date") }
    public var age: String? { headers.text("age") }
    public var retryAfter: String? { headers.text("retry-after") }
    public var links: [String] { headers.all("link") }

    private func nonEmpty(_ bytes: [UInt8]?) -> [UInt8]? { bytes?.isEmpty == true ? nil : bytes }
}

/// One step from an address to another.
public struct Redirect: Equatable, Sendable {
    /// 301, 302, 303, 307 or 308.
    public var status: Int
    public var from: String
    public var to: String

    public init(status: Int, from: String, to: String) {
        self.status = status
        self.from = from
        self.to = to
    }

    /// Whether the server says that the address has changed for good.
    /// - Source: RFC 9110, 15.4.2 and 15.4.9.
    public var isPermanent: Bool { status == 301 || status == 308 }
}

/// How long a fetch took. Each is measured from the start of the last hop, apart from `total`; a step that was not
/// needed (a connection that served again) takes the time of the one before it.
public struct Timing: Equatable, Sendable {
    public var resolved: Duration = .zero
    public var connected: Duration = .zero
    public var secured: Duration = .zero
    public var firstByte: Duration = .zero
    /// Of all hops, the wait in line not included.
    public var total: Duration = .zero

    public init() {}
}
