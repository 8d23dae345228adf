/// Writes the attributes that `SanitizerPolicy` lists, each value cleaned as its use asks.
struct AttributeWriter {
    private let addresses: AddressCleaner
    private var scratch: [UInt8] = []

    init(base: WebAddress?) { addresses = AddressCleaner(base: base) }

    /// - Parameters:
    ///   - attributes: those of one start tag, in `html`.
    ///   - vocabulary: what its element belongs to.
    ///   - element: the element: an `img` may hold the picture in its address; an `a` alone leads out of a drawing.
    ///   - table: the policy.
    ///   - html: the document.
    ///   - output: where they are written, each with a space before it.
    mutating func write(
        _ attributes: [HTMLAttribute], in vocabulary: Vocabulary, of element: PolicyTable.Number,
        _ table: borrowing PolicyTable,
        _ html: Span<UInt8>, to output: inout [UInt8]
    ) {
        var lazy: (source: Bool, sources: Bool) = (false, false)
        let isPicture = element == table.picture
        let mayLink = vocabulary != .svg || element == table.drawnAnchor
        var usesXLink = false
        if isPicture { lazy = writeLazy(attributes, html, to: &output) }
        for attribute in attributes {
            guard let rule = table.attribute(attribute, in: vocabulary, html) else { continue }
            if attribute.key == .src && lazy.source || attribute.key == .srcset && lazy.sources { continue }
            if rule.use == .link, !mayLink { continue }
            if rule.use == .linkNamespace {
                usesXLink = true
                continue
            }
            let start = output.count
            output.append(rule.spelling, of: table.text.span)
            guard append(attribute.value, as: rule.use, isPicture: isPicture, html, to: &output) else {
                output.removeLast(output.count - start)
                continue
            }
            output.append(ASCII.doubleQuote)
            usesXLink = usesXLink || vocabulary != .html && Self.isXLink(attribute.name, html)
        }
        if usesXLink { output.append(contentsOf: " xmlns:xlink=\"http://www.w3.org/1999/xlink\"".utf8) }
    }

    private static func isXLink(_ name: Range<Int>, _ html: Span<UInt8>) -> Bool {
        html.extracting(name).starts(with: "xlink:")
    }

    /// Writes a link to the film or recording that a frame holds, if it does.
    mutating func writePlayer(_ attributes: [HTMLAttribute], _ html: Span<UInt8>, to output: inout [UInt8]) {
        let source = attributes.first { $0.key == .src && !$0.value.isEmpty } ?? attributes.first { $0.key == .dataSrc }
        guard let source else { return }
        scratch.removeAll(keepingCapacity: true)
        HTMLText.appendValue(source.value, of: html, to: &scratch)
        guard let address = WebAddress.resolve(scratch, against: addresses.base), Players.have(address) else { return }
        output.append(contentsOf: "<a href=\"".utf8)
        HTMLEscape.append(value: address.span, to: &output)
        output.append(contentsOf: "\">".utf8)
        scratch.removeAll(keepingCapacity: true)
        if let title = attributes.first(where: { $0.key == .title }) {
            HTMLText.appendValue(title.value, of: html, to: &scratch)
        }
        if scratch.allSatisfy(\.isSpace) { scratch = address }
        HTMLEscape.append(text: scratch.span, to: &output)
        output.append(contentsOf: "</a>".utf8)
    }

    /// Writes the address that a lazy loader would put in the place of `src` and `srcset`.
    /// - Returns: which of the two are written.
    private mutating func writeLazy(
        _ attributes: [HTMLAttribute], _ html: Span<UInt8>, to output: inout [UInt8]
    ) -> (source: Bool, sources: Bool) {
        var written: (source: Bool, sources: Bool) = (false, false)
        for attribute in attributes {
            let isList = attribute.key == .dataSrcset
            guard isList || SanitizerPolicy.lazySources.contains(attribute.key), !attribute.value.isEmpty else {
                continue
            }
            guard !(isList ? written.sources : written.source) else { continue }
            let start = output.count
            output.append(contentsOf: (isList ? " srcset=\"" : " src=\"").utf8)
            guard append(attribute.value, as: isList ? .sources : .source, isPicture: true, html, to: &output) else {
                output.removeLast(output.count - start)
                continue
            }
            output.append(ASCII.doubleQuote)
            if isList { written.sources = true } else { written.source = true }
        }
        return written
    }

    /// - Returns: whether the attribute may stand; where not, what was appended is to be taken back.
    private mutating func append(
        _ value: Range<Int>, as use: SanitizerPolicy.AttributeUse, isPicture: Bool, _ html: Span<UInt8>,
        to output: inout [UInt8]
    ) -> Bool {
        let raw = html.extracting(value)
        let first = ByteScan.first(
            of: ASCII.ampersand, ASCII.carriageReturn, ASCII.null, ASCII.null, in: raw, from: 0)
        if first == raw.count {
            return Self.append(raw, as: use, isPicture: isPicture, addresses, to: &output)
        }
        scratch.removeAll(keepingCapacity: true)
        HTMLText.appendValue(value, of: html, to: &scratch)
        for index in scratch.indices where scratch[index] == ASCII.carriageReturn { scratch[index] = ASCII.lineFeed }
        return Self.append(scratch.span, as: use, isPicture: isPicture, addresses, to: &output)
    }

    private static func append(
        _ value: Span<UInt8>, as use: SanitizerPolicy.AttributeUse, isPicture: Bool, _ addresses: AddressCleaner,
        to output: inout [UInt8]
    ) -> Bool {
        switch use {
        case .text:
            HTMLEscape.append(value: value, to: &output)
            return true
        case .link: return addresses.append(value, as: .link, to: &output)
        case .source: return addresses.append(value, as: isPicture ? .picture : .source, to: &output)
        case .sources: return addresses.append(list: value, to: &output)
        case .name: return ElementNames.append(value, to: &output)
        case .reference: return ElementNames.append(reference: value, to: &output)
        case .style: return StyleCleaner.append(value, to: &output)
        case .paint: return StyleCleaner.append(paint: value, to: &output)
        case .linkNamespace: return false
        }
    }
}

/// Names of elements, which others refer to, each with a prefix of their own.
enum ElementNames {
    static func append(_ value: Span<UInt8>, to output: inout [UInt8]) -> Bool {
        var place = 0
        var isFirst = true
        while place < value.count {
            guard !value[place].isSpace else {
                place += 1
                continue
            }
            var end = place
            while end < value.count, !value[end].isSpace { end += 1 }
            if !isFirst { output.append(0x20) }
            isFirst = false
            append(name: value.extracting(place..<end), to: &output)
            place = end
        }
        return true
    }

    /// `#` and a name.
    static func append(reference value: Span<UInt8>, to output: inout [UInt8]) -> Bool {
        guard value.count > 0 else { return true }
        guard value[0] == ASCII.number, value.indices.allSatisfy({ !value[$0].isSpace }) else { return false }
        output.append(ASCII.number)
        append(name: value.extracting(1..<value.count), to: &output)
        return true
    }

    private static func append(name: Span<UInt8>, to output: inout [UInt8]) {
        let prefix = SanitizerPolicy.namePrefix
        let hasPrefix = name.count >= prefix.count && prefix.indices.allSatisfy { name[$0] == prefix[$0] }
        if !hasPrefix { output.append(contentsOf: prefix) }
        HTMLEscape.append(value: name, to: &output)
    }
}
