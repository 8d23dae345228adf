/// The one form of an address that many spellings share, so that two feeds' links to one page can be joined.
///
/// Scheme and host are in lower case, percent-encoding has its normal form, and user, default port, dot segments,
/// tracking parameters and fragment are gone (a fragment that begins with `!` names a page and stays).
/// - Source: RFC 3986, 6.2.2 and 6.2.3.
enum CanonicalAddress {
    /// - Returns: the canonical form; the address itself where it is not a web address.
    static func of(_ address: [UInt8]) -> [UInt8] {
        guard let parts = WebAddress(address), parts.isWeb, let scheme = parts.scheme, let host = parts.host else {
            return address
        }
        var result = parts.bytes[scheme].map(\.lowercased)
        let defaultPort = result.count == 5 ? "443" : "80"
        result.append(contentsOf: "://".utf8)
        let name = parts.bytes[host]
        let isFullyQualified = name.count > 1 && name.last == UInt8(ascii: ".")
        PercentEncoding.appendNormal((isFullyQualified ? name.dropLast() : name).map(\.lowercased)[...], to: &result)
        if let port = parts.port, !port.isEmpty, !parts.bytes[port].elementsEqual(defaultPort.utf8) {
            result.append(UInt8(ascii: ":"))
            result.append(contentsOf: parts.bytes[port])
        }
        let path = PathSegments.withoutDots(parts.bytes[parts.path])
        if path.isEmpty { result.append(UInt8(ascii: "/")) }
        PercentEncoding.appendNormal(path, to: &result)
        appendQuery(of: parts, to: &result)
        if let fragment = parts.fragment, parts.bytes[fragment].first == UInt8(ascii: "!") {
            result.append(UInt8(ascii: "#"))
            PercentEncoding.appendNormal(parts.bytes[fragment], to: &result)
        }
        return result
    }

    private static func appendQuery(of parts: WebAddress, to result: inout [UInt8]) {
        guard let query = parts.query else { return }
        var mark = UInt8(ascii: "?")
        for pair in parts.bytes[query].split(separator: UInt8(ascii: "&")) {
            let name = pair.prefix { $0 != UInt8(ascii: "=") }
            guard !TrackingParameters.contain(name) else { continue }
            result.append(mark)
            PercentEncoding.appendNormal(pair, to: &result)
            mark = UInt8(ascii: "&")
        }
    }
}

/// Parameters that tell a publisher where a reader came from and change nothing about the page.
enum TrackingParameters {
    private static let names: Set<String> = [
        "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "twclid", "yclid", "igshid", "mkt_tok", "ref_src",
        "ref_url", "_hsenc", "_hsmi", "vero_id", "vero_conv", "oly_anon_id", "oly_enc_id", "cmpid", "ocid", "ncid",
        "xtor", "wt_mc", "ito", "smid", "spm", "_openstat", "wickedid", "rb_clickid", "s_cid", "ml_subscriber",
        "ml_subscriber_hash", "traffic_source", "at_medium", "at_campaign",
    ]
    private static let prefixes: [StaticString] = ["utm_", "mc_", "at_", "pk_", "mtm_", "stm_", "hsa_", "ns_"]

    static func contain(_ name: ArraySlice<UInt8>) -> Bool {
        prefixes.contains { name.hasPrefix(lowercase: $0) }
            || names.contains(String(decoding: name, as: UTF8.self).lowercased())
    }
}
