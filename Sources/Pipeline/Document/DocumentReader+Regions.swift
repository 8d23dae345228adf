/// What the markup sets apart: where it begins, what it says of itself, and where it ends.
extension DocumentReader {
    /// Regions of one item: what no article has, so that hostile markup costs no more than its bytes.
    static let regionsAtMost = 2_000

    /// Adds the region that a start tag begins.
    /// - Returns: its index, or nil where the tag begins none.
    mutating func openRegion(_ tag: HTMLTag, _ html: Span<UInt8>, _ document: inout Document) -> Int? {
        guard document.regions.count < Self.regionsAtMost else { return nil }
        let named = embedAddress(tag, html)
        let kind: Region.Kind
        switch tag.element {
        case .q: kind = .quotation
        case .blockquote: kind = .blockQuotation
        case .figcaption, .caption: kind = .caption
        default:
            guard named != nil else { return nil }
            kind = .embed
        }
        let place = document.text.count
        let anchor = document.anchors.count
        var region = Region(kind: kind, range: place..<place, anchors: anchor..<anchor)
        region.className = keepClass(tag, html, &document)
        if let name = named ?? (has(.cite) ? .cite : nil), let address = keep(name, html, &document) {
            region.address = address
            region.source = name
        }
        document.regions.append(region)
        textless.append(document.regions.count - 1)
        return document.regions.count - 1
    }

    /// The first text of the regions that are open stands at `place`.
    mutating func beginRegions(at place: Int, in document: inout Document) {
        for index in textless { document.regions[index].range = place..<place }
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
    private mutating func embedAddress(_ tag: HTMLTag, _ html: Span<UInt8>) -> HTMLAttributeName? {
        guard !tokenizer.attributes.isEmpty else { return nil }
        if let name = EmbedTable.names.first(where: { has($0) }) { return name }
        if has(.dataHref), let name = value(.class, html) {
            let hasPost = EmbedTable.classesWithAddress.contains { name.hasPrefix(lowercase: $0) }
            if hasPost { return .dataHref }
        }
        if has(.id), let id = value(.id, html), id.hasPrefix(lowercase: EmbedTable.idPrefix) { return .id }
        guard tag.element == .other else { return nil }
        let isPost = EmbedTable.elementsWithAddress.contains {
            tag.name.count == $0.utf8CodeUnitCount && HTMLTokenizer.has($0, at: tag.name.lowerBound, in: html)
        }
        guard isPost else { return nil }
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
