/// Walks over the tokens of HTML and writes a `Document`.
struct DocumentReader {
    var tokenizer = HTMLTokenizer()
    private var flow = TextFlow()
    private var open = ElementStack()
    /// The anchor of the link that is open, and whether text has come since.
    var link: (index: Int, hasText: Bool)?
    /// The regions that are open and have no text yet.
    var textless: [Int] = []
    /// The element whose content is left out, and how many of its name are open.
    private var unseen: (element: HTMLElement, depth: Int)?
    private var scratch: [UInt8] = []

    mutating func read(_ html: Span<UInt8>, into document: inout Document) {
        while true {
            switch tokenizer.next(in: html) {
            case .text(let run):
                guard unseen == nil else { continue }
                mark(flow.append(html.extracting(run), to: &document.text), in: &document)
            case .characters(let characters):
                guard unseen == nil else { continue }
                append(characters, to: &document)
            case .startTag(let tag): open(tag, html, &document)
            case .endTag(let tag): close(tag.element, &document)
            case .comment, .doctype: continue
            case .end:
                closeElements(open.entries.count, &document)
                closeLink(&document)
                return
            }
        }
    }

    private mutating func append(_ characters: HTMLCharacters, to document: inout Document) {
        guard characters.first != "\0" else { return }
        scratch.removeAll(keepingCapacity: true)
        characters.append(to: &scratch)
        let bytes = scratch
        mark(flow.append(bytes.span, to: &document.text), in: &document)
    }

    /// Text was written at `place`: what is open begins there, if nothing of it came before.
    private mutating func mark(_ place: Int?, in document: inout Document) {
        guard let place else { return }
        if !textless.isEmpty { beginRegions(at: place, in: &document) }
        guard let open = link, !open.hasText else { return }
        document.anchors[open.index].range = place..<place
        link?.hasText = true
    }

    // MARK: Elements

    private mutating func open(_ tag: HTMLTag, _ html: Span<UInt8>, _ document: inout Document) {
        if let hidden = unseen {
            if hidden.element == tag.element { unseen?.depth += 1 }
            // What a page shows without scripts is often the only copy of its pictures.
            if tag.element == .img { addPicture(html, &document) }
            return
        }
        let role = ElementRole(tag.element)
        closeElements(open.countEnding(before: tag.element, isInline: role.isInline), &document)
        addAnchors(tag, html, &document)
        let region = openRegion(tag, html, &document)
        if isHidden(html), !ElementRole.isVoid(tag.element) {
            unseen = (tag.element, 1)
        }
        if role == .unseen || unseen != nil || ElementRole.isVoid(tag.element) {
            if let region { closeRegion(region, &document) }
        } else {
            remember(tag.element, isInline: role.isInline, region, &document)
        }
        guard unseen == nil else { return }
        switch role {
        case .inline: break
        case .block: flow.breakParagraph()
        case .line: flow.endLine()
        case .cell: flow.space()
        case .lineBreak: flow.breakLine()
        case .preformatted:
            flow.breakParagraph()
            flow.preformatted += 1
        case .unseen: unseen = (tag.element, 1)
        }
    }

    private mutating func remember(
        _ element: HTMLElement, isInline: Bool, _ region: Int?, _ document: inout Document
    ) {
        guard !isInline || region != nil else { return open.nest(element) }
        let isKnown = open.push(.init(element: element, isInline: isInline, region: Int32(region ?? -1)))
        if !isKnown, let region { closeRegion(region, &document) }
    }

    private mutating func close(_ element: HTMLElement, _ document: inout Document) {
        if let hidden = unseen {
            guard hidden.element == element else { return }
            unseen = hidden.depth > 1 ? (element, hidden.depth - 1) : nil
            return
        }
        if element == .a { closeLink(&document) }
        let role = ElementRole(element)
        closeElements(open.countEnding(with: element, isInline: role.isInline), &document)
        switch role {
        case .inline, .unseen: break
        case .block: flow.breakParagraph()
        case .line: flow.endLine()
        case .cell: flow.space()
        // Browsers take </br> for <br>.
        case .lineBreak: flow.breakLine()
        case .preformatted:
            flow.breakParagraph()
            flow.preformatted = max(flow.preformatted - 1, 0)
        }
    }

    private mutating func closeElements(_ count: Int, _ document: inout Document) {
        for _ in 0..<count {
            guard let entry = open.removeLast() else { return }
            if entry.region >= 0 { closeRegion(Int(entry.region), &document) }
        }
    }

    // MARK: Attributes

    func has(_ name: HTMLAttributeName) -> Bool { tokenizer.attributes.contains { $0.key == name } }

    /// The attribute's value, white space around it left out.
    mutating func value(_ name: HTMLAttributeName, _ html: Span<UInt8>) -> ArraySlice<UInt8>? {
        guard let attribute = tokenizer.attributes.first(where: { $0.key == name }) else { return nil }
        scratch.removeAll(keepingCapacity: true)
        HTMLText.appendValue(attribute.value, of: html, to: &scratch)
        return scratch[scratch.trimmed(0..<scratch.count)]
    }

    /// Copies the attribute's value to the document's addresses, white space around it left out.
    /// - Returns: where it stands there; nil where the tag has no such attribute, or one that says nothing.
    func keep(_ name: HTMLAttributeName, _ html: Span<UInt8>, _ document: inout Document) -> Range<Int>? {
        guard let attribute = tokenizer.attributes.first(where: { $0.key == name }) else { return nil }
        let start = document.addresses.count
        HTMLText.appendValue(attribute.value, of: html, to: &document.addresses)
        let kept = document.addresses.trimmed(start..<document.addresses.count)
        document.addresses.removeLast(document.addresses.count - (kept.isEmpty ? start : kept.upperBound))
        return kept.isEmpty ? nil : kept
    }

    private mutating func isHidden(_ html: Span<UInt8>) -> Bool {
        guard !tokenizer.attributes.isEmpty else { return false }
        if has(.hidden) { return true }
        guard let style = value(.style, html) else { return false }
        let plain = style.filter { !$0.isSpace }.map(\.lowercased)
        return plain.firstRange(lowercase: "display:none") != nil
    }
}
