/// Text of Atom, which says of what kind it is: by `type` in 1.0, by `type` and `mode` in 0.3.
/// - Source: RFC 4287, 3.1 and 4.1.3; Atom 0.3, 3.1, "Content constructs".
enum AtomText {
    static func construct(_ field: Field, _ builder: inout FeedBuilder) -> Meaning {
        let type = mediaType(builder.attributes.string(.type))
        switch builder.attributes.string(.mode)?.lowercased() {
        case "base64": return .markup(field, isHTML(type) ? .html : .maybeHTML, .base64)
        case "escaped": return .markup(field, isHTML(type) ? .html : .maybeHTML, .inline)
        default: break
        }
        switch type {
        case "", "text", "text/plain": return .markup(field, .plain, .naked)
        case "html", "text/html": return .markup(field, .html, .inline)
        // The draft has no wrapper: a div is content there.
        case "xhtml", "application/xhtml+xml", "application/xhtml":
            return .markup(field, .html, builder.feed.format == "atom03" ? .wholeXHTML : .xhtml)
        case _ where type.hasSuffix("+xml") || type.hasSuffix("/xml"): return .markup(field, .html, .wholeXHTML)
        case _ where type.hasPrefix("text/") || !type.holds("/"): return .markup(field, .plain, .naked)
        default: return .markup(field, .maybeHTML, .base64)
        }
    }

    private static func isHTML(_ type: String) -> Bool { type.holds("html") }

    /// Without parameters, in lower case.
    private static func mediaType(_ value: String?) -> String {
        // As nearly all write it.
        if let value, value == "html" || value == "text" || value == "xhtml" { return value }
        let type = value?.lowercased().prefix { $0 != ";" } ?? ""
        return type.filter { $0 != " " }
    }
}
