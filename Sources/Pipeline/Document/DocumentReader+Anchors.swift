/// What the markup links to and shows.
extension DocumentReader {
    /// Links of one item: what no article has, so that hostile markup costs no more than its bytes.
    private static let anchorsAtMost = 5_000

    /// Adds the anchors of a start tag.
    mutating func addAnchors(_ tag: HTMLTag, _ html: Span<UInt8>, _ document: inout Document) {
        switch tag.element {
        case .a: openLink(html, &document)
        case .img, .image: addPicture(html, &document)
        case .video: add(.video, [.src], html, &document)
        case .audio: add(.audio, [.src], html, &document)
        case .source: addSource(html, &document)
        case .iframe, .embed, .object, .frame: add(.frame, [.src, .dataSrc, .data], html, &document)
        default: break
        }
    }

    private mutating func addPicture(_ html: Span<UInt8>, _ document: inout Document) {
        add(.image, [.dataSrc, .dataLazySrc, .dataOriginal, .src], html, &document)
    }

    mutating func closeLink(_ document: inout Document) {
        if let open = link, open.hasText {
            let start = document.anchors[open.index].range.lowerBound
            document.anchors[open.index].range = start..<document.text.count
        }
        link = nil
    }

    private mutating func openLink(_ html: Span<UInt8>, _ document: inout Document) {
        closeLink(&document)
        guard add(.link, [.href], html, &document) else { return }
        let last = document.anchors.count - 1
        link = (last, false)
        if let relation = keep(.rel, html, &document) { document.anchors[last].relation = relation }
    }

    private mutating func addSource(_ html: Span<UInt8>, _ document: inout Document) {
        guard let value = written(.type) else { return }
        let type = html.extracting(value)
        if type.starts(with: "video/") { add(.video, [.src], html, &document) }
        if type.starts(with: "audio/") { add(.audio, [.src], html, &document) }
    }

    /// Adds an anchor for the first of the attributes that the tag has.
    /// - Returns: whether it has one.
    @discardableResult
    @inline(__always)
    private mutating func add(
        _ kind: Anchor.Kind, _ names: [HTMLAttributeName], _ html: Span<UInt8>, _ document: inout Document
    ) -> Bool {
        guard document.anchors.count < Self.anchorsAtMost else { return false }
        for name in names {
            guard let address = keep(name, html, &document) else { continue }
            let place = document.text.count
            document.anchors.append(Anchor(kind: kind, range: place..<place, address: address))
            return true
        }
        return false
    }
}
