/// JSON Feed 1.0 and 1.1.
/// - Source: https://www.jsonfeed.org/version/1.1/
enum JSONFeed: JSONFormat {
    static func knows(_ root: JSONValue) -> Bool { root["items"]?.kind == .array }

    static func read(_ root: JSONValue, address: String, firstLine: Int) throws(NotAFeed) -> ParsedFeed {
        var reader = JSONFeedReader(firstLine: firstLine)
        reader.readHead(root)
        if let items = root["items"] {
            for value in items.elements where value.kind == .object { reader.readItem(value) }
        }
        return reader.feed
    }
}

private struct JSONFeedReader {
    var feed = ParsedFeed()
    private var lines: JSONLines
    /// The line of the item that is being read; 0 outside of items.
    private var line = 0

    init(firstLine: Int) { lines = JSONLines(first: firstLine) }

    mutating func readHead(_ root: JSONValue) {
        let version = root["version"]?.string ?? ""
        feed.format = version.hasSuffix("/1") || version.hasSuffix("/1.0") ? "jsonfeed10" : "jsonfeed11"
        feed.head.title.slice = slice(root["title"])
        feed.head.description.slice = slice(root["description"])
        feed.head.link = slice(root["home_page_url"])
        feed.head.selfLink = slice(root["feed_url"])
        feed.head.language = slice(root["language"])
        feed.head.nextLink = slice(root["next_url"])
        feed.head.icon = slice(root["icon"])
        feed.head.favicon = slice(root["favicon"])
        feed.head.authors = people(root)
        for hub in elements(root["hubs"]) {
            let address = slice(hub["url"])
            if !address.isEmpty { feed.head.hubs.append(address) }
        }
        feed.head.extensions = extensions(of: root)
    }

    mutating func readItem(_ value: JSONValue) {
        line = lines.line(of: value)
        guard feed.items.count < FeedBounds.items else {
            return feed.repairs.note(.tooManyItems, line: line)
        }
        var item = FeedItem()
        item.line = line
        item.guid = slice(value["id"])
        item.guidIsAddress = false
        item.link = slice(value["url"])
        item.externalLink = slice(value["external_url"])
        item.title.slice = slice(value["title"])
        let html = slice(value["content_html"])
        item.content =
            html.isEmpty ? TypedText(slice: slice(value["content_text"])) : TypedText(slice: html, kind: .html)
        item.summary.slice = slice(value["summary"])
        item.image = first(slice(value["image"]), slice(value["banner_image"]))
        item.published = date(value["date_published"])
        item.updated = date(value["date_modified"])
        item.language = slice(value["language"])
        let firsts = (people: feed.people.count, tags: feed.tags.count, attachments: feed.attachments.count)
        feed.people += people(value)
        for tag in elements(value["tags"]) {
            let name = slice(tag)
            if !name.isEmpty { feed.tags.append(Tag(name: name)) }
        }
        for file in elements(value["attachments"]) { attach(file) }
        item.people = firsts.people..<feed.people.count
        item.tags = firsts.tags..<feed.tags.count
        item.attachments = firsts.attachments..<feed.attachments.count
        item.contributors = feed.contributors.count..<feed.contributors.count
        item.links = feed.links.count..<feed.links.count
        let kept = extensions(of: value)
        item.extensions = feed.extensions.count..<feed.extensions.count + kept.count
        for var node in kept {
            node.end += item.extensions.lowerBound
            feed.extensions.append(node)
        }
        feed.items.append(item)
    }

    /// The members whose name begins with an underscore: what publishers add to the format.
    /// - Source: JSON Feed 1.1, "Extensions".
    private mutating func extensions(of value: JSONValue) -> [ExtensionNode] {
        var nodes: [ExtensionNode] = []
        for member in value.members {
            guard let key = member.key.string, key.hasPrefix("_"), key.utf8.count > 1, !member.value.isNull else {
                continue
            }
            guard nodes.count < ExtensionBounds.names else {
                feed.repairs.note(.tooManyValues, line: line)
                break
            }
            let range = member.value.range
            guard range.count <= ExtensionBounds.valueBytes else { continue }
            var node = ExtensionNode(space: .json, word: .other, name: feed.keep(key.utf8), end: nodes.count + 1)
            node.value = feed.keep(JSONSpace.removed(from: member.value.storage.bytes[range]))
            node.kind = .json
            nodes.append(node)
        }
        return nodes
    }

    private mutating func attach(_ file: JSONValue) {
        let url = slice(file["url"])
        guard !url.isEmpty else { return }
        feed.attachments.append(
            Attachment(
                url: url, type: slice(file["mime_type"]), title: slice(file["title"]),
                bytes: whole(file["size_in_bytes"]),
                seconds: whole(file["duration_in_seconds"])))
    }

    /// Version 1.0 knows one `author`, version 1.1 a list.
    private mutating func people(_ value: JSONValue) -> [Person] {
        let listed = elements(value["authors"])
        let all = listed.isEmpty ? (value["author"] ?? value["authors"]).map { [$0] } ?? [] : listed
        return all.map {
            $0.kind == .string ? Person(name: slice($0)) : Person(name: slice($0["name"]), url: slice($0["url"]))
        }.filter { !$0.isEmpty }
    }

    /// The elements of a list up to its bound; that more are left out is noted.
    private mutating func elements(_ list: JSONValue?) -> [JSONValue] {
        guard let list else { return [] }
        var elements: [JSONValue] = []
        for element in list.elements {
            guard elements.count < FeedBounds.perItem else {
                feed.repairs.note(.tooManyValues, line: line)
                break
            }
            elements.append(element)
        }
        return elements
    }

    private func whole(_ value: JSONValue?) -> Int64? {
        if let number = value?.int64 { return number }
        // Some write numbers as text.
        if let text = value?.string { return AttributeList.number(text) }
        guard let number = value?.double, abs(number) < 1e15 else { return nil }
        return Int64(number)
    }

    private mutating func date(_ value: JSONValue?) -> Int64? {
        guard let text = value?.string, !text.isEmpty else { return nil }
        let seconds = DateParser.seconds(Array(text.utf8)[...])
        if seconds == nil { feed.repairs.note(.unreadableDate, line: line) }
        return seconds
    }

    /// The text of a string, or the digits of a number, which some publishers use for ids.
    private mutating func slice(_ value: JSONValue?) -> Slice {
        guard let value else { return .none }
        guard value.kind == .string else { return feed.keep((value.numberText ?? "").utf8) }
        let start = feed.arena.count
        value.stringBytes(into: &feed.arena)
        return Slice(feed.arena.trimmed(start..<feed.arena.count))
    }

    private func first(_ a: Slice, _ b: Slice) -> Slice { a.isEmpty ? b : a }
}
