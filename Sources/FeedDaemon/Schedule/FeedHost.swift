/// Whom a poll of a feed burdens.
enum FeedHost {
    /// What secrets are meant for: an address up to its path, in lower case.
    /// - Source: RFC 6454, 4.
    static func origin(of url: String) -> String {
        guard let colon = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return url }
        let start = url.utf8[colon...].firstIndex { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "/") }
        let end = url.utf8[(start ?? colon)...].firstIndex {
            $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#")
        }
        return url[..<(end ?? url.endIndex)].lowercased()
    }

    /// - Parameter url: of http, https or file, as the configuration or a response has it.
    /// - Returns: the host's name or address in lower case, without its port; `file:` for a local file.
    static func name(of url: String) -> String {
        let bytes = url.utf8
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return "" }
        let scheme = url[..<colon].lowercased()
        guard scheme != "file" else { return "file:" }
        let authority = bytes[bytes.index(after: colon)...].drop { $0 == UInt8(ascii: "/") }
            .prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let start = authority.lastIndex(of: UInt8(ascii: "@")).map(authority.index(after:)) ?? authority.startIndex
        let host = authority[start...]
        // An address of IPv6 has colons of its own, in brackets.
        let end =
            host.first == UInt8(ascii: "[")
            ? host.firstIndex(of: UInt8(ascii: "]")).map(host.index(after:)) : host.firstIndex(of: UInt8(ascii: ":"))
        return String(decoding: host[..<(end ?? host.endIndex)], as: UTF8.self).lowercased()
    }
}
