/// Reads feeds of every format that `FeedFormats` and `JSONFeed` know.
public enum FeedReader {
    /// - Parameters:
    ///   - bytes: the document as it was served, decompressed.
    ///   - address: where it came from; relative addresses begin there.
    ///   - contentType: the `Content-Type` of the response, for its charset; nil where there was none.
    ///   - contentLanguage: the `Content-Language` of the response, which is the feed's where it names one language and the
    ///     feed none; nil where there was none.
    /// - Returns: the feed, partial where the document is broken, with a note of each thing that was mended.
    /// - Throws: why the document is no feed at all.
    public static func read(
        _ bytes: [UInt8], address: String, contentType: String? = nil, contentLanguage: String? = nil
    ) throws(NotAFeed) -> ParsedFeed {
        if let reason = NotAFeed(signatureOf: bytes) { throw reason }
        let document = DocumentText(bytes, contentType: contentType)
        guard let start = document.start else { throw .empty }
        var feed: ParsedFeed
        if let json = try JSONFormats.read(document, from: start, address: address) {
            feed = json
        } else {
            feed = try readXML(document, from: start, address: address)
        }
        feed.encoding = document.encoding.encoding.name
        feed.encodingSource = document.encoding.source
        feed.encodingClaims = document.encoding.claims
        feed.repairs.insert(contentsOf: document.repairs, at: 0)
        if document.scan.contains(.doubleEncoding) { feed.mendDoubleEncodedTexts() }
        feed.leaveOutUnsafeAddresses()
        if let contentLanguage, feed.head.language.isEmpty, !contentLanguage.contains(",") {
            feed.head.language = feed.keepLanguage(contentLanguage.utf8)
        }
        return feed
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

    private static func readXML(_ document: DocumentText, from start: Int, address: String) throws(NotAFeed)
        -> ParsedFeed
    {
        switch DocumentStart.find(in: document.bytes, from: start) {
        case .none: throw .notMarkup
        case .brokenOff: throw .brokenOff
        case .webPage: throw .webPage
        case .escaped(let place):
            let source = DocumentStart.unescaped(document.bytes, from: place)
            let line = document.line(of: place)
            var feed = try parse(
                source, from: source.firstIndex { !$0.isSpace } ?? 0, line: line, address: address, isClean: false)
            feed.repairs.insert(Repair(kind: .insideWebPage, line: line), at: 0)
            return feed
        case .at(let place):
            let line = document.line(of: place)
            var feed = try parse(document.bytes, from: place, line: line, address: address, isClean: true)
            if place > start {
                feed.repairs.insert(Repair(kind: .textBeforeRoot, line: document.line(of: start)), at: 0)
            }
            return feed
        }
    }

    /// Reads the document as it stands, and mends it first where that won't do.
    private static func parse(
        _ text: [UInt8], from start: Int, line: Int, address: String, isClean: Bool
    ) throws(NotAFeed) -> ParsedFeed {
        let parser = try parser(bytes: text.count - start, line: line, address: address, isMended: false)
        if let builder = parser.read(text.span, from: start, isClean: isClean) { return try feed(of: builder) }
        var mender = MarkupMender(text, from: start, line: line)
        mender.mend()
        let second = try Self.parser(bytes: mender.output.count, line: line, address: address, isMended: true)
        guard let builder = second.read(mender.output.span, from: 0, isClean: isClean) else { throw .notMarkup }
        var feed = try feed(of: builder)
        feed.repairs.insert(contentsOf: mender.repairs, at: 0)
        return feed
    }

    private static func parser(bytes: Int, line: Int, address: String, isMended: Bool) throws(NotAFeed) -> PushParser {
        do {
            return try PushParser(
                building: FeedBuilder(address: address, bytes: bytes), firstLine: line, isMended: isMended)
        } catch {
            throw .noMemory
        }
    }

    private static func feed(of builder: FeedBuilder) throws(NotAFeed) -> ParsedFeed {
        guard let root = builder.root.name else { throw .notMarkup }
        var feed = builder.feed
        guard !feed.format.isEmpty else { throw root.lowercased() == "html" ? .webPage : .otherRoot(root) }
        if !builder.root.isClosed { feed.repairs.note(.truncated, line: 0) }
        return feed
    }
}
