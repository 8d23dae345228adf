/// An address, split into its parts, with what must be percent-encoded encoded.
/// - Source: RFC 3986, 3 and appendix B; WHATWG URL, 4.4, where browsers read more than the RFC allows.
struct WebAddress {
    /// Longer ones are no address that anything answers to.
    static let bytesAtMost = 8_192

    private(set) var bytes: [UInt8] = []
    /// Without the colon, in lower case; nil in a relative address.
    private(set) var scheme: Range<Int>?
    /// Without the slashes; nil where there are none.
    private(set) var authority: Range<Int>?
    private(set) var path = 0..<0
    /// Without the question mark.
    private(set) var query: Range<Int>?
    /// Without the number sign.
    private(set) var fragment: Range<Int>?

    /// Reads an address as a browser does.
    ///
    /// White space and controls around it, and line breaks in it, are no part of it. In a web address a backslash is a
    /// slash, and any number of slashes, even none, stands before the host. Letters beyond ASCII stay as they are. An
    /// address that is too long gives nil.
    /// - Parameters:
    ///   - text: an address, whole or relative.
    ///   - base: what a relative address would be resolved against: beside it, `http:x` is relative to a base of its own
    ///     scheme, and a backslash is only a slash where that is so in the base.
    init?(_ text: Span<UInt8>, beside base: WebAddress? = nil) {
        guard text.count <= Self.bytesAtMost else { return nil }
        let raw = text.extracting(text.trimmedRange)
        bytes.reserveCapacity(raw.count + 8)
        if Self.isBroken(raw) {
            var whole: [UInt8] = []
            for index in 0..<raw.count where !Self.isBreak(raw[index]) { whole.append(raw[index]) }
            read(whole.span, beside: base)
        } else {
            read(raw, beside: base)
        }
        // Encoding makes it longer, and the bound holds for what comes out, so that it can be read again.
        guard bytes.count <= Self.bytesAtMost else { return nil }
    }

    init?(_ text: some Collection<UInt8>, beside base: WebAddress? = nil) {
        let bytes = Array(text)
        self.init(bytes.span, beside: base)
    }

    private mutating func read(_ raw: Span<UInt8>, beside base: WebAddress?) {
        var kind = base?.kind ?? .web
        var start = 0
        if let colon = Self.colon(in: raw) {
            let name = raw.extracting(0..<colon)
            start = colon + 1
            kind = SchemeKind(of: name)
            // An old way to write a relative address, which browsers know still.
            let isRelative = kind == .web && Self.slashes(in: raw, from: start) < 2 && base?.hasScheme(name) == true
            if !isRelative {
                for index in 0..<colon { bytes.append(raw[index].lowercased) }
                scheme = 0..<colon
                bytes.append(UInt8(ascii: ":"))
            }
        }
        readRest(of: raw, from: start, kind)
    }

    private mutating func readRest(of raw: Span<UInt8>, from start: Int, _ kind: SchemeKind) {
        let hash = ByteScan.first(ASCII.number, in: raw, from: start)
        let mark = min(ByteScan.first(ASCII.question, in: raw, from: start), hash)
        let front = raw.extracting(start..<mark)
        if kind != .other, ByteScan.first(UInt8(ascii: "\\"), in: front, from: 0) < front.count {
            var slashed: [UInt8] = []
            for index in 0..<front.count {
                slashed.append(front[index] == UInt8(ascii: "\\") ? ASCII.slash : front[index])
            }
            readFront(slashed.span, kind)
        } else {
            readFront(front, kind)
        }
        if mark < hash {
            bytes.append(ASCII.question)
            query = append(raw.extracting(mark + 1..<hash), .query)
        }
        if hash < raw.count {
            bytes.append(ASCII.number)
            fragment = append(raw.extracting(hash + 1..<raw.count), .fragment)
        }
    }

    /// Reads authority and path, in which slashes are slashes.
    private mutating func readFront(_ front: Span<UInt8>, _ kind: SchemeKind) {
        let slashes = Self.slashes(in: front, from: 0)
        // `file:/x` has a host too: an empty one.
        guard slashes >= 2 || scheme != nil && (kind == .web || kind == .file && slashes == 1) else {
            path = append(front, scheme != nil && slashes == 0 ? .opaque : .path)
            return
        }
        let start = kind == .web ? slashes : slashes >= 2 ? 2 : 0
        let end = ByteScan.first(ASCII.slash, in: front, from: start)
        bytes.append(ASCII.slash)
        bytes.append(ASCII.slash)
        authority = append(front.extracting(start..<end), .path)
        path = append(front.extracting(end..<front.count), .path)
    }

    /// An address without parts yet, to which they are appended in order.
    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func append(scheme range: Range<Int>, of other: WebAddress) {
        scheme = append(range, of: other)
        bytes.append(UInt8(ascii: ":"))
    }

