/// Elements inside of a value: its markup, where the publisher wrote it as elements.
extension FeedBuilder {
    /// An element inside of a value: written down again where the value keeps markup.
    mutating func openInside(raw: String) {
        if let top = stack.last, top.markup == .naked { becomeMarkup(from: top.start) }
        guard let top = stack.last else { return }
        inheritInside()
        stack.top.inside += 1
        guard top.markup != .dropped, !isWrapper(raw, at: top.inside, of: top.markup) else { return }
        feed.arena.append(UInt8(ascii: "<"))
        feed.arena.append(contentsOf: raw.utf8)
        attributes.appendMarkup(to: &feed.arena, base: insideBase)
        feed.arena.append(UInt8(ascii: ">"))
    }

    mutating func closeInside(raw: String) {
        guard !stack.isEmpty else { return }
        stack.top.inside -= 1
        disinheritInside(depth: stack.top.inside)
        let top = stack.top
        guard top.markup != .dropped, !isWrapper(raw, at: top.inside, of: top.markup) else { return }
        guard !HTMLVoid.names.contains(raw) else { return }
        feed.arena.append(contentsOf: "</".utf8)
        feed.arena.append(contentsOf: raw.utf8)
        feed.arena.append(UInt8(ascii: ">"))
    }

    /// Plain text in which an element stands is HTML from there on, so that what was gathered is escaped.
    private mutating func becomeMarkup(from start: Int) {
        stack.top.markup = .wholeXHTML
        stack.top.kind = .html
        let text = feed.arena[start...]
        var escaped: [UInt8] = []
        for byte in text { HTMLEscape.append(byte, to: &escaped) }
        feed.arena.replaceSubrange(start..., with: escaped)
    }

    /// A name as its reader sees it: many publishers escape it twice, or write a link.
    mutating func plain(_ name: Slice) -> Slice {
        let bytes = feed.arena[name.range]
        guard bytes.contains(where: { $0 == ASCII.ampersand || $0 == ASCII.less }) else { return name }
        let text = Array(bytes)
        var document = Document()
        switch PossibleMarkup.reading(of: text.span) {
        case .plain: return name
        case .html: document.read(html: text.span)
        case .mended(let html): document.read(html: html.span)
        }
        return feed.keep(document.text.map { $0 == ASCII.lineFeed ? 0x20 : $0 })
    }

    /// The `div` around XHTML is no part of the content.
    /// - Source: RFC 4287, 3.1.1.3.
    private func isWrapper(_ raw: String, at depth: Int, of markup: Meaning.Markup) -> Bool {
        markup == .xhtml && depth == 0 && raw == "div"
    }
}

/// Elements of HTML that have no end tag.
/// - Source: WHATWG HTML, 13.1.2, "void elements".
enum HTMLVoid {
    static let names: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]
}
