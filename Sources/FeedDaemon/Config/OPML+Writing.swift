internal import Pipeline

extension OPML {
    /// Writes feeds as other readers take them: the first tag of each is the folder that it stands in, the others are its
    /// categories, so that what was exported comes back with the same tags.
    /// - Source: OPML 2.0, "Subscription lists".
    static func document(of feeds: [Configuration.Feed]) -> String {
        var paths: [[String]] = []
        var members: [[String]: [Configuration.Feed]] = [:]
        for feed in feeds {
            let path = folders(of: feed)
            if members[path] == nil { paths.append(path) }
            members[path, default: []].append(feed)
        }
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0">
            <head><title>Feeds of feedd</title></head>
            <body>

            """
        for path in paths {
            for (depth, folder) in path.enumerated() {
                text += indent(depth) + "<outline text=\"\(escaped(folder))\">\n"
            }
            for feed in members[path] ?? [] { text += indent(path.count) + outline(feed, behind: path.count) }
            for depth in path.indices.reversed() { text += indent(depth) + "</outline>\n" }
        }
        return text + "</body>\n</opml>\n"
    }

    private static func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

    /// The folders around a feed: its first tag, and the tags up to the last one that can be no category, as a comma or a slash
    /// within it would make two of it.
    private static func folders(of feed: Configuration.Feed) -> [String] {
        let last = feed.tags.lastIndex { $0.contains(",") || $0.contains("/") } ?? 0
        return Array(feed.tags.prefix(last + 1))
    }

    private static func outline(_ feed: Configuration.Feed, behind folders: Int) -> String {
        let title = escaped(feed.title ?? feed.id)
        let categories = feed.tags.dropFirst(folders)
        var text = "<outline type=\"rss\" text=\"\(title)\""
        if feed.title != nil { text += " title=\"\(title)\"" }
        text += " xmlUrl=\"\(escaped(feed.url))\" id=\"\(escaped(feed.id))\""
        if !categories.isEmpty {
            text += " category=\"\(escaped(categories.map { "/" + $0 }.joined(separator: ",")))\""
        }
        return text + "/>\n"
    }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            // XML has no form for control characters, and a line feed in an attribute is a space.
            case _ where scalar.properties.generalCategory == .control: result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
