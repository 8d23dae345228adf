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
        var item = items[index]
        let line = item.line
        for field in [\FeedItem.link, \.originalLink, \.externalLink, \.image, \.comments] {
            item[keyPath: field] = safe(item[keyPath: field], line)
        }
        items[index] = item
        for index in item.people { people[index].url = safe(people[index].url, line) }
        for index in item.contributors { contributors[index].url = safe(contributors[index].url, line) }
        for index in item.attachments { attachments[index].url = safe(attachments[index].url, line) }
        for index in item.links { links[index].url = safe(links[index].url, line) }
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
        guard isUnsafe(address) else { return address }
        repairs.note(.unsafeAddress, line: line)
        return .none
    }

    /// Whether an address may run code, or hold a document.
    func isUnsafe(_ address: Slice) -> Bool {
        guard !address.isEmpty else { return false }
        let address = arena[address.range]
        // Nearly all; whether it is whole doesn't matter here.
        if address.hasPrefix(lowercase: "https://") || address.hasPrefix(lowercase: "http://") { return false }
        return WebAddress(address).map { !LinkScheme.allowsInFeed($0) } ?? false
    }
}
