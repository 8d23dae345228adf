extension WebAddress {
    /// Makes a whole address of a relative one.
    /// - Returns: nil where either is too long, or the base is no address that others can be relative to and is needed.
    /// - Source: RFC 3986, 5.2; WHATWG URL, 4.4.
    static func resolve(_ reference: some Collection<UInt8>, against base: some Collection<UInt8>) -> [UInt8]? {
        resolve(reference, against: WebAddress(base))
    }

    /// The same, with a base that has been read already.
    static func resolve(_ reference: some Collection<UInt8>, against base: WebAddress?) -> [UInt8]? {
        WebAddress(reference, beside: base).flatMap { resolved($0, against: base)?.bytes }
    }

    /// The same, read.
    static func whole(_ reference: ArraySlice<UInt8>, against base: WebAddress?) -> WebAddress? {
        WebAddress(reference.span, beside: base).flatMap { resolved($0, against: base) }
    }

    private static func resolved(_ relative: WebAddress, against base: WebAddress?) -> WebAddress? {
        if relative.scheme != nil { return relative.lacksHost ? nil : relative.withoutDots() }
        guard let whole = base, let scheme = whole.scheme, !whole.lacksHost else { return nil }
        // Only a fragment can be relative to `mailto:x` or `data:…`.
        let isFragmentAlone = relative.authority == nil && relative.path.isEmpty && relative.query == nil
        guard whole.isHierarchical || isFragmentAlone && relative.fragment != nil else { return nil }
        guard whole.isShort(asBaseOf: relative) else { return nil }
        var result = WebAddress(capacity: whole.bytes.count + relative.bytes.count + 4)
        result.append(scheme: scheme, of: whole)
        if let authority = relative.authority {
            guard !relative.isHostless(as: whole.kind) else { return nil }
            result.append(authority: authority, of: relative)
            result.append(path: PathSegments.withoutDots(relative.bytes[relative.path]))
        } else {
            if let authority = whole.authority { result.append(authority: authority, of: whole) }
            result.appendPath(of: whole, mergedWith: relative)
        }
        if let query = relative.query { result.append(query: query, of: relative) }
        if let fragment = relative.fragment { result.append(fragment: fragment, of: relative) }
        return result.bytes.count <= bytesAtMost ? result : nil
    }

    /// Bytes that a base lends to an address that is relative to it. A document of short links beside one long base
    /// would become a thousand times as long; the folders of real sites have some dozens.
    static let baseBytesAtMost = 512

    /// Whether what the relative address takes over is short enough.
    private func isShort(asBaseOf relative: WebAddress) -> Bool {
        if relative.authority != nil { return true }
        let end = relative.path.isEmpty ? query?.upperBound ?? path.upperBound : path.upperBound
        return end <= Self.baseBytesAtMost
    }

    /// Whether relative paths can begin here.
    var isShortBase: Bool { path.upperBound <= Self.baseBytesAtMost }

    private mutating func appendPath(of whole: WebAddress, mergedWith relative: WebAddress) {
        if !relative.path.isEmpty {
            append(path: PathSegments.withoutDots(whole.merged(relative.bytes[relative.path])))
            return
        }
        let own = whole.bytes[whole.path]
        let isSlashMissing = whole.path.isEmpty && relative.query != nil && whole.kind == .web
        append(path: isSlashMissing ? [ASCII.slash] : whole.isHierarchical ? PathSegments.withoutDots(own) : own)
        if relative.query == nil, let query = whole.query { append(query: query, of: whole) }
    }

    private func withoutDots() -> WebAddress {
        guard mayHaveDots, let scheme else { return self }
        var result = WebAddress(capacity: bytes.count)
        result.append(scheme: scheme, of: self)
        if let authority { result.append(authority: authority, of: self) }
        result.append(path: PathSegments.withoutDots(bytes[path]))
        if let query { result.append(query: query, of: self) }
        if let fragment { result.append(fragment: fragment, of: self) }
        return result
    }

    /// Whether the address is one of the web without the host that it must have.
    private var lacksHost: Bool { isHostless(as: kind) }
    private func isHostless(as kind: SchemeKind?) -> Bool { kind == .web && authority?.isEmpty != false }

    /// A relative path behind the last slash of this address's own path.
    private func merged(_ relative: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        if relative.first == UInt8(ascii: "/") { return relative }
        guard let slash = bytes[path].lastIndex(of: UInt8(ascii: "/")) else { return [UInt8(ascii: "/")] + relative }
        return bytes[path.lowerBound...slash] + relative
    }

    private var mayHaveDots: Bool { isHierarchical && PathSegments.hasDots(bytes[path]) }
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
