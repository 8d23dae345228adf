/// Finds what stands between quotation marks of all families, paragraph by paragraph.
///
/// What the matcher leaves open is repaired: such a quotation ends where an attribution begins, at the next opener, or
/// with its paragraph, and goes on where the next paragraph opens again. The work is linear in the length of the text.
struct QuotationScanner: Sendable {
    /// In the order of their starts, nested ones behind those that hold them.
    private(set) var quotations: [Quotation] = []
    private(set) var reading = MarkReading()
    private var matcher = MarkMatcher()
    /// The ends of the quotations that hold the current mark.
    private var enclosing: [Int32] = []

    /// Scans a text anew.
    /// - Returns: whether there is any quotation.
    mutating func scan(_ text: Span<UInt8>, lexicon: Lexicon) -> Bool {
        quotations.clear()
        let hasMarks = reading.read(text)
        guard hasMarks || (lexicon.grammar.hasDialogueDashes && reading.beginsWithDash(text)) else { return false }
        matcher.reset(count: reading.marks.count)
        var first = 0
        var start = 0
        let starts = reading.paragraphStarts
        for paragraph in 0...starts.count {
            let end = paragraph < starts.count ? Int(starts[paragraph]) : text.count
            var last = first
            while last < reading.marks.count, Int(reading.marks[last].start) < end { last += 1 }
            if lexicon.grammar.hasDialogueDashes, emitDialogue(text, start..<end, paragraph, lexicon) {
                // What is between marks in a line of dialogue is a part of the speech.
            } else if last > first {
                matcher.match(reading.marks, in: first..<last)
                emit(first..<last, text, start..<end, paragraph, lexicon)
            }
            first = last
            start = end
        }
        return !quotations.isEmpty
    }

    /// Turns the openers of a paragraph into quotations.
    private mutating func emit(
        _ marks: Range<Int>, _ text: Span<UInt8>, _ bounds: Range<Int>, _ paragraph: Int, _ lexicon: Lexicon
    ) {
        enclosing.clear()
        var index = marks.lowerBound
        while index < marks.upperBound {
            let mark = reading.marks[index]
            while let end = enclosing.last, end <= mark.start { enclosing.removeLast() }
            guard let extent = extent(index, text, marks, bounds, lexicon) else {
                index += 1
                continue
            }
            index = extent.nextMark
            let inner = Edges.trimmed(mark.end..<max(mark.end, extent.innerEnd), in: text)
            guard !inner.isEmpty else { continue }
            if enclosing.isEmpty, lexicon.grammar.inserts != .none {
                let parts = AuthorsClause.parts(inner, in: text, lexicon)
                if parts.count > 1 || parts[0].inner.upperBound < inner.upperBound {
                    let outer = Int(mark.start)..<extent.outerEnd
                    let isWhole = parts[parts.count - 1].inner.upperBound == inner.upperBound
                    emit(parts, text, outer, isWhole: isWhole, mark.level, paragraph)
                    enclosing.append(Int32(extent.outerEnd))
                    continue
                }
            }
            quotations.append(
                Quotation(
                    outer: mark.start..<Int32(extent.outerEnd),
                    inner: Int32(inner.lowerBound)..<Int32(inner.upperBound), depth: Int32(enclosing.count),
                    paragraph: Int32(paragraph), level: mark.level, isClosed: extent.outerEnd > extent.innerEnd,
                    isOpenEnded: extent.outerEnd == bounds.upperBound && extent.outerEnd == extent.innerEnd,
                    continuesPrevious: continues(mark, text, bounds, paragraph)))
            enclosing.append(Int32(extent.outerEnd))
        }
    }

    /// Turns a paragraph's lines of dialogue into quotations.
    /// - Returns: whether there was any.
    private mutating func emitDialogue(
        _ text: Span<UInt8>, _ bounds: Range<Int>, _ paragraph: Int, _ lexicon: Lexicon
    ) -> Bool {
        var start = bounds.lowerBound
        let before = quotations.count
        while start < bounds.upperBound {
            let end = DialogueLine.end(of: start, in: text, limit: bounds.upperBound)
            let parts = DialogueLine.parts(start..<end, in: text, lexicon)
            if let first = parts.first, let last = parts.last {
                let outer = first.outer.lowerBound..<last.outer.upperBound
                emit(parts, text, outer, isWhole: true, .double, paragraph)
            }
            start = end + 1
        }
        return quotations.count > before
    }

