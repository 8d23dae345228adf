/// A document as UTF-8 text that any reader can take: decoded, and without characters that XML and JSON forbid.
struct DocumentText {
    /// The text; a byte order mark may stand ahead of it.
    private(set) var bytes: [UInt8]
    /// What was found in the text.
    private(set) var scan: TextScan
    let encoding: EncodingDecision
    private(set) var repairs: [Repair]
    /// Its first character that isn't white space; nil where there is none.
    private(set) var start: Int?

    /// - Parameters:
    ///   - served: the bytes as they were served.
    ///   - contentType: the response's media type.
    init(_ served: [UInt8], contentType: String?) {
        var served = served
        var cut = false
        if served.count > FeedBounds.documentBytes {
            served.removeLast(served.count - FeedBounds.documentBytes)
            cut = true
        }
        scan = TextScan(served.span)
        encoding = EncodingDecision(served, scan, contentType: contentType)
        repairs = encoding.repairs
        bytes = served
        if cut { repairs.note(.tooManyBytes, line: 0) }
        var markBytes = encoding.markBytes
        if let converted = encoding.converted {
            bytes = converted
            markBytes = 0
            scan = TextScan(bytes.span)
        }
        if scan.contains(.doubleEncoding),
            let decoded = DoubleEncoding.repaired(bytes[markBytes...], runs: DoubleEncoding.runsOfDocument)
        {
            bytes = decoded
            markBytes = 0
            scan = TextScan(bytes.span)
            repairs.note(.doubleEncoded, line: 0)
        }
        if !scan.isDisjoint(with: [.controls, .windowsCharacters]) {
            bytes = TextMending.mended(bytes[markBytes...], noting: &repairs)
            markBytes = 0
        }
        start = bytes[markBytes...].firstIndex { !$0.isSpace }
    }

    /// The line that a place stands on, from 1.
    func line(of place: Int) -> Int { 1 + bytes[..<place].count { $0 == ASCII.lineFeed } }
}
