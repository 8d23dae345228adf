internal import Pipeline

extension OPML {
    /// Writes feeds as other readers take them: the first tag of each is the folder that it stands in, the others are its
    /// categories, so that what was exported comes back with the same tags.
    /// - Source: OPML 2.0, "Subscription lists".
    static func document(of feeds: [Configuration.Feed]) -> String {
        var folders: [String] = []
        var members: [String: [Configuration.Feed]] = [:]
        for feed in feeds {
            let folder = feed.tags.first ?? ""
            if members[folder] == nil { folders.append(folder) }
            members[folder, default: []].append(feed)
        }
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0">
            <head><title>Feeds of feedd</title></head>
            <body>

            """
        for folder in folders {
            let isRoot = folder.isEmpty
            if !isRoot { text += "<outline text=\"\(escaped(folder))\">\n" }
            for feed in members[folder] ?? [] { text += (isRoot ? "" : "  ") + outline(feed) }
            if !isRoot { text += "</outline>\n" }
        }
        return text + "</body>\n</opml>\n"
    }

    private static func outline(_ feed: Configuration.Feed) -> String {
        let title = escaped(feed.title ?? feed.id)
        // A comma or a slash within one would make two of it.
        let categories = feed.tags.dropFirst().filter { !$0.contains(",") && !$0.contains("/") }
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
