/// Addresses that run code or hold a document, where a page, a picture or a file should be (`javascript:`, `data:`).
///
/// They are left out once a feed of any format has been read, so that nobody who shows its fields need look at them.
extension ParsedFeed {
    mutating func leaveOutUnsafeAddresses() {
        var head = head
        leaveOut(from: &head)
        self.head = head
        for index in sources.indices {
            var source = sources[index]
            leaveOut(from: &source)
            sources[index] = source
        }
        for index in items.indices { leaveOut(fromItem: index) }
    }

    private mutating func leaveOut(fromItem index: Int) {
        let item = items[index]
        let line = item.line
        // Hardly anything is written here: a field is asked about first.
        if isUnsafe(item.link) { items[index].link = leaveOut(line) }
        if isUnsafe(item.originalLink) { items[index].originalLink = leaveOut(line) }
        if isUnsafe(item.externalLink) { items[index].externalLink = leaveOut(line) }
        if isUnsafe(item.image) { items[index].image = leaveOut(line) }
        if isUnsafe(item.comments) { items[index].comments = leaveOut(line) }
        for index in item.people where isUnsafe(people[index].url) { people[index].url = leaveOut(line) }
        for index in item.contributors where isUnsafe(contributors[index].url) {
            contributors[index].url = leaveOut(line)
        }
        for index in item.attachments where isUnsafe(attachments[index].url) {
            attachments[index].url = leaveOut(line)
        }
        for index in item.links where isUnsafe(links[index].url) { links[index].url = leaveOut(line) }
    }

    private mutating func leaveOut(from head: inout FeedHead) {
        for field in [\FeedHead.link, \.selfLink, \.nextLink, \.icon, \.favicon, \.generatorAddress] {
            head[keyPath: field] = safe(head[keyPath: field], 0)
        }
        for index in head.authors.indices { head.authors[index].url = safe(head.authors[index].url, 0) }
        for index in head.contributors.indices { head.contributors[index].url = safe(head.contributors[index].url, 0) }
        for index in head.links.indices { head.links[index].url = safe(head.links[index].url, 0) }
        for index in head.hubs.indices { head.hubs[index] = safe(head.hubs[index], 0) }
        head.hubs.removeAll(where: \.isEmpty)
    }

    private mutating func safe(_ address: Slice, _ line: Int) -> Slice {
        isUnsafe(address) ? leaveOut(line) : address
    }

    private mutating func leaveOut(_ line: Int) -> Slice {
        repairs.note(.unsafeAddress, line: line)
        return .none
    }

    /// Whether an address may run code, or hold a document.
    @inline(__always)
    func isUnsafe(_ address: Slice) -> Bool {
        Self.isUnsafe(address, in: arena)
    }

    private static func isUnsafe(_ address: Slice, in arena: [UInt8]) -> Bool {
        guard !address.isEmpty else { return false }
        // Nearly all begin so; whether one is whole doesn't matter here.
        let place = Int(address.start)
        if address.count >= 7, HTMLTokenizer.has("http", at: place, in: arena.span),
            HTMLTokenizer.has("://", at: place + 4, in: arena.span)
                || address.count >= 8 && HTMLTokenizer.has("s://", at: place + 4, in: arena.span)
        {
            return false
        }
        return WebAddress(arena[address.range]).map { !LinkScheme.allowsInFeed($0) } ?? false
    }
}
