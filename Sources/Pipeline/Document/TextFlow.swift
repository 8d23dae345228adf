/// Puts text down as a browser would: white space collapsed, breaks made only between text.
struct TextFlow: Sendable {
    /// What becomes of white space.
    enum WhiteSpace: UInt8, Sendable {
        case collapsed
        /// As in `pre`.
        case kept
        /// Only line ends are kept, as by `white-space: pre-line`.
        case linesKept
    }

    var whiteSpace = WhiteSpace.collapsed
    /// Line breaks that stand between what was written and what comes next: 2 is a new paragraph.
    private var breaks = 0
    /// Whether the breaks are those of a block: line ends of preformatted text add nothing to them.
    private var isParagraph = false
    private var hasSpace = false
    /// White space that is written if text follows on the same line: no-break spaces and what `pre` keeps.
    private var held: [UInt8] = []
    /// Cells of a table between what was written and what comes next.
    private var tabs = 0
    /// Whether nothing has been written since the cell began.
    private var isCellEmpty = false
    private var rowHasText = false
    /// Whether the cells of the row hold more than a line, and stand below each other rather than side by side.
    private var rowIsBroken = false

    mutating func reset() {
        let kept = held
        self = TextFlow()
        held = kept
        held.removeAll(keepingCapacity: true)
    }

    // MARK: Breaks

    /// Ends the line; twice in a row, the paragraph.
    mutating func breakLine() {
        guard tabs == 0, !isParagraph else { return }
        breaks = whiteSpace == .collapsed ? min(breaks + 1, max(breaks, 2)) : breaks + 1
        forgetSpace()
    }

    mutating func breakParagraph() {
        guard tabs == 0 else { return }
        guard !isCellEmpty else { return endLine() }
        breaks = 2
        isParagraph = true
        forgetSpace()
    }

    /// Ends the line unless it has ended already.
    mutating func endLine() {
        guard tabs == 0 else { return }
        breaks = max(breaks, 1)
        forgetSpace()
    }

    mutating func space() { hasSpace = true }

    mutating func forgetSpace() {
        hasSpace = false
        if !held.isEmpty { held.removeAll(keepingCapacity: true) }
    }

    // MARK: Tables

    mutating func beginRow() {
        tabs = 0
        isCellEmpty = false
        endLine()
        rowHasText = false
        rowIsBroken = false
    }

    /// Begins a cell: beside the one before it, or below it where one of them holds more than a line.
    mutating func beginCell() {
        isCellEmpty = true
        guard rowHasText else { return }
        guard !rowIsBroken else { return endLine() }
        tabs += 1
        breaks = 0
        isParagraph = false
        forgetSpace()
    }

    mutating func endRow() {
        tabs = 0
        isCellEmpty = false
        endLine()
        // Paragraphs in cells of one line each don't part the rows.
        if rowHasText, !rowIsBroken {
            breaks = 1
            isParagraph = false
        }
        rowIsBroken = true
    }

    // MARK: Text

    /// Writes a run of text.
    /// - Parameters:
    ///   - run: where it stands.
    ///   - bytes: what it stands in.
    ///   - text: where it is written.
    /// - Returns: where its first character stands, or nil where the run is white space alone.
    @inline(__always)
    mutating func append(_ run: Range<Int>, of bytes: Span<UInt8>, to text: inout [UInt8]) -> Int? {
        whiteSpace == .collapsed
            ? appendCollapsed(run, of: bytes, to: &text) : appendLines(run, of: bytes, to: &text)
    }

