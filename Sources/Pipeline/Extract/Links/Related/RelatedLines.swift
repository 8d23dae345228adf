/// Tells in which stretches of a text publishers put their other articles forward ("READ MORE: …"), or name a source.
///
/// What they link to is `related` or `source`, and what is quoted where an article is put forward is a headline. A line is
/// read once, however much stands in it, as long as the places that are asked for go forward.
struct RelatedLines {
    /// The line that was read last, without its line feed; nil before the first.
    private var lastLine: Range<Int>?
    private var found: [Stretch] = []
    /// How many lines the line stands below a heading such as "Related", 0 being the heading; nil where there is none.
    private var depth: Int?

    struct Stretch: Equatable {
        var range: Range<Int>
        var kind: LineLabels.Kind
    }

    /// A label and a headline; what stands farther from its line's beginning is no part of one.
    private static let bytesAtMost = 1_000
    /// Headlines are no longer, and what is below a heading is headlines alone.
    static let headlineBytes = 300
    /// Labels are shorter, in every script.
    private static let labelBytes = 120
    /// Headlines below one heading.
    private static let headlinesAtMost = 12

    mutating func removeAll() {
        lastLine = nil
        found.removeAll(keepingCapacity: true)
        depth = nil
    }

    /// Whether what stands at `offset` is part of a headline that is put forward.
    mutating func holdsHeadline(at offset: Int, in text: Span<UInt8>) -> Bool {
        read(lineOf: offset, in: text)
        return isBelow || found.contains { $0.kind == .related && $0.range.contains(offset) }
    }

    /// What the line says about a link in it; nil where it says nothing.
    mutating func kind(of link: Range<Int>, in text: Span<UInt8>) -> LineLabels.Kind? {
        read(lineOf: link.lowerBound, in: text)
        if let stretch = found.first(where: { $0.range.contains(link.lowerBound) }) { return stretch.kind }
        // A list below a heading has nothing in it but links.
        let isAlone = link.upperBound >= line.upperBound - 1 && Self.start(of: line, in: text) >= link.lowerBound
        return isBelow && isAlone ? .related : nil
    }

    private var line: Range<Int> { lastLine ?? 0..<0 }

    private var isBelow: Bool { depth ?? 0 > 0 }

    private mutating func read(lineOf offset: Int, in text: Span<UInt8>) {
        if let last = lastLine, last.lowerBound <= offset, offset <= last.upperBound { return }
        // Forward, no byte is looked at twice.
        var floor = 0
        if let last = lastLine, offset > last.upperBound { floor = last.upperBound + 1 }
        let start = ByteScan.lineStart(before: offset, notBefore: floor, in: text)
        let line = start..<ByteScan.first(ASCII.lineFeed, in: text, from: start)
        let isNext =
            lastLine.map { !$0.isEmpty && start > $0.upperBound && Self.isBlank($0.upperBound..<start, in: text) }
            ?? false
        lastLine = line
        found.removeAll(keepingCapacity: true)
        let first = Self.start(of: line, in: text)
        let label = LineLabels.label(at: first, in: text)
        if Self.isHeading(label, line, in: text) {
            depth = 0
        } else if !Self.looksLikeHeadline(line, in: text) {
            depth = nil
        } else if isNext {
            depth = depth.flatMap { $0 < Self.headlinesAtMost ? $0 + 1 : nil }
        } else {
            depth = Self.depth(of: line, in: text)
        }
        readLabels(label, at: first, in: text)
    }

    private mutating func readLabels(_ label: LineLabels.Label?, at start: Int, in text: Span<UInt8>) {
        let end = min(line.upperBound, line.lowerBound + Self.bytesAtMost)
        if start > line.lowerBound, LineLabels.isPointer(line.lowerBound, in: text) {
            found.append(Stretch(range: line.lowerBound..<end, kind: .related))
            return
        }
        let isInBrackets = start > line.lowerBound && Self.isOpeningBracket(text[start - 1])
        if !isInBrackets, let label, label.isMarked || !label.needsMark {
            found.append(Stretch(range: line.lowerBound..<end, kind: label.kind))
            return
        }
        readInnerLabels(in: text)
    }

