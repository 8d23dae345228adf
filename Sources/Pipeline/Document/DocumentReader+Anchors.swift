/// What the markup links to and shows.
extension DocumentReader {
    /// Adds the anchors of a start tag.
    mutating func addAnchors(_ tag: HTMLTag, _ html: Span<UInt8>, _ document: inout Document) {
        switch tag.element {
        case .a:
            closeLink(&document)
            if addLink(html, &document) { link = (document.anchors.count - 1, false) }
        case .area: addLink(html, &document)
        default: embedded.open(tag, tokenizer.attributes, html, &document)
        }
    }

    mutating func closeLink(_ document: inout Document) {
        if let open = link, open.hasText {
            let start = document.anchors[open.index].range.lowerBound
            document.anchors[open.index].range = start..<document.text.count
        }
        link = nil
    }

    /// Adds an anchor for the tag's `href`.
    /// - Returns: whether it has one.
    @discardableResult
    private mutating func addLink(_ html: Span<UInt8>, _ document: inout Document) -> Bool {
        guard let address = keep(.href, html, &document), document.hasRoomForAnchor() else {
            return false
        }
        let place = document.text.count
        let kind = state.contains(.sharing) ? Anchor.Kind.share : isFeed(html) ? .feed : .link
        document.anchors.append(Anchor(kind: kind, range: place..<place, address: address))
        let last = document.anchors.count - 1
        if let relation = keep(.rel, html, &document) { document.anchors[last].relation = relation }
        return true
    }

    /// Whether the tag's `type` says that it leads to a feed.
    private func isFeed(_ html: Span<UInt8>) -> Bool {
        guard let type = written(.type) else { return false }
        return EmbeddedAnchors.feedTypes.contains { HTMLTokenizer.has($0, at: type.lowerBound, in: html) }
    }
}
