/// What the markup sets apart: where it begins, what it says of itself, and where it ends.
extension DocumentReader {
    /// Regions of one item: what no article has, so that hostile markup costs no more than its bytes.
    static let regionsAtMost = 2_000

    /// Adds the region that a start tag begins.
    /// - Returns: its index, or nil where the tag begins none.
    mutating func openRegion(_ tag: HTMLTag, _ html: Span<UInt8>, _ document: inout Document) -> Int? {
        let named = tokenizer.attributeNames.isDisjoint(with: .naming) ? nil : embedAddress(tag, html)
        let kind: Region.Kind
        switch tag.element {
        case .q: kind = .quotation
        case .blockquote: kind = .blockQuotation
        case .figcaption, .caption: kind = .caption
        case .time where has(.datetime): kind = .moment
        case .p, .div, .dd, .td, .span:
            if named != nil {
                kind = .embed
            } else {
                guard let words = written(.class),
                    ClassTable.meaning(of: html.extracting(words)).contains(.caption)
                else { return nil }
                kind = .caption
            }
        default:
            guard named != nil else { return nil }
            kind = .embed
        }
        guard document.regions.count < Self.regionsAtMost else { return nil }
        let place = document.text.count
        let anchor = document.anchors.count
        var region = Region(kind: kind, range: place..<place, anchors: anchor..<anchor)
        region.className = keepClass(tag, html, &document)
        let other: HTMLAttributeName? = kind == .moment ? .datetime : has(.cite) ? .cite : nil
        if let name = named ?? other, let address = keep(name, html, &document) {
            region.address = address
            region.source = name
        }
        document.regions.append(region)
        textless.append(document.regions.count - 1)
        return document.regions.count - 1
    }

    /// The first text of the regions that are open stands at `place`. Those that ended within them without text stand
    /// there, too.
    mutating func beginRegions(at place: Int, in document: inout Document) {
        guard let outermost = textless.first else { return }
        for index in outermost..<document.regions.count { document.regions[index].range = place..<place }
        textless.removeAll(keepingCapacity: true)
    }

    /// Ends a region at what was written last; those within have ended before.
    mutating func closeRegion(_ index: Int, _ document: inout Document) {
        document.regions[index].anchors = document.regions[index].anchors.lowerBound..<document.anchors.count
        if textless.last == index {
            textless.removeLast()
        } else {
            document.regions[index].range = document.regions[index].range.lowerBound..<document.text.count
        }
    }

    /// The attribute by which the element names what it embeds, if it does.
    private func embedAddress(_ tag: HTMLTag, _ html: Span<UInt8>) -> HTMLAttributeName? {
        if let name = EmbedTable.names.first(where: { has($0) }) { return name }
        if has(.dataHref), let value = written(.class) {
            let words = html.extracting(value)
            if EmbedTable.classesWithAddress.contains(where: { words.starts(with: $0) }) { return .dataHref }
        }
        if has(.dataAttrs), let value = written(.class) {
            let words = html.extracting(value)
            if EmbedTable.classesWithAttributes.contains(where: { words.starts(with: $0) }) { return .dataAttrs }
        }
        if let id = written(.id), html.extracting(id).starts(with: EmbedTable.idPrefix) { return .id }
        guard tag.element == .other else { return nil }
        let name = html.extracting(tag.name)
        guard EmbedTable.elementsWithAddress.contains(where: { name.equals($0) }) else { return nil }
        return has(.dataHref) ? .dataHref : has(.dataSrc) ? .dataSrc : nil
    }

    private mutating func keepClass(_ tag: HTMLTag, _ html: Span<UInt8>, _ document: inout Document) -> Range<Int> {
        let start = document.addresses.count
        if tag.element == .other {
            HTMLText.appendName(tag.name, of: html, to: &document.addresses)
            if has(.class) { document.addresses.append(0x20) }
        }
        let name = keep(.class, html, &document) ?? document.addresses.count..<document.addresses.count
        return tag.element == .other ? start..<name.upperBound : name
    }
}

extension HTMLAttributeNames {
    /// What can name an embed.
    fileprivate static let naming: Self = Self(EmbedTable.names).union([.dataHref, .dataSrc, .dataAttrs, .id])
}
