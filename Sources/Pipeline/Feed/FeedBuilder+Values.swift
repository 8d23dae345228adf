/// Where each value goes: to the item that is open, else to the feed.
extension FeedBuilder {
    mutating func beginItem(line: Int) {
        item = FeedItem()
        item.line = line
        item.base = base
        item.people = feed.people.count..<feed.people.count
        item.tags = feed.tags.count..<feed.tags.count
        item.attachments = feed.attachments.count..<feed.attachments.count
        item.links = feed.links.count..<feed.links.count
        item.language = attributes.value(QualifiedName(space: .xml, local: .lang)).map { feed.keep($0) } ?? .none
        item.guid = attributes.value(QualifiedName(space: .rdf, local: .about)).map { feed.keep($0) } ?? .none
    }

    mutating func close(_ scope: Scope) {
        switch scope {
        case .item:
            item.people = item.people.lowerBound..<feed.people.count
            item.tags = item.tags.lowerBound..<feed.tags.count
            item.attachments = item.attachments.lowerBound..<feed.attachments.count
            item.links = item.links.lowerBound..<feed.links.count
            if let recording = item.attachments.first, feed.attachments[recording].seconds == nil {
                feed.attachments[recording].seconds = item.duration
            }
            if item.summary.isEmpty, item.content.isEmpty { item.summary = item.fallbackSummary }
            feed.items.append(item)
        case .person: add(person)
        case .document, .feed, .image, .wrapper: break
        }
    }

    /// Stores a value that is known as a whole; the first one of a kind stays.
    mutating func store(_ field: Field, kind: TypedText.Kind = .plain, text: Slice) {
        guard !text.isEmpty else { return }
        switch field {
        case .published, .updated, .duration: storeMeasure(field, text)
        case .tag: addTag(text)
        case .person: add(PersonLine.read(text, in: feed))
        case .personIfNone:
            let known = isInItem ? feed.people.count > item.people.lowerBound : !feed.head.authors.isEmpty
            if !known { add(PersonLine.read(text, in: feed)) }
        case .personName: person.name = text
        case .personEmail: person.email = text
        case .personURL: person.url = resolved(text)
        default:
            let typed = TypedText(slice: text, kind: kind, base: base)
            if isInItem { storeInItem(field, typed) } else { storeInFeed(field, typed) }
        }
    }

    private mutating func storeInItem(_ field: Field, _ text: TypedText) {
        switch field {
        case .id: set(&item.guid, text.slice)
        case .title: set(&item.title, text)
        case .link: set(&item.link, resolved(text.slice))
        case .summary: set(&item.summary, text)
        case .content: set(&item.content, text)
        case .fallbackSummary: set(&item.fallbackSummary, text)
        case .language: set(&item.language, text.slice)
        case .rights: set(&item.rights, text)
        case .comments: set(&item.comments, resolved(text.slice))
        case .imageURL, .icon: set(&item.image, resolved(text.slice))
        default: break
        }
    }

    private mutating func storeInFeed(_ field: Field, _ text: TypedText) {
        switch field {
        case .id: set(&feed.head.id, text.slice)
        case .title: set(&feed.head.title, text)
        case .link: set(&feed.head.link, resolved(text.slice))
        case .summary, .content, .fallbackSummary: set(&feed.head.description, text)
        case .language: set(&feed.head.language, text.slice)
        case .rights: set(&feed.head.rights, text)
        case .generator: set(&feed.head.generator, text.slice)
        case .minutesToLive: set(&feed.head.minutesToLive, text.slice)
        case .imageURL, .icon: set(&feed.head.icon, resolved(text.slice))
        default: break
        }
    }

    private mutating func storeMeasure(_ field: Field, _ text: Slice) {
        if case .duration = field {
            item.duration = item.duration ?? DurationText.seconds(feed.arena[text.range])
            return
        }
        guard let seconds = DateParser.seconds(feed.arena[text.range]) else {
            return note(.unreadableDate, line: isInItem ? item.line : 0)
        }
        switch (field, isInItem) {
        case (.published, true): item.published = item.published ?? seconds
        case (.updated, true): item.updated = item.updated ?? seconds
        case (.published, false): feed.head.published = feed.head.published ?? seconds
        default: feed.head.updated = feed.head.updated ?? seconds
        }
    }

    mutating func addTag(_ tag: Slice) {
        if isInItem {
            let others = feed.tags[item.tags.lowerBound...]
            guard others.count < FeedBounds.perItem, !others.contains(where: { isSame($0, tag) }) else { return }
            feed.tags.append(tag)
        } else if feed.head.tags.count < FeedBounds.perItem {
            feed.head.tags.append(tag)
        }
    }

    mutating func add(_ person: Person) {
        guard !person.isEmpty else { return }
        if isInItem {
            let others = feed.people[item.people.lowerBound...]
            guard others.count < FeedBounds.perItem, !others.contains(where: { isSame($0.name, person.name) }) else {
                return
            }
            feed.people.append(person)
        } else if feed.head.authors.count < FeedBounds.perItem {
            feed.head.authors.append(person)
        }
    }

    mutating func add(_ attachment: Attachment) {
        guard isInItem, !attachment.url.isEmpty else { return }
        let others = feed.attachments[item.attachments.lowerBound...]
        guard others.count < FeedBounds.perItem, !others.contains(where: { isSame($0.url, attachment.url) }) else {
            return
        }
        feed.attachments.append(attachment)
    }

    mutating func add(_ link: WebLink) {
        guard isInItem, feed.links.count - item.links.lowerBound < FeedBounds.perItem else { return }
        feed.links.append(link)
    }

    /// The address in the attribute as a whole one, where an xml:base applies; nil where the element has none.
    mutating func address(_ word: Word) -> Slice? {
        guard let value = attributes.value(word) else { return nil }
        return resolved(feed.keep(value))
    }

    mutating func slice(_ word: Word) -> Slice { attributes.value(word).map { feed.keep($0) } ?? .none }

    /// A relative address against xml:base; against the feed's link or its address it is resolved once those are known.
    private mutating func resolved(_ slice: Slice) -> Slice {
        guard !base.isEmpty else { return slice }
        let whole = WebAddress.resolve(feed.arena[slice.range], against: feed.arena[base.range])
        return whole.map { feed.keep($0) } ?? slice
    }

    private func isSame(_ a: Slice, _ b: Slice) -> Bool {
        a.count == b.count && feed.arena[a.range].elementsEqual(feed.arena[b.range])
    }

}

/// The first value of a kind stays.
private func set(_ place: inout Slice, _ value: Slice) { if place.isEmpty { place = value } }
private func set(_ place: inout TypedText, _ value: TypedText) { if place.isEmpty { place = value } }
