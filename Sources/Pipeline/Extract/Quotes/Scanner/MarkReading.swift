/// All the marks of a text in order, and where its paragraphs are.
struct MarkReading: Sendable {
    private(set) var marks: [Mark] = []
    /// Starts of paragraphs behind blank lines.
    private var blocks: [Int32] = []
    /// Starts of lines.
    private var lines: [Int32] = []
    /// Whether single marks open so often that they are the text's main marks.
    private(set) var singlesArePrimary = false

    /// How many times as often single marks must open as double ones to be the main marks.
    private static let primaryRatio = 4

    /// Starts of paragraphs after the first: where blank lines end, or, in a text without any, where lines do.
    var paragraphStarts: [Int32] { blocks.isEmpty ? lines : blocks }

    /// Reads a text anew.
    /// - Returns: whether it has any mark.
    mutating func read(_ text: Span<UInt8>) -> Bool {
        marks.clear()
        blocks.clear()
        lines.clear()
        var singles = 0
        var doubles = 0
        var at = MarkSearch.next(in: text, from: 0)
        while at < text.count {
            if text[at] == 0x0A {
                at = lineBreak(text, at)
            } else if let mark = Mark.read(text, at: at) {
                marks.append(mark)
                if mark.side == .open { if mark.level == .single { singles += 1 } else { doubles += 1 } }
                at = mark.end
            } else {
                at += 1
            }
            at = MarkSearch.next(in: text, from: at)
        }
        lookAhead()
        singlesArePrimary = singles > Self.primaryRatio * doubles
        return !marks.isEmpty
    }

    /// Whether any line of the text begins with a dash.
    func beginsWithDash(_ text: Span<UInt8>) -> Bool {
        if text.count > 0, AuthorsClause.dash(text, 0) == 3 { return true }
        return lines.contains { Int($0) < text.count && AuthorsClause.dash(text, Int($0)) == 3 }
    }

    /// Tells every single mark whether the next one of its line closes.
    private mutating func lookAhead() {
        var closes = false
        var index = marks.count
        var nextStart = lines.count - 1
        while index > 0 {
            index -= 1
            while nextStart >= 0, lines[nextStart] > marks[index].start {
                closes = false
                nextStart -= 1
            }
            guard marks[index].level == .single else { continue }
            marks[index].closerAhead = closes
            closes = marks[index].side == .close
        }
    }

    /// Notes the break that starts at `at`, with all the lines behind it that hold only spaces.
    private mutating func lineBreak(_ text: Span<UInt8>, _ at: Int) -> Int {
        var end = at
        var next = at
        var breaks = 0
        while next < text.count, text[next] <= 0x20 {
            if text[next] == 0x0A {
                breaks += 1
                end = next + 1
            }
            next += 1
        }
        lines.append(Int32(end))
        if breaks > 1 { blocks.append(Int32(end)) }
        return end
    }
}
