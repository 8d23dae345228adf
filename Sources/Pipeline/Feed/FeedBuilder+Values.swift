/// Where each value goes: to the item that is open, to the feed that it was taken from, else to the feed.
extension FeedBuilder {
    /// Stores a value that is known as a whole. Of several of a kind the first stays, or the one that ranks best.
    ///
    /// The width is that of a picture, in pixels, where it is known. The result is whether a field took the value, or holds
    /// the same.
    @discardableResult
    mutating func store(_ field: Field, kind: TypedText.Kind = .plain, text: Slice, width: Int64 = 0) -> Bool {
        guard !text.isEmpty else { return true }
        switch field {
        case .published(let rank): return storeDate(text, rank, .published)
        case .updated(let rank): return storeDate(text, rank, .updated)
        case .duration: item.duration = item.duration ?? DurationText.seconds(feed.arena[text.range])
        case .tag:
            openTag.name = plain(text)
            add(openTag)
            openTag = Tag()
        case .keywords: addKeywords(text)
        case .enclosure:
            guard WebAddress(feed.arena[text.range])?.isWeb == true else { return false }
            openEnclosure.url = text
            add(openEnclosure)
        case .person: add(PersonLine.read(plain(text), in: feed))
        case .personIfNone:
            let text = plain(text)
            guard !hasAuthor else { return isAuthor(text) }
            add(PersonLine.read(text, in: feed))
        case .contributorLine: add(PersonLine.read(plain(text), in: feed), as: .contributor)
        case .personName: person.name = text
        case .personEmail: person.email = text
        case .personURL: person.url = resolved(text)
        case .place, .positions, .latitude, .longitude: storePlace(field, text)
        case .minutesToLive, .skipHour, .skipDay, .updatePeriod, .updateFrequency, .updateBase: storeHint(field, text)
        case .imageURL(let rank): return storeImage(resolved(text), rank, width: width)
        default:
            let typed = TypedText(slice: text, kind: kind, base: base)
            switch owner {
            case .item: return storeInItem(field, typed)
            case .feed, .source: return storeInHead(field, typed)
            }
        }
        return true
    }

    private mutating func storeInItem(_ field: Field, _ text: TypedText) -> Bool {
        let value = text.slice
        switch field {
        case .id: return item.guid.take(value) || isSame(item.guid, value)
        case .title: return storeTitle(text)
        case .link: return storeLink(value) { $0.item.link.take($1) }
        case .content: return item.content.take(text) || isSame(item.content.slice, value)
        case .caption: return item.caption.take(text)
        case .rights: return item.rights.take(text) || isSame(item.rights.slice, value)
        case .comments: return item.comments.take(resolved(value))
        case .language: return item.language.take(feed.keepLanguage(Array(feed.arena[value.range])))
        case .favicon: return storeImage(resolved(value), .thumbnail, width: 0)
        case .originalLink: return item.originalLink.take(resolved(value))
        case .sourceTitle:
            source.title = text
            return true
        case .summary(let rank):
            guard rank.rawValue > item.ranks.summary else { return isSame(value, item.summary.slice) }
            showTaken(item.ranks.summaryNode)
            item.summary = text
            item.ranks.summary = rank.rawValue
            item.ranks.summaryNode = keepTaken(value)
            return true
        default: return false
        }
    }

    private mutating func storeInHead(_ field: Field, _ text: TypedText) -> Bool {
        if case .summary(let rank) = field { return storeDescription(text, rank) }
        if field == .title { return storeTitle(text) }
        var text = text
        if field == .link {
            return storeLink(text.slice) { builder, address in
                var isStored = false
                builder.changeHead { isStored = $0.link.take(address) }
                return isStored
            }
        }
        if field == .favicon { text.slice = resolved(text.slice) }
        if field == .language { text.slice = feed.keepLanguage(Array(feed.arena[text.slice.range])) }
        var isStored = false
        changeHead { isStored = $0.take(field, text) }
        return isStored
    }

    /// Takes a page's address; one that may run code would only hide a good one that follows.
    private mutating func storeLink(_ text: Slice, _ take: (inout FeedBuilder, Slice) -> Bool) -> Bool {
        let address = resolved(text)
        guard feed.isUnsafe(address) else { return take(&self, address) }
        note(.unsafeAddress, line: isInItem ? item.line : 0)
        return true
    }

