/// The body of an item as a reader sees it: plain text, and anchors into it.
///
/// Paragraphs are parted by a blank line, line breaks are single, and white space is collapsed as a browser shows it.
/// One document is used for item after item; its buffers stay.
/// - Source: WHATWG HTML, 3.2.8 ("innerText"); CSS Text Module Level 3, 4.1.1.
public struct Document: Sendable {
    /// UTF-8.
    public internal(set) var text: [UInt8] = []
    /// What the markup links to or shows, in order.
    var anchors: [Anchor] = []
    /// What the markup sets apart, in the order in which it begins.
    var regions: [Region] = []
    /// The addresses of anchors and regions, as written, one behind the other.
    var addresses: [UInt8] = []
    /// Where relative addresses begin, as the markup's own `base` says, in `addresses`; empty where it says nothing.
    var base = 0..<0
    /// Whether anchors were left out because there are too many.
    private(set) var lacksAnchors = false
    private var reader = DocumentReader()

    public init() {}

    mutating func removeAll() {
        text.removeAll(keepingCapacity: true)
        anchors.removeAll(keepingCapacity: true)
        regions.removeAll(keepingCapacity: true)
        addresses.removeAll(keepingCapacity: true)
        base = 0..<0
        lacksAnchors = false
    }

    /// Reads HTML, whatever its state.
    /// - Parameter html: a fragment or a whole page, in valid UTF-8.
    public mutating func read(html: Span<UInt8>) {
        removeAll()
        // Out of the document while it writes there, or both would be copied.
        var reader = DocumentReader()
        swap(&reader, &self.reader)
        reader.read(html, into: &self)
        swap(&reader, &self.reader)
    }

    /// Takes text that shall stay as it is, so that offsets into it hold for whoever gave it.
    mutating func take(_ plain: [UInt8]) {
        removeAll()
        text = plain
    }

    /// Reads text that holds no markup: its line ends become single, its paragraphs stay.
    ///
    /// Where no blank line parts paragraphs and the lines are too long to have been wrapped, each line is a paragraph.
    public mutating func read(plain: Span<UInt8>) {
        removeAll()
        let isLinewise = Self.hasParagraphsForLines(plain)
        var flow = TextFlow()
        var start = 0
        while start < plain.count {
            let end = ByteScan.first(ASCII.lineFeed, in: plain, from: start)
            _ = flow.append(start..<end, of: plain, to: &text)
            if isLinewise { flow.breakParagraph() } else { flow.breakLine() }
            start = end + 1
        }
    }

    /// Programs that wrap lines do so before this many bytes, in any script.
    private static let wrappedBytesAtMost = 240

    private static func hasParagraphsForLines(_ plain: Span<UInt8>) -> Bool {
        var hasLongLine = false
        let words = plain.trimmedRange
        var start = words.lowerBound
        while start < words.upperBound {
            let end = ByteScan.first(ASCII.lineFeed, in: plain, from: start)
            let line = plain.extracting(start..<Swift.max(start, Swift.min(end, words.upperBound)))
            if line.trimmedRange.isEmpty { return false }
            if line.count > wrappedBytesAtMost { hasLongLine = true }
            start = end + 1
        }
        return hasLongLine
    }
}

extension Document {
    /// Links of one item: what no article has, so that hostile markup costs no more than its bytes.
    static let anchorsAtMost = 5_000

    /// Whether one more may come; if not, that is remembered.
    mutating func hasRoomForAnchor() -> Bool {
        if anchors.count >= Self.anchorsAtMost { lacksAnchors = true }
        return !lacksAnchors
    }

    /// Adds an anchor at the text's end that shows no text.
    /// - Returns: false where there are too many.
    @discardableResult
    mutating func addAnchor(_ kind: Anchor.Kind, to address: ArraySlice<UInt8>) -> Bool {
        guard hasRoomForAnchor() else { return false }
        let start = addresses.count
        addresses.append(contentsOf: address)
        anchors.append(Anchor(kind: kind, range: text.count..<text.count, address: start..<addresses.count))
        return true
    }

    /// Gives the last anchor its relation.
    mutating func setRelation(_ relation: ArraySlice<UInt8>) {
        guard let last = anchors.indices.last else { return }
        let start = addresses.count
        addresses.append(contentsOf: relation)
        anchors[last].relation = start..<addresses.count
    }
}

/// A place in a document's text that leads to an address; the range is empty for what shows no text.
struct Anchor: Equatable, Sendable {
    enum Kind: Sendable {
        case link, image, video, audio, frame
        /// The page that is quoted, or that a change is explained on.
        case cite
        case feed
        /// A `link` element that is about the item; its relation says how.
        case resource
        /// A link of a bar that offers to share the item, whatever its address.
        case share
    }

    var kind: Kind
    /// In the document's text, in bytes.
    var range: Range<Int>
    /// In the document's `addresses`.
    var address: Range<Int>
    /// The first of the link's `rel` tokens that says what the target is, in `addresses`; empty where there is none.
    var relation = 0..<0
}
