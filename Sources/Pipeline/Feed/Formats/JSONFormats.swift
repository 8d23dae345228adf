/// A way to write feeds in JSON. A new one is a file in this folder and a line in `JSONFormats.all`.
protocol JSONFormat: Sendable {
    /// Whether a document is of the format, as far as its first keys show.
    static func knows(_ root: JSONValue) -> Bool

    /// - Parameters:
    ///   - root: the document.
    ///   - address: where it came from.
    ///   - firstLine: the line that it begins on, from 1.
    /// - Returns: the feed.
    /// - Throws: why the document is no feed after all.
    static func read(_ root: JSONValue, address: String, firstLine: Int) throws(NotAFeed) -> ParsedFeed
}

enum JSONFormats {
    /// Asked in this order; the first that knows the document reads it.
    static let all: [any JSONFormat.Type] = [RSSInJSON.self, JSONFeed.self]

    /// - Parameters:
    ///   - document: a document of any kind.
    ///   - start: its first character that isn't white space.
    ///   - address: where it came from.
    /// - Returns: nil where the document isn't JSON; a feed, mended where it must be.
    /// - Throws: why a document in JSON is no feed.
    static func read(_ document: DocumentText, from start: Int, address: String) throws(NotAFeed) -> ParsedFeed? {
        switch JSONStart.find(in: document.bytes, from: start) {
        case .none: return nil
        case .array: throw .badJSON("its root is an array, not an object with \"items\"")
        case .at(start): return try read(document.bytes, from: start, line: 1, address: address)
        case .at(let place):
            // Text that merely has a brace is for the reader of XML to name.
            guard var feed = try? read(document.bytes, from: place, line: 1, address: address) else { return nil }
            feed.repairs.insert(Repair(kind: .textBeforeRoot, line: document.line(of: start)), at: 0)
            return feed
        case .escaped(let place):
            let source = DocumentStart.unescaped(document.bytes, from: place)
            let line = document.line(of: place)
            guard var feed = try? read(source, from: 0, line: line, address: address) else { return nil }
            feed.repairs.insert(Repair(kind: .insideWebPage, line: line), at: 0)
            return feed
        }
    }

    /// Reads the document as it stands, and mends it first where that won't do.
    private static func read(
        _ text: [UInt8], from start: Int, line: Int, address: String
    ) throws(NotAFeed) -> ParsedFeed {
        let firstLine = line + text[..<start].count { $0 == ASCII.lineFeed }
        let fault: JSONFault
        switch parse(start == 0 ? text : Array(text[start...])) {
        case .success(let document): return try feed(of: document, address: address, firstLine: firstLine)
        case .failure(let found): fault = found
        }
        guard fault.problem.isMendable else { throw .badJSON("\(fault)") }
        var mender = JSONMender(text, from: start, line: line)
        mender.mend()
        guard case .success(let document) = parse(mender.output) else { throw .badJSON("\(fault)") }
        var feed = try feed(of: document, address: address, firstLine: firstLine)
        // What breaks off before its first item says nothing.
        guard !feed.items.isEmpty || !mender.repairs.contains(where: { $0.kind == .truncated }) else {
            throw .badJSON("\(fault)")
        }
        feed.repairs.insert(contentsOf: mender.repairs, at: 0)
        return feed
    }

    private static func parse(_ bytes: [UInt8]) -> Result<JSONDocument, JSONFault> {
        Result { () throws(JSONFault) in try JSONDocument(bytes) }
    }

    private static func feed(
        of document: JSONDocument, address: String, firstLine: Int
    ) throws(NotAFeed) -> ParsedFeed {
        for format in all where format.knows(document.root) {
            return try format.read(document.root, address: address, firstLine: firstLine)
        }
        throw .badJSON("it has no \"items\"")
    }
}

extension JSONFault.Problem {
    /// Whether it is the grammar that was broken, and no bound.
    fileprivate var isMendable: Bool {
        switch self {
        case .empty, .tooLarge, .tooDeep, .tooManyValues, .notUTF8, .numberTooLong: false
        default: true
        }
    }
}
