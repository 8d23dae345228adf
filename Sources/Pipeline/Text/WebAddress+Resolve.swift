extension WebAddress {
    /// Makes a whole address of a relative one.
    /// - Returns: nil where either is too long, or the base is no address that others can be relative to and is needed.
    /// - Source: RFC 3986, 5.2; WHATWG URL, 4.4.
    static func resolve(_ reference: some Collection<UInt8>, against base: some Collection<UInt8>) -> [UInt8]? {
        resolve(reference, against: WebAddress(base))
    }

    /// The same, with a base that has been read already.
    static func resolve(_ reference: some Collection<UInt8>, against base: WebAddress?) -> [UInt8]? {
        WebAddress(reference, beside: base).flatMap { resolve($0, against: base) }
    }

    /// The same, read.
    static func whole(_ reference: ArraySlice<UInt8>, against base: WebAddress?) -> WebAddress? {
        guard let relative = WebAddress(reference.span, beside: base) else { return nil }
        if relative.scheme != nil, !relative.lacksHost, !relative.mayHaveDots { return relative }
        return resolve(relative, against: base).flatMap { WebAddress($0) }
    }

    private static func resolve(_ relative: WebAddress, against base: WebAddress?) -> [UInt8]? {
        if relative.scheme != nil { return relative.lacksHost ? nil : relative.withoutDots() }
        guard let whole = base, let scheme = whole.scheme, !whole.lacksHost else { return nil }
        // Only a fragment can be relative to `mailto:x` or `data:…`.
        let isFragmentAlone = relative.authority == nil && relative.path.isEmpty && relative.query == nil
        guard whole.isHierarchical || isFragmentAlone && relative.fragment != nil else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(whole.bytes.count + relative.bytes.count + 4)
        result.append(0..<scheme.upperBound + 1, of: whole.bytes.span)
        if let authority = relative.authority {
            guard !relative.isHostless(as: whole.kind) else { return nil }
            result.append(contentsOf: "//".utf8)
            result.append(authority, of: relative.bytes.span)
            append(PathSegments.withoutDots(relative.bytes[relative.path]), to: &result)
        } else {
            if let authority = whole.authority {
                result.append(contentsOf: "//".utf8)
                result.append(authority, of: whole.bytes.span)
            }
            whole.appendPath(mergedWith: relative, to: &result)
        }
        relative.appendQueryAndFragment(to: &result)
        return result.count <= bytesAtMost ? result : nil
    }

    private static func append(_ part: ArraySlice<UInt8>, to result: inout [UInt8]) {
        result.append(0..<part.count, of: part.span)
    }

    /// Whether the address is one of the web without the host that it must have.
    private var lacksHost: Bool { isHostless(as: kind) }
    private func isHostless(as kind: SchemeKind?) -> Bool { kind == .web && authority?.isEmpty != false }

    private func appendPath(mergedWith relative: WebAddress, to result: inout [UInt8]) {
        if !relative.path.isEmpty {
            Self.append(PathSegments.withoutDots(merged(relative.bytes[relative.path])), to: &result)
            return
        }
        Self.append(isHierarchical ? PathSegments.withoutDots(bytes[path]) : bytes[path], to: &result)
        if relative.query == nil, let query {
            result.append(UInt8(ascii: "?"))
            result.append(query, of: bytes.span)
        } else if path.isEmpty, relative.query != nil, kind == .web {
            result.append(UInt8(ascii: "/"))
        }
    }

    /// A relative path behind the last slash of this address's own path.
    private func merged(_ relative: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        if relative.first == UInt8(ascii: "/") { return relative }
        guard let slash = bytes[path].lastIndex(of: UInt8(ascii: "/")) else { return [UInt8(ascii: "/")] + relative }
        return bytes[path.lowerBound...slash] + relative
    }

    private var mayHaveDots: Bool { isHierarchical && PathSegments.hasDots(bytes[path]) }

    private func withoutDots() -> [UInt8] {
        guard mayHaveDots else { return bytes }
        var result: [UInt8] = []
        result.append(0..<path.lowerBound, of: bytes.span)
        Self.append(PathSegments.withoutDots(bytes[path]), to: &result)
        appendQueryAndFragment(to: &result)
        return result
    }

    private func appendQueryAndFragment(to result: inout [UInt8]) {
        let end = path.upperBound
        result.append(end..<bytes.count, of: bytes.span)
    }
}

/// The parts of a path between slashes.
enum PathSegments {
    /// A path without `.` and `..`, which may be percent-encoded; it begins with a slash, or is empty.
    /// - Source: RFC 3986, 5.2.4; WHATWG URL, 4.4, "double-dot URL path segment".
    static func withoutDots(_ path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard hasDots(path) else { return path }
        var kept: ArraySlice<UInt8> = []
        var ends: [Int] = []
        var rest = path.dropFirst()
        while true {
            let segment = rest.prefix { $0 != UInt8(ascii: "/") }
            let isLast = segment.endIndex == rest.endIndex
            switch dots(in: segment) {
            case 1: break
            case 2: if let end = ends.popLast() { kept.removeSubrange(end...) }
            default:
                ends.append(kept.endIndex)
                kept.append(UInt8(ascii: "/"))
                kept.append(contentsOf: segment)
                if isLast { return kept }
            }
            if isLast {
                kept.append(UInt8(ascii: "/"))
                return kept
            }
            rest = rest[(segment.endIndex + 1)...]
        }
    }

    /// Whether some segment may be dots alone.
    static func hasDots(_ path: ArraySlice<UInt8>) -> Bool {
        var before = UInt8(ascii: "/")
        for byte in path {
            if before == UInt8(ascii: "/"), byte == UInt8(ascii: ".") || byte == UInt8(ascii: "%") { return true }
            before = byte
        }
        return false
    }

    /// 1 for `.`, 2 for `..`, else 0.
    private static func dots(in segment: ArraySlice<UInt8>) -> Int {
        guard segment.count <= 6 else { return 0 }
        var rest = segment
        var count = 0
        while let first = rest.first {
            if first == UInt8(ascii: ".") {
                rest = rest.dropFirst()
            } else if rest.hasPrefix(lowercase: "%2e") {
                rest = rest.dropFirst(3)
            } else {
                return 0
            }
            count += 1
        }
        return count <= 2 ? count : 0
    }
}