    /// Takes a title; the format's own takes the place of one that an extension gave before.
    private mutating func storeTitle(_ text: TypedText) -> Bool {
        let (title, node) =
            switch owner {
            case .item: (item.title.slice, item.ranks.titleNode)
            case .feed: (feed.head.title.slice, feed.head.ranks.titleNode)
            case .source: (source.title.slice, source.ranks.titleNode)
            }
        let isOwn = stack.last?.name == nil
        if title.isEmpty {
            setTitle(text, isOwn ? nil : keepTaken(text.slice))
            return true
        }
        let isKnown = isSame(title, text.slice)
        guard isOwn, let node else { return isKnown }
        if !isKnown { showTaken(node) }
        setTitle(text, nil)
        return true
    }

    private mutating func setTitle(_ text: TypedText, _ node: Int?) {
        if isInItem {
            item.title = text
            item.ranks.titleNode = node
        } else {
            changeHead {
                $0.title = text
                $0.ranks.titleNode = node
            }
        }
    }

    private mutating func storeDescription(_ text: TypedText, _ rank: SummaryRank) -> Bool {
        let known = owner == .source ? source : feed.head
        guard rank.rawValue > known.ranks.summary else { return isSame(text.slice, known.description.slice) }
        showTaken(known.ranks.summaryNode)
        let node = keepTaken(text.slice)
        changeHead {
            $0.description = text
            $0.ranks.summary = rank.rawValue
            $0.ranks.summaryNode = node
        }
        return true
    }

    /// Gives a closure the feed's head, or that of the feed that the item was taken from.
    mutating func changeHead(_ change: (inout FeedHead) -> Void) {
        if owner == .source { change(&source) } else { change(&feed.head) }
    }

    /// Keeps the value of an extension that a field took, to be written only if a better one takes the field.
    private mutating func keepTaken(_ text: Slice) -> Int? {
        guard !stack.isEmpty, let name = stack.top.name else { return nil }
        let node = nodeCount
        keepLeaf(name, text)
        guard nodeCount > node else { return nil }
        changeNode(node) { $0.isTaken = true }
        return node
    }

    /// A better value has taken the field: the earlier one is written by its name.
    private mutating func showTaken(_ node: Int?) {
        if let node { changeNode(node) { $0.isTaken = false } }
    }

    private mutating func storeImage(_ address: Slice, _ rank: ImageRank, width: Int64) -> Bool {
        let value = rank.rawValue << 24 | UInt32(min(max(width, 0), 0xff_ffff))
        guard isInItem else {
            var isTaken = false
            changeHead {
                guard value > $0.ranks.image else { return }
                $0.icon = address
                $0.ranks.image = value
                isTaken = true
            }
            return isTaken
        }
        guard value > item.ranks.image else { return isSame(address, item.image) }
        item.image = address
        item.ranks.image = value
        return true
    }

    /// The address in the attribute as a whole one, where an xml:base applies; nil where the element has none.
    mutating func address(_ word: Word) -> Slice? {
        guard let value = attributes.value(word) else { return nil }
        return resolved(feed.keep(value))
    }

    mutating func slice(_ word: Word) -> Slice { attributes.value(word).map { feed.keep($0) } ?? .none }

    /// A relative address against xml:base; against the feed's link or its address it is resolved once those are known.
    mutating func resolved(_ slice: Slice) -> Slice {
        guard !base.isEmpty else { return slice }
        guard feed.arena.count < FeedBounds.textBytes else {
            note(.tooMuchText, line: 0)
            return slice
        }
        let whole = WebAddress.resolve(feed.arena[slice.range], against: feed.arena[base.range])
        return whole.map { feed.keep($0) } ?? slice
    }

    @inline(__always)
    func isSame(_ a: Slice, _ b: Slice) -> Bool { a.count == b.count && a.hasSameBytes(as: b, in: feed.arena) }
}

extension FeedHead {
    /// Takes a value of the feed where it has none of its kind yet.
    /// - Returns: whether it did.
    fileprivate mutating func take(_ field: Field, _ text: TypedText) -> Bool {
        switch field {
        case .id: return id.take(text.slice)
        case .rights: return rights.take(text)
        case .generator: return generator.take(text.slice)
        case .favicon: return favicon.take(text.slice)
        case .language:
            guard !ranks.hasLanguage else { return false }
            language = text.slice
            ranks.hasLanguage = true
            return true
        default: return false
        }
    }
}

extension Slice {
    /// Whether two slices of one length hold the same bytes.
    fileprivate func hasSameBytes(as other: Slice, in arena: [UInt8]) -> Bool {
        self == other || arena[range].elementsEqual(arena[other.range])
    }
}
