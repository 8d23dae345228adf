/// The forms of values that the section `status` alone has.
extension ConfigurationKey {
    /// Where a server listens, or false for nowhere.
    static func place(_ name: String, set: @escaping @Sendable (inout Section, Configuration.Place?) -> Void) -> Self {
        Self(
            name, .place,
            take: { field throws(ConfigurationFault.Problem) in
                if field.value.content == .boolean(false) { return nil }
                let text = try field.text(.place)
                if let path = text.dropping(prefix: socketPrefix), !path.isEmpty, !path.utf8.contains(0) {
                    return .socket(FilePath.withoutDetours(FilePath.resolve(path, in: field.source.directory)))
                }
                guard let endpoint = Configuration.Endpoint(text) else { throw .invalid(placeWords) }
                return .address(endpoint)
            }, set: set)
    }
}

extension Configuration.Endpoint {
    /// The name of a host, or its address, without a port: a tunnel has another one.
    static func checkHost(_ text: String) throws(ConfigurationFault.Problem) {
        let isName = Configuration.Endpoint("\(text):1").map { $0.host == text } ?? false
        let isAddress = text.contains(":") && text.utf8.allSatisfy { ":.0123456789abcdefABCDEF".utf8.contains($0) }
        guard isName || isAddress else { throw .invalid(hostWords) }
    }
}

private let socketPrefix = "unix:"
private let placeWords =
    "must be an address and a port, as in \"127.0.0.1:8787\" or \"[::1]:8787\", a socket as in "
    + "\"unix:/run/feedd/status.sock\", or false"
private let hostWords = "must be the name of a host alone, as in \"news.example\""

extension String {
    /// - Returns: what follows the prefix; nil where it isn't there.
    func dropping(prefix: String) -> String? { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil }
}