    mutating func append(authority range: Range<Int>, of other: WebAddress) {
        bytes.append(ASCII.slash)
        bytes.append(ASCII.slash)
        authority = append(range, of: other)
    }

    mutating func append(path part: ArraySlice<UInt8>) {
        let start = bytes.count
        bytes.append(0..<part.count, of: part.span)
        path = start..<bytes.count
    }

    mutating func append(query range: Range<Int>, of other: WebAddress) {
        bytes.append(ASCII.question)
        query = append(range, of: other)
    }

    mutating func append(fragment range: Range<Int>, of other: WebAddress) {
        bytes.append(ASCII.number)
        fragment = append(range, of: other)
    }

    private mutating func append(_ range: Range<Int>, of other: WebAddress) -> Range<Int> {
        let start = bytes.count
        bytes.append(range, of: other.bytes.span)
        return start..<bytes.count
    }

    private mutating func append(_ part: Span<UInt8>, _ set: PercentEncoding.Set) -> Range<Int> {
        let start = bytes.count
        set.append(part, to: &bytes)
        return start..<bytes.count
    }

    private static func isBroken(_ raw: Span<UInt8>) -> Bool {
        ByteScan.first(of: 0x09, 0x0a, 0x0d, 0x0d, in: raw, from: 0) < raw.count
    }

    private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x09 || byte == 0x0a || byte == 0x0d }

    /// Where the scheme ends; nil where there is none.
    private static func colon(in bytes: Span<UInt8>) -> Int? {
        guard bytes.count > 0, bytes[0].isLetter else { return nil }
        for index in 1..<max(bytes.count, 1) where !bytes[index].isAlphanumeric {
            if bytes[index] == UInt8(ascii: ":") { return index }
            guard bytes[index] == UInt8(ascii: "+") || bytes[index] == ASCII.hyphen || bytes[index] == UInt8(ascii: ".")
            else { return nil }
        }
        return nil
    }

    private static func slashes(in bytes: Span<UInt8>, from start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] == ASCII.slash || bytes[end] == UInt8(ascii: "\\") { end += 1 }
        return end - start
    }
}

/// What kind of address a scheme begins.
enum SchemeKind {
    /// With a host, and read leniently.
    case web
    case file
    case other

    /// - Source: WHATWG URL, 4.2, "special scheme".
    init(of scheme: Span<UInt8>) {
        if scheme.equals("https") || scheme.equals("http") || scheme.equals("ftp") || scheme.equals("ws")
            || scheme.equals("wss")
        {
            self = .web
        } else {
            self = scheme.equals("file") ? .file : .other
        }
    }
}

extension WebAddress {
    /// Whether a browser would fetch it: http or https, with a host.
    var isWeb: Bool {
        guard let scheme, let authority, !authority.isEmpty else { return false }
        let name = bytes.span.extracting(scheme)
        return name.equals("https") || name.equals("http")
    }

    var kind: SchemeKind? { scheme.map { SchemeKind(of: bytes.span.extracting($0)) } }

    /// Whether relative addresses can begin here.
    /// - Source: WHATWG URL, "opaque path".
    var isHierarchical: Bool { scheme != nil && (authority != nil || bytes[path].first == UInt8(ascii: "/")) }

    /// Whether it has the scheme, in any case.
    func hasScheme(_ name: Span<UInt8>) -> Bool {
        guard let scheme, scheme.count == name.count else { return false }
        return scheme.allSatisfy { bytes[$0] == name[$0 - scheme.lowerBound].lowercased }
    }

    /// The host's name without user, port and `www.`; empty where there is none.
    var site: ArraySlice<UInt8> {
        let name = bytes[host ?? 0..<0]
        return name.hasPrefix(lowercase: "www.") ? name.dropFirst(4) : name
    }

    /// The host as written, an IPv6 address with its brackets; nil where there is no authority.
    var host: Range<Int>? {
        guard let authority else { return nil }
        let start = bytes[authority].lastIndex(of: UInt8(ascii: "@")).map { $0 + 1 } ?? authority.lowerBound
        let name = bytes[start..<authority.upperBound]
        if name.first == UInt8(ascii: "["), let end = name.firstIndex(of: UInt8(ascii: "]")) { return start..<end + 1 }
        return start..<(name.firstIndex(of: UInt8(ascii: ":")) ?? authority.upperBound)
    }

    /// Digits of the port; nil where none is given.
    var port: Range<Int>? {
        guard let authority, let host, host.upperBound < authority.upperBound else { return nil }
        guard bytes[host.upperBound] == UInt8(ascii: ":") else { return nil }
        return host.upperBound + 1..<authority.upperBound
    }
}
