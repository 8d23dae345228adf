/// The one spelling of a host's name.
enum CanonicalHost {
    /// Appends the host in lower case, in A-labels, without percent-encoding and without the dot of the root.
    ///
    /// A name that is none for the DNS stays, percent-encoded, so that an address is never taken for another one.
    /// - Source: RFC 3986, 3.2.2; WHATWG URL, 3.5, "host parsing"; RFC 5891.
    static func append(_ host: ArraySlice<UInt8>, to output: inout [UInt8]) {
        let start = output.count
        if isPlain(host.span) {
            output.append(0..<host.count, of: host.span)
            for index in start..<output.count where output[index] != output[index].lowercased {
                output[index] = output[index].lowercased
            }
        } else if let name = name(of: host) {
            output.append(contentsOf: name)
        } else {
            appendAsIs(host, to: &output)
        }
        var end = output.count
        while end > start, output[end - 1] == UInt8(ascii: ".") { end -= 1 }
        // A host of dots alone is none, and stays.
        if end > start { output.removeSubrange(end...) }
    }

    private static func isPlain(_ host: Span<UInt8>) -> Bool {
        for index in 0..<host.count {
            let byte = host[index]
            guard byte.isAlphanumeric || byte == UInt8(ascii: ".") || byte == ASCII.hyphen || byte == UInt8(ascii: "_")
            else { return false }
        }
        return true
    }

    /// - Returns: nil for what can't be a name.
    private static func name(of host: ArraySlice<UInt8>) -> [UInt8]? {
        guard host.first != UInt8(ascii: "[") else { return nil }
        let decoded = PercentEncoding.decoded(host)
        let name: [UInt8]
        if decoded.contains(where: { $0 >= 0x80 }) {
            guard let ascii = DomainName.ascii(decoded) else { return nil }
            name = ascii
        } else {
            name = decoded.map(\.lowercased)
        }
        return name.isEmpty || name.allSatisfy { $0 == UInt8(ascii: ".") } || name.contains(where: isForbidden)
            ? nil : name
    }

    /// - Source: WHATWG URL, 3.1, "forbidden domain code point".
    private static func isForbidden(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte >= 0x7f || "#%/:<>?@[\\]^|\"`{}".utf8.contains(byte)
    }

    private static func appendAsIs(_ host: ArraySlice<UInt8>, to output: inout [UInt8]) {
        var index = output.count
        PercentEncoding.appendNormal(host, to: &output)
        while index < output.count {
            let isEncoded =
                output[index] == UInt8(ascii: "%") && index + 2 < output.count && output[index + 1].hexValue != nil
                && output[index + 2].hexValue != nil
            if !isEncoded { output[index] = output[index].lowercased }
            index += isEncoded ? 3 : 1
        }
    }
}
