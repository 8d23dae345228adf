/// Writes what neither JSON Feed nor the record has a name for.
enum ItemRest {
    /// Writes the members of a record's `extensions`: what the format itself says beside the record's own keys, then each
    /// vocabulary.
    static func writeRecordExtensions(
        of item: FeedItem, _ feed: borrowing ParsedFeed, _ reader: inout ItemReader, to json: inout JSONWriter
    ) {
        let extensions = ExtensionWriter(feed.extensions[item.extensions], base: item.base)
        let tags = feed.tags[item.tags]
        let hasOwn =
            !item.contributors.isEmpty || item.source != nil || !item.comments.isEmpty || !item.rights.isEmpty
            || item.place != nil || tags.contains { !$0.scheme.isEmpty || !$0.label.isEmpty }
        guard hasOwn || !extensions.isEmpty else { return }
        let start = json.output.count
        json.key("extensions")
        json.openObject()
        FeedParts.write(feed.contributors[item.contributors], as: "contributors", feed, reader, to: &json)
        FeedParts.writeCategories(tags, feed, to: &json)
        if let source = item.source { HeadWriter(feed.sources[source]).writeSource(feed, &reader, to: &json) }
        member("comments", reader.whole(item.comments, base: item.base, of: feed), to: &json)
        member("rights", item.rights.isEmpty ? [] : reader.lineOrMarkup(item.rights, of: feed), to: &json)
        writeKept(of: item, extensions, feed, reader, to: &json)
        json.closeObject()
        json.removeEmptyObject(from: start)
    }

    /// Writes the member `extensions` of an item of JSON Feed.
    static func writeExtensions(
        of item: FeedItem, _ feed: borrowing ParsedFeed, _ reader: borrowing ItemReader, to json: inout JSONWriter
    ) {
        let extensions = ExtensionWriter(feed.extensions[item.extensions], base: item.base)
        guard !extensions.isEmpty || item.place != nil else { return }
        let start = json.output.count
        json.key("extensions")
        json.openObject()
        writeKept(of: item, extensions, feed, reader, to: &json)
        json.closeObject()
        json.removeEmptyObject(from: start)
    }

    private static func writeKept(
        of item: FeedItem, _ extensions: ExtensionWriter, _ feed: borrowing ParsedFeed, _ reader: borrowing ItemReader,
        to json: inout JSONWriter
    ) {
        if let place = item.place { GeoWriter.write(feed.places[place], feed, to: &json) }
        extensions.writeMembers(feed, reader, to: &json)
    }

    private static func member(_ key: StaticString, _ bytes: [UInt8], to json: inout JSONWriter) {
        guard !bytes.isEmpty else { return }
        json.key(key)
        json.string(bytes.span)
    }
}
