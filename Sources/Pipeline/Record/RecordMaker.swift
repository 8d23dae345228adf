/// An item ready to be written: all of its record but what only the output knows (seq, event, revision).
public struct RecordDraft: Sendable {
    /// Stable for the item for ever, as long as its key is; an item whose key changed keeps the id that it had.
    public var id: Digest
    /// What the item is known by when its key changes.
    public var alias: Digest
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
    private var keyChoice: KeyChoice

    /// Which keys the feed's items are known by, to be kept and given to the next document's maker; nil where each
    /// item's first key is enough.
    public var identity: [UInt8]? { keyChoice.packed }

    /// - Parameters:
    ///   - source: the feed that the items belong to.
    ///   - fetched: when the document was fetched, in seconds since 1970.
    ///   - choice: what the records hold.
    ///   - identity: what the maker of the feed's last document had as `identity`.
    public init(
        source: RecordSource, fetched: Int64, choice: ExtractionChoice = ExtractionChoice(), identity: [UInt8]? = nil
    ) {
        self.source = source
        self.fetched = fetched
        extractors = Extractors.all(choice)
        reader = ItemReader(address: source.address)
        encoder = RecordEncoder(choice)
        keyChoice = KeyChoice(packed: identity)
    }

    /// The records of the feed's items in the order of the document, the last published one last.
    ///
    /// Feeds put their newest item first, and a file of records grows at its end: so the order is turned.
    public mutating func records(of feed: ParsedFeed) -> [RecordDraft] {
        reader.begin(feed)
        encoder.begin(source, feed, reader: &reader)
        var identities: [ItemIdentity] = []
        var drafts: [RecordDraft] = []
        identities.reserveCapacity(feed.items.count)
        drafts.reserveCapacity(feed.items.count)
        for (number, item) in feed.items.enumerated() {
            reader.read(item, of: feed)
            extraction.removeAll()
            for index in extractors.indices { extractors[index].extract(from: reader.view, into: &extraction) }
            let files = FeedParts.attachments(of: item, feed, reader)
            let traits = ItemTraits(item, reader.view, files: files.map(\.url), in: feed)
            let page = WebAddress(traits.address.span)
            let identity = ItemIdentity(traits, page: page, feedID: source.id)
            let id = identity.keys[keyChoice.index(for: identity)]
            let content = ItemIdentity.content(of: traits, page: page, files: files.map(\.url))
            let next = number + 1 < feed.items.count ? feed.items[number + 1].line : Int.max
            let tail = encoder.tail(
                of: item, upTo: next, feed, reader: &reader, extraction, files: files, id: id, content: content,
                fetched: fetched)
            identities.append(identity)
            drafts.append(RecordDraft(id: id, alias: identity.alias, contentHash: content, tail: tail))
        }
        return distinct(drafts, identities).reversed()
    }

    /// Which items share a key only the whole document shows, when its records are made already.
    private mutating func distinct(_ drafts: [RecordDraft], _ identities: [ItemIdentity]) -> [RecordDraft] {
        var distinct: [RecordDraft] = []
        distinct.reserveCapacity(drafts.count)
        for (number, key) in keyChoice.chooseKeys(identities).enumerated() {
            guard let key else { continue }
            var draft = drafts[number]
            let id = identities[number].keys[key]
            if draft.id != id {
                draft.id = id
                RecordLine.rename(&draft.tail, to: id)
            }
            distinct.append(draft)
        }
        return distinct
    }
}

/// The feed that records belong to, as the configuration and the last poll know it.
public struct RecordSource: Sendable {
    public var id: String
    /// As configured.
    public var url: String
    /// Where the document came from in the end; relative addresses begin there.
    public var address: String
    /// As configured, in place of the one that the document gives itself; nil where none is.
    public var title: String?
    public var tags: [String]

    public init(id: String, url: String, address: String, title: String? = nil, tags: [String]) {
        self.id = id
        self.url = url
        self.address = address
        self.title = title
        self.tags = tags
    }
}
