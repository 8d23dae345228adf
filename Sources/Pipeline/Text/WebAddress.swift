/// An address, split into its parts.
/// - Source: RFC 3986, 3 and appendix B; WHATWG URL, where browsers read more than the RFC allows.
struct WebAddress {
    /// Longer ones are no address that anything answers to.
    static let bytesAtMost = 8_192

    let bytes: [UInt8]
    /// Without the colon; nil in a relative address.
    let scheme: Range<Int>?
    /// Without the slashes; nil where there are none.
    let authority: Range<Int>?
    let path: Range<Int>
    /// Without the question mark.
    let query: Range<Int>?
    /// Without the number sign.
    let fragment: Range<Int>?

    /// Reads an address as a browser does: white space and controls around it, and line breaks in it, are no part of
    /// it; a space becomes `%20`, and a backslash in a web address a slash.
    /// - Returns: nil for an address that is too long.
    init?(_ text: some Collection<UInt8>) {
        guard text.count <= Self.bytesAtMost else { return nil }
        let bytes = Self.cleaned(text)
        self.bytes = bytes
        var start = 0
        scheme = Self.scheme(of: bytes)
        if let scheme { start = scheme.upperBound + 1 }
        let fragmentMark = bytes[start...].firstIndex(of: UInt8(ascii: "#")) ?? bytes.count
        let queryMark = bytes[start..<fragmentMark].firstIndex(of: UInt8(ascii: "?")) ?? fragmentMark
        if bytes[start..<queryMark].starts(with: "//".utf8) {
            let end = bytes[(start + 2)..<queryMark].firstIndex(of: UInt8(ascii: "/")) ?? queryMark
            authority = start + 2..<end
            path = end..<queryMark
        } else {
            authority = nil
            path = start..<queryMark
        }
        query = queryMark < fragmentMark ? queryMark + 1..<fragmentMark : nil
        fragment = fragmentMark < bytes.count ? fragmentMark + 1..<bytes.count : nil
    }

    /// Whether a browser would fetch it: http or https, with a host.
    var isWeb: Bool {
        guard let scheme, let authority, !authority.isEmpty else { return false }
        return bytes[scheme].equals(lowercase: "https") || bytes[scheme].equals(lowercase: "http")
    }

    /// The host's name without user, port and `www.`; empty where there is none.
    var site: ArraySlice<UInt8> {
        let name = bytes[host ?? 0..<0]
        return name.hasPrefix(lowercase: "www.") ? name.dropFirst(4) : name
    }

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
        return host.upperBound + 1..<authority.upperBound
    }

    private static func cleaned(_ text: some Collection<UInt8>) -> [UInt8] {
        var bytes = Array(text)
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        bytes.removeFirst(bytes.prefix { $0 <= 0x20 }.count)
        guard bytes.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "\\") }) else { return bytes }
        var cleaned: [UInt8] = []
        let scheme = scheme(of: bytes)
        let turnsSlashes = scheme.map { bytes[$0].hasPrefix(lowercase: "http") } ?? true
        for byte in bytes {
            switch byte {
            case 0x09, 0x0a, 0x0d: continue
            case 0...0x20: cleaned.append(contentsOf: PercentEncoding.encoded(byte))
            case UInt8(ascii: "\\") where turnsSlashes: cleaned.append(UInt8(ascii: "/"))
            default: cleaned.append(byte)
            }
        }
        return cleaned
    }

    private static func scheme(of bytes: [UInt8]) -> Range<Int>? {
        guard let first = bytes.first, first.isLetter else { return nil }
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: ":") { return 0..<index }
            let isPart =
                byte.isAlphanumeric || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: ".")
            guard isPart else { return nil }
        }
        return nil
    }
}

enum PercentEncoding {
    private static let digits = Array("0123456789ABCDEF".utf8)

    static func encoded(_ byte: UInt8) -> [UInt8] {
        [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}
