/// Values that are more than their text: dates, places, times to poll, encoded bytes.
extension FeedBuilder {
    /// Stores a date; one that ranks better takes its place. The result is whether no more need be kept of it.
    mutating func storeDate(_ text: Slice, _ rank: DateRank, _ kind: DateKind) -> Bool {
        guard let seconds = DateParser.seconds(feed.arena[text.range]) else {
            note(.unreadableDate, line: isInItem ? item.line : 0)
            return true
        }
        // Dublin Core's date of creation says more than that the item has a date: it stays by its name as well.
        let isStored = rank != .created
        switch owner {
        case .item: item.setDate(seconds, kind, rank)
        case .feed, .source: changeHead { $0.setDate(seconds, kind, rank) }
        }
        return isStored
    }

    enum DateKind: Sendable { case published, updated }

    mutating func storePlace(_ field: Field, _ text: Slice) {
        switch field {
        case .place(let shape):
            openPlace = GeoPlace(shape: shape, rings: [text])
            keepPlace()
        case .positions:
            if openPlace.shape == .box, let first = openPlace.rings.first {
                // Two corners in two elements.
                let both = Array(feed.arena[first.range]) + [0x20] + Array(feed.arena[text.range])
                openPlace.rings = [feed.keep(both)]
            } else if openPlace.rings.count < Self.ringsAtMost {
                openPlace.rings.append(text)
            }
        case .latitude: openPlace.latitude = text
        default: openPlace.longitude = text
        }
        if !openPlace.latitude.isEmpty, !openPlace.longitude.isEmpty, stack.outer?.scope != .place {
            keepPlace()
        }
    }

    /// Holes of a polygon, and its border; maps of news need one.
    private static let ringsAtMost = 64

    /// The place that was read becomes the item's or the feed's, if it has none.
    mutating func keepPlace() {
        guard !openPlace.isEmpty else { return }
        let index = feed.places.count
        switch owner {
        case .item where item.place == nil: item.place = index
        case .feed where feed.head.place == nil: feed.head.place = index
        default: return openPlace = GeoPlace()
        }
        feed.places.append(openPlace)
        openPlace = GeoPlace()
    }

    mutating func storeHint(_ field: Field, _ text: Slice) {
        guard owner == .feed else { return }
        switch field {
        case .minutesToLive: _ = feed.head.polling.minutesToLive.take(text)
        case .updatePeriod: _ = feed.head.polling.updatePeriod.take(text)
        case .updateFrequency: _ = feed.head.polling.updateFrequency.take(text)
        case .updateBase: feed.head.polling.updateBase = DateParser.seconds(feed.arena[text.range])
        case .skipHour: feed.head.polling.skip(hour: feed.string(text))
        default: feed.head.polling.skip(day: feed.string(text))
        }
    }

    /// What base64 stands for, where that is text; the text as it stands where it is no base64 after all.
    mutating func decoded(_ text: Slice) -> Slice {
        let encoded = feed.arena[text.range]
        // Words with a space between them are no base64, though every letter is a digit of it.
        let hasWords = zip(encoded.dropFirst(), encoded.dropFirst(2)).contains { $0 == 0x20 && !$1.isSpace }
        guard let bytes = Base64.decode(encoded), !hasWords || encoded.contains(ASCII.lineFeed) else { return text }
        guard UTF8Text.count(bytes[...]).invalid == 0 else { return .none }
        let start = feed.arena.count
        feed.arena.append(contentsOf: bytes)
        return take(from: start)
    }
}

/// What has dates, each from the best element that gave one.
private protocol Dated {
    var published: Int64? { get set }
    var updated: Int64? { get set }
    var ranks: Ranks { get set }
}

extension FeedItem: Dated {}
extension FeedHead: Dated {}

extension Dated {
    fileprivate mutating func setDate(_ seconds: Int64, _ kind: FeedBuilder.DateKind, _ rank: DateRank) {
        switch kind {
        case .published:
            guard rank.rawValue > ranks.published else { return }
            published = seconds
            ranks.published = rank.rawValue
        case .updated:
            guard rank.rawValue > ranks.updated else { return }
            updated = seconds
            ranks.updated = rank.rawValue
        }
    }
}

extension FeedHead {
    /// Whether nothing is known of the feed.
    @inline(__always) var isEmpty: Bool {
        id.isEmpty && title.isEmpty && link.isEmpty && selfLink.isEmpty && description.isEmpty && rights.isEmpty
            && icon.isEmpty && favicon.isEmpty && authors.isEmpty && contributors.isEmpty && tags.isEmpty
            && links.isEmpty && updated == nil && generator.isEmpty
    }
}
