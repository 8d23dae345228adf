/// A web address without what changes while the page stays the same, in the one spelling that its syntax allows.
///
/// Scheme and host are in lower case, other scripts in the host are A-labels, percent-encoding has its normal form; and
/// user, default port, dot segments, tracking parameters, fragment and an empty query are gone. What is left of the query
/// keeps its order.
/// - Source: RFC 3986, 6.2.2 and 6.2.3.
struct NormalAddress: Equatable {
    private(set) var bytes: [UInt8] = []
    /// The host without `www.`.
    private(set) var site = 0..<0
    /// By which tables know the site.
    private(set) var word = PackedName()
    private(set) var path = 0..<0
    /// Without the question mark; empty where there is none.
    private(set) var query = 0..<0

    /// - Returns: nil for what is no address of the web.
    init?(_ parts: borrowing WebAddress) {
        guard parts.isWeb, let scheme = parts.scheme, let host = parts.host, !host.isEmpty else { return nil }
        bytes.reserveCapacity(parts.bytes.count + 1)
        bytes.append(scheme, of: parts.bytes.span)
        let defaultPort = bytes.count == 5 ? "443" : "80"
        bytes.append(contentsOf: "://".utf8)
        let start = bytes.count
        CanonicalHost.append(parts.bytes[host], to: &bytes)
        site = start..<bytes.count
        if bytes[site].hasPrefix(lowercase: "www.") { site = start + 4..<bytes.count }
        word = SiteName.packedWord(in: bytes[site])
        appendPort(of: parts, unless: defaultPort)
        appendPath(of: parts)
        appendQuery(of: parts)
        appendFragment(of: parts)
        // One copy for both, where the two are the same.
        if bytes == parts.bytes { bytes = parts.bytes }
    }

    /// Whether two addresses are one page, though the scheme, or a slash at the path's end, may differ.
    func isSamePage(as other: NormalAddress) -> Bool {
        bareHead == other.bareHead && bytes[path.upperBound...] == other.bytes[other.path.upperBound...]
    }

    /// From the site to the path, without the slash at its end.
    private var bareHead: ArraySlice<UInt8> {
        bytes[site.lowerBound..<path.upperBound - (bytes[path].last == ASCII.slash ? 1 : 0)]
    }

    private mutating func appendPort(of parts: WebAddress, unless usual: String) {
        guard let port = parts.port else { return }
        var digits = parts.bytes[port]
        while digits.count > 1, digits.first == UInt8(ascii: "0") { digits = digits.dropFirst() }
        guard !digits.isEmpty, !digits.elementsEqual(usual.utf8) else { return }
        bytes.append(UInt8(ascii: ":"))
        bytes.append(contentsOf: digits)
    }

    private mutating func appendPath(of parts: WebAddress) {
        let start = bytes.count
        let whole = PathSegments.withoutDots(parts.bytes[parts.path])
        if whole.isEmpty { bytes.append(ASCII.slash) }
        PercentEncoding.appendNormal(whole, to: &bytes)
        path = start..<bytes.count
    }

    private mutating func appendQuery(of parts: WebAddress) {
        guard let whole = parts.query, !whole.isEmpty else { return }
        let rules = SiteParameters.names(on: bytes[site], word)
        var start = whole.lowerBound
        let first = bytes.count + 1
        while start < whole.upperBound {
            let end = min(ByteScan.first(ASCII.ampersand, in: parts.bytes.span, from: start), whole.upperBound)
            if end > start { append(pair: parts.bytes[start..<end], rules) }
            start = end + 1
        }
        if bytes.count >= first { query = first..<bytes.count }
    }

    private mutating func append(pair: ArraySlice<UInt8>, _ rules: [StaticString]) {
        let before = bytes.count
        bytes.append(query.isEmpty && before == path.upperBound ? ASCII.question : ASCII.ampersand)
        PercentEncoding.appendNormal(pair, to: &bytes)
        var name = bytes[(before + 1)...].prefix { $0 != ASCII.equals }
        // Some feeds escape an address twice.
        while name.hasPrefix(lowercase: "amp;") { name = name.dropFirst(4) }
        if TrackingParameters.contain(name) || rules.contains(where: { name.equals(lowercase: $0) }) {
            bytes.removeSubrange(before...)
        }
    }

    /// A fragment is a place on the page, but where scripts make the page of it, as `#!/news/1` and `#/news/1` tell.
    private mutating func appendFragment(of parts: WebAddress) {
        guard let fragment = parts.fragment, fragment.count > 1 else { return }
        let first = parts.bytes[fragment.lowerBound]
        guard first == ASCII.exclamation || first == ASCII.slash else { return }
        let before = bytes.count
        bytes.append(ASCII.number)
        PercentEncoding.appendNormal(parts.bytes[fragment], to: &bytes)
        // What a browser is to highlight.
        if let directive = bytes[before...].firstRange(lowercase: ":~:") {
            bytes.removeSubrange(directive.lowerBound...)
        }
        if bytes.count == before + 2 { bytes.removeSubrange(before...) }
    }
}
