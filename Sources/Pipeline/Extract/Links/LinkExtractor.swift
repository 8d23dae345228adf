/// Finds what an item links to and shows, in the order of its text, each target once for each kind.
struct LinkExtractor: Extractor {
    /// Where the link to each target stands among the item's links.
    private var seen: [Digest: Int] = [:]
    private var lines = RelatedLines()
    /// The base of the item before, which is that of most items of a feed.
    private var lastBase: (written: [UInt8], read: WebAddress?) = ([], nil)

    init() {}

    mutating func extract(from item: borrowing ItemView, into extraction: inout Extraction) {
        seen.clear()
        lines.removeAll()
        let document = item.document
        let bare = BareAddresses.find(in: document.text.span)
        if !document.anchors.isEmpty || !bare.isEmpty { addTargets(of: item, bare, to: &extraction) }
        addHeadlines(in: document, bare, to: &extraction)
        Self.sort(&extraction.links)
    }

    private mutating func addTargets(
        of item: borrowing ItemView, _ bare: [BareAddresses.Found], to extraction: inout Extraction
    ) {
        let document = item.document
        if lastBase.written != item.base { lastBase = (item.base, WebAddress(item.base)) }
        let base = lastBase.read
        let page = WebAddress(item.address).flatMap { CanonicalAddress.normal($0) }
        let forwarding = WebAddress(item.forwardingAddress).flatMap { CanonicalAddress.normal($0) }
        for anchor in document.anchors {
            let written = document.addresses[anchor.address]
            // A place on the page itself is no page; and beside a feed's base it would be another one.
            guard written.first != ASCII.number, let address = WebAddress.whole(written, against: base) else {
                continue
            }
            guard var canonical = CanonicalAddress.normal(address) else { continue }
            if let page, let forwarding, canonical.isSamePage(as: forwarding) { canonical = page }
            let relation = LinkKinds.kind(relation: document.addresses[anchor.relation])
            let kind = kind(of: anchor, canonical, relation?.kind, page: page, in: document.text.span)
            var link = Link(kind: kind, url: address.bytes, canonical: canonical.bytes, range: anchor.range)
            if let relation { link.relation = relation.token.map(\.lowercased) }
            add(link, to: &extraction)
        }
        add(bare, in: document, page: page, to: &extraction)
    }

    private mutating func add(
        _ bare: [BareAddresses.Found], in document: Document, page: NormalAddress?, to extraction: inout Extraction
    ) {
        guard !bare.isEmpty else { return }
        let text = document.text.span
        var anchored = AnchoredStretches(document.anchors.map(\.range))
        for found in bare where !anchored.overlap(found.range) {
            let written = document.text[found.range]
            // The scheme that stands for what nobody writes.
            let whole = found.hasScheme ? Array(written) : Array("http://".utf8) + written
            guard let address = WebAddress(whole), let canonical = CanonicalAddress.normal(address) else { continue }
            let kind = kind(canonical, nil, at: found.range, page: page, in: text)
            add(Link(kind: kind, url: address.bytes, canonical: canonical.bytes, range: found.range), to: &extraction)
        }
    }

    /// Adds the headlines that lead nowhere.
    private mutating func addHeadlines(
        in document: Document, _ bare: [BareAddresses.Found], to extraction: inout Extraction
    ) {
        // Where targets were left out because they are too many, a line without one may have had it.
        guard !document.lacksAnchors, bare.count < BareAddresses.atMost else { return }
        let found = UnlinkedHeadlines.find(in: document.text.span)
        guard !found.isEmpty else { return }
        var anchored = AnchoredStretches(document.anchors.map(\.range) + bare.map(\.range))
        for (line, range) in found where !anchored.overlap(line) {
            add(
                Link(kind: .related, url: [], canonical: [], range: range), words: document.text[range], to: &extraction
            )
        }
    }

    private mutating func add(
        _ link: Link, words: ArraySlice<UInt8> = [], to extraction: inout Extraction
    ) {
        var hash = SipHash()
        hash.update(link.kind.number)
        hash.update(link.canonical.span)
        for byte in words { hash.update(byte) }
        let key = hash.finish()
        guard let place = seen[key] else {
            seen[key] = extraction.links.count
            extraction.links.append(link)
            return
        }
        // A link with words tells more than the one on the picture before it.
        if extraction.links[place].range.isEmpty, !link.range.isEmpty { extraction.links[place] = link }
    }

    private mutating func kind(
        of anchor: Anchor, _ address: borrowing NormalAddress, _ relation: Link.Kind?, page: NormalAddress?,
        in text: Span<UInt8>
    ) -> Link.Kind {
        switch anchor.kind {
        case .image: .image
        case .video: .video
        case .audio: .audio
        case .feed: .feed
        case .share: .share
        case .frame, .cite: LinkKinds.kind(of: address) ?? .source
        case .resource: relation == .document ? LinkKinds.kind(of: address) ?? .document : relation ?? .source
        case .link: kind(address, relation, at: anchor.range, page: page, in: text)
        }
    }

    private mutating func kind(
        _ address: borrowing NormalAddress, _ relation: Link.Kind?, at range: Range<Int>, page: NormalAddress?,
        in text: Span<UInt8>
    ) -> Link.Kind {
        if let page, address.isSamePage(as: page) { return .article }
        if let kind = relation ?? LinkKinds.kind(of: address) { return kind }
        guard !range.isEmpty, let label = lines.kind(of: range, in: text) else { return .inline }
        return label == .related ? .related : .source
    }

    private static func sort(_ links: inout [Link]) {
        // As a rule they are in order, and moving links costs more than looking.
        let isSorted = links.indices.dropFirst().allSatisfy {
            links[$0 - 1].range.lowerBound <= links[$0].range.lowerBound
        }
        if !isSorted { links.sort { $0.range.lowerBound < $1.range.lowerBound } }
    }
}

/// The stretches of a text that anchors stand on, asked for in order.
private struct AnchoredStretches {
    private let anchors: [Range<Int>]
    private var next = 0

    init(_ stretches: [Range<Int>]) {
        let ranges = stretches.lazy.filter { !$0.isEmpty }
        let isSorted = zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.upperBound }
        self.anchors = isSorted ? Array(ranges) : ranges.sorted { $0.upperBound < $1.upperBound }
    }

    /// Whether an anchor stands on some of the range, which begins no earlier than the one asked for before.
    mutating func overlap(_ range: Range<Int>) -> Bool {
        while next < anchors.count, anchors[next].upperBound <= range.lowerBound { next += 1 }
        return next < anchors.count && anchors[next].lowerBound < range.upperBound
    }
}

extension Link.Kind {
    /// Tells kinds apart in a hash.
    fileprivate var number: UInt8 { UInt8(truncatingIfNeeded: Self.allCases.firstIndex(of: self) ?? 0) }
}
