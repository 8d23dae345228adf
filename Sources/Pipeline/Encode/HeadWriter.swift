/// Writes what a feed says of itself, where JSON Feed has no name for it.
struct HeadWriter {
    private let head: FeedHead

    init(_ head: FeedHead) { self.head = head }

    /// Writes the members of the document's `_feedd`, from `generator_url` on.
    func writeRest(_ feed: borrowing ParsedFeed, _ reader: borrowing ItemReader, to json: inout JSONWriter) {
        address("generator_url", head.generatorAddress, feed, reader, to: &json)
        FeedParts.member("generator_version", head.generatorVersion, feed, to: &json)
        FeedParts.write(head.tags[...], feed, to: &json)
        FeedParts.writeCategories(head.tags[...], feed, to: &json)
        writeHints(feed, reader, to: &json)
        let extensions = ExtensionWriter(head.extensions[...], base: head.base)
        guard !extensions.isEmpty || head.place != nil else { return }
        let start = json.output.count
        json.key("extensions")
        json.openObject()
        if let place = head.place { GeoWriter.write(feed.places[place], feed, to: &json) }
        extensions.writeMembers(feed, reader, to: &json)
        json.closeObject()
        json.removeEmptyObject(from: start)
    }

    private func writeHints(_ feed: borrowing ParsedFeed, _ reader: borrowing ItemReader, to json: inout JSONWriter) {
        number("ttl", feed.minutesToLive, to: &json)
        number("update_interval", feed.updateInterval, to: &json)
        if let base = feed.updateBase {
            json.key("update_base")
            json.time(base)
        }
        numbers("skip_hours", feed.skipHours, to: &json)
        numbers("skip_days", feed.skipDays, to: &json)
        if let cloud = feed.cloud {
            json.key("cloud")
            json.openObject()
            let members: [(StaticString, String)] = [
                ("domain", cloud.domain), ("port", cloud.port), ("path", cloud.path),
                ("register_procedure", cloud.registerProcedure), ("protocol", cloud.transport),
            ]
            for (key, value) in members where !value.isEmpty {
                json.key(key)
                json.string(value)
            }
            json.closeObject()
        }
        guard !head.hubs.isEmpty else { return }
        json.key("hubs")
        json.openArray()
        for hub in head.hubs { json.string(feed.arena.span.extracting(hub.range)) }
        json.closeArray()
    }

    /// Writes the member `source`: the feed that an item was taken from, by the names that the document has for its own.
    func writeSource(_ feed: borrowing ParsedFeed, _ reader: inout ItemReader, to json: inout JSONWriter) {
        json.key("source")
        json.openObject()
        FeedParts.member("id", head.id, feed, to: &json)
        line("title", head.title, feed, &reader, to: &json)
        address("home_page_url", head.link, feed, reader, to: &json)
        address("feed_url", head.selfLink, feed, reader, to: &json)
        line("description", head.description, feed, &reader, to: &json)
        address("logo", head.icon, feed, reader, to: &json)
        address("icon", head.favicon, feed, reader, to: &json)
        line("rights", head.rights, feed, &reader, to: &json)
        FeedParts.member("generator", head.generator, feed, to: &json)
        if let updated = head.updated {
            json.key("date_modified")
            json.time(updated)
        }
        FeedParts.write(head.authors[...], feed, reader, email: true, to: &json)
        FeedParts.write(head.contributors[...], as: "contributors", feed, reader, email: true, to: &json)
        FeedParts.write(head.tags[...], feed, to: &json)
        FeedParts.writeCategories(head.tags[...], feed, to: &json)
        FeedParts.write(head.links[...], base: head.base, feed, reader, to: &json)
        json.closeObject()
    }

    private func line(
        _ key: StaticString, _ text: TypedText, _ feed: borrowing ParsedFeed, _ reader: inout ItemReader,
        to json: inout JSONWriter
    ) {
        let bytes = text.isEmpty ? [] : reader.line(text, of: feed)
        guard !bytes.isEmpty else { return }
        json.key(key)
        json.string(bytes.span)
    }

    private func address(
        _ key: StaticString, _ slice: Slice, _ feed: borrowing ParsedFeed, _ reader: borrowing ItemReader,
        to json: inout JSONWriter
    ) {
        let bytes = reader.whole(slice, base: head.base, of: feed)
        guard !bytes.isEmpty else { return }
        json.key(key)
        json.string(bytes.span)
    }

    private func number(_ key: StaticString, _ value: Int?, to json: inout JSONWriter) {
        guard let value else { return }
        json.key(key)
        json.number(Int64(value))
    }

    private func numbers(_ key: StaticString, _ values: [Int], to json: inout JSONWriter) {
        guard !values.isEmpty else { return }
        json.key(key)
        json.openArray()
        for value in values { json.number(Int64(value)) }
        json.closeArray()
    }
}
