/// Walks over the tokens of HTML and writes a `Document`.
struct DocumentReader {
    private var tokenizer = HTMLTokenizer()
    private var flow = TextFlow()
    private var embedded = EmbeddedAnchors()
    /// The anchor of the link that is open, and whether text has come since.
    private var link: (index: Int, hasText: Bool)?
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

    /// Text was written at `place`: the link that is open begins there, if nothing of it came before.
    private mutating func mark(_ place: Int?, in document: inout Document) {
        guard let place, let open = link, !open.hasText else { return }
        document.anchors[open.index].range = place..<place
        link?.hasText = true
    }

    private mutating func open(_ tag: HTMLTag, _ html: Span<UInt8>, _ document: inout Document) {
        embedded.open(tag, tokenizer.attributes, html, &document)
        if tag.element == .area { addLink(html, &document) }
        if let hidden = unseen {
            if hidden.element == tag.element { unseen?.depth += 1 }
            if tag.element == .a { addLink(html, &document) }
            return
        }
        if tag.element == .a { openLink(html, &document) }
        if isHidden(html), !ElementRole.isVoid(tag.element) {
            unseen = (tag.element, 1)
            return
        }
        switch ElementRole(tag.element) {
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

    private mutating func close(_ element: HTMLElement, _ document: inout Document) {
        if let hidden = unseen {
            guard hidden.element == element else { return }
            unseen = hidden.depth > 1 ? (element, hidden.depth - 1) : nil
            return
        }
        if element == .a { closeLink(&document) }
        switch ElementRole(element) {
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

    private mutating func openLink(_ html: Span<UInt8>, _ document: inout Document) {
        closeLink(&document)
        if addLink(html, &document) { link = (document.anchors.count - 1, false) }
    }

    /// Adds an anchor for the tag's `href`.
    /// - Returns: whether it has one.
    @discardableResult
    private mutating func addLink(_ html: Span<UInt8>, _ document: inout Document) -> Bool {
        guard let address = value(.href, html), !address.isEmpty, document.addAnchor(.link, to: address) else {
            return false
        }
        if let relation = value(.rel, html) { document.setRelation(relation) }
        return true
    }

    private mutating func closeLink(_ document: inout Document) {
        if let open = link, open.hasText {
            let start = document.anchors[open.index].range.lowerBound
            document.anchors[open.index].range = start..<document.text.count
        }
        link = nil
    }

    /// The attribute's value, white space around it left out.
    private mutating func value(_ name: HTMLAttributeName, _ html: Span<UInt8>) -> ArraySlice<UInt8>? {
        guard let attribute = tokenizer.attributes.first(where: { $0.key == name }) else { return nil }
        scratch.removeAll(keepingCapacity: true)
        HTMLText.appendValue(attribute.value, of: html, to: &scratch)
        return scratch[scratch.trimmed(0..<scratch.count)]
    }

    private mutating func isHidden(_ html: Span<UInt8>) -> Bool {
        guard !tokenizer.attributes.isEmpty else { return false }
        if tokenizer.attributes.contains(where: { $0.key == .hidden }) { return true }
        guard let style = value(.style, html) else { return false }
        let plain = style.filter { !$0.isSpace }.map(\.lowercased)
        return plain.firstRange(lowercase: "display:none") != nil
    }
}
