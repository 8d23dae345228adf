/// What the daemon is told to do: every value of the configuration, defaults filled in, paths from the root.
struct Configuration: Equatable, Sendable {
    /// In the order of the file, then of the lists that it names; ids and addresses are each there once.
    var feeds: [Feed] = []
    /// The lists of feeds as the file names them.
    var feedsFrom: [String] = []
    var output: Output
    var state: State
    var fetch: Fetch
    var extract = Extract()
    var status = Status()
    /// What is no fault but may be a slip: in words, with the place.
    var notes: [String] = []

    /// The defaults.
    /// - Parameter directory: where output and state lie, when the file says nothing about them.
    init(directory: String) {
        output = Output(directory: FilePath.resolve("records", in: directory))
        fetch = Fetch(credentials: FilePath.resolve("credentials", in: directory))
        state = State(path: FilePath.resolve("state.db", in: directory))
    }

    struct Feed: Equatable, Sendable {
        /// A URL of http, https or file; one of a local file has its path from the root.
        var url: String
        /// As written, or derived from the URL; unlike every other.
        var id: String
        /// Instead of the title that the feed gives itself.
        var title: String?
        var tags: [String] = []
        /// Between two polls.
        var interval: ClosedRange<Duration>
        /// Instead of the daemon's own.
        var userAgent: String?
        /// Sent with each request, in this order.
        var headers: [Header] = []
        /// The name of a credential of the service (systemd.exec(5), `LoadCredential=`), or of a file in the directory of
        /// credentials.
        var credential: String?
        var content: ContentForm
        /// Whether a page that isn't a feed but names one is followed to it.
        var discover = false
    }

    struct Header: Equatable, Sendable {
        var name: String
        var value: String
    }

    /// The bodies that a record carries.
    enum ContentForm: String, CaseIterable, Sendable {
        case text, html, both
    }

    struct Output: Equatable, Sendable {
        var directory: String
        var content = ContentForm.text
        /// Bytes.
        var rotateSize = 64 << 20
        var rotateEvery = Duration.seconds(86_400)
        var archive = Archive.zstd
        /// After a segment was closed.
        var archiveAfter = Duration.seconds(3_600)
        /// Nil: for ever.
        var retainAge: Duration?
        /// Bytes of all segments and archives; nil: without bound.
        var retainSize: Int?
    }

    /// What becomes of closed segments.
    enum Archive: String, CaseIterable, Sendable {
        case zstd, none
    }

    struct State: Equatable, Sendable {
        var path: String
    }

    struct Fetch: Equatable, Sendable {
        /// Where a publisher reaches whoever runs the daemon: an https or mailto URL, for the `User-Agent`.
        var contact: String?
        /// Requests in flight.
        var concurrency = 64
        /// Connections to one host at a time.
        var perHost = 1
        /// Between two requests to the hosts of one owner; nil: for as long as the last one took, a second at most.
        var hostPause: Duration?
        var connectTimeout = Duration.seconds(10)
        /// From the connection to the last byte.
        var timeout = Duration.seconds(60)
        /// Decoded bytes.
        var maxBody = 16 << 20
        /// Between two polls of a feed that says nothing else.
        var interval: ClosedRange<Duration> = .seconds(900)...(.seconds(86_400))
        var allowPrivateAddresses = false
        /// A URL of http, https, socks5 or socks5h.
        var proxy: String?
        /// Certificates in PEM of authorities that are trusted beside those of the system.
        var authorities: [UInt8] = []
        /// The directory of files that hold the secrets of feeds, each named as its credential is.
        var credentials: String
    }

    /// What is taken out of each item.
    struct Extract: Equatable, Sendable {
        var quotes = true
        /// Speech told without marks, too.
        var indirect = true
        var links = true
        var posts = true
    }

    struct Status: Equatable, Sendable {
        /// Nil: nothing listens.
        var listen: Place? = .address(Endpoint(host: "127.0.0.1", port: 8787))
        /// Names that the server may be called by, beside that of this machine's loopback and what it listens on.
        var hosts: [String] = []
    }

    enum Place: Equatable, Sendable {
        case address(Endpoint)
        /// A socket in the file system; the path from the root.
        case socket(String)
    }

    /// Where a server listens.
    struct Endpoint: Equatable, Sendable {
        /// A name or an address, an IPv6 one without brackets.
        var host: String
        /// 0: one that is free.
        var port: Port
    }
}
