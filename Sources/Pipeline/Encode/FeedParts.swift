/// Parts that records and JSON Feed write alike.
enum FeedParts {
    /// An attachment with its address made whole.
    struct File {
        var url: [UInt8]
        var attachment: Attachment
    }

    static func attachments(
        of item: FeedItem, _ feed: borrowing ParsedFeed, _ reader: borrowing ItemReader
    ) -> [File] {
        var files: [File] = []
        for attachment in feed.attachments[item.attachments] {
            let url = reader.whole(attachment.url, base: item.base, of: feed)
            if !url.isEmpty { files.append(File(url: url, attachment: attachment)) }
        }
        return files
    }

    /// Writes a member of people, `authors` or `contributors`; with `email` their addresses too, which JSON Feed has no
    /// name for.
    static func write(
        _ people: ArraySlice<Person>, as key: StaticString = "authors", _ feed: borrowing ParsedFeed,
        _ reader: borrowing ItemReader, email: Bool = false, to json: inout JSONWriter
    ) {
        guard people.contains(where: { !$0.name.isEmpty || !$0.url.isEmpty || email && !$0.email.isEmpty }) else {
            return
        }
        json.key(key)
        json.openArray()
        for person in people {
            json.openObject()
            member("name", person.name, feed, to: &json)
            let url = reader.whole(person.url, of: feed)
            if url.isEmpty {
                member("url", person.url, feed, to: &json)
            } else {
                json.key("url")
                json.string(url.span)
            }
            if email { member("_email", person.email, feed, to: &json) }
            json.closeObject()
        }
        json.closeArray()
    }

    static func write(_ tags: ArraySlice<Tag>, _ feed: borrowing ParsedFeed, to json: inout JSONWriter) {
        guard !tags.isEmpty else { return }
        json.key("tags")
        json.openArray()
        for index in tags.indices {
            // One name from two schemes is one tag.
            guard !tags[..<index].contains(where: { isSame($0.name, tags[index].name, feed) }) else { continue }
            json.string(feed.arena.span.extracting(tags[index].name.range))
        }
        json.closeArray()
    }

    /// Writes the `categories` member: the tags with their schemes and labels, where one of them has any.
    static func writeCategories(_ tags: ArraySlice<Tag>, _ feed: borrowing ParsedFeed, to json: inout JSONWriter) {
        guard tags.contains(where: { !$0.scheme.isEmpty || !$0.label.isEmpty }) else { return }
        json.key("categories")
        json.openArray()
        for tag in tags {
            json.openObject()
            member("term", tag.name, feed, to: &json)
            member("scheme", tag.scheme, feed, to: &json)
            member("label", tag.label, feed, to: &json)
            json.closeObject()
        }
        json.closeArray()
    }

    /// Writes the `links` member: what the feed's markup links to, and as what.
    static func write(
        _ links: ArraySlice<WebLink>, base: Slice, _ feed: borrowing ParsedFeed, _ reader: borrowing ItemReader,
        to json: inout JSONWriter
    ) {
        guard !links.isEmpty else { return }
        json.key("links")
        json.openArray()
        for link in links {
            let url = reader.whole(link.url, base: base, of: feed)
            guard !url.isEmpty else { continue }
            json.openObject()
            json.key("url")
            json.string(url.span)
            member("rel", link.rel, feed, to: &json)
            member("mime_type", link.type, feed, to: &json)
            member("title", link.title, feed, to: &json)
            if let bytes = link.bytes, bytes > 0 {
                json.key("size_in_bytes")
                json.number(bytes)
            }
            json.closeObject()
        }
        json.closeArray()
    }

    private static func isSame(_ a: Slice, _ b: Slice, _ feed: borrowing ParsedFeed) -> Bool {
        a.count == b.count && feed.arena[a.range].elementsEqual(feed.arena[b.range])
    }

    static func write(_ files: [File], _ feed: borrowing ParsedFeed, to json: inout JSONWriter) {
        guard !files.isEmpty else { return }
        json.key("attachments")
        json.openArray()
        for file in files {
            json.openObject()
            json.key("url")
            json.string(file.url.span)
            member("mime_type", file.attachment.type, feed, to: &json)
            member("title", file.attachment.title, feed, to: &json)
            if let bytes = file.attachment.bytes, bytes > 0 {
                json.key("size_in_bytes")
                json.number(bytes)
            }
            if let seconds = file.attachment.seconds {
                json.key("duration_in_seconds")
                json.number(seconds)
            }
            json.closeObject()
        }
        json.closeArray()
    }

    static func write(_ repairs: [Repair], to json: inout JSONWriter) {
        json.openArray()
        for repair in repairs {
            json.openObject()
            json.key("kind")
            json.string(repair.kind.rawValue)
            if repair.line > 0 {
                json.key("line")
                json.number(Int64(repair.line))
            }
            json.closeObject()
        }
        json.closeArray()
    }

    static func member(
        _ key: StaticString, _ slice: Slice, _ feed: borrowing ParsedFeed, to json: inout JSONWriter
    ) {
        guard !slice.isEmpty else { return }
        json.key(key)
        json.string(feed.arena.span.extracting(slice.range))
    }
}
