/// RSS 2.0 in the notation of JSON: each element a member, read by the reader of RSS.
/// - Source: Dave Winer, "RSS-in-JSON", 2012.
enum RSSInJSON: JSONFormat {
    static func knows(_ root: JSONValue) -> Bool { root["rss"]?["channel"]?.kind == .object }

    static func read(_ root: JSONValue, address: String, firstLine: Int) throws(NotAFeed) -> ParsedFeed {
        var walk = RSSInJSONWalk(builder: FeedBuilder(address: address), firstLine: firstLine)
        if let rss = root["rss"] { walk.element("rss", rss) }
        var feed = walk.builder.feed
        feed.format = "rssjson"
        return feed
    }
}

/// Walks through the document and tells a builder of elements, attributes and text, as if it were XML.
private struct RSSInJSONWalk {
    var builder: FeedBuilder
    private var lines: JSONLines
    private var depth = 0

    init(builder: consuming FeedBuilder, firstLine: Int) {
        self.builder = builder
        lines = JSONLines(first: firstLine)
    }

    /// Where members are elements; everywhere else those with a single value are attributes.
    private static let parents: Set<String> = ["rss", "channel", "item", "image", "textinput", "skiphours", "skipdays"]
    /// What stands between the tags, beside attributes.
    private static let textKeys: Set<String> = ["#value", "#text", "value", "_"]

    mutating func element(_ name: String, _ value: JSONValue) {
        switch value.kind {
        case .array:
            for one in value.elements { element(name, one) }
        case .null: return
        case .object:
            guard depth < FeedBounds.depth else { return }
            depth += 1
            object(name, value)
            depth -= 1
        case .string, .number, .true, .false:
            start(name)
            text(value)
            builder.endElement(raw: name)
        }
    }

    private mutating func object(_ name: String, _ value: JSONValue) {
        let holdsElements = Self.parents.contains(name.lowercased())
        var children: [(name: String, value: JSONValue)] = []
        var content: JSONValue?
        builder.attributes.removeAll()
        // Lines are asked for where they matter, as each costs a look at what is ahead of it.
        let line = name.lowercased() == "item" ? lines.line(of: value) : 0
        for member in value.members {
            guard let key = member.key.string else { continue }
            guard children.count < FeedBounds.items else {
                builder.note(.tooManyValues, line: line)
                break
            }
            let isSingle = member.value.kind != .object && member.value.kind != .array
            if Self.textKeys.contains(key), isSingle {
                content = member.value
            } else if isSingle, !holdsElements || name == "rss" {
                builder.attributes.append(qualified(key), raw: local(key), text: bytes(member.value))
            } else {
                children.append((key, member.value))
            }
        }
        start(name, line: line, keepsAttributes: true)
        for child in children { element(child.name, child.value) }
        if let content { text(content) }
        builder.endElement(raw: name)
    }

    private mutating func start(_ name: String, line: Int = 0, keepsAttributes: Bool = false) {
        if !keepsAttributes { builder.attributes.removeAll() }
        builder.startElement(qualified(name), raw: local(name), line: line)
    }

    private mutating func text(_ value: JSONValue) {
        guard builder.collects else { return }
        builder.text(bytes(value))
    }

    private func bytes(_ value: JSONValue) -> [UInt8] {
        var bytes: [UInt8] = []
        if value.stringBytes(into: &bytes) { return bytes }
        return Array((value.numberText ?? value.bool.map { $0 ? "true" : "false" } ?? "").utf8)
    }

    /// A name as in `itunes:image`, its prefix the customary one.
    private mutating func qualified(_ name: String) -> QualifiedName {
        let prefix = name.contains(":") ? String(name.prefix { $0 != ":" }) : nil
        return QualifiedName(space: builder.namespace(uri: nil, prefix: prefix), local: Word(local: local(name)))
    }

    private func local(_ name: String) -> String {
        guard let colon = name.firstIndex(of: ":") else { return name }
        return String(name[name.index(after: colon)...])
    }
}
