/// Writes HTML anew with nothing in it but what `SanitizerPolicy` lists: every tag is closed, every address whole.
struct Sanitizer {
    private var tokenizer = HTMLTokenizer()
    private var open: [HTMLElement] = []
    private var dropped: (element: HTMLElement, depth: Int)?
    private var value: [UInt8] = []
    private let base: [UInt8]

    /// Elements open at once: deeper ones lose their tags, never their text.
    private static let depthAtMost = 128

    private init(base: [UInt8]) { self.base = base }

    /// - Parameters:
    ///   - html: a fragment in valid UTF-8.
    ///   - base: where relative addresses begin.
    /// - Returns: the clean fragment; empty where nothing of it may stay.
    static func clean(_ html: Span<UInt8>, base: [UInt8]) -> [UInt8] {
        var sanitizer = Sanitizer(base: base)
        var output: [UInt8] = []
        output.reserveCapacity(html.count)
        sanitizer.run(html, &output)
        return Array(output[output.trimmed(0..<output.count)])
    }

    private mutating func run(_ html: Span<UInt8>, _ output: inout [UInt8]) {
        while true {
            switch tokenizer.next(in: html) {
            case .text(let run) where dropped == nil: append(escaping: html.extracting(run), &output)
            case .characters(let characters) where dropped == nil:
                guard characters.first != "\0" else { continue }
                value.removeAll(keepingCapacity: true)
                characters.append(to: &value)
                for byte in value { HTMLEscape.append(byte, to: &output) }
            case .startTag(let tag): start(tag, html, &output)
            case .endTag(let tag): end(tag.element, &output)
            case .end:
                while let element = open.popLast() { close(element, &output) }
                return
            default: continue
            }
        }
    }

    private mutating func start(_ tag: HTMLTag, _ html: Span<UInt8>, _ output: inout [UInt8]) {
        if let hidden = dropped {
            if hidden.element == tag.element { dropped?.depth += 1 }
            return
        }
        if SanitizerPolicy.dropsContent(tag.element) {
            if !ElementRole.isVoid(tag.element), !(tag.isSelfClosing && isForeign(tag.element)) {
                dropped = (tag.element, 1)
            }
            return
        }
        let isVoid = ElementRole.isVoid(tag.element)
        let element = tag.element == .image ? .img : tag.element
        guard SanitizerPolicy.keeps(element), isVoid || open.count < Self.depthAtMost else { return }
        guard element != .img || !isPixel(html) else { return }
        if element == .a, open.contains(.a) { end(.a, &output) }
        output.append(ASCII.less)
        output.append(contentsOf: String(describing: element).utf8)
        for attribute in tokenizer.attributes { write(attribute, of: element, html, &output) }
        output.append(ASCII.greater)
        if !isVoid { open.append(element) }
    }

    private mutating func end(_ element: HTMLElement, _ output: inout [UInt8]) {
        if let hidden = dropped {
            guard hidden.element == element else { return }
            dropped = hidden.depth > 1 ? (element, hidden.depth - 1) : nil
            return
        }
        guard let place = open.lastIndex(of: element) else { return }
        while open.count > place, let inner = open.popLast() { close(inner, &output) }
    }

    private func close(_ element: HTMLElement, _ output: inout [UInt8]) {
        output.append(contentsOf: "</".utf8)
        output.append(contentsOf: String(describing: element).utf8)
        output.append(ASCII.greater)
    }

    private mutating func write(
        _ attribute: HTMLAttribute, of element: HTMLElement, _ html: Span<UInt8>, _ output: inout [UInt8]
    ) {
        guard let use = SanitizerPolicy.use(of: attribute.key, on: element) else { return }
        value.removeAll(keepingCapacity: true)
        HTMLText.appendValue(attribute.value, of: html, to: &value)
        switch use {
        case .text: break
        case .address: value = whole(value[...], image: false)
        case .image: value = whole(value[...], image: true)
        case .addressList: value = wholeList(value)
        }
        if use != .text, value.isEmpty { return }
        output.append(0x20)
        output.append(contentsOf: attribute.key.spelling.utf8)
        output.append(contentsOf: "=\"".utf8)
        for byte in value { HTMLEscape.append(byte, to: &output) }
        output.append(ASCII.doubleQuote)
    }

    /// The address made whole; empty where it may not stand.
    private func whole(_ written: ArraySlice<UInt8>, image: Bool) -> [UInt8] {
        guard let url = WebAddress.resolve(written, against: base), let parts = WebAddress(url) else { return [] }
        return SanitizerPolicy.allows(parts, image: image) ? url : []
    }

    /// A list of pictures and their sizes.
    /// - Source: WHATWG HTML, 4.8.4.2.1, "srcset attributes".
    private func wholeList(_ written: [UInt8]) -> [UInt8] {
        let candidates = written.split(separator: UInt8(ascii: ",")).compactMap { candidate -> [UInt8]? in
            let words = candidate.split(whereSeparator: \.isSpace)
            guard let address = words.first, let descriptor = words.dropFirst().last ?? words.last else { return nil }
            let url = whole(address, image: true)
            guard !url.isEmpty else { return nil }
            return words.count > 1 ? url + [0x20] + descriptor : url
        }
        return Array(candidates.joined(separator: Array(", ".utf8)))
    }

    /// A picture of one pixel is there to count readers.
    private mutating func isPixel(_ html: Span<UInt8>) -> Bool {
        for attribute in tokenizer.attributes where attribute.key == .width || attribute.key == .height {
            value.removeAll(keepingCapacity: true)
            HTMLText.appendValue(attribute.value, of: html, to: &value)
            let digits = value.prefix { $0.isDigit }
            if digits.elementsEqual("0".utf8) || digits.elementsEqual("1".utf8) { return true }
        }
        return false
    }

    private func isForeign(_ element: HTMLElement) -> Bool { element == .svg || element == .math }

    private func append(escaping text: Span<UInt8>, _ output: inout [UInt8]) {
        var start = 0
        while true {
            let end = ByteScan.first(
                of: ASCII.less, ASCII.ampersand, ASCII.greater, ASCII.doubleQuote, in: text, from: start)
            output.append(start..<end, of: text)
            guard end < text.count else { return }
            HTMLEscape.append(text[end], to: &output)
            start = end + 1
        }
    }
}
