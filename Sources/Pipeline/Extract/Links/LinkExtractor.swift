/// Finds what an item links to and shows, in the order of its text, each target once for each kind.
struct LinkExtractor: Extractor {
    private var seen: Set<[UInt8]> = []

    init() {}

    mutating func extract(from item: borrowing ItemView, into extraction: inout Extraction) {
        seen.removeAll(keepingCapacity: true)
        let own = CanonicalAddress.of(item.address)
        for anchor in item.document.anchors {
            let written = item.document.addresses[anchor.address]
            guard let url = WebAddress.resolve(written, against: item.base), let parts = WebAddress(url), parts.isWeb
            else { continue }
            let canonical = CanonicalAddress.of(url)
            var link = Link(kind: .inline, url: url, canonical: canonical, range: anchor.range)
            link.relation = Array(item.document.addresses[anchor.relation])
            link.kind = kind(of: anchor, link, parts, own: own, in: item.document.text)
            add(link, to: &extraction)
        }
        for range in BareAddresses.find(in: item.document.text.span) where !isLinked(range, in: item.document) {
            let url = Array(item.document.text[range])
            guard let parts = WebAddress(url), parts.isWeb else { continue }
            var link = Link(kind: .inline, url: url, canonical: CanonicalAddress.of(url), range: range)
            link.kind = LinkKinds.kind(of: parts) ?? .inline
            add(link, to: &extraction)
        }
        extraction.links.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    private mutating func add(_ link: Link, to extraction: inout Extraction) {
        guard seen.insert(Array(link.kind.rawValue.utf8) + link.canonical).inserted else { return }
        extraction.links.append(link)
    }

    private func kind(
        of anchor: Anchor, _ link: Link, _ parts: WebAddress, own: [UInt8], in text: [UInt8]
    ) -> Link.Kind {
        switch anchor.kind {
        case .image: return .image
        case .video: return .video
        case .audio: return .audio
        case .frame: return LinkKinds.kind(of: parts) ?? .source
        case .link: break
        }
        if link.canonical == own { return .article }
        if let kind = LinkKinds.kind(relation: link.relation[...]) ?? LinkKinds.kind(of: parts) { return kind }
        return RelatedLine.contains(anchor.range.lowerBound, in: text.span) ? .related : .inline
    }

    private func isLinked(_ range: Range<Int>, in document: Document) -> Bool {
        document.anchors.contains { $0.range.overlaps(range) }
    }
}
