/// The feeds that a web page names in its head.
/// - Source: WHATWG HTML, 4.6.7.1 ("alternate"); the RSS Advisory Board's "RSS Autodiscovery".
public enum PageFeeds {
    /// The page's first bytes are searched, since a head is no longer.
    private static let searchedBytes = 256 << 10
    private static let atMost = 16

    /// - Parameters:
    ///   - page: HTML, whatever its state; a charset other than UTF-8 only touches addresses that are not ASCII.
    ///   - address: where it was fetched; relative addresses begin there.
    /// - Returns: absolute addresses of http or https in the order of the page, each once.
    public static func addresses(in page: [UInt8], address: String) -> [String] {
        let html = page.span.extracting(first: searchedBytes)
        var base = Array(address.utf8)
        var found: [String] = []
        var tokenizer = HTMLTokenizer()
        var hasBase = false
        while found.count < atMost {
            let token = tokenizer.next(in: html)
            if case .end = token { break }
            guard case .startTag(let tag) = token else { continue }
            if tag.element == .body { break }
            if tag.element == .base, !hasBase, let target = value(.href, of: tokenizer, in: html) {
                base = WebAddress.resolve(target[...], against: base) ?? base
                hasBase = true
            }
            guard tag.element == .link, isFeed(tokenizer, in: html), let target = value(.href, of: tokenizer, in: html),
                let url = WebAddress.resolve(target[...], against: base), WebAddress(url)?.isWeb == true
            else { continue }
            let text = String(decoding: url, as: UTF8.self)
            if !found.contains(text) { found.append(text) }
        }
        return found
    }

    private static func isFeed(_ tokenizer: HTMLTokenizer, in html: Span<UInt8>) -> Bool {
        let relations = (value(.rel, of: tokenizer, in: html) ?? []).split(whereSeparator: \.isSpace)
        if relations.contains(where: { $0.equals(lowercase: "feed") }) { return true }
        guard relations.contains(where: { $0.equals(lowercase: "alternate") }) else { return false }
        let type = (value(.type, of: tokenizer, in: html) ?? []).prefix { $0 != UInt8(ascii: ";") && !$0.isSpace }
        return types.contains { type.equals(lowercase: $0) }
    }

    private static let types: [StaticString] = [
        "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
        "application/x.atom+xml", "application/x-atom+xml", "application/x-rss+xml",
    ]

    private static func value(
        _ name: HTMLAttributeName, of tokenizer: HTMLTokenizer, in html: Span<UInt8>
    ) -> [UInt8]? {
        guard let attribute = tokenizer.attributes.first(where: { $0.key == name }) else { return nil }
        var value: [UInt8] = []
        HTMLText.appendValue(attribute.value, of: html, to: &value)
        return Array(value[value.trimmed(0..<value.count)])
    }
}
