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
    init?(_ text: some Collection<UInt8>, beside base: WebAddress? = nil) {
        guard text.count <= Self.bytesAtMost else { return nil }
        let raw = Self.stripped(text)
        bytes.reserveCapacity(raw.count + 8)
        var kind = base?.kind ?? .web
        var start = 0
        if let colon = Self.colon(in: raw) {
            start = colon + 1
            kind = SchemeKind(of: raw[..<colon])
            // An old way to write a relative address, which browsers know still.
            let isRelative =
                kind == .web && Self.slashes(in: raw, from: start) < 2 && base?.hasScheme(raw[..<colon]) == true
            if !isRelative {
                bytes.append(contentsOf: raw[..<colon].map(\.lowercased))
                scheme = 0..<colon
                bytes.append(UInt8(ascii: ":"))
            }
        }
        readRest(of: raw, from: start, kind)
        // Encoding makes it longer, and the bound holds for what comes out, so that it can be read again.
        guard bytes.count <= Self.bytesAtMost else { return nil }
    }

    private mutating func readRest(of raw: [UInt8], from start: Int, _ kind: SchemeKind) {
        let hash = raw[start...].firstIndex(of: UInt8(ascii: "#")) ?? raw.count
        let mark = raw[start..<hash].firstIndex(of: UInt8(ascii: "?")) ?? hash
        var front = raw[start..<mark]
        if kind != .other {
            for index in front.indices where front[index] == UInt8(ascii: "\\") { front[index] = UInt8(ascii: "/") }
        }
        let slashes = front.prefix { $0 == UInt8(ascii: "/") }.count
        // `file:/x` has a host too: an empty one.
        if slashes >= 2 || scheme != nil && (kind == .web || kind == .file && slashes == 1) {
            front = front.dropFirst(kind == .web ? slashes : slashes >= 2 ? 2 : 0)
            let end = front.firstIndex(of: UInt8(ascii: "/")) ?? front.endIndex
            bytes.append(contentsOf: "//".utf8)
            authority = append(front[..<end], .path)
            path = append(front[end...], .path)
        } else {
            path = append(front, scheme != nil && slashes == 0 ? .opaque : .path)
        }
        if mark < hash {
            bytes.append(UInt8(ascii: "?"))
            query = append(raw[(mark + 1)..<hash], .query)
        }
        if hash < raw.count {
            bytes.append(UInt8(ascii: "#"))
            fragment = append(raw[(hash + 1)...], .fragment)
        }
    }

    private mutating func append(_ part: ArraySlice<UInt8>, _ set: PercentEncoding.Set) -> Range<Int> {
        let start = bytes.count
        set.append(part, to: &bytes)
        return start..<bytes.count
    }

    /// The address without white space and controls around it, and without line breaks and tabs in it.
    private static func stripped(_ text: some Collection<UInt8>) -> [UInt8] {
        var bytes = Array(text)
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        let leading = bytes.prefix { $0 <= 0x20 }.count
        if leading > 0 { bytes.removeFirst(leading) }
        if bytes.contains(where: { $0 == 0x09 || $0 == 0x0a || $0 == 0x0d }) {
            bytes.removeAll { $0 == 0x09 || $0 == 0x0a || $0 == 0x0d }
        }
        return bytes
    }

    /// Where the scheme ends; nil where there is none.
    private static func colon(in bytes: [UInt8]) -> Int? {
        guard let first = bytes.first, first.isLetter else { return nil }
        for (index, byte) in bytes.enumerated() where !byte.isAlphanumeric {
            if byte == UInt8(ascii: ":") { return index }
            guard byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") else {
                return nil
            }
        }
        return nil
    }

    private static func slashes(in bytes: [UInt8], from start: Int) -> Int {
        bytes[start...].prefix { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }.count
    }
}

/// What kind of address a scheme begins.
enum SchemeKind {
    /// With a host, and read leniently.
    case web
    case file
    case other

    /// - Source: WHATWG URL, 4.2, "special scheme".
    init(of scheme: ArraySlice<UInt8>) {
        if scheme.equals(lowercase: "file") {
            self = .file
        } else {
            let isSpecial =
                scheme.equals(lowercase: "https") || scheme.equals(lowercase: "http")
                || scheme.equals(lowercase: "ftp") || scheme.equals(lowercase: "ws") || scheme.equals(lowercase: "wss")
            self = isSpecial ? .web : .other
        }
    }
}

extension WebAddress {
    /// Whether a browser would fetch it: http or https, with a host.
    var isWeb: Bool {
        guard let scheme, let authority, !authority.isEmpty else { return false }
        return bytes[scheme].elementsEqual("https".utf8) || bytes[scheme].elementsEqual("http".utf8)
    }

    var kind: SchemeKind? { scheme.map { SchemeKind(of: bytes[$0]) } }

    /// Whether relative addresses can begin here.
    /// - Source: WHATWG URL, "opaque path".
    var isHierarchical: Bool { scheme != nil && (authority != nil || bytes[path].first == UInt8(ascii: "/")) }

    func hasScheme(_ name: ArraySlice<UInt8>) -> Bool {
        guard let scheme else { return false }
        return bytes[scheme].elementsEqual(name.lazy.map(\.lowercased))
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
