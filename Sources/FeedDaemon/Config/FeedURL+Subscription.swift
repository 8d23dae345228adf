extension FeedURL {
    /// The address of a feed as lists of other readers write it: with spaces around it, or behind a `feed:` that tells a browser
    /// to hand it to a reader.
    /// - Source: draft-obasanjo-feed-URI-scheme-02, "feed:https://…" and "feed://host/…", which is http.
    static func unwrapped(_ text: String) -> String {
        let bare = text.unicodeScalars.drop { $0.properties.isWhitespace }
        let end = bare.lastIndex { !$0.properties.isWhitespace }.map { bare.index(after: $0) } ?? bare.startIndex
        let address = String(bare[..<end])
        guard address.lowercased().hasPrefix("feed:") else { return address }
        let rest = address.dropFirst("feed:".count)
        let inner = rest.hasPrefix("//") ? rest.dropFirst(2) : rest
        if ["http://", "https://"].contains(where: { inner.lowercased().hasPrefix($0) }) { return String(inner) }
        return rest.hasPrefix("//") ? "http:" + rest : address
    }
}
