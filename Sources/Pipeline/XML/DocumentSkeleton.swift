/// What libxml2 still has to read of a document once its long texts are left out: tags, and a short CDATA section with a
/// number in place of each text.
///
/// libxml2 takes text byte by byte and each reference in a call of its own, which is most of what reading a feed costs,
/// while a text of a feed has nothing in it to parse. So each CDATA section, and each longer run of text, is left where it
/// stands in the document; when libxml2 reports the section with its number, the text goes to the builder from there.
/// A number that libxml2 never reports stood where there are no sections, and means nothing.
///
/// The document must be UTF-8 without characters that XML forbids, as `TextScan` finds it.
/// - Source: XML 1.0, fifth edition, 2.4, 2.5, 2.7 and 3.1.
struct DocumentSkeleton {
    /// A text that was left out.
    struct Run {
        private var bytes: Slice
        /// Whether it is a section; else references stand for characters in it.
        var isSection: Bool

        /// Where it stands in the document.
        var range: Range<Int> { bytes.range }

        init(_ range: Range<Int>, isSection: Bool) {
            bytes = Slice(range)
            self.isSection = isSection
        }
    }

    private(set) var runs: [Run] = []
    /// Whether a section lost the last bracket of its end, or a tag has so many attributes that libxml2, which compares
    /// each with each, would take hours over them: then the document must be mended.
    private(set) var isUnsound = false
    /// Up to here the document has been taken apart, and up to here it has been written.
    private var place: Int
    private var written: Int
    /// Whether the root has begun: there is no text before it.
    private var isInRoot = false
    /// Whether the rest stays as it is.
    private var isPlain = false

    /// Bytes of a skeleton that are made at a time: they stay in the processor's cache.
    private static let chunkBytes = 64 << 10
    /// A text is left out from this length on; libxml2 takes less time over a shorter one than over the section.
    private static let longText = 48
    /// The same for a text with a reference in it.
    private static let longTextWithReference = 16

    /// - Parameter start: where the document begins in its bytes.
    init(from start: Int) {
        place = start
        written = start
    }

    /// Writes the next part of the skeleton.
    /// - Parameters:
    ///   - chunk: takes it, in place of what it held.
    ///   - document: the bytes, the same ones in each call.
    /// - Returns: whether there was any more.
    mutating func next(_ chunk: inout [UInt8], of document: Span<UInt8>) -> Bool {
        chunk.removeAll(keepingCapacity: true)
        while place < document.count, chunk.count &+ (place &- written) < Self.chunkBytes {
            if isPlain {
                place = min(document.count, place + Self.chunkBytes)
            } else {
                text(&chunk, document)
                if place < document.count { markup(&chunk, document) }
            }
        }
        write(min(place, written + Self.chunkBytes), &chunk, document)
        return !chunk.isEmpty
    }

    private mutating func write(_ end: Int, _ chunk: inout [UInt8], _ document: Span<UInt8>) {
        if end > written { chunk.append(written..<end, of: document) }
        written = end
    }

    /// Puts a number in place of what stands between here and `end`.
    private mutating func leaveOut(
        _ run: Run, until end: Int, _ chunk: inout [UInt8], _ document: Span<UInt8>
    ) {
        defer { place = end }
        guard runs.count < RunNumber.atMost else { return }
        write(place, &chunk, document)
        chunk.append(contentsOf: "<![CDATA[".utf8)
        RunNumber.append(runs.count, to: &chunk)
        chunk.append(contentsOf: "]]>".utf8)
        runs.append(run)
        written = end
    }

    /// Text up to the next tag.
    private mutating func text(_ chunk: inout [UInt8], _ document: Span<UInt8>) {
        let start = place
        var end = ByteScan.first(
            of: ASCII.less, ASCII.ampersand, ASCII.less, ASCII.ampersand, in: document, from: start)
        let hasReference = document.has(ASCII.ampersand, at: end)
        if hasReference { end = ByteScan.first(ASCII.less, in: document, from: end) }
        let isLong = end &- start >= (hasReference ? Self.longTextWithReference : Self.longText)
        guard isLong, isInRoot, end < document.count, !isSpace(start..<end, document) else {
            place = end
            return
        }
        leaveOut(Run(start..<end, isSection: false), until: end, &chunk, document)
    }

    private func isSpace(_ range: Range<Int>, _ document: Span<UInt8>) -> Bool {
        for place in range where !document[place].isSpace { return false }
        return true
    }

