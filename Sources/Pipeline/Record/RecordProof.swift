/// A record's ids and hashes, made anew of what the record itself shows.
public enum RecordProof {
    /// The `content_hash` of a record's title, text, link and attachments.
    /// - Parameter record: the object that a line of the output holds.
    /// - Returns: nil where the text is missing: a record may hold HTML in its place.
    public static func contentHash(of record: JSONValue) -> Digest? {
        guard !hidesText(record) else { return nil }
        let traits = ItemTraits(record: record)
        return ItemIdentity.content(
            of: traits, page: WebAddress(traits.address.span), files: ItemTraits.files(ofRecord: record))
    }

    /// The ids that a new item may bear: one for each key that tells it from others of its feed, the usual one first.
    /// - Parameters:
    ///   - record: as above, of the event `item`: an item keeps its first id when its keys change.
    ///   - feedID: of the feed that the record names.
    /// - Returns: none where a key may be made of what is missing.
    public static func ids(of record: JSONValue, feedID: String) -> [Digest] {
        let traits = ItemTraits(record: record)
        // Guid and link are there to be seen, and are told apart by link, title and date.
        guard !traits.guid.isEmpty || !traits.address.isEmpty || !hidesText(record) else { return [] }
        return ItemIdentity(traits, feedID: feedID).keys
    }

    /// The `id` of a quotation.
    /// - Parameters:
    ///   - exact: the words from the first quoted one to the last, in UTF-8.
    ///   - segments: the quoted stretches of a quotation in parts, in bytes of `exact`; empty where all is quoted.
    /// - Returns: its 16 digits.
    public static func quoteID(exact: [UInt8], segments: [Range<Int>]) -> [UInt8] {
        let quote = Quote(kind: .direct, span: 0..<exact.count, segments: segments, confidence: 1)
        var hex: [UInt8] = []
        QuoteWriter.id(of: quote, in: exact).appendHex(digits: 16, to: &hex)
        return hex
    }

    private static func hidesText(_ record: JSONValue) -> Bool {
        record["content_text"] == nil && record["content_html"] != nil
    }
}
