/// Reads feeds of every format that `FeedFormats` and `JSONFeed` know.
public enum FeedReader {
    /// - Parameters:
    ///   - bytes: the document as it was served, decompressed.
    ///   - address: where it came from; relative addresses begin there.
    ///   - contentType: the `Content-Type` of the response, for its charset; nil where there was none.
    /// - Returns: the feed, partial where the document is broken, with a note of each thing that was mended.
    /// - Throws: why the document is no feed at all.
    public static func read(_ bytes: [UInt8], address: String, contentType: String? = nil) throws(NotAFeed)
        -> ParsedFeed
    {
        let start = firstMark(in: bytes)
        guard start < bytes.count else { throw .empty }
        if bytes[start] == UInt8(ascii: "{") { return try JSONFeed.read(bytes, address: address) }
        guard let root = bytes[start...].firstIndex(of: UInt8(ascii: "<")), root - start <= junkAtMost else {
            // UTF-16 has a zero byte beside every mark.
            if let wide = WideEncoding(of: bytes) {
                return try readXML(bytes, .init(wide), address: address, repairs: [])
            }
            throw .notMarkup
        }
        var repairs: [Repair] = []
        if root > start { repairs.append(Repair(kind: .textBeforeRoot, line: 1)) }
        let hasMark = bytes.starts(with: UTF8Mark.bytes)
        var decision = EncodingDecision(document: bytes[root...], contentType: contentType, hasByteOrderMark: hasMark)
        var document = Array(bytes[root...])
        if decision.isUTF8, let mended = UTF8Mending.mended(document) {
            if decision.source == .assumed {
                // Bytes that are no UTF-8 and say nothing of what they are: what browsers take them for.
                decision.name = "windows-1252"
            } else {
                document = mended
                repairs.append(Repair(kind: .invalidUTF8, line: 0))
            }
        }
        return try readXML(document, decision, address: address, repairs: repairs)
    }

    /// Where a document's relative addresses begin.
    /// - Parameters:
    ///   - address: where it came from.
    ///   - contentLocation: the `Content-Location` of the response, whole or relative to that; nil where there was none.
    /// - Returns: the latter as a whole address, else the former.
    /// - Source: RFC 2616, 14.14; RFC 9110, 8.7 takes this meaning away, so that it is for whoever asks for it.
    public static func address(_ address: String, contentLocation: String?) -> String {
        let location = WebAddress.resolve((contentLocation ?? "").utf8, against: address.utf8)
        guard contentLocation != nil, let location, WebAddress(location)?.isWeb == true else { return address }
        return String(decoding: location, as: UTF8.self)
    }

    /// Text before the document's first mark is left out up to this many bytes; beyond, the document is no markup.
    private static let junkAtMost = 64 * 1_024

    private static func readXML(
        _ document: [UInt8], _ decision: EncodingDecision, address: String, repairs: [Repair]
    ) throws(NotAFeed) -> ParsedFeed {
        let builder: FeedBuilder
        do {
            var parser = try PushParser(building: FeedBuilder(address: address), encoding: decision.forParser)
            parser.push(document.span)
            builder = parser.finish()
        } catch {
            throw .noMemory
        }
        guard let root = builder.rootName else { throw .notMarkup }
        var feed = builder.feed
        guard !feed.format.isEmpty else { throw .otherRoot(root) }
        feed.encoding = decision.name
        feed.encodingSource = decision.source
        feed.repairs.insert(contentsOf: repairs, at: 0)
        if !builder.rootIsClosed { feed.repairs.append(Repair(kind: .truncated, line: 0)) }
        // libxml2 has been seen to pass on bytes that its decoder should have refused.
        if !decision.isUTF8 { UTF8Mending.mask(&feed.arena) }
        return feed
    }

    /// Where the document begins: behind a byte order mark and white space.
    private static func firstMark(in bytes: [UInt8]) -> Int {
        let start = bytes.starts(with: UTF8Mark.bytes) ? UTF8Mark.bytes.count : 0
        return bytes[start...].firstIndex { !$0.isSpace } ?? bytes.count
    }
}

/// Why a document is no feed, in words for the person who follows it.
public enum NotAFeed: Error, Equatable, Sendable, CustomStringConvertible {
    case empty
    case notMarkup
    case otherRoot(String)
    case badJSON(String)
    case noMemory

    public var description: String {
        switch self {
        case .empty: "the document is empty"
        case .notMarkup: "the document is neither XML nor JSON"
        case .otherRoot(let name) where name.lowercased() == "html": "this is a web page, no feed: its root is <html>"
        case .otherRoot(let name): "no feed has the root <\(String(name.prefix(64)))>"
        case .badJSON(let reason): "this JSON is no feed: \(reason)"
        case .noMemory: "there is not enough memory to read it"
        }
    }
}
