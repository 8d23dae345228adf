/// Why there is no response, in words for the person who runs the daemon.
///
/// A status such as 404 or 503 is none: it is a `Response`.
public struct FetchError: Error, Equatable, Sendable {
    /// How far the fetch had come.
    public var phase: Phase
    /// The address at fault, without credentials: the one asked for, or the target of a redirect.
    public var url: String
    public var cause: Cause

    public init(phase: Phase, url: String, cause: Cause) {
        self.phase = phase
        self.url = url
        self.cause = cause
    }

    public enum Phase: String, Equatable, Sendable {
        /// The request itself, before anything was sent.
        case request
        case queue, resolve, connect, tls, send
        /// The request was sent and no byte of the answer has come.
        case wait
        case receive, redirect, file
    }

    public enum Cause: Equatable, Sendable {
        case badURL(String)
        /// A scheme that is not fetched, or not from here.
        case scheme(String)
        /// A configured header that can't be sent, and why.
        case badHeader(name: String, reason: String)
        case nameNotFound(host: String)
        /// A host's address that the policy forbids.
        case addressRefused(host: String, address: IPAddress)
        case connectionRefused(address: String, port: Int)
        case unreachable(reason: String)
        /// The proxy that the configuration names doesn't do its part.
        case proxy(String)
        case tls(String)
        case connectionLost(String)
        /// The server closed without a byte of an answer.
        case noAnswer
        /// The body ended before its end: fewer bytes than promised, a missing last chunk, a compressed stream that is cut.
        case truncated
        case badEncoding(String)
        case badResponse(String)
        /// More decoded bytes than `limit`.
        case tooLarge(limit: Int)
        case headersTooLarge(limit: Int)
        case timedOut(after: Duration)
        case tooSlow(bytesPerSecond: Int, for: Duration)
        case redirectLoop(to: String)
        case tooManyRedirects(limit: Int)
        case badRedirect(location: String)
        case missingFile, notAFile, fileNotReadable
        case cancelled
        /// Something within libcurl or the system, in its own words.
        case system(String)
    }
}

extension FetchError: CustomStringConvertible {
    public var description: String {
        if case .file = phase { return "\(url): \(cause)" }
        switch (cause, phase) {
        case (.timedOut(let limit), _): return "\(place): timed out after \(limit.words) while \(phase)"
        case (.redirectLoop(let target), _): return "\(place): redirect loop: \(url) leads back to \(target)"
        case (.badURL, .request): return "\(url): \(cause)"
        case (.scheme(let scheme), .redirect): return "redirected to \(url), and no redirect to \(scheme): is followed"
        default: return "\(place): \(cause)"
        }
    }

    /// The host where the address has one: that is what a person knows the feed by.
    private var place: String {
        guard let start = url.firstRange(of: "://")?.upperBound else { return url }
        let host = url[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        return host.isEmpty ? url : String(host)
    }
}

extension FetchError.Phase: CustomStringConvertible {
    public var description: String {
        switch self {
        case .request: "preparing the request"
        case .queue: "waiting in line"
        case .resolve: "resolving the name"
        case .connect: "connecting"
        case .tls: "agreeing on TLS"
        case .send: "sending the request"
        case .wait: "waiting for the answer"
        case .receive: "receiving the answer"
        case .redirect: "following a redirect"
        case .file: "reading the file"
        }
    }
}

extension FetchError.Cause: CustomStringConvertible {
    public var description: String {
        switch self {
        case .badURL(let reason): "the address can't be read: \(reason)"
        case .scheme(let scheme): "\(scheme): addresses are not fetched here, only http: and https:"
        case .badHeader(let name, let reason): "the header \(name) can't be sent: \(reason)"
        case .nameNotFound: "the name doesn't resolve"
        case .addressRefused(let host, let address):
            "\(IPAddress(host) == address ? "this" : "\(host) is at \(address), which") is \(AddressPolicy.purpose(of: address) ?? "refused"); "
                + "allow_private_addresses would allow it"
        case .connectionRefused(let address, let port): "connection refused by \(address) port \(port)"
        case .unreachable(let reason): "can't be reached: \(reason)"
        case .proxy(let reason): "the proxy doesn't help: \(reason)"
        case .tls(let reason): "no secure connection: \(reason)"
        case .connectionLost(let reason): "the connection was lost: \(reason)"
        case .noAnswer: "the server closed the connection without an answer"
        case .truncated: "the body was cut before its end"
        case .badEncoding(let reason): "the body can't be decoded: \(reason)"
        case .badResponse(let reason): "the answer is no HTTP: \(reason)"
        case .tooLarge(let limit): "the body is larger than \(limit.sizeInWords)"
        case .headersTooLarge(let limit): "the header is larger than \(limit.sizeInWords)"
        case .timedOut(let limit): "timed out after \(limit.words)"
        case .tooSlow(let rate, let span): "slower than \(rate) bytes per second for \(span.words)"
        case .redirectLoop(let target): "redirect loop to \(target)"
        case .tooManyRedirects(let limit): "more than \(limit) redirects"
        case .badRedirect(let location): "redirected to an address that can't be read: \(location)"
        case .missingFile: "there is no such file"
        case .notAFile: "it is no regular file"
        case .fileNotReadable: "no permission to read the file"
        case .cancelled: "cancelled"
        case .system(let reason): reason
        }
    }
}
