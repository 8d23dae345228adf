/// A way to write feeds in JSON. A new one is a file in this folder and a line in `JSONFormats.all`.
protocol JSONFormat: Sendable {
    /// Whether a document is of the format, as far as its first keys show.
    static func knows(_ root: JSONValue) -> Bool

    /// - Throws: why the document is no feed after all.
    static func read(_ root: JSONValue, address: String) throws(NotAFeed) -> ParsedFeed
}

enum JSONFormats {
    /// Asked in this order; the first that knows the document reads it.
    static let all: [any JSONFormat.Type] = [RSSInJSON.self, JSONFeed.self]

    static func read(_ bytes: [UInt8], address: String) throws(NotAFeed) -> ParsedFeed {
        let document: JSONDocument
        do {
            document = try JSONDocument(bytes)
        } catch {
            throw .badJSON("\(error)")
        }
        for format in all where format.knows(document.root) { return try format.read(document.root, address: address) }
        throw .badJSON("it has no \"items\"")
    }
}
