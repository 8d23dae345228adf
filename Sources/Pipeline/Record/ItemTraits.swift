/// What an item's identity comes from, as a feed gives it or as a record holds it; empty where there is none.
struct ItemTraits {
    var guid: [UInt8] = []
    /// The item's page, a whole address.
    var address: [UInt8] = []
    /// One line of plain text.
    var title: [UInt8] = []
    /// Seconds since 1970, UTC.
    var published: Int64?
    var updated: Int64?
    /// The body as plain text.
    var text: [UInt8] = []
    /// The address of its first attachment, whole.
    var file: [UInt8] = []
}

extension ItemTraits {
    /// - Parameters:
    ///   - item: as the feed gives it.
    ///   - view: its title and text as a reader sees them.
    ///   - files: the addresses of its attachments, whole.
    ///   - feed: holds the item's texts.
    init(_ item: FeedItem, _ view: borrowing ItemView, files: [[UInt8]], in feed: borrowing ParsedFeed) {
        guid = Array(feed.arena[item.guid.range])
        address = view.address
        title = view.title
        published = item.published
        updated = item.updated
        text = view.document.text
        file = files.first ?? []
    }

    /// - Parameter record: the object that a line of the output holds.
    init(record: JSONValue) {
        func bytes(_ key: String) -> [UInt8] {
            var bytes: [UInt8] = []
            if let value = record[key], value.kind == .string { value.stringBytes(into: &bytes) }
            return bytes
        }
        guid = bytes("guid")
        address = bytes("url")
        title = bytes("title")
        published = DateParser.seconds(bytes("date_published")[...])
        updated = DateParser.seconds(bytes("date_modified")[...])
        text = bytes("content_text")
        file = Self.files(ofRecord: record).first ?? []
    }

    /// The addresses of a record's attachments.
    static func files(ofRecord record: JSONValue) -> [[UInt8]] {
        record["attachments"]?.elements.compactMap { attachment in
            var bytes: [UInt8] = []
            return attachment["url"]?.stringBytes(into: &bytes) == true ? bytes : nil
        } ?? []
    }
}
