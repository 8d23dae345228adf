internal import CPSL

/// Which hosts belong to one owner, so that a publisher is not burdened through many names at once.
/// - Source: Public Suffix List, "Algorithm", by way of libpsl.
public enum RegistrableDomain {
    /// - Parameter host: a name or an IP address, in lower case; one of version 6 in brackets.
    /// - Returns: the name under the public suffix that the host belongs to (`example.co.uk` of `www.example.co.uk`).
    ///   A host that is such a suffix itself, has a single label, or is an address, belongs to nobody else.
    public static func of(_ host: String) -> String {
        guard host.utf8.count <= longestName, !isAddress(host) else { return host }
        let name = host.utf8.last == UInt8(ascii: ".") ? String(host.dropLast()) : host
        guard unsafe list != nil else { return name }
        return unsafe name.withCString { start in
            guard let domain = unsafe psl_registrable_domain(list, start) else { return name }
            return unsafe String(cString: domain)
        }
    }

    /// What DNS allows; a longer name is none.
    private static let longestName = 255

    /// Part of the library and never written to, so that any thread may read it; nil where it was built without.
    private nonisolated(unsafe) static let list = unsafe psl_builtin()

    private static func isAddress(_ host: String) -> Bool {
        guard let first = host.utf8.first, let last = host.utf8.last else { return true }
        // No top-level domain ends with a digit (RFC 3696, 2).
        return first == UInt8(ascii: "[") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last)
    }
}
