/// What the attributes of the start tag say that was read last.
extension DocumentReader {
    @inline(__always)
    func has(_ name: HTMLAttributeName) -> Bool { tokenizer.attributeNames.contains(name) }

    /// The attribute's value as written; nil where the tag has none.
    func written(_ name: HTMLAttributeName) -> Range<Int>? {
        guard has(name) else { return nil }
        for attribute in tokenizer.attributes where attribute.key == name { return attribute.value }
        return nil
    }

    /// Copies the attribute's value to the document's addresses, white space around it left out.
    /// - Returns: where it stands there; nil where the tag has no such attribute, or one that says nothing.
    func keep(_ name: HTMLAttributeName, _ html: Span<UInt8>, _ document: inout Document) -> Range<Int>? {
        guard let value = written(name) else { return nil }
        let start = document.addresses.count
        HTMLText.appendValue(value, of: html, to: &document.addresses)
        let kept = document.addresses.trimmed(start..<document.addresses.count)
        document.addresses.removeLast(document.addresses.count - (kept.isEmpty ? start : kept.upperBound))
        return kept.isEmpty ? nil : kept
    }

    /// Takes what attributes say about whether text is shown, and how.
    mutating func applyAttributes(_ element: HTMLElement, _ html: Span<UInt8>, to state: inout ReadingState) {
        if has(.hidden) { state.insert(.hidden) }
        if let style = written(.style) { StyleReader.apply(html.extracting(style), to: &state) }
        var meaning = ClassTable.Meaning()
        if let words = written(.class) { meaning.formUnion(ClassTable.meaning(of: html.extracting(words))) }
        if let name = written(.id) { meaning.formUnion(ClassTable.meaning(of: html.extracting(name))) }
        if meaning.contains(.leftOut) { state.insert(.hidden) }
        if meaning.contains(.sharing) { state.insert(.sharing) }
        if meaning.contains(.more), let link { moreLink = link.index }
        if has(.ariaHidden), !meaning.contains(.shown), hidesFromAll(element), let value = written(.ariaHidden),
            html.extracting(value).equals("true")
        {
            state.insert(.hidden)
        }
        if has(.role), let value = written(.role), element == .a {
            let role = html.extracting(value)
            if role.equals("doc-noteref") || role.equals("doc-backlink") { state.insert(.hidden) }
        }
    }

    /// Whether what an element of this kind hides from screen readers is for no reader: icons, the marks by which headings
    /// can be linked to, layers that wait to be opened. A `span` may hold words that are read out in other ways.
    private func hidesFromAll(_ element: HTMLElement) -> Bool {
        switch element {
        case .a, .i, .button: true
        default: ElementRole(element) == .block
        }
    }
}

extension HTMLAttributeNames {
    /// What can decide whether and how an element's text is shown.
    static let deciding: Self = [.hidden, .style, .class, .id, .ariaHidden, .role]
}
