/// Reads what a region of the text tells of the post that it embeds.
struct PostBlock {
    private let network: Post.Network?
    /// The post that the region's own attribute names.
    private let named: PostReference?
    /// What else the attribute tells.
    private var attributes: PostAttributes?

    /// A post has no more links; those of a longer quotation needn't be asked.
    private static let anchorsAtMost = 32
    /// More before a date on its line is more than a name.
    private static let authorBytes = 80

    init(_ region: Region, of item: borrowing ItemView) {
        let addresses = item.document.addresses
        let className = addresses[region.className]
        var named: PostReference?
        if region.source == .dataAttrs {
            attributes = PostAttributes(addresses[region.address])
            named = attributes?.reference
        } else if !region.address.isEmpty {
            let value = addresses[region.address]
            for candidate in PostNetworks.all where named == nil {
                named = candidate.post(named: value, by: region.source, className: className)
            }
            if named == nil { named = PostAddress(value, base: item.base).flatMap(PostNetworks.post(at:)) }
        }
        self.named = named
        network = PostNetworks.network(ofClass: className) ?? named?.network
    }

    /// - Returns: nil where the region embeds no post.
    func post(in region: Region, of item: borrowing ItemView) -> (post: Post, key: [UInt8])? {
        guard region.kind == .blockQuotation || named != nil else { return nil }
        let bytes = item.document.text
        let text = bytes.span
        let permalink = permalink(in: region, of: item)
        var signature = PostSignature.find(in: text, region.range)
        var date = signature.map { PostDate.read(text, $0.date) } ?? []
        if let found = signature, !isSure(found, hasDate: !date.isEmpty) {
            signature = nil
            date = []
        }
        if let link = permalink, !link.range.isEmpty {
            let linked = PostDate.read(text, link.range)
            if !linked.isEmpty {
                date = linked
                // A handle in brackets on an earlier line belongs to the post's words.
                if signature?.date.contains(link.range) != true {
                    signature = self.signature(before: link.range, region, of: item)
                }
            }
        }
        if let moment = moment(in: region, of: item), network != nil || signature?.date.contains(moment.range) == true {
            date = moment.date
            if signature == nil, !moment.range.isEmpty {
                signature = self.signature(before: moment.range, region, of: item)
            }
        }
        // A quotation that nothing else marks as a post must be signed as one.
        let isSigned = signature.map { $0.isShared || !date.isEmpty || permalink != nil } ?? false
        guard network != nil || isSigned else { return nil }
        let reference = named ?? permalink?.reference
        let handle = signature.map { Array(bytes[$0.handle]) } ?? []
        guard let network = network ?? reference?.network ?? signature?.network(in: bytes) else { return nil }
        var post = Post(network: network, range: region.range.lowerBound..<region.range.lowerBound)
        post.author = signature.map { Array(bytes[$0.author]) } ?? []
        post.handle = handle.isEmpty ? reference?.handle ?? [] : handle
        post.url = reference?.url ?? []
        post.date = date
        if let attributes {
            if post.author.isEmpty { post.author = attributes.author }
            if handle.isEmpty, !attributes.handle.isEmpty { post.handle = attributes.handle }
            if date.isEmpty { post.date = attributes.date }
        }
        if region.kind == .blockQuotation || signature != nil {
            let end = signature?.start ?? region.range.upperBound
            let words = words(region.range.lowerBound..<end, network, of: item)
            if signature != nil || !isOneLink(words, region, reference, of: item) { post.range = words }
        }
        return (post, reference?.key ?? [])
    }

    /// The last moment that the markup tells within the region.
    private func moment(in region: Region, of item: borrowing ItemView) -> (range: Range<Int>, date: [UInt8])? {
        for inner in item.document.regions.reversed() where inner.kind == .moment && region.range.contains(inner.range)
        {
            let written = Array(item.document.addresses[inner.address])
            let date = PostDate.read(written.span, 0..<written.count)
            if !date.isEmpty { return (inner.range, date) }
        }
        return nil
    }

    /// Whether a line with a handle in brackets signs the post: the post's words may speak of somebody, too.
    private func isSure(_ signature: PostSignature, hasDate: Bool) -> Bool {
        // Instagram's line is translated into more languages than are known here.
        signature.hasDash || signature.isShared || network == .instagram || network != nil && hasDate
    }

    /// The signature that ends with a date, of a network that tells no handle.
    private func signature(before date: Range<Int>, _ region: Region, of item: borrowing ItemView) -> PostSignature {
        let bytes = item.document.text
        var signature = PostSignature.find(before: date, in: bytes.span, region.range)
        guard signature.author.isEmpty, network != nil else { return signature }
        let line = PostText.line(around: date.lowerBound, of: region.range, in: bytes.span)
        let before = PostText.trimmed(line.lowerBound..<date.lowerBound, in: bytes.span)
        if line.lowerBound > region.range.lowerBound, 1...Self.authorBytes ~= before.count {
            signature.start = line.lowerBound
            signature.author = before.lowerBound..<PostOpenings.end(of: before, in: bytes.span)
        }
        // In a language whose words for "posted by" aren't known, the author's link tells.
        for index in region.anchors.suffix(Self.anchorsAtMost) {
            let anchor = item.document.anchors[index]
            guard anchor.kind == .link, !anchor.range.isEmpty, line.contains(anchor.range),
                anchor.range.upperBound < date.lowerBound
            else { continue }
            signature.start = line.lowerBound
            signature.author = anchor.range
        }
        return signature
    }

    private func words(_ range: Range<Int>, _ network: Post.Network, of item: borrowing ItemView) -> Range<Int> {
        let bytes = item.document.text
        let text = bytes.span
        var words = PostText.trimmed(range, in: text)
        if let network = PostNetworks[network] { words = network.words(in: text, words) }
        return PostText.withoutTrailingAddresses(words, in: text)
    }

    /// Whether the words are but the label of a link to the post.
    private func isOneLink(
        _ words: Range<Int>, _ region: Region, _ reference: PostReference?, of item: borrowing ItemView
    ) -> Bool {
        guard let reference else { return false }
        return region.anchors.suffix(Self.anchorsAtMost).contains { index in
            let anchor = item.document.anchors[index]
            guard anchor.range.lowerBound <= words.lowerBound, words.upperBound <= anchor.range.upperBound else {
                return false
            }
            return Self.reference(anchor, of: item)?.key == reference.key
        }
    }

    private func permalink(
        in region: Region, of item: borrowing ItemView
    ) -> (range: Range<Int>, reference: PostReference)? {
        for index in region.anchors.suffix(Self.anchorsAtMost).reversed() {
            let anchor = item.document.anchors[index]
            guard anchor.kind == .link, let reference = Self.reference(anchor, of: item) else { continue }
            if network == nil || network == reference.network { return (anchor.range, reference) }
        }
        return nil
    }

    private static func reference(_ anchor: Anchor, of item: borrowing ItemView) -> PostReference? {
        PostAddress(item.document.addresses[anchor.address], base: item.base).flatMap(PostNetworks.post(at:))
    }
}