    /// Writes a character that isn't written as itself in the source.
    mutating func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) -> Int? {
        if scalar.value <= 0x20 || TextRun.isSpecial(scalar) {
            var bytes: [UInt8] = []
            bytes.append(contentsOf: scalar.utf8)
            return append(0..<bytes.count, of: bytes.span, to: &text)
        }
        flush(to: &text)
        let first = text.count
        for byte in scalar.utf8 { text.append(byte) }
        return first
    }

    /// Writes what stands between the text before and the text that comes.
    @inline(__always)
    private mutating func flush(to text: inout [UInt8]) {
        if breaks | tabs != 0 || !held.isEmpty {
            flushAll(to: &text)
        } else if hasSpace {
            hasSpace = false
            if !text.isEmpty { text.append(0x20) }
        }
        rowHasText = true
        isCellEmpty = false
    }

    private mutating func flushAll(to text: inout [UInt8]) {
        if breaks > 0, rowHasText { rowIsBroken = true }
        if !text.isEmpty {
            for _ in 0..<breaks { text.append(ASCII.lineFeed) }
            if breaks == 0 { for _ in 0..<tabs { text.append(Self.tab) } }
        }
        text.append(contentsOf: held)
        if hasSpace, breaks | tabs == 0, !text.isEmpty { text.append(0x20) }
        breaks = 0
        isParagraph = false
        tabs = 0
        forgetSpace()
    }

    private static let tab: UInt8 = 0x09

    private mutating func appendCollapsed(
        _ run: Range<Int>, of bytes: Span<UInt8>, to text: inout [UInt8]
    ) -> Int? {
        var first: Int?
        var index = run.lowerBound
        while true {
            while index < run.upperBound, bytes[index].isSpace {
                hasSpace = true
                index += 1
            }
            guard index < run.upperBound else { return first }
            let invisible = TextRun.invisibleLength(at: index, in: bytes)
            guard invisible == 0 else {
                index += invisible
                continue
            }
            let end = TextRun.end(of: index..<run.upperBound, in: bytes)
            var words = index..<end
            // No-break spaces at the ends of a line only move what is there.
            if bytes[index] >= TextRun.firstWideSpace, text.isEmpty || breaks | tabs != 0 {
                words = TextRun.withoutLeadingSpace(words, in: bytes)
            }
            let trimmed =
                TextRun.mayEndInSpace(bytes[end - 1]) ? TextRun.withoutTrailingSpace(words, in: bytes) : words
            if !trimmed.isEmpty {
                flush(to: &text)
                if first == nil { first = text.count }
                text.append(trimmed, of: bytes)
            }
            hold(trimmed.upperBound..<words.upperBound, of: bytes)
            index = end
        }
    }

    /// Keeps white space for the text that may follow.
    private mutating func hold(_ space: Range<Int>, of bytes: Span<UInt8>) {
        guard !space.isEmpty else { return }
        if whiteSpace == .collapsed, space.count == 1 {
            hasSpace = true
            return
        }
        if hasSpace { held.append(0x20) }
        hasSpace = false
        held.append(space, of: bytes)
    }

    private mutating func appendLines(_ run: Range<Int>, of bytes: Span<UInt8>, to text: inout [UInt8]) -> Int? {
        var first: Int?
        var start = run.lowerBound
        while true {
            // Not farther than the run, or each run would cost what is left of the document.
            let end = ByteScan.first(ASCII.lineFeed, in: bytes.extracting(0..<run.upperBound), from: start)
            let place =
                whiteSpace == .kept
                ? appendAsIs(start..<end, of: bytes, to: &text) : appendCollapsed(start..<end, of: bytes, to: &text)
            first = first ?? place
            guard end < run.upperBound else { return first }
            breakLine()
            start = end + 1
        }
    }

    private mutating func appendAsIs(_ line: Range<Int>, of bytes: Span<UInt8>, to text: inout [UInt8]) -> Int? {
        var end = line.upperBound
        while end > line.lowerBound, bytes[end - 1].isSpace { end -= 1 }
        defer { hold(end..<line.upperBound, of: bytes) }
        guard end > line.lowerBound else { return nil }
        flush(to: &text)
        // Where the line begins with white space, the text begins behind it.
        var begin = line.lowerBound
        while bytes[begin].isSpace { begin += 1 }
        text.append(line.lowerBound..<begin, of: bytes)
        let first = text.count
        text.append(begin..<end, of: bytes)
        return first
    }
}
