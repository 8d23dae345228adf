/// Makes addresses in HTML whole and lets those pass whose scheme `SanitizerPolicy` lists.
struct AddressCleaner {
    enum Use {
        case link, source
        /// A source that may hold the picture itself.
        case picture
    }

    /// Where relative addresses begin; nil where that is unknown, and they stay relative.
    let base: WebAddress?

    /// A picture that stands in its address; larger ones are rare and no thing for a record.
    private static let inlineBytesAtMost = 1 << 20

    /// Appends an address; an empty one stays empty.
    /// - Returns: whether it may stand; where not, what was appended is to be taken back.
    func append(_ written: Span<UInt8>, as use: Use, to output: inout [UInt8]) -> Bool {
        let value = written.extracting(written.trimmedRange)
        if value.isEmpty { return true }
        if Self.isWholeAlready(value) {
            HTMLEscape.append(value: value, to: &output)
            return true
        }
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
        let schemes = use == .link ? SanitizerPolicy.linkSchemes : SanitizerPolicy.sourceSchemes
        guard schemes.contains(where: { address.bytes[scheme].equals(lowercase: $0) }) else { return false }
        return address.kind != .web || address.authority?.isEmpty == false
    }

    /// Whether an address is one of the web that resolving would leave as it is, told in one look at its bytes.
    private static func isWholeAlready(_ value: Span<UInt8>) -> Bool {
        guard value.count <= WebAddress.bytesAtMost else { return false }
        let start = value.starts(with: "https://") ? 8 : 7
        guard start == 8 || value.starts(with: "http://"), start < value.count, value[0] == 0x68 else { return false }
        guard value[start] != ASCII.slash, value[start] != ASCII.question, value[start] != ASCII.number else {
            return false
        }
        var before = ASCII.null
        for index in start..<value.count {
            let byte = value[index]
            if PercentEncoding.Set.path.contains(byte) || byte == UInt8(ascii: "\\") { return false }
            if before == ASCII.slash, byte == UInt8(ascii: ".") || byte == UInt8(ascii: "%") { return false }
            before = byte
        }
        return true
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
