/// A quotation mark in its place, with what its neighbours make of it.
struct Mark: Sendable {
    /// Where the mark starts, in bytes.
    var start: Int32
    var length: UInt8
    var glyph: Glyph
    var side: Side
    /// A closer that may as well be the apostrophe of a plural's possessive (`the workers’ wages`).
    var mayBePossessive = false
    /// Whether the next single mark of the paragraph closes; tells a possessive from a closer.
    var closerAhead = false

    enum Side: UInt8, Sendable { case open, close, either }

    var end: Int { Int(start) + Int(length) }
    var level: Glyph.Level { glyph.level }

    /// Reads what stands at `offset`.
    /// - Returns: nil where that is no mark, or an apostrophe, an elision, or a sign of feet, inches or years.
    static func read(_ text: Span<UInt8>, at offset: Int) -> Mark? {
        guard let (glyph, length) = Glyph.read(text, at: offset) else { return nil }
        let before = Neighbour.before(offset, in: text)
        let after = Neighbour.at(offset + length, in: text)
        if glyph.isApostrophe {
            let wordBefore = before.kind == .letter || before.kind == .digit
            if wordBefore, after.kind == .letter { return nil }
            if wordBefore, after.kind == .mark, Apostrophe.endsElidedWord(text, offset) { return nil }
            if glyph == .straightSingle, before.kind == .digit, Apostrophe.isFeet(text, offset) { return nil }
        }
        // The value of an attribute in markup that was left in the text.
        if glyph == .straightDouble, offset > 0, text[offset - 1] == 0x3D { return nil }
        if glyph == .straightDouble, before.kind == .digit, Apostrophe.isInches(text, offset) { return nil }
        var mark = Mark(start: Int32(offset), length: UInt8(length), glyph: glyph, side: .either)
        mark.side = side(text, offset, length, glyph)
        if mark.level == .single, glyph.bias != .open || glyph == .leftSingle {
            if mark.side != .close, Apostrophe.isElision(text, behind: offset + length, glyph: glyph) { return nil }
            if Apostrophe.isLetterN(text, offset) { return nil }
            // A single mark that stands alone between spaces opens and closes nothing.
            if mark.side == .either, before.kind == .space, after.kind == .space, !glyph.isAngle { return nil }
            mark.mayBePossessive = mark.side == .close && Apostrophe.mayBePossessive(text, offset, length)
        }
        return mark
    }

    /// Open or close by the neighbours: free on the left and bound on the right opens, the reverse closes. A run of
    /// marks is looked through. Spaces and brackets weigh more than dashes, for words are joined by those.
    private static func side(_ text: Span<UInt8>, _ offset: Int, _ length: Int, _ glyph: Glyph) -> Side {
        if glyph.drawingDecides || (glyph.bias == .open && Apostrophe.ends(text, before: offset)) {
            return glyph.bias == .open ? .open : .close
        }
        let left = leftFreedom(text, offset)
        let right = rightFreedom(text, offset + length, afterSpace: left == 2)
        if left > right { return .open }
        if right > left { return .close }
        // French sets its guillemets apart by spaces on either side.
        if glyph.isAngle { return glyph.bias == .open ? .open : .close }
        // “ and ‘ close in German; ” and ’ open in Swedish, but never between two letters.
        if left == 0, glyph.bias == .close { return .close }
        return .either
    }

    /// How many marks in a row are looked through for a neighbour.
    private static let longestRun = 4

    private static func leftFreedom(_ text: Span<UInt8>, _ offset: Int) -> Int {
        var at = offset
        for _ in 0..<longestRun {
            let (kind, start) = Neighbour.before(at, in: text)
            switch kind {
            case .space, .openBracket: return 2
            case .dash: return 1
            case .mark: at = start
            default: return 0
            }
        }
        return 0
    }

    private static func rightFreedom(_ text: Span<UInt8>, _ offset: Int, afterSpace: Bool) -> Int {
        var at = offset
        for _ in 0..<longestRun {
            let (kind, length) = Neighbour.at(at, in: text)
            switch kind {
            case .space: return 2
            case .punctuation: return afterSpace && isEllipsis(text, at) ? 0 : 2
            case .dash: return 1
            case .mark: at += length
            default: return 0
            }
        }
        return 0
    }

    private static func isEllipsis(_ text: Span<UInt8>, _ at: Int) -> Bool {
        text[at] == 0xE2 || (text[at] == 0x2E && at + 1 < text.count && text[at + 1] == 0x2E)
    }
}
