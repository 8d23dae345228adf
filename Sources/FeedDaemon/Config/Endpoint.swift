extension Configuration.Endpoint {
    /// Reads `HOST:PORT`, an IPv6 address in brackets.
    /// - Source: RFC 3986, section 3.2.2.
    init?(_ text: String) {
        let scalars = text.unicodeScalars[...]
        guard let colon = scalars.lastIndex(of: ":") else { return nil }
        let digits = scalars[colon...].dropFirst()
        var host = scalars[..<colon]
        let isAddress = host.first == "[" && host.last == "]"
        if isAddress { host = host.dropFirst().dropLast() }
        guard !host.isEmpty, host.contains(":") == isAddress, !digits.isEmpty, let port = Port(digits),
            host.allSatisfy({ $0.value > 0x20 && !"/[]@".unicodeScalars.contains($0) })
        else { return nil }
        self.init(host: String(host), port: port)
    }
}

/// The number of a port (RFC 9293, section 3.1).
typealias Port = UInt16

extension Port {
    /// Reads decimal digits and nothing else.
    init?(_ digits: Substring.UnicodeScalarView) {
        guard digits.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
        self.init(String(digits))
    }
}
