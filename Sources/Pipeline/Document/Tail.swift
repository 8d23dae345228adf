/// Finds where a body ends and its tail begins: the line or the link that sends the reader to the article's page.
struct Tail {
    /// A link that ends the text may have so many bytes of marks behind it.
    private static let marksAtMost = 12
    /// A line of a tail is a phrase, a title and the name of a site.
    private static let lineAtMost = 800
    /// A phrase with a site's name or a title that was cut.
    private static let phraseAtMost = 300

    /// Folded text, without marks at its ends.
    private var words: [UInt32] = []

    /// Looks at the end of the text.
    /// - Parameters:
    ///   - document: what was read.
    ///   - link: the last of its links that have text.
    ///   - isMore: whether the markup says of that link that it leads to the rest.
    /// - Returns: where the tail begins; nil where there is none.
    mutating func start(in document: borrowing Document, link: Range<Int>?, isMore: Bool) -> Int? {
        let text = document.text.span
        let line = Self.lastLine(of: text)
        let hasLink = link.map { $0.lowerBound >= line.lowerBound } ?? false
        // Most last lines are neither short nor begin so, and cost a look.
        let mayFrame = line.count <= Self.lineAtMost && Self.mayFrame(line, in: text)
        guard hasLink || mayFrame else { return nil }
        if mayFrame || line.count <= Self.phraseAtMost {
            fold(line, of: text)
            if mayFrame && isFrame || hasLink && isPhrase { return line.lowerBound }
        }
        guard let link, hasLink, text.count - link.upperBound <= Self.marksAtMost else { return nil }
        fold(link.upperBound..<text.count, of: text)
        guard words.isEmpty, link.count <= Self.phraseAtMost else { return nil }
        // A sentence such as "To read the full article, click here."
        let sentence = Self.lastSentence(of: line, before: link.lowerBound, in: text)
        if text.count - sentence <= Self.phraseAtMost {
            fold(sentence..<text.count, of: text)
            if isPhrase { return sentence }
        }
        if isMore { return link.lowerBound }
        guard sentence == link.lowerBound || Self.beginsAnew(link, in: text) else { return nil }
        fold(link, of: text)
        return isPhrase ? link.lowerBound : nil
    }

    /// Whether a link doesn't go on with the sentence before it, but begins with a capital, or in a script that has none.
    private static func beginsAnew(_ link: Range<Int>, in text: Span<UInt8>) -> Bool {
        var place = link.lowerBound
        while place < link.upperBound {
            let (scalar, length) = CaseFold.decode(text, at: place)
            if !isMark(scalar) { return CaseFold.isCapital(text, at: place) || scalar >= firstUncased }
            place += length
        }
        return false
    }

    /// Hebrew, Arabic and what follows; Greek and Cyrillic stand before.
    private static let firstUncased: UInt32 = 0x590

    // MARK: Comparing

    private static let alone = Set(TailPhrases.alone.map(scalars))
    private static let longestAlone = alone.map(\.count).max() ?? 0
    private static let openings = TailPhrases.openings.map(scalars)
    private static let frames = TailPhrases.frames.map { (opening: scalars($0.opening), middle: scalars($0.middle)) }

    private static func scalars(_ phrase: String) -> [UInt32] { phrase.unicodeScalars.map(\.value) }

    private var isPhrase: Bool {
        guard words.count <= Self.phraseAtMost, !words.isEmpty else { return false }
        if words.count <= Self.longestAlone, Self.alone.contains(words) { return true }
        return Self.openings.contains { opening in
            guard words[0] == opening.first, words.starts(with: opening) else { return false }
            return words.count == opening.count || words[opening.count] == 0x20
        }
    }

    private var isFrame: Bool {
        Self.frames.contains { frame in
            words.starts(with: frame.opening) && words.dropFirst(max(frame.opening.count - 1, 0)).holds(frame.middle)
        }
    }

    /// Whether the line begins as one of a title and a site's name, or ends as one of Medium's.
    private static func mayFrame(_ line: Range<Int>, in text: Span<UInt8>) -> Bool {
        guard !line.isEmpty else { return false }
        let first = CaseFold.scalar(text, at: line.lowerBound).value
        return frames.contains { frame in
            // An apostrophe, which may be drawn in two ways, begins none.
            if let opening = frame.opening.first, opening != first { return false }
            var place = line.lowerBound
            for scalar in frame.opening {
                guard place < line.upperBound else { return false }
                let (folded, length) = CaseFold.scalar(text, at: place)
                guard folded == scalar || scalar == 0x27 && folded == 0x2019 else { return false }
                place += length
            }
            return !frame.opening.isEmpty || HTMLTokenizer.has("story.", at: max(line.upperBound - 6, 0), in: text)
        }
    }

