/// Addresses that only lead on to another, which they hold.
///
/// An archive's copy is no such address: what it leads to is the page as it was.
enum Wrappers {
    /// What an address leads on to, as it is written there; nil where it is no wrapper, or holds no address.
    static func target(of address: borrowing NormalAddress) -> [UInt8]? {
        let lines = table.lines(near: address.word)
        guard !lines.isEmpty else { return nil }
        let site = address.bytes[address.site]
        let path = address.bytes[address.path]
        for line in lines where SiteName.matches(site, line.site) {
            for pattern in line.paths {
                guard let rest = remainder(of: path, behind: pattern) else { continue }
                if let target = target(in: address, line.carrier, rest), isWhole(target[...]) { return target }
            }
        }
        return nil
    }

    private static func target(
        in address: borrowing NormalAddress, _ carrier: Carrier, _ rest: ArraySlice<UInt8>
    ) -> [UInt8]? {
        switch carrier {
        case .parameter(let names):
            for name in names {
                if let value = parameter(name, of: address), isWhole(value[...]) { return value }
            }
            return nil
        case .signedParameter(let name): return parameter(name, of: address).map(withoutSignature)
        case .encodedParameter(let name, let prefix):
            guard let value = parameter(name, of: address), value[...].hasPrefix(lowercase: prefix) else { return nil }
            return WebBase64.decode(value.dropFirst(prefix.utf8CodeUnitCount))
        case .dashedParameter(let name): return parameter(name, of: address).map(DefendedAddress.dashed)
        case .defended: return DefendedAddress.target(address.bytes[rest.startIndex...])
        case .query: return Array(address.bytes[address.query])
        case .path(let count): return hostAndPath(rest, skipping: count, of: address)
        case .cache:
            let isSecure = rest.hasPrefix(lowercase: "s/")
            return whole(isSecure ? rest.dropFirst(2) : rest, scheme: isSecure ? "https://" : "http://", of: address)
        case .segment(let start):
            let segment = rest.split(separator: ASCII.slash).first { $0.hasPrefix(lowercase: start) }
            return segment.map { PercentEncoding.decoded($0.dropFirst(start.utf8CodeUnitCount)) }
        case .article: return WebBase64.decode(rest.prefix { $0 != ASCII.slash }).flatMap(NewsArticle.address)
        }
    }

    /// What of a path the pattern leaves; nil where the path is another.
    private static func remainder(of path: ArraySlice<UInt8>, behind pattern: StaticString) -> ArraySlice<UInt8>? {
        let count = pattern.utf8CodeUnitCount
        let last = pattern.withUTF8Buffer { unsafe $0.last }
        if last == UInt8(ascii: "*") {
            guard path.count >= count - 1 else { return nil }
            let isSame = pattern.withUTF8Buffer { letters in
                unsafe zip(path, letters.dropLast()).allSatisfy { $0.lowercased == $1 }
            }
            return isSame ? path.dropFirst(count - 1) : nil
        }
        let bare = path.count > 1 && path.last == ASCII.slash ? path.dropLast() : path
        return bare.equals(lowercase: pattern) ? path.suffix(0) : nil
    }

    private static func parameter(_ name: StaticString, of address: borrowing NormalAddress) -> [UInt8]? {
        for pair in address.bytes[address.query].split(separator: ASCII.ampersand) {
            guard let equals = pair.firstIndex(of: ASCII.equals), pair[..<equals].equals(lowercase: name) else {
                continue
            }
            return PercentEncoding.decoded(pair[(equals + 1)...])
        }
        return nil
    }

    private static func withoutSignature(_ value: [UInt8]) -> [UInt8] {
        guard let colon = value.lastIndex(of: UInt8(ascii: ":")), value.count - colon > 20 else { return value }
        let isSignature = value[(colon + 1)...].allSatisfy {
            $0.isAlphanumeric || $0 == ASCII.hyphen || $0 == UInt8(ascii: "_")
        }
        return isSignature ? Array(value[..<colon]) : value
    }

    private static func hostAndPath(
        _ rest: ArraySlice<UInt8>, skipping count: Int, of address: borrowing NormalAddress
    ) -> [UInt8]? {
        var rest = rest
        for _ in 0..<count {
            guard let slash = rest.firstIndex(of: ASCII.slash) else { return nil }
            rest = rest[(slash + 1)...]
        }
        return whole(rest, scheme: "https://", of: address)
    }

    /// A target without a scheme, with the wrapper's query.
    private static func whole(
        _ rest: ArraySlice<UInt8>, scheme: String, of address: borrowing NormalAddress
    ) -> [UInt8]? {
        var target: [UInt8] = []
        if !isWhole(rest) {
            let host = rest.prefix { $0 != ASCII.slash }
            guard host.dropFirst().contains(UInt8(ascii: ".")), host.last?.isLetter ?? false else { return nil }
            target += Array(scheme.utf8)
        }
        target += rest
        if !address.query.isEmpty {
            target.append(ASCII.question)
            target += address.bytes[address.query]
        }
        return target
    }

    private static func isWhole(_ target: ArraySlice<UInt8>) -> Bool {
        target.hasPrefix(lowercase: "https://") || target.hasPrefix(lowercase: "http://")
    }
}

/// Base64 as addresses carry it.
/// - Source: RFC 4648, 5.
enum WebBase64 {
    static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let standard = text.map { $0 == ASCII.hyphen ? UInt8(ascii: "+") : $0 == UInt8(ascii: "_") ? ASCII.slash : $0 }
        return Base64.decode(standard[...])
    }
}

/// The message that an address of Google News holds; newer ones hold a key of Google's own in place of the target.
/// - Source: Protocol Buffers, "Encoding".
enum NewsArticle {
    static func address(in message: [UInt8]) -> [UInt8]? {
        guard message.starts(with: [0x08, 0x13, 0x22]) else { return nil }
        var length = 0
        var place = 3
        var shift = 0
        while place < message.count, shift <= 14 {
            length |= Int(message[place] & 0x7f) << shift
            shift += 7
            place += 1
            if message[place - 1] < 0x80 { break }
        }
        guard place + length <= message.count else { return nil }
        return Array(message[place..<place + length])
    }
}