    /// What `<` begins.
    private mutating func markup(_ chunk: inout [UInt8], _ document: Span<UInt8>) {
        guard place &+ 1 < document.count else { return place = document.count }
        switch document[place &+ 1] {
        case ASCII.exclamation: declaration(&chunk, document)
        case ASCII.question: place = Self.end(of: ASCII.question, ASCII.greater, in: document, from: place + 2)
        case ASCII.slash: place = min(ByteScan.first(ASCII.greater, in: document, from: place) + 1, document.count)
        default:
            isInRoot = true
            startTag(document)
        }
    }

    /// A value may hold any bracket but `<`.
    private mutating func startTag(_ document: Span<UInt8>) {
        var values = 0
        defer { isUnsound = isUnsound || values > FeedBounds.attributesToCompare }
        while true {
            place = ByteScan.first(
                of: ASCII.greater, ASCII.doubleQuote, ASCII.singleQuote, ASCII.greater, in: document, from: place)
            guard place < document.count else { return }
            let byte = document[place]
            place &+= 1
            if byte == ASCII.greater { return }
            place = ByteScan.first(byte, in: document, from: place)
            guard place < document.count else { return }
            place &+= 1
            values &+= 1
        }
    }

    private mutating func declaration(_ chunk: inout [UInt8], _ document: Span<UInt8>) {
        if document.holds("<!--", at: place) {
            var end = place + 4
            repeat {
                end = Self.end(of: ASCII.hyphen, ASCII.greater, in: document, from: end)
            } while end < document.count && !(document[end - 3] == ASCII.hyphen && end - 3 >= place + 4)
            place = end
        } else if document.holds("<![CDATA[", at: place) {
            section(&chunk, document)
        } else {
            // A document type: what it declares may look like anything.
            let end = Self.endOfType(in: document, from: place)
            isPlain = isInRoot || !document.has(ASCII.greater, at: end)
            if isPlain {
                isUnsound =
                    SectionAudit.hasBrokenEnd(document.extracting(place...)) || TagAudit.hasGiant(document, from: place)
            }
            place = min(end + 1, document.count)
        }
    }

    /// Where a document type's own tag ends, or what it declares begins: neither stands within quotes.
    private static func endOfType(in document: Span<UInt8>, from start: Int) -> Int {
        let bracket = UInt8(ascii: "[")
        var place = start
        while true {
            place = ByteScan.first(
                of: ASCII.greater, bracket, ASCII.doubleQuote, ASCII.singleQuote, in: document, from: place)
            guard place < document.count, document[place] != ASCII.greater, document[place] != bracket else {
                return place
            }
            place = min(ByteScan.first(document[place], in: document, from: place + 1) + 1, document.count)
        }
    }

    private mutating func section(_ chunk: inout [UInt8], _ document: Span<UInt8>) {
        let start = place + 9
        var end = start
        while true {
            end = ByteScan.first(SectionAudit.bracket, in: document, from: end)
            guard end < document.count else { return place = end }
            if document.has(SectionAudit.bracket, at: end + 1) {
                if document.has(ASCII.greater, at: end + 2) { break }
                if SectionAudit.isBrokenEnd(document, at: end) { isUnsound = true }
            }
            end &+= 1
        }
        leaveOut(Run(start..<end, isSection: true), until: end + 3, &chunk, document)
    }

    /// The place behind two bytes that stand together; the end of the document where they don't.
    private static func end(of a: UInt8, _ b: UInt8, in document: Span<UInt8>, from start: Int) -> Int {
        var place = start
        while true {
            place = ByteScan.first(b, in: document, from: place)
            guard place < document.count else { return place }
            place &+= 1
            if place &- 2 >= start, document[place &- 2] == a { return place }
        }
    }
}

extension Span<UInt8> {
    /// Whether an ASCII word stands at a place.
    func holds(_ word: StaticString, at place: Int) -> Bool {
        guard place + word.utf8CodeUnitCount <= count else { return false }
        for offset in 0..<word.utf8CodeUnitCount where unsafe self[place + offset] != word.utf8Start[offset] {
            return false
        }
        return true
    }
}

/// How a run is numbered in a skeleton: four digits of 64, from `?` to `~`; so none is `>`, which would end the section.
enum RunNumber {
    /// Sixteen million; a text beyond stays where it is.
    static let atMost = 1 << 24

    static func append(_ number: Int, to bytes: inout [UInt8]) {
        for shift in stride(from: 18, through: 0, by: -6) { bytes.append(0x3f + UInt8(number >> shift & 63)) }
    }

    /// - Returns: nil where the bytes are no number.
    static func read(_ bytes: Span<UInt8>) -> Int? {
        guard bytes.count == 4 else { return nil }
        var number = 0
        for index in bytes.indices {
            guard 0x3f..<0x7f ~= bytes[index] else { return nil }
            number = number << 6 | Int(bytes[index] - 0x3f)
        }
        return number
    }
}
