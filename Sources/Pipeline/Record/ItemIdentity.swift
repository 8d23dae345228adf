/// What an item is known by.
enum ItemIdentity {
    /// The bytes that name the item within its feed: guid, else link, else title and date, else content.
    static func key(of item: FeedItem, _ view: borrowing ItemView, in feed: borrowing ParsedFeed) -> [UInt8] {
        if !item.guid.isEmpty { return Array(feed.arena[item.guid.range]) }
        if !view.address.isEmpty { return view.address }
        guard view.title.isEmpty else {
            guard let date = item.published ?? item.updated else { return view.title }
            return view.title + [0] + Array(String(date).utf8)
        }
        return view.document.text
    }

    /// The item's id: a hash over the feed's id and the key, which no other feed's items share.
    static func id(feedID: String, key: [UInt8]) -> Digest {
        var hash = SipHash()
        let feed = Array(feedID.utf8)
        hash.update(feed.span)
        hash.update(0)
        hash.update(key.span)
        return hash.finish()
    }

    /// The state of the item's content: a hash over title, text, link and attachments.
    static func content(of item: FeedItem, _ view: borrowing ItemView, in feed: borrowing ParsedFeed) -> Digest {
        var hash = SipHash()
        for part in [view.title, view.document.text, view.address] {
            hash.update(part.span)
            hash.update(0)
        }
        for attachment in feed.attachments[item.attachments] {
            hash.update(feed.arena.span.extracting(attachment.url.range))
            hash.update(0)
        }
        return hash.finish()
    }
}