    /// Labels in brackets, and behind a sentence: a bracket comes before the former, a colon behind the latter.
    private mutating func readInnerLabels(in text: Span<UInt8>) {
        let (colon, round, square) = (UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: "["))
        let inner = text.extracting(0..<line.upperBound)
        var place = line.lowerBound
        while true {
            let mark = ByteScan.first(of: colon, round, square, square, in: inner, from: place)
            guard mark < line.upperBound else { return }
            place = mark + 1
            if text[mark] == colon {
                guard let start = labelStart(before: mark, in: text) else { continue }
                found.append(Stretch(range: start..<min(line.upperBound, start + Self.bytesAtMost), kind: .related))
                return
            }
            guard let label = LineLabels.label(at: place, in: text), label.isMarked || !label.needsMark || label.isShort
            else { continue }
            let close = text[mark] == round ? UInt8(ascii: ")") : UInt8(ascii: "]")
            let rest = text.extracting(place..<min(line.upperBound, place + Self.bytesAtMost))
            let end = place + ByteScan.first(close, in: rest, from: 0)
            found.append(Stretch(range: place..<end, kind: label.kind))
            place = end
        }
    }

    /// Where the label begins that ends in the colon and stands behind a sentence; nil where none does.
    private func labelStart(before colon: Int, in text: Span<UInt8>) -> Int? {
        var place = colon
        while place > line.lowerBound + 4, colon - place < Self.labelBytes {
            place -= 1
            guard text[place - 1] == 0x20, Self.endsSentence(place - 1, in: text) else { continue }
            guard let label = LineLabels.label(at: place, in: text), label.kind == .related else { return nil }
            return label.hasColon && label.end == colon + 1 ? place : nil
        }
        return nil
    }

    private static func isOpeningBracket(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
    }

    /// Whether a full stop, or a closing mark that may have one before it, stands before `place`.
    private static func endsSentence(_ place: Int, in text: Span<UInt8>) -> Bool {
        guard place > 3 else { return false }
        let last = text[place - 1]
        if last < 0x80 { return ".!?\")'".utf8.contains(last) }
        // U+2019, U+201D, U+2026 and the guillemet.
        return text[place - 3] == 0xE2 && text[place - 2] == 0x80 && (last == 0x99 || last == 0x9D || last == 0xA6)
            || text[place - 2] == 0xC2 && last == 0xBB
    }

    /// Where the words of a line begin, behind bullets, arrows and the like.
    static func start(of line: Range<Int>, in text: Span<UInt8>) -> Int {
        var place = line.lowerBound
        while place < line.upperBound {
            let (scalar, length) = CaseFold.decode(text, at: place)
            guard LineLabels.isOrnament(scalar) else { break }
            place += length
        }
        return place
    }

    private static func isBlank(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
        range.count <= 4 && range.allSatisfy { text[$0] == ASCII.lineFeed }
    }

    /// Short, and neither a sentence nor an utterance.
    static func looksLikeHeadline(_ line: Range<Int>, in text: Span<UInt8>) -> Bool {
        guard !line.isEmpty, line.count <= headlineBytes else { return false }
        var end = line.upperBound
        // Closing marks: straight ones, U+2019, U+201D, and the guillemet.
        while end > line.lowerBound + 3 {
            if text[end - 1] == ASCII.doubleQuote || text[end - 1] == ASCII.singleQuote {
                end -= 1
            } else if text[end - 3] == 0xE2, text[end - 2] == 0x80, text[end - 1] == 0x99 || text[end - 1] == 0x9D {
                end -= 3
            } else if text[end - 2] == 0xC2, text[end - 1] == 0xBB {
                end -= 2
            } else {
                break
            }
        }
        let last = text[end - 1]
        let isUtterance = end < line.upperBound && ",!?".utf8.contains(last)
        return last != UInt8(ascii: ".") && !isUtterance
    }

    /// Whether a line is its label alone.
    private static func isHeading(_ label: LineLabels.Label?, _ line: Range<Int>, in text: Span<UInt8>) -> Bool {
        guard let label, line.count <= headlineBytes else { return false }
        return label.kind == .related && LineLabels.isEnd(label.end, in: text, of: line)
    }

    /// How many lines up a heading stands, nothing but headlines between.
    private static func depth(of line: Range<Int>, in text: Span<UInt8>) -> Int? {
        var end = line.lowerBound
        for depth in 1...headlinesAtMost {
            let before = end
            while end > 0, text[end - 1] == ASCII.lineFeed { end -= 1 }
            guard before - end <= 4 else { return nil }
            var start = end
            while start > 0, text[start - 1] != ASCII.lineFeed, end - start <= headlineBytes { start -= 1 }
            let above = start..<end
            guard !above.isEmpty, above.count <= headlineBytes else { return nil }
            let label = LineLabels.label(at: Self.start(of: above, in: text), in: text)
            if isHeading(label, above, in: text) { return depth }
            guard looksLikeHeadline(above, in: text) else { return nil }
            end = start
        }
        return nil
    }
}
