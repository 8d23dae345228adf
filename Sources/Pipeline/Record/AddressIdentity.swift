/// What of an address counts when items are compared.
enum AddressIdentity {
    /// A web address without what changes while the page stays the same: the scheme, capitals in the host's name, the
    /// port that the scheme has anyway.
    /// - Parameters:
    ///   - address: may be anything.
    ///   - parts: the same, read.
    ///   - tracking: whether parameters that only tell where a reader came from count as well.
    /// - Returns: what is no web address as it is.
    static func withoutScheme(_ address: [UInt8], _ parts: WebAddress?, tracking: Bool = true) -> [UInt8] {
        // A browser takes `http:1` for an address; in a guid it is a word.
        guard let parts, parts.isWeb, let host = parts.host, hasSlashes(address) else { return address }
        var result: [UInt8] = []
        result.reserveCapacity(parts.bytes.count + 1)
        result.append(ASCII.slash)
        result.append(ASCII.slash)
        result.append(lowercased: host, of: parts.bytes.span)
        if let port = parts.port, !isUsual(parts.bytes[port]) {
            result.append(UInt8(ascii: ":"))
            result.append(contentsOf: parts.bytes[port])
        }
        if parts.path.isEmpty { result.append(ASCII.slash) }
        result.append(parts.path, of: parts.bytes.span)
        appendQuery(of: parts, tracking: tracking, to: &result)
        appendFragment(of: parts, to: &result)
        return result
    }

    /// Where a page stands on its site, whatever the site is called: path and query, without tracking parameters.
    /// - Parameters:
    ///   - address: may be anything.
    ///   - parts: the same, read.
    ///   - fragment: whether the fragment counts; several items may stand on one page.
    /// - Returns: a slash for a site's front page; what has no host as it is.
    static func withinSite(_ address: [UInt8], _ parts: WebAddress?, fragment: Bool) -> [UInt8] {
        guard let parts, parts.authority != nil else { return address }
        var result: [UInt8] = []
        result.reserveCapacity(parts.bytes.count + 1)
        if parts.path.isEmpty { result.append(ASCII.slash) }
        result.append(parts.path, of: parts.bytes.span)
        appendQuery(of: parts, tracking: false, to: &result)
        if fragment { appendFragment(of: parts, to: &result) }
        return result
    }

    private static func hasSlashes(_ address: [UInt8]) -> Bool {
        guard let colon = address.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return address[(colon + 1)...].starts(with: "//".utf8)
    }

    private static func isUsual(_ port: ArraySlice<UInt8>) -> Bool {
        port.isEmpty || port.elementsEqual("80".utf8) || port.elementsEqual("443".utf8)
    }

    private static func appendQuery(of parts: WebAddress, tracking: Bool, to result: inout [UInt8]) {
        guard let query = parts.query else { return }
        var mark = ASCII.question
        var start = query.lowerBound
        while start < query.upperBound {
            let pair = start..<min(ByteScan.first(ASCII.ampersand, in: parts.bytes.span, from: start), query.upperBound)
            start = pair.upperBound + 1
            guard !pair.isEmpty else { continue }
            if !tracking, TrackingParameters.contain(parts.bytes[pair].prefix { $0 != ASCII.equals }) { continue }
            result.append(mark)
            result.append(pair, of: parts.bytes.span)
            mark = ASCII.ampersand
        }
    }

    private static func appendFragment(of parts: WebAddress, to result: inout [UInt8]) {
        guard let fragment = parts.fragment, !fragment.isEmpty else { return }
        result.append(ASCII.number)
        result.append(contentsOf: parts.bytes[fragment])
    }
}
