/// Which names a client may call this server by.
///
/// A page of another site can have its own name lead to this machine, and its script would then read what stands here as if
/// it were its own: the name that the browser sends gives that away.
/// - Source: RFC 9110, 7.2; "Protecting Browsers from DNS Rebinding Attacks" (Jackson et al., 2007).
public struct HostRule: Equatable, Sendable {
    private let names: Set<String>
    /// Where the server listens on every address, each may be meant; an address is no name that could be led elsewhere.
    private let takesAddresses: Bool

    /// - Parameters:
    ///   - configured: the name or address that the server listens on, if there is one; one of IPv6 without brackets.
    ///   - names: further ones.
    public init(listeningOn configured: String?, names: [String] = []) {
        let all = ["localhost", "127.0.0.1", "::1", configured].compactMap { $0 } + names
        self.names = Set(all.map { Self.normal($0) })
        takesAddresses = ["0.0.0.0", "::"].contains(configured)
    }

    /// - Parameter host: as the header has it, with or without a port, which counts for nothing: a tunnel has another.
    /// - Returns: whether it is one of this server's.
    public func admits(_ host: String) -> Bool {
        guard let name = Self.name(of: host) else { return false }
        return names.contains(name) || (takesAddresses && Self.isAddress(name))
    }

    /// - Returns: in lower case, without brackets, the port and the root's dot; nil where it is no host.
    private static func name(of host: String) -> String? {
        var rest = host[...]
        if host.hasPrefix("[") {
            guard let end = host.firstIndex(of: "]") else { return nil }
            rest = host[host.index(after: end)...]
            guard rest.isEmpty || rest.hasPrefix(":") else { return nil }
            return normal(String(host[host.index(after: host.startIndex)..<end]))
        }
        if let colon = rest.firstIndex(of: ":") {
            guard rest[rest.index(after: colon)...].allSatisfy({ "0"..."9" ~= $0 }) else { return nil }
            rest = rest[..<colon]
        }
        return rest.isEmpty ? nil : normal(String(rest))
    }

    private static func normal(_ name: String) -> String {
        let name = name.lowercased()
        return name.hasSuffix(".") ? String(name.dropLast()) : name
    }

    /// Digits and dots, or hexadecimal digits and colons, as no name of the web is written: its last label has a letter.
    private static func isAddress(_ name: String) -> Bool {
        let isIPv6 = name.contains(":") && name.utf8.allSatisfy { ":.0123456789abcdef".utf8.contains($0) }
        return isIPv6 || name.utf8.allSatisfy { ".0123456789".utf8.contains($0) }
    }
}