    /// Adds the stretches of one speech, the second and all later ones as going on with the first.
    private mutating func emit(
        _ parts: [(outer: Range<Int>, inner: Range<Int>)], _ text: Span<UInt8>, _ outer: Range<Int>, isWhole: Bool,
        _ level: Glyph.Level, _ paragraph: Int
    ) {
        for (index, part) in parts.enumerated() {
            let inner = Edges.trimmed(part.inner, in: text)
            guard !inner.isEmpty else { continue }
            let start = index == 0 ? outer.lowerBound : part.outer.lowerBound
            let end = index == parts.count - 1 && isWhole ? outer.upperBound : part.outer.upperBound
            var quotation = Quotation(
                outer: Int32(start)..<Int32(max(end, inner.upperBound)),
                inner: Int32(inner.lowerBound)..<Int32(inner.upperBound), depth: 0, paragraph: Int32(paragraph),
                level: level, isClosed: true)
            quotation.continuesPrevious = index > 0
            quotations.append(quotation)
        }
    }

    /// How far a quotation reaches: to the end of its words, to the end of its closing mark, and to the next mark that
    /// may open another.
    private struct Extent {
        var innerEnd: Int
        var outerEnd: Int
        var nextMark: Int
    }

    /// The extent of the quotation that a mark opens; nil where it opens none.
    private func extent(
        _ index: Int, _ text: Span<UInt8>, _ marks: Range<Int>, _ bounds: Range<Int>, _ lexicon: Lexicon
    ) -> Extent? {
        guard matcher.roles[index] == .opener else { return nil }
        let closer = Int(matcher.closers[index])
        if closer >= 0 {
            let end = Int(matcher.ends[index])
            let outerEnd = min(reading.marks[closer].end, end + Int(reading.marks[closer].length))
            return Extent(innerEnd: end, outerEnd: outerEnd, nextMark: index + 1)
        }
        guard enclosing.isEmpty, deservesRepair(reading.marks[index], text, bounds) else { return nil }
        let next = nextOpener(after: index, in: marks)
        let limit = next < marks.upperBound ? Int(reading.marks[next].start) : bounds.upperBound
        let end = AttributionProbe.place(in: text, reading.marks[index].end..<limit, lexicon: lexicon) ?? limit
        if end == limit, next < marks.upperBound, isMisplacedCloser(next, text, lexicon) {
            return Extent(innerEnd: end, outerEnd: reading.marks[next].end, nextMark: next + 1)
        }
        return Extent(innerEnd: end, outerEnd: end, nextMark: index + 1)
    }

    // MARK: Repairs

    /// Whether an opener that nothing closes still opens a quotation: a single mark is more often an apostrophe.
    private func deservesRepair(_ mark: Mark, _ text: Span<UInt8>, _ bounds: Range<Int>) -> Bool {
        guard mark.side == .open else { return false }
        if mark.level == .double { return true }
        guard reading.singlesArePrimary else { return false }
        var at = Int(mark.start)
        while at > bounds.lowerBound, text[at - 1] == 0x20 { at -= 1 }
        return at == bounds.lowerBound || text[at - 1] == 0x2C || text[at - 1] == 0x3A || text[at - 1] == 0x2E
    }

    /// The index of the next mark that opens on the main level; the end of `marks` where none does.
    private func nextOpener(after index: Int, in marks: Range<Int>) -> Int {
        var next = index + 1
        while next < marks.upperBound {
            if matcher.roles[next] == .opener, reading.marks[next].level == reading.marks[index].level { return next }
            next += 1
        }
        return next
    }

    /// Whether an opener stands where a closer should: `“Yes, “he said.`
    private func isMisplacedCloser(_ index: Int, _ text: Span<UInt8>, _ lexicon: Lexicon) -> Bool {
        matcher.closers[index] < 0
            && AttributionProbe.isAttribution(in: text, reading.marks[index].end..<text.count, lexicon: lexicon)
    }

    /// Whether a mark opens its paragraph and the paragraph before ended within a quotation.
    private func continues(_ mark: Mark, _ text: Span<UInt8>, _ bounds: Range<Int>, _ paragraph: Int) -> Bool {
        guard let last = quotations.last, last.isOpenEnded, Int(last.paragraph) == paragraph - 1 else { return false }
        return Edges.trimmed(bounds.lowerBound..<Int(mark.start), in: text).isEmpty
    }
}