    /// Sets `words`.
    private mutating func fold(_ range: Range<Int>, of text: Span<UInt8>) {
        words.removeAll(keepingCapacity: true)
        words.reserveCapacity(range.count)
        var place = range.lowerBound
        var end = 0
        while place < range.upperBound {
            let byte = text[place]
            if byte.isAlphanumeric {
                words.append(UInt32(byte.lowercased))
                end = words.count
                place += 1
                continue
            }
            var (scalar, length) = CaseFold.scalar(text, at: place)
            place += length
            if scalar == 0xA0 || scalar <= 0x20 { scalar = 0x20 }
            if scalar == 0x2019 { scalar = 0x27 }
            let isMark = Self.isMark(scalar)
            if words.isEmpty, isMark { continue }
            // A comma within a phrase says nothing, and spaces count once.
            if scalar == 0x2C || scalar == 0x20 && words.last == 0x20 { continue }
            words.append(scalar)
            if !isMark { end = words.count }
        }
        words.removeLast(words.count - end)
    }

    /// Marks, arrows, symbols and spaces: what may stand around a phrase.
    static func isMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF: true
        case 0x2000...0x206F, 0x2190...0x2BFF, 0x3000...0x3020, 0xFE00...0xFE0F, 0xFF00...0xFF0F: true
        case 0x1F000...0x1FAFF: true
        default: false
        }
    }

    // MARK: Lines

    static func lastLine(of text: Span<UInt8>) -> Range<Int> {
        let floor = max(0, text.count - farthest - 1)
        return ByteScan.lineStart(before: text.count, notBefore: floor, in: text)..<text.count
    }

    /// A link that ends a longer line is found all the same.
    private static let farthest = 20_000

    /// Where the last sentence begins that the link belongs to.
    private static func lastSentence(of line: Range<Int>, before link: Int, in text: Span<UInt8>) -> Int {
        var place = link
        while place > line.lowerBound, link - place < phraseAtMost {
            let isEnd = place >= line.lowerBound + 2 && text[place - 1] == 0x20 && isSentenceEnd(text[place - 2])
            if isEnd || place == link && isOpening(text[place - 1]) { return place }
            place -= 1
        }
        return place == line.lowerBound ? place : link
    }

    private static func isOpening(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(") }

    /// `.`, `!`, `?`, a closing bracket, or the last byte of an ellipsis or quotation mark.
    private static func isSentenceEnd(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == ASCII.exclamation || byte == ASCII.question || byte == UInt8(ascii: "]")
            || byte == 0xA6 || byte == 0x9D
    }
}

extension ArraySlice<UInt32> {
    fileprivate func holds(_ part: [UInt32]) -> Bool {
        guard part.count <= count, let first = part.first else { return false }
        return (startIndex...(endIndex - part.count)).contains { self[$0] == first && self[$0...].starts(with: part) }
    }
}

extension DocumentReader {
    /// Tails stand one behind the other: "Read more", and under it "The post … appeared first on …".
    private static let tailsAtMost = 3
    /// Pictures and buttons may stand behind the last link with text.
    private static let anchorsBehind = 50

    /// Takes back what sends the reader to the article's page; its links stay.
    mutating func leaveOutTail(_ document: inout Document) {
        guard !document.text.isEmpty else { return }
        var tail = Tail()
        for _ in 0..<Self.tailsAtMost {
            let last = document.anchors.indices.suffix(Self.anchorsBehind).last {
                document.anchors[$0].kind == .link && !document.anchors[$0].range.isEmpty
            }
            let isMore = last != nil && last == moreLink
            guard let start = tail.start(in: document, link: last.map { document.anchors[$0].range }, isMore: isMore)
            else {
                return
            }
            document.cut(to: document.end(before: start), anchors: 0, regions: 0)
            guard !document.text.isEmpty else { return }
        }
    }
}

extension Document {
    /// The text's end where what is behind `place` goes: without white space and what would have led on, as a bracket
    /// that was to be closed or a bar.
    func end(before place: Int) -> Int {
        var end = place
        while true {
            end = TextRun.withoutTrailingSpace(0..<end, in: text.span).upperBound
            guard end > 0 else { return end }
            let byte = text[end - 1]
            guard byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "|") else {
                return end
            }
            end -= 1
        }
    }
}
