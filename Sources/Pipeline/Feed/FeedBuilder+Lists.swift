/// The parts of an item or a feed of which there may be several.
extension FeedBuilder {
    enum PersonRole: Sendable { case author, contributor }

    mutating func beginItem(line: Int) {
        item = FeedItem()
        item.line = line
        item.base = base
        item.people = feed.people.count..<feed.people.count
        item.contributors = feed.contributors.count..<feed.contributors.count
        item.tags = feed.tags.count..<feed.tags.count
        item.attachments = feed.attachments.count..<feed.attachments.count
        item.links = feed.links.count..<feed.links.count
        item.extensions = feed.extensions.count..<feed.extensions.count
        item.guid = attributes.value(QualifiedName(space: .rdf, local: .about)).map { feed.keep($0) } ?? .none
        source = FeedHead()
        openPlace = GeoPlace()
        spareLink = .none
        contentLanguage = .none
        summaryLanguage = .none
        // CDF says these in the item's own tag.
        if let address = address(.href) { item.link = address }
        if let changed = attributes.value(.lastMod) { item.updated = DateParser.seconds(changed) }
    }

    mutating func close(_ scope: Scope) {
        switch scope {
        case .item: closeItem()
        case .author: add(person, as: .author)
        case .contributor: add(person, as: .contributor)
        case .source: keepSource()
        case .place: if stack.last?.scope != .place { keepPlace() }
        case .feed:
            keepPlace()
            if feed.head.link.isEmpty { feed.head.link = spareLink }
        case .document, .image, .rest, .wrapper, .kept: break
        }
    }

    private mutating func closeItem() {
        item.people = item.people.lowerBound..<feed.people.count
        item.contributors = item.contributors.lowerBound..<feed.contributors.count
        item.tags = item.tags.lowerBound..<feed.tags.count
        item.attachments = item.attachments.lowerBound..<feed.attachments.count
        item.links = item.links.lowerBound..<feed.links.count
        item.extensions = item.extensions.lowerBound..<feed.extensions.count
        if let recording = item.attachments.first, feed.attachments[recording].seconds == nil {
            feed.attachments[recording].seconds = item.duration
        }
        if item.summary.isEmpty, item.content.isEmpty { item.summary = item.caption }
        if item.link.isEmpty { item.link = spareLink }
        useOriginalLink()
        for known in [contentLanguage, summaryLanguage, language] where item.language.isEmpty { item.language = known }
        keepSource()
        keepPlace()
        feed.items.append(item)
        // What stands behind the items is the feed's own again.
        source = FeedHead()
        spareLink = .none
    }

    /// FeedBurner's own addresses of items lead through its servers, which count and forward, and one day won't.
    private mutating func useOriginalLink() {
        guard !item.originalLink.isEmpty else { return }
        let link = String(decoding: feed.arena[item.link.range], as: UTF8.self)
        if link.isEmpty || link.holds("feedproxy.google.") || link.holds("feeds.feedburner.")
            || link.holds("/~r/")
        {
            item.forwardingLink = item.link
            item.link = item.originalLink
        }
    }

    private mutating func keepSource() {
        guard item.source == nil, !source.isEmpty else { return }
        item.source = feed.sources.count
        feed.sources.append(source)
    }

    mutating func add(_ tag: Tag) {
        guard !tag.name.isEmpty else { return }
        func isKnown(_ others: some Collection<Tag>) -> Bool {
            isFull(others.count)
                || others.contains { isSame($0.name, tag.name) && isSame($0.scheme, tag.scheme) }
        }
        switch owner {
        case .item: if !isKnown(feed.tags[item.tags.lowerBound...]) { feed.tags.append(tag) }
        case .feed: if !isKnown(feed.head.tags) { feed.head.tags.append(tag) }
        case .source: if !isKnown(source.tags) { source.tags.append(tag) }
        }
    }

    mutating func addKeywords(_ text: Slice) {
        var start = text.range.lowerBound
        while start < text.range.upperBound {
            let end =
                feed.arena[start..<text.range.upperBound].firstIndex(of: UInt8(ascii: ",")) ?? text.range.upperBound
            add(Tag(name: Slice(feed.arena.trimmed(start..<end))))
            start = end + 1
        }
    }

    mutating func add(_ person: Person, as role: PersonRole = .author) {
        guard !person.isEmpty else { return }
        func isKnown(_ others: some Collection<Person>) -> Bool {
            isFull(others.count)
                || others.contains {
                    isSame($0.name, person.name)
                        && (!person.name.isEmpty || isSame($0.email, person.email) && isSame($0.url, person.url))
                }
        }
        switch (owner, role) {
        case (.item, .author): if !isKnown(feed.people[item.people.lowerBound...]) { feed.people.append(person) }
        case (.item, .contributor):
            if !isKnown(feed.contributors[item.contributors.lowerBound...]) { feed.contributors.append(person) }
        case (_, .author):
            if !isKnown(owner == .feed ? feed.head.authors : source.authors) {
                changeHead { $0.authors.append(person) }
            }
        case (_, .contributor):
            if !isKnown(owner == .feed ? feed.head.contributors : source.contributors) {
                changeHead { $0.contributors.append(person) }
            }
        }
    }

    var hasAuthor: Bool {
        switch owner {
        case .item: feed.people.count > item.people.lowerBound
        case .feed: !feed.head.authors.isEmpty
        case .source: !source.authors.isEmpty
        }
    }

    /// Whether the text is the name of an author that is known already.
    func isAuthor(_ name: Slice) -> Bool {
        owner == .item
            ? feed.people[item.people.lowerBound...].contains { isSame($0.name, name) }
            : feed.head.authors.contains { isSame($0.name, name) }
    }

    /// Adds a file; of one that is known already, what it says besides.
    mutating func add(_ attachment: Attachment) {
        guard isInItem, !attachment.url.isEmpty else { return }
        var attachment = attachment
        if attachment.type.isEmpty, let type = MediaTypeGuess.type(of: feed.arena[attachment.url.range]) {
            attachment.type = feed.keep(type.utf8)
        }
        let others = item.attachments.lowerBound..<feed.attachments.count
        if let known = others.first(where: { isSame(feed.attachments[$0].url, attachment.url) }) {
            return feed.attachments[known].complete(with: attachment)
        }
        guard !isFull(others.count) else { return }
        feed.attachments.append(attachment)
        if feed.arena[attachment.type.range].starts(with: "image/".utf8) {
            store(.imageURL(.enclosure), text: attachment.url)
        }
    }

    mutating func add(_ link: WebLink) {
        switch owner {
        case .item:
            guard !isFull(feed.links.count - item.links.lowerBound) else { return }
            feed.links.append(link)
        case .feed, .source:
            guard !isFull(owner == .feed ? feed.head.links.count : source.links.count) else { return }
            changeHead { $0.links.append(link) }
        }
    }

    mutating func addHub(_ address: Slice) {
        guard !isFull(feed.head.hubs.count) else { return }
        feed.head.hubs.append(address)
    }

    /// Whether a list has no room for another entry; that it is left out is noted.
    private mutating func isFull(_ count: Int) -> Bool {
        guard count >= FeedBounds.perItem else { return false }
        note(.tooManyValues, line: isInItem ? item.line : 0)
        return true
    }
}

extension Attachment {
    fileprivate mutating func complete(with other: Attachment) {
        if type.isEmpty { type = other.type }
        if title.isEmpty { title = other.title }
        if bytes ?? 0 <= 0 { bytes = other.bytes }
        seconds = seconds ?? other.seconds
    }
}
