/// Finds the posts of social networks that an item embeds, in the order of its text, each once.
///
/// | in the markup | read by |
/// |---|---|
/// | a block quotation that a network's script fills, or an element that names a post | `PostBlock` |
/// | a frame | its address |
/// | a link or an address alone in its paragraph | its address |
/// | a line that signs the paragraph before | `PlainPosts` |
struct PostExtractor: Extractor {
    private var found: [Found] = []
    /// Where each post stands in `found`, by network and key.
    private var places: [Key: Int] = [:]

    private struct Found {
        var post: Post
        /// What belongs to the embed: its words, signature and links.
        var block: Range<Int>
        var anchors: Range<Int>
    }

    private struct Key: Hashable {
        var network: Post.Network
        var key: [UInt8]
    }

    /// Posts of one item: what no article has, so that hostile markup costs no more than its bytes.
    static let postsAtMost = 200

    init() {}

    mutating func extract(from item: borrowing ItemView, into extraction: inout Extraction) {
        found.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
        addRegions(of: item)
        addFrames(of: item)
        let plain = PlainPosts(item.document.text)
        addAddresses(of: item, plain)
        addSigned(of: item, plain)
        extraction.posts += found.map(\.post).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Regions come in the order in which they begin, so that those within others are met first from the end.
    private mutating func addRegions(of item: borrowing ItemView) {
        for region in item.document.regions.reversed() {
            guard region.kind == .blockQuotation || region.kind == .embed else { continue }
            guard let (post, key) = PostBlock(region, of: item).post(in: region, of: item) else { continue }
            let inner = found.firstIndex {
                $0.post.network == post.network && region.range.contains($0.block)
                    && region.anchors.contains($0.anchors)
                    && ($0.post.url.isEmpty || post.url.isEmpty || $0.post.url == post.url)
            }
            if let inner {
                adopt(post, key, into: inner)
                continue
            }
            // A quotation of several posts is none itself.
            guard !found.contains(where: { !$0.block.isEmpty && region.range.contains($0.block) }) else { continue }
            add(post, key, region.range, region.anchors)
        }
    }

    private mutating func addFrames(of item: borrowing ItemView) {
        for (index, anchor) in item.document.anchors.enumerated() where anchor.kind == .frame {
            let address = PostAddress(item.document.addresses[anchor.address], base: item.base)
            guard let post = address.flatMap(PostNetworks.post(framedAt:)) else { continue }
            add(post, at: anchor.range, index..<index + 1)
        }
    }

    private mutating func addAddresses(of item: borrowing ItemView, _ plain: PlainPosts) {
        for (index, anchor) in item.document.anchors.enumerated() {
            guard anchor.kind == .link, !anchor.range.isEmpty, plain.isAlone(anchor.range), !isTaken(anchor.range)
            else {
                continue
            }
            let address = PostAddress(item.document.addresses[anchor.address], base: item.base)
            guard let post = address.flatMap(PostNetworks.post(at:)) else { continue }
            add(post, at: anchor.range, index..<index + 1)
        }
        for range in plain.addresses() where !isTaken(range) {
            let address = PostAddress(item.document.text[range], base: [])
            guard let post = address.flatMap(PostNetworks.post(at:)) else { continue }
            add(post, at: range, 0..<0)
        }
    }

    private mutating func addSigned(of item: borrowing ItemView, _ plain: PlainPosts) {
        let text = item.document.text
        for (signature, line, words) in plain.signed() where !isTaken(line) {
            let reference = Self.reference(in: line, of: item)
            let date = PostDate.read(text.span, signature.date)
            // An author's line at an article's end looks alike, but names neither day nor post.
            guard !date.isEmpty || reference != nil || signature.isShared else { continue }
            guard let network = reference?.network ?? signature.network(in: text) else { continue }
            let own = isTaken(words) ? words.upperBound..<words.upperBound : words
            var post = Post(network: network, range: PostText.withoutTrailingAddresses(own, in: text.span))
            post.author = Array(text[signature.author])
            post.handle = Array(text[signature.handle])
            post.url = reference?.url ?? []
            post.date = date
            add(post, reference?.key ?? [], words.lowerBound..<line.upperBound, 0..<0)
        }
    }

    /// The post that a link on the line leads to.
    private static func reference(in line: Range<Int>, of item: borrowing ItemView) -> PostReference? {
        for anchor in item.document.anchors where !anchor.range.isEmpty && line.contains(anchor.range) {
            let address = PostAddress(item.document.addresses[anchor.address], base: item.base)
            if let post = address.flatMap(PostNetworks.post(at:)) { return post }
        }
        return nil
    }

    // MARK: What was found

    private func isTaken(_ range: Range<Int>) -> Bool { found.contains { $0.block.overlaps(range) } }

    private mutating func add(_ reference: PostReference, at range: Range<Int>, _ anchors: Range<Int>) {
        var post = Post(network: reference.network, range: range.lowerBound..<range.lowerBound)
        post.handle = reference.handle
        post.url = reference.url
        add(post, reference.key, range, anchors)
    }

    private mutating func add(_ post: Post, _ key: [UInt8], _ block: Range<Int>, _ anchors: Range<Int>) {
        if !key.isEmpty {
            let name = Key(network: post.network, key: key)
            if let known = places[name] { return merge(post, into: known) }
            guard found.count < Self.postsAtMost else { return }
            places[name] = found.count
        }
        guard found.count < Self.postsAtMost else { return }
        found.append(Found(post: post, block: block, anchors: anchors))
    }

    /// One post that stands twice: what one place doesn't tell, the other may.
    private mutating func merge(_ post: Post, into index: Int) {
        let known = found[index].post
        if known.range.isEmpty && !post.range.isEmpty
            || known.range.isEmpty == post.range.isEmpty
                && post.range.lowerBound < known.range.lowerBound
        {
            found[index].post.range = post.range
        }
        fill(index, from: post)
    }

    /// What a region tells of the post that is known from within it.
    private mutating func adopt(_ post: Post, _ key: [UInt8], into index: Int) {
        if !key.isEmpty {
            let name = Key(network: post.network, key: key)
            guard places[name, default: index] == index else { return }
            places[name] = index
        }
        fill(index, from: post)
    }

    private mutating func fill(_ index: Int, from post: Post) {
        let known = found[index].post
        if known.range.isEmpty, !post.range.isEmpty { found[index].post.range = post.range }
        if known.author.isEmpty { found[index].post.author = post.author }
        if known.handle.isEmpty { found[index].post.handle = post.handle }
        if known.url.isEmpty { found[index].post.url = post.url }
        if known.date.isEmpty { found[index].post.date = post.date }
    }
}
