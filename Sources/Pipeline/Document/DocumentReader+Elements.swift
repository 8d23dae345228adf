/// What an element's beginning and end do to the text.
extension DocumentReader {
    mutating func open(_ tag: HTMLTag, _ html: Span<UInt8>, _ document: inout Document) {
        let element = tag.element
        let role = ElementRole(element)
        let names = tokenizer.attributeNames
        closeElements(stack.countEnding(before: element, isInline: role.isInline), &document)
        if role == .inline, names.isEmpty, !ElementRole.isSetApart(element) {
            if element == .picture { embedded.openPicture() }
            return stack.nest(element)
        }

        // It stands in the head, and the first one holds.
        if element == .base, document.base.isEmpty { document.base = keep(.href, html, &document) ?? 0..<0 }
        if !state.contains(.inert) { addAnchors(tag, html, &document) }
        let region = openRegion(tag, html, &document)
        if ElementRole.isVoid(element) { return openVoid(role, region, &document) }
        if isEmpty(tag) || skipsContent(of: element) {
            if let region { closeRegion(region, &document) }
            return
        }
        var inside = state
        inside.formUnion(ElementRole.state(within: element))
        if state.contains(.page), !state.contains(.content), ElementRole.isAround(element) { inside.insert(.hidden) }
        if !names.isDisjoint(with: .deciding) { applyAttributes(element, html, to: &inside) }
        if element == .other, tag.name.count == 10, HTMLTokenizer.has("annotation", at: tag.name.lowerBound, in: html) {
            inside.insert(.hidden)
        }
        guard !role.isInline || region != nil || inside != state || ElementRole.needsEnd(element) else {
            return stack.nest(element)
        }
        if !inside.isUnseen { beginBlock(element, role) }
        push(element, role, inside, region, &document)
        if element == .rt, !inside.isUnseen { openReading(&document) }
    }

    private mutating func push(
        _ element: HTMLElement, _ role: ElementRole, _ inside: ReadingState, _ region: Int?,
        _ document: inout Document
    ) {
        let isInline = role.isInline && !ElementRole.isSpecial(element)
        let isKnown = stack.push(
            .init(
                element: element, isInline: isInline, outside: state, region: Int32(region ?? -1),
                text: Int32(truncatingIfNeeded: document.text.count),
                anchors: Int32(truncatingIfNeeded: document.anchors.count),
                regions: Int32(truncatingIfNeeded: document.regions.count),
                link: Int32(truncatingIfNeeded: link?.index ?? -1)))
        guard isKnown else {
            if let region { closeRegion(region, &document) }
            return
        }
        state = inside
        flow.whiteSpace = inside.whiteSpace
    }

    mutating func close(_ element: HTMLElement, _ document: inout Document) {
        if element == .a { closeLink(&document) }
        let role = ElementRole(element)
        let count = stack.countEnding(with: element, isInline: role.isInline && !ElementRole.isSpecial(element))
        closeElements(count, &document)
        guard count == 0, !state.isUnseen else { return }
        // Browsers take </br> for <br> and </p> for an empty paragraph; of what is too deep, only the breaks are known.
        if element == .p || element == .br || stack.isFull { beginBlock(element, role) }
    }

    mutating func closeElements(_ count: Int, _ document: inout Document) {
        for _ in 0..<count {
            guard let entry = stack.removeLast() else { return }
            let isSeen = !state.isUnseen
            state = entry.outside
            flow.whiteSpace = state.whiteSpace
            if isSeen {
                switch entry.element {
                case .rt: closeReading(since: entry, &document)
                case .sup: leaveOutFootnote(entry, &document)
                default: if !entry.isInline { leaveOutShareBar(entry, &document) }
                }
            }
            if entry.region >= 0 { closeRegion(Int(entry.region), &document) }
            if isSeen { endBlock(entry.element) }
        }
    }

    // MARK: Breaks

    private mutating func openVoid(_ role: ElementRole, _ region: Int?, _ document: inout Document) {
        if let region { closeRegion(region, &document) }
        guard !state.isUnseen else { return }
        switch role {
        case .lineBreak: flow.breakLine()
        case .block: flow.breakParagraph()
        default: break
        }
    }

    private mutating func beginBlock(_ element: HTMLElement, _ role: ElementRole) {
        switch role {
        case .inline, .unseen: break
        case .block: breakBlock(element)
        case .line: if element == .tr { flow.beginRow() } else { flow.endLine() }
        case .cell: flow.beginCell()
        case .lineBreak: flow.breakLine()
        case .preformatted: flow.breakParagraph()
        }
    }

    private mutating func endBlock(_ element: HTMLElement) {
        switch ElementRole(element) {
        case .inline, .unseen, .lineBreak: break
        case .block:
            if element == .table { flow.endRow() }
            breakBlock(element)
        case .line: if element == .tr { flow.endRow() } else { flow.endLine() }
        case .cell: flow.space()
        case .preformatted: flow.breakParagraph()
        }
    }

    private mutating func breakBlock(_ element: HTMLElement) {
        if state.contains(.list), ElementRole.state(within: element).contains(.list) {
            flow.endLine()
        } else {
            flow.breakParagraph()
        }
    }

    // MARK: What has no content

    /// Whether the tag is one of XML that ends itself, of an element that would otherwise swallow what follows.
    private mutating func isEmpty(_ tag: HTMLTag) -> Bool {
        guard tag.isSelfClosing else { return false }
        let role = ElementRole(tag.element)
        guard role == .unseen || tag.element == .a || ElementRole.state(within: tag.element).isUnseen else {
            return false
        }
        tokenizer.content = .data
        if tag.element == .a { link = nil }
        return true
    }

    /// Whether the element holds text alone that nobody sees: it needs no place on the stack.
    private mutating func skipsContent(of element: HTMLElement) -> Bool {
        guard tokenizer.content != .data, ElementRole(element) == .unseen else { return false }
        skipsText = true
        return true
    }

    // MARK: Readings of East Asian characters

    /// A reading stands in parentheses behind what it tells how to say, as where ruby can't be shown.
    private mutating func openReading(_ document: inout Document) {
        flow.forgetSpace()
        if let place = flow.append("(", to: &document.text) { mark(place, in: &document) }
    }

    private mutating func closeReading(since entry: ElementStack.Entry, _ document: inout Document) {
        flow.forgetSpace()
        guard document.text.count > Int(entry.text) + 1 else { return cut(to: entry, &document) }
        document.text.append(UInt8(ascii: ")"))
    }
}
