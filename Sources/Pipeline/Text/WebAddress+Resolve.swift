extension WebAddress {
    /// Makes a whole address of a relative one.
    /// - Returns: nil where either is too long, or the base is no whole address and is needed.
    /// - Source: RFC 3986, 5.2.
    static func resolve(_ reference: some Collection<UInt8>, against base: some Collection<UInt8>) -> [UInt8]? {
        guard let relative = WebAddress(reference) else { return nil }
        if relative.scheme != nil { return relative.withoutDots() }
        guard let whole = WebAddress(base), let scheme = whole.scheme else { return nil }
        var result = Array(whole.bytes[scheme])
        result.append(UInt8(ascii: ":"))
        if let authority = relative.authority {
            result.append(contentsOf: "//".utf8)
            result.append(contentsOf: relative.bytes[authority])
            result.append(contentsOf: PathSegments.withoutDots(relative.bytes[relative.path]))
            relative.appendQueryAndFragment(to: &result)
            return result
        }
        if let authority = whole.authority {
            result.append(contentsOf: "//".utf8)
            result.append(contentsOf: whole.bytes[authority])
        }
        if relative.path.isEmpty {
            result.append(contentsOf: whole.bytes[whole.path])
            if relative.query == nil, let query = whole.query {
                result.append(UInt8(ascii: "?"))
                result.append(contentsOf: whole.bytes[query])
            }
        } else {
            let path = relative.bytes[relative.path]
            result.append(contentsOf: PathSegments.withoutDots(whole.merged(path)))
        }
        relative.appendQueryAndFragment(to: &result)
        return result
    }

    /// A relative path behind the last slash of this address's own path.
    private func merged(_ relative: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        if relative.first == UInt8(ascii: "/") { return relative }
        if authority != nil, path.isEmpty { return [UInt8(ascii: "/")] + relative }
        guard let slash = bytes[path].lastIndex(of: UInt8(ascii: "/")) else { return relative }
        return bytes[path.lowerBound...slash] + relative
    }

    private func withoutDots() -> [UInt8] {
        guard authority != nil else { return bytes }
        var result = Array(bytes[..<path.lowerBound])
        result.append(contentsOf: PathSegments.withoutDots(bytes[path]))
        appendQueryAndFragment(to: &result)
        return result
    }

    private func appendQueryAndFragment(to result: inout [UInt8]) {
        if let query {
            result.append(UInt8(ascii: "?"))
            result.append(contentsOf: bytes[query])
        }
        if let fragment {
            result.append(UInt8(ascii: "#"))
            result.append(contentsOf: bytes[fragment])
        }
    }
}

enum PathSegments {
    /// - Source: RFC 3986, 5.2.4.
    static func withoutDots(_ path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard path.contains(UInt8(ascii: ".")) else { return path }
        let isAbsolute = path.first == UInt8(ascii: "/")
        let segments = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        var kept: [ArraySlice<UInt8>] = []
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            if segment.elementsEqual("..".utf8) {
                if kept.count > (isAbsolute ? 1 : 0) { kept.removeLast() }
                if isLast { kept.append([]) }
            } else if segment.elementsEqual(".".utf8) {
                if isLast { kept.append([]) }
            } else {
                kept.append(segment)
            }
        }
        return ArraySlice(kept.joined(separator: [UInt8(ascii: "/")]))
    }
}
