/// Documents to serve.
enum Feeds {
    struct Item {
        var guid: String
        var title: String
        var text: String

        init(_ guid: String, title: String? = nil, text: String? = nil) {
            self.guid = guid
            self.title = title ?? "Title of \(guid)"
            self.text = text ?? "The text of \(guid)."
        }
    }

    /// An RSS document, the items in this order.
    static func rss(_ items: [Item], title: String = "The Bell", ttl: Int? = nil) -> String {
        let ttl = ttl.map { "<ttl>\($0)</ttl>" } ?? ""
        let body = items.map { item in
            "<item><guid isPermaLink=\"false\">\(item.guid)</guid><title>\(item.title)</title>"
                + "<link>/articles/\(item.guid)</link><description>\(item.text)</description></item>"
        }
        return "<rss version=\"2.0\"><channel><title>\(title)</title>\(ttl)\(body.joined())</channel></rss>"
    }

    static func rss(_ guids: String...) -> String { rss(guids.map { Item($0) }) }
}
