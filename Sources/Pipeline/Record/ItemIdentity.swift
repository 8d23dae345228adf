/// What an item is known by within its feed: a chain of keys, and an alias for when its key changes.
struct ItemIdentity {
    /// Digests of the item's keys; each key is the one before and a part more.
    ///
    /// The first is its guid, else its link, else title and date, else its text. The others are for feeds that give
    /// several items one of these (`KeyChoice`). Two items whose last keys are equal are one.
    let keys: [Digest]
    /// Names the item by its place on the site, title and date, so that it is known under another guid or host.
    let alias: Digest
    let hasGuid: Bool

    /// - Parameters:
    ///   - traits: what the feed, or a record, says of the item.
    ///   - page: the item's address, read; nil where it can't be read, or has none.
    ///   - feedID: goes into all digests, so that no two feeds' items share one.
    init(_ traits: ItemTraits, page: WebAddress?, feedID: String) {
        // No address is without a colon.
        let guid = traits.guid.contains(UInt8(ascii: ":")) ? WebAddress(traits.guid.span) : nil
        var hash = SipHash()
        let feed = Array(feedID.utf8)
        hash.update(feed.span)
        let start = hash
        var keys: [Digest] = []
        for part in Self.parts(of: traits, page: page, guid: guid) {
            hash.update(0)
            hash.update(part.span)
            keys.append(hash.finish())
        }
        self.keys = keys
        hasGuid = !traits.guid.isEmpty
        alias = Self.alias(of: traits, page: page, guid: guid, firstKey: keys.first, start)
    }

    /// The same, where nobody has read the item's address yet.
    init(_ traits: ItemTraits, feedID: String) {
        self.init(traits, page: WebAddress(traits.address.span), feedID: feedID)
    }

    /// The index of the key that a record's id was made of; the first one where the item had another then.
    func index(of id: Digest) -> Int { keys.firstIndex(of: id) ?? 0 }

    private static func parts(of item: ItemTraits, page: WebAddress?, guid: WebAddress?) -> [[UInt8]] {
        let date = (item.published ?? item.updated).map { Array(String($0).utf8) } ?? []
        let link = AddressIdentity.withoutScheme(item.address, page, tracking: item.guid.isEmpty)
        if !item.guid.isEmpty { return [AddressIdentity.withoutScheme(item.guid, guid), link, item.title] }
        if !item.address.isEmpty { return [link, item.title, date] }
        if !item.title.isEmpty { return [date.isEmpty ? item.title : item.title + [0] + date, item.text, item.file] }
        return item.text.isEmpty ? [item.file] : [item.text, item.file]
    }

    /// Equal aliases must be proof enough that two items are one, although a publisher gave them different keys.
    ///
    /// Path and title alone are, where the publisher names items by addresses: the path is the name then, and only the
    /// host has changed. Otherwise the date has to agree, or the text where there is none ("Outage", again and again,
    /// with the same link). An item that has too little for that keeps its key in the alias, and is never known by another.
    private static func alias(
        of item: ItemTraits, page: WebAddress?, guid: WebAddress?, firstKey: Digest?, _ start: SipHash
    ) -> Digest {
        let guidIsAddress = guid?.isWeb ?? false
        var place =
            item.address.isEmpty && guidIsAddress
            ? AddressIdentity.withinSite(item.guid, guid, fragment: true)
            : AddressIdentity.withinSite(item.address, page, fragment: true)
        // The front page is no place of an item's own.
        if place == [ASCII.slash] { place = [] }
        var hash = start
        // Another separator than the keys have.
        hash.update(1)
        for part in [place, item.title, item.published.map { Array(String($0).utf8) } ?? []] {
            hash.update(part.span)
            hash.update(0)
        }
        if item.published == nil || place.isEmpty { hash.update(item.text.span) }
        let isNamedByPlace = !place.isEmpty && (item.guid.isEmpty || guidIsAddress)
        if item.published == nil, item.text.isEmpty, !isNamedByPlace, let firstKey {
            var hex: [UInt8] = []
            firstKey.appendHex(to: &hex)
            hash.update(hex.span)
        }
        return hash.finish()
    }

    /// The state of an item's content: a hash over title, text, link and attachments.
    ///
    /// Of addresses only path and query count: a site that moves to https or to another host, or files that come from a
    /// pool of hosts, are no edit.
    /// - Parameters:
    ///   - traits: what the feed, or a record, says of the item.
    ///   - page: the item's address, read.
    ///   - files: the addresses of all its attachments, whole.
    /// - Returns: the same for a feed's item and for the record made of it.
    static func content(of traits: ItemTraits, page: WebAddress?, files: [[UInt8]]) -> Digest {
        var hash = SipHash()
        let link = AddressIdentity.withinSite(traits.address, page, fragment: false)
        for part in [traits.title, traits.text, link] {
            hash.update(part.span)
            hash.update(0)
        }
        for file in files {
            let place = AddressIdentity.withinSite(file, WebAddress(file.span), fragment: false)
            hash.update(place.span)
            hash.update(0)
        }
        return hash.finish()
    }
}
