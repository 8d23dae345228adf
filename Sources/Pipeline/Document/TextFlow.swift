/// Puts text down as a browser would: white space collapsed, breaks made only between text.
struct TextFlow: Sendable {
    /// Line breaks that stand between what was written and what comes next: 2 is a new paragraph.
    private var breaks = 0
    private var hasSpace = false
    /// Elements open in which white space is kept as it is.
    var preformatted = 0

    /// Ends the line; twice in a row, the paragraph.
    mutating func breakLine() {
        breaks = min(breaks + 1, 2)
        hasSpace = false
    }

    mutating func breakParagraph() {
        breaks = 2
        hasSpace = false
    }

    /// Ends the line unless it has ended already.
    mutating func endLine() {
        breaks = max(breaks, 1)
        hasSpace = false
    }

    mutating func space() { hasSpace = true }

    /// Writes what stands between the text before and the text that comes.
    mutating func flush(to text: inout [UInt8]) {
        if !text.isEmpty {
            if breaks > 0 {
                for _ in 0..<breaks { text.append(ASCII.lineFeed) }
            } else if hasSpace {
                text.append(0x20)
            }
        }
        breaks = 0
        hasSpace = false
    }

    /// Writes a run of text.
    /// - Returns: where its first character stands, or nil where the run is white space alone.
    @discardableResult
    mutating func append(_ run: Span<UInt8>, to text: inout [UInt8]) -> Int? {
        preformatted > 0 ? appendAsIs(run, to: &text) : appendCollapsed(run, to: &text)
    }

    private mutating func appendCollapsed(_ run: Span<UInt8>, to text: inout [UInt8]) -> Int? {
        var first: Int?
        var index = 0
        while index < run.count {
            guard !run[index].isSpace else {
                hasSpace = true
                index += 1
                continue
            }
            let start = index
            // A single space between words needs no care: the run goes on over it.
            while index < run.count {
                if run[index] > 0x20 {
                    index += 1
                } else if run[index] == 0x20, index + 1 < run.count, !run[index + 1].isSpace {
                    index += 2
                } else if !run[index].isSpace {
                    index += 1
                } else {
                    break
                }
            }
            flush(to: &text)
            if first == nil { first = text.count }
            text.append(start..<index, of: run)
        }
        return first
    }

    private mutating func appendAsIs(_ run: Span<UInt8>, to text: inout [UInt8]) -> Int? {
        var first: Int?
        var start = 0
        while start < run.count {
            let end = ByteScan.first(ASCII.lineFeed, in: run, from: start)
            if end > start {
                flush(to: &text)
                if first == nil { first = text.count }
                text.append(start..<end, of: run)
            }
            if end < run.count { breakLine() }
            start = end + 1
        }
        return first
    }
}
