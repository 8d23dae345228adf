internal import Fetching
internal import Storage

/// Makes the request for a feed from its configuration and its state.
struct FeedRequest: Sendable {
    private let fetch: Configuration.Fetch
    private let credentials: CredentialFiles

    init(_ fetch: Configuration.Fetch) {
        self.fetch = fetch
        credentials = CredentialFiles(directory: fetch.credentials)
    }

    /// What the daemon calls itself, and where its operator is reached.
    var userAgent: String { "feedd/\(Version.current)" + (fetch.contact.map { " (+\($0))" } ?? "") }

    /// - Parameters:
    ///   - feed: the feed to ask for.
    ///   - state: what is known of it.
    ///   - now: in Unix seconds.
    /// - Returns: a conditional request where the feed is known.
    /// - Throws: why the feed's secret can't be had; without it nothing is asked.
    func request(
        for feed: Configuration.Feed, _ state: FeedState, now: Int64
    ) throws(CredentialFiles.Fault) -> Request {
        var request = Request(url: state.address, userAgent: feed.userAgent ?? userAgent)
        if !Rhythm(packed: state.rhythm).distrusts(at: now) { request.validators = state.validators.asSent }
        if let name = feed.credential { request.credential = try credentials.credential(name) }
        request.proxy = fetch.proxy
        request.headers = feed.headers.map { HeaderField($0.name, $0.value) }
        request.limits.connectTimeout = fetch.connectTimeout
        request.limits.totalTimeout = fetch.timeout
        request.limits.bodyBytes = fetch.maxBody
        request.allowPrivateAddresses = fetch.allowPrivateAddresses
        request.allowFile = feed.url.hasPrefix("file:")
        return request
    }
}

extension FeedState.Validators {
    init(_ validators: Validators?) {
        self.init(etag: validators?.etag, lastModified: validators?.lastModified, address: validators?.address)
    }

    /// Nil where there are none.
    var asSent: Validators? {
        guard let address, etag != nil || lastModified != nil else { return nil }
        return Validators(address: address, etag: etag, lastModified: lastModified)
    }
}
