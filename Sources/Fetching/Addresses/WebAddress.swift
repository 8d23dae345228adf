internal import CCurl
internal import Glibc

/// A URL taken apart and put together again by libcurl's own parser, so that what is checked is what is fetched.
struct WebAddress: Equatable, Sendable {
    /// Normalised, without fragment and credentials.
    let text: String
    /// In small letters.
    let scheme: String
    /// In small letters, in its ASCII form; an IP address of version 6 in brackets; empty for a file.
    let host: String
    /// Given or the scheme's own; 0 for a file.
    let port: Int
    /// The user and the password that stood in it.
    let credentials: Credential?
    /// Of a file, unescaped; nil for all else.
    let path: String?

    /// What headers and credentials are meant for.
    /// - Source: RFC 6454, 4.
    struct Origin: Equatable, Sendable {
        var scheme: String
        var host: String
        var port: Int
    }

    var origin: Origin { Origin(scheme: scheme, host: host, port: port) }
    var isWeb: Bool { scheme == "http" || scheme == "https" }

    /// The URL or, in words, what is wrong with it.
    static func parse(_ text: String) -> Result<WebAddress, Fault> { read(base: nil, Array(text.utf8)) }

    /// The target of a `Location`, which may be relative and hold bytes that should have been escaped.
    /// - Source: RFC 9110, 10.2.2; RFC 3986, 5.2.
    func resolve(_ location: [UInt8]) -> Result<WebAddress, Fault> { Self.read(base: text, location) }

    struct Fault: Error, Equatable { var reason: String }

    private static func read(base: String?, _ reference: [UInt8]) -> Result<WebAddress, Fault> {
        guard !reference.contains(0) else { return .failure(Fault(reason: "it holds a NUL byte")) }
        guard reference.count <= longest else { return .failure(Fault(reason: "it is longer than \(longest) bytes")) }
        guard var parts = URLParts() else { return .failure(Fault(reason: "out of memory")) }
        if let base, let fault = parts.apply(Array(base.utf8)) { return .failure(fault) }
        if let fault = parts.apply(reference) { return .failure(fault) }
        let credentials = parts.takeCredentials()
        guard let host = parts.normaliseHost() else { return .failure(Fault(reason: "its host is no name")) }
        guard let scheme = parts.part(CURLUPART_SCHEME)?.lowercased(), let text = parts.withoutFragment() else {
            return .failure(Fault(reason: "it has no scheme"))
        }
        let port = parts.part(CURLUPART_PORT, UInt32(CURLU_DEFAULT_PORT)).flatMap { Int($0) } ?? 0
        let path = scheme == "file" ? parts.part(CURLUPART_PATH, UInt32(CURLU_URLDECODE)) : nil
        return .success(
            WebAddress(
                text: text, scheme: scheme, host: host, port: port, credentials: credentials, path: path))
    }

    /// Far beyond what servers take; the addresses of feeds are shorter by two orders.
    static let longest = 16 << 10
}

/// libcurl's `CURLU`. The handle belongs to this value alone and dies with it.
/// - Source: libcurl 7.88, `curl_url_set(3)`.
@safe private struct URLParts: ~Copyable {
    private let handle: OpaquePointer

    init?() {
        guard let handle = unsafe curl_url() else { return nil }
        unsafe self.handle = unsafe handle
    }

    deinit { unsafe curl_url_cleanup(handle) }

    /// Takes a URL, relative to the one already there.
    mutating func apply(_ bytes: [UInt8]) -> WebAddress.Fault? {
        let flags = UInt32(CURLU_NON_SUPPORT_SCHEME | CURLU_URLENCODE)
        let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
        let code = unsafe curl_url_set(handle, CURLUPART_URL, terminated, flags)
        guard code != CURLUE_OK else { return nil }
        guard let words = unsafe curl_url_strerror(code) else {
            return WebAddress.Fault(reason: "code \(code.rawValue)")
        }
        return WebAddress.Fault(reason: unsafe String(cString: words))
    }

    func part(_ part: CURLUPart, _ flags: UInt32 = 0) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard unsafe curl_url_get(handle, part, &text, flags) == CURLUE_OK, let found = unsafe text else { return nil }
        defer { unsafe curl_free(found) }
        return unsafe String(cString: found)
    }

    mutating func takeCredentials() -> Credential? {
        let decoded = UInt32(CURLU_URLDECODE)
        let user = part(CURLUPART_USER, decoded)
        let password = part(CURLUPART_PASSWORD, decoded)
        _ = unsafe curl_url_set(handle, CURLUPART_USER, nil, 0)
        _ = unsafe curl_url_set(handle, CURLUPART_PASSWORD, nil, 0)
        guard user != nil || password != nil else { return nil }
        return .basic(user: user ?? "", password: password ?? "")
    }

    /// A name has at most 253 bytes in its ASCII form, and not twice as many in UTF-8. libcurl 7.88 loses the memory of a
    /// name that has no such form: the bound keeps that small.
    private static let longestName = 506

    /// Puts the host's name into small letters and its ASCII form, as it is asked for and compared.
    /// - Returns: the name, empty for a file; nil where there is no such form.
    /// - Source: RFC 5891, 5.
    mutating func normaliseHost() -> String? {
        guard let given = part(CURLUPART_HOST), !given.isEmpty else { return "" }
        guard given.utf8.count <= Self.longestName else { return nil }
        let isASCII = given.utf8.allSatisfy { $0 < 0x80 }
        let ascii: String? = isASCII ? given : UTF8Locale.during { part(CURLUPART_HOST, UInt32(CURLU_PUNYCODE)) }
        guard let host = ascii?.lowercased() else { return nil }
        guard unsafe curl_url_set(handle, CURLUPART_HOST, host, 0) == CURLUE_OK else { return nil }
        return host
    }

    mutating func withoutFragment() -> String? {
        _ = unsafe curl_url_set(handle, CURLUPART_FRAGMENT, nil, 0)
        return part(CURLUPART_URL)
    }
}

/// libcurl takes international names to be in the encoding of the locale, which in a daemon is ASCII.
///
/// Unchecked in that a `locale_t` that is made once and never changed may be used by all threads.
private enum UTF8Locale {
    private nonisolated(unsafe) static let locale = unsafe newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)

    /// Runs `body` with that locale in this thread alone.
    static func during<T>(_ body: () -> T) -> T {
        guard let locale = unsafe locale else { return body() }
        let before = unsafe uselocale(locale)
        defer { _ = unsafe uselocale(before) }
        return body()
    }
}

extension String {
    /// A URL that may not be read at all, without what may be credentials in it.
    var withoutCredentials: String {
        guard let at = lastIndex(of: "@") else { return self }
        guard let start = firstRange(of: "//")?.upperBound, start <= at else {
            return String(self[index(after: at)...])
        }
        return String(self[..<start] + self[index(after: at)...])
    }
}
