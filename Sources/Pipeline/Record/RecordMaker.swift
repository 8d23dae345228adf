/// An item ready to be written: all of its record but what only the output knows (seq, event, revision).
public struct RecordDraft: Sendable {
    /// Stable for the item for ever.
    public var id: Digest
    /// Names the state of its title, text, link and attachments.
    public var contentHash: Digest
    /// The record's line from `,"fetched"` to its closing brace.
    public var tail: [UInt8]
}

/// Makes records of a feed's items: text, links and quotations taken out, encoded as JSON.
public struct RecordMaker {
    private let source: RecordSource
    private let fetched: Int64
    private var extractors: [any Extractor]
    private var reader: ItemReader
    private var extraction = Extraction()
    private var encoder: RecordEncoder

    /// - Parameters:
    ///   - source: the feed that the items belong to.
    ///   - fetched: when the document was fetched, in seconds since 1970.
    ///   - choice: what the records hold.
    public init(source: RecordSource, fetched: Int64, choice: ExtractionChoice = ExtractionChoice()) {
        self.source = source
        self.fetched = fetched
        extractors = Extractors.all(choice)
        reader = ItemReader(address: source.address)
        encoder = RecordEncoder(choice)
    }

    /// The records of the feed's items in the order of the document, the last published one last.
    ///
    /// Feeds put their newest item first, and a file of records grows at its end: so the order is turned.
    public mutating func records(of feed: ParsedFeed) -> [RecordDraft] {
        encoder.begin(source, feed, reader: &reader)
        var keys = KeysInDocument()
        var drafts: [RecordDraft] = []
        drafts.reserveCapacity(feed.items.count)
        for item in feed.items {
            reader.read(item, of: feed)
            guard
                let key = keys.distinct(ItemIdentity.key(of: item, reader.view, in: feed), address: reader.view.address)
            else { continue }
            extraction.removeAll()
            for index in extractors.indices { extractors[index].extract(from: reader.view, into: &extraction) }
            let id = ItemIdentity.id(feedID: source.id, key: key)
            let content = ItemIdentity.content(of: item, reader.view, in: feed)
            let tail = encoder.tail(
                of: item, feed, reader: &reader, extraction, id: id, content: content, fetched: fetched)
            drafts.append(RecordDraft(id: id, contentHash: content, tail: tail))
        }
        return drafts.reversed()
    }
}

/// The feed that records belong to, as the configuration and the last poll know it.
public struct RecordSource: Sendable {
    public var id: String
    /// As configured.
    public var url: String
    /// Where the document came from in the end; relative addresses begin there.
    public var address: String
    public var tags: [String]

    public init(id: String, url: String, address: String, tags: [String]) {
        self.id = id
        self.url = url
        self.address = address
        self.tags = tags
    }
}

/// Tells items of one document apart that bear the same key.
///
/// Some publishers give all their items one guid. An item with the guid of an earlier one and another address is
/// another item; with the same address it is the same one, written twice.
private struct KeysInDocument {
    private var known: Set<[UInt8]> = []

    /// - Returns: the key to use, or nil for an item that the document held already.
    mutating func distinct(_ key: [UInt8], address: [UInt8]) -> [UInt8]? {
        if known.insert(key).inserted {
            known.insert(key + [0] + address)
            return key
        }
        let longer = key + [0] + address
        return known.insert(longer).inserted ? longer : nil
    }
}
