/// One request of a fetch: to the address asked for, or to the target of a redirect.
struct Hop: Equatable, Sendable {
    let address: WebAddress
    /// Whole lines, as they are sent.
    let lines: [[UInt8]]
    /// Whether validators are among them.
    let isConditional: Bool
    let credential: Credential?
    let proxy: String?
    let limits: Limits
    let allowPrivateAddresses: Bool

    /// Whom it burdens: at most so many connections of one owner at a time. Each address without a name is its own.
    let owner: String

    /// Feeds first, in the order of how well they are read; then whatever there is.
    static let accept =
        "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
        + "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.5"

    /// - Parameters:
    ///   - address: where this hop goes.
    ///   - request: what the caller asked for.
    ///   - origin: whom the request's headers and credentials are meant for.
    init(to address: WebAddress, for request: Request, origin: WebAddress) {
        let isAtHome = address.origin == origin.origin
        var fields = isAtHome ? request.headers : []
        func offer(_ name: String, _ value: [UInt8]) {
            guard !fields.contains(where: { $0.name.isSameHeaderName(as: name) }) else { return }
            fields.append(HeaderField(name, value))
        }
        offer("User-Agent", Array(request.userAgent.utf8))
        offer("Accept", Array(Self.accept.utf8))
        offer("Accept-Encoding", Array(BodyDecoders.offered.utf8))
        var isConditional = false
        if let validators = request.validators, validators.address == address.text {
            for (name, value) in [("If-None-Match", validators.etag), ("If-Modified-Since", validators.lastModified)] {
                guard let value, !value.isEmpty else { continue }
                offer(name, value)
                isConditional = true
            }
            // Those that know it answer 226 with the new items alone.
            if isConditional { offer("A-IM", Array("feed".utf8)) }
        }
        let credential = isAtHome ? request.credential ?? origin.credentials : nil
        if case .bearer(let token) = credential { offer("Authorization", Array("Bearer \(token)".utf8)) }
        self.address = address
        self.owner = address.isWeb ? RegistrableDomain.of(address.host) : "file:"
        self.lines = fields.map(Self.line)
        self.isConditional = isConditional
        self.credential = credential
        self.proxy = request.proxy
        self.limits = request.limits
        self.allowPrivateAddresses = request.allowPrivateAddresses
    }

    func failure(_ phase: FetchError.Phase, _ cause: FetchError.Cause) -> FetchError {
        FetchError(phase: address.isWeb ? phase : .file, url: address.text, cause: cause)
    }

    /// libcurl drops a field whose line ends with its colon; a semicolon there sends it empty.
    /// - Source: libcurl, `CURLOPT_HTTPHEADER(3)`.
    private static func line(_ field: HeaderField) -> [UInt8] {
        field.value.isEmpty ? Array("\(field.name);".utf8) : Array("\(field.name): ".utf8) + field.value
    }
}

extension Request {
    /// Set by the transfer itself; a second opinion would break its framing or its accounts.
    static let ownHeaders = [
        "Accept-Encoding", "Connection", "Content-Length", "Expect", "Host", "If-Modified-Since", "If-None-Match",
        "If-Range", "Range", "TE", "Transfer-Encoding", "Upgrade",
    ]

    /// Why one of its headers can't be sent, if so.
    /// - Source: RFC 9110, 5.1, 5.5 and 5.6.2.
    var headerFault: FetchError.Cause? {
        var fields = headers + [HeaderField("User-Agent", userAgent)]
        if let etag = validators?.etag { fields.append(HeaderField("ETag", etag)) }
        if let lastModified = validators?.lastModified { fields.append(HeaderField("Last-Modified", lastModified)) }
        for field in fields {
            guard !field.name.isEmpty, field.name.utf8.allSatisfy(\.isTokenByte) else {
                return .badHeader(name: field.name.quotable(limit: 60), reason: "the name is no token")
            }
            guard !field.value.contains(where: { $0 == 0x0D || $0 == 0x0A || $0 == 0 }) else {
                return .badHeader(name: field.name, reason: "the value holds a line break or a NUL byte")
            }
        }
        let own = headers.first { field in Self.ownHeaders.contains { $0.isSameHeaderName(as: field.name) } }
        return own.map { .badHeader(name: $0.name, reason: "it is set by the transfer itself") }
    }
}

extension UInt8 {
    /// - Source: RFC 9110, 5.6.2.
    fileprivate var isTokenByte: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "!#$%&'*+-.^_`|~".utf8.contains(self)
        }
    }
}
