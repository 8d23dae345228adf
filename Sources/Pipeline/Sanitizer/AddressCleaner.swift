/// Makes addresses in HTML whole and lets those pass whose scheme `SanitizerPolicy` lists.
struct AddressCleaner {
    enum Use {
        case link, source
        /// A source that may hold the picture itself.
        case picture
    }

    /// Where relative addresses begin; nil where that is unknown, and they stay relative.
    let base: WebAddress?
    /// The base up to its host, and up to the last slash of its path.
    private let origin: [UInt8]
    private let folder: [UInt8]

    init(base: WebAddress?) {
        self.base = base
        guard let base, base.isWeb, base.isShortBase, let slash = base.bytes[base.path].lastIndex(of: ASCII.slash)
        else {
            (origin, folder) = ([], [])
            return
        }
        // Whether the base's own path has dots in it is for the slow way to see.
        let isPlain = !PathSegments.hasDots(base.bytes[base.path])
        origin = isPlain ? Array(base.bytes[..<base.path.lowerBound]) : []
        folder = isPlain ? Array(base.bytes[...slash]) : []
    }

    /// A picture that stands in its address; larger ones are rare and no thing for a record.
    private static let inlineBytesAtMost = 1 << 20

    /// Appends an address; an empty one stays empty.
    /// - Returns: whether it may stand; where not, what was appended is to be taken back.
    func append(_ written: Span<UInt8>, as use: Use, to output: inout [UInt8]) -> Bool {
        let value = written.extracting(written.trimmedRange)
        if value.isEmpty { return true }
        if appendPlain(value, to: &output) { return true }
        if use == .picture, let inline = Self.inlinePicture(value) {
            HTMLEscape.append(value: inline.span, to: &output)
            return true
        }
        let bytes = Array(value)
        if let whole = WebAddress.resolve(bytes, against: base), let address = WebAddress(whole) {
            guard Self.allows(address, as: use) else { return false }
            HTMLEscape.append(value: whole.span, to: &output)
            return true
        }
        guard base == nil, let relative = WebAddress(bytes), relative.scheme == nil else { return false }
        HTMLEscape.append(value: relative.bytes.span, to: &output)
        return true
    }

    /// Appends a list of pictures and their sizes.
    /// - Returns: whether one of them, or nothing at all, may stand.
    /// - Source: HTML Living Standard, 4.8.4.2.1 and 4.8.4.3.10, "srcset attributes".
    func append(list: Span<UInt8>, to output: inout [UInt8]) -> Bool {
        var place = 0
        var count = 0
        while true {
            while place < list.count, list[place].isSpace || list[place] == UInt8(ascii: ",") { place += 1 }
            guard place < list.count else { return count > 0 || list.trimmedRange.isEmpty }
            let start = place
            while place < list.count, !list[place].isSpace { place += 1 }
            var end = place
            while list[end - 1] == UInt8(ascii: ",") { end -= 1 }
            let sizesStart = place
            if end == place { while place < list.count, list[place] != UInt8(ascii: ",") { place += 1 } }
            let sizes = list.extracting(sizesStart..<place)
            if append(list.extracting(start..<end), sizes, isFirst: count == 0, to: &output) { count += 1 }
        }
    }

    private func append(_ address: Span<UInt8>, _ sizes: Span<UInt8>, isFirst: Bool, to output: inout [UInt8]) -> Bool {
        let start = output.count
        if !isFirst { output.append(contentsOf: ", ".utf8) }
        let areSizes = sizes.indices.allSatisfy {
            sizes[$0].isAlphanumeric || sizes[$0] == UInt8(ascii: ".") || sizes[$0].isSpace
        }
        let place = output.count
        guard areSizes, append(address, as: .picture, to: &output), output.count > place else {
            output.removeLast(output.count - start)
            return false
        }
        var isBetween = true
        for index in sizes.indices {
            guard !sizes[index].isSpace else {
                isBetween = true
                continue
            }
            if isBetween { output.append(0x20) }
            isBetween = false
            output.append(sizes[index])
        }
        return true
    }

    private static func allows(_ address: WebAddress, as use: Use) -> Bool {
        guard let scheme = address.scheme else { return false }
        let isListed =
            use == .link
            ? LinkScheme.allowsInHTML(address)
            : SanitizerPolicy.sourceSchemes.contains { address.bytes[scheme].equals(lowercase: $0) }
        guard isListed else { return false }
        return address.kind != .web || address.authority?.isEmpty == false
    }

    /// Appends an address that needs but be copied, alone or behind a part of the base; these are nearly all.
    /// - Returns: whether it is one.
    private func appendPlain(_ value: Span<UInt8>, to output: inout [UInt8]) -> Bool {
        guard value.count + folder.count <= WebAddress.bytesAtMost else { return false }
        var start = 0
        if value[0] == ASCII.slash {
            guard !origin.isEmpty, !value.has(ASCII.slash, at: 1), Self.isPlain(value, from: 1, after: ASCII.slash)
            else {
                return false
            }
            output.append(contentsOf: origin)
        } else if value[0] == 0x68, value.starts(with: "http") {
            start = value.has(UInt8(ascii: "s"), at: 4) ? 5 : 4
            guard HTMLTokenizer.has("://", at: start, in: value), value.count > start + 3,
                (1..<start).allSatisfy({ value[$0].lowercased == value[$0] })
            else { return false }
            let first = value[start + 3]
            guard first != ASCII.slash, first != ASCII.question, first != ASCII.number,
                Self.isPlain(value, from: start + 3, after: ASCII.null)
            else { return false }
        } else {
            guard !folder.isEmpty, value[0].isAlphanumeric, Self.isPlainInFolder(value) else { return false }
            output.append(contentsOf: folder)
        }
        HTMLEscape.append(value: value, to: &output)
        return true
    }

    /// Whether the bytes hold nothing to be encoded, and no segment of a path that begins with a dot, encoded or not.
    private static func isPlain(_ value: Span<UInt8>, from start: Int, after byte: UInt8) -> Bool {
        var before = byte
        for index in start..<value.count {
            let byte = value[index]
            if PercentEncoding.Set.path.contains(byte) || byte == UInt8(ascii: "\\") { return false }
            if before == ASCII.slash, byte == UInt8(ascii: ".") || byte == UInt8(ascii: "%") { return false }
            before = byte
        }
        return true
    }

    /// Whether it is a path below a folder, without the colon of a scheme.
    private static func isPlainInFolder(_ value: Span<UInt8>) -> Bool {
        for index in value.indices where !value[index].isAlphanumeric {
            if value[index] == UInt8(ascii: ":") { return false }
            if value[index] == ASCII.slash || value[index] == ASCII.question || value[index] == ASCII.number { break }
        }
        return isPlain(value, from: 0, after: ASCII.slash)
    }

    /// A picture of a listed kind that stands in its address, without line breaks.
    private static func inlinePicture(_ value: Span<UInt8>) -> [UInt8]? {
        guard value.count <= inlineBytesAtMost, value.starts(with: "data:") else { return nil }
        var end = 5
        while end < value.count, value[end] != ASCII.semicolon, value[end] != UInt8(ascii: ",") { end += 1 }
        let kind = Array(value.extracting(5..<end))
        guard end < value.count, SanitizerPolicy.inlinePictures.contains(where: { kind.equals(lowercase: $0) }) else {
            return nil
        }
        var result: [UInt8] = []
        PercentEncoding.Set.opaque.append(Array(value).filter { $0 > 0x20 }[...], to: &result)
        return result
    }
}
