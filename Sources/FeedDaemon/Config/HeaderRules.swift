/// What may go into a request from the configuration.
enum HeaderRules {
    /// What the daemon sends itself, from what it knows of the feed and the connection; a second one would break the request.
    private static let own: Set<String> = [
        "accept-encoding", "connection", "content-length", "host", "if-modified-since", "if-none-match", "range",
        "transfer-encoding", "user-agent",
    ]

    /// - Source: RFC 9110, section 5.6.2: a token.
    static func checkName(_ name: String) throws(ConfigurationFault.Problem) {
        let isToken = name.unicodeScalars.allSatisfy { scalar in
            scalar.isASCII
                && (scalar.properties.isAlphabetic || "0123456789!#$%&'*+-.^_`|~".unicodeScalars.contains(scalar))
        }
        guard isToken, !name.isEmpty else { throw .invalid("is not the name of a header") }
        if name.lowercased() == "user-agent" { throw .invalid("is set by the key user_agent") }
        if own.contains(name.lowercased()) { throw .invalid("is a header that feedd sets itself") }
    }

    /// - Source: RFC 9110, section 5.5: no line break, no other control character but the tab.
    static func checkValue(_ value: String) throws(ConfigurationFault.Problem) {
        let isClean = value.unicodeScalars.allSatisfy { ($0.value >= 0x20 && $0.value != 0x7F) || $0.value == 0x09 }
        // The value itself may be a secret: no message repeats it.
        guard isClean else { throw .invalid("has a line break or another control character in it") }
    }

    /// A credential is a file of that name in one directory.
    static func checkCredential(_ name: String) throws(ConfigurationFault.Problem) {
        try checkValue(name)
        guard !name.contains("/"), name != ".", name != ".." else {
            throw .invalid("must be the name of a credential, not a path")
        }
    }

    static func checkContact(_ contact: String) throws(ConfigurationFault.Problem) {
        let isURL = ["https://", "http://", "mailto:"].contains {
            contact.lowercased().hasPrefix($0) && contact.count > $0.count
        }
        // It stands in a comment of the User-Agent (RFC 9110, section 5.6.5), in brackets.
        let fits = contact.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value < 0x7F && $0 != "(" && $0 != ")" }
        guard isURL, fits else {
            throw .invalid("must be a URL such as \"https://example.com/about\" or \"mailto:me@example.com\"")
        }
    }

    static func checkProxy(_ proxy: String) throws(ConfigurationFault.Problem) {
        let schemes = ["http://", "https://", "socks5://", "socks5h://"]
        let isURL = schemes.contains { proxy.lowercased().hasPrefix($0) && proxy.count > $0.count }
        guard isURL, proxy.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F }) else {
            throw .invalid("must be a URL such as \"http://proxy.example.com:3128\" or \"socks5h://127.0.0.1:1080\"")
        }
    }
}
