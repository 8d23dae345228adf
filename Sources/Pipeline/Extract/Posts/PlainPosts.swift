/// Posts in text that no markup sets apart: their words, then a line that signs them.
///
///     Putin to Oliver Stone: I suggested … https://t.co/3Lzg0VknGy
///     — RT (@RT_com) June 3, 2017
struct PlainPosts {
    private let text: [UInt8]
    /// Whether blank lines part the paragraphs; else each line is one.
    private let hasBlankLines: Bool

    /// Posts are short; more before a signature is the article's.
    private static let bytesAtMost = 4_000
    /// Handles in brackets that are looked at in one item: what no article has.
    private static let handlesAtMost = 500

    init(_ text: [UInt8]) {
        self.text = text
        var place = 0
        var hasBlankLines = false
        while !hasBlankLines {
            let end = ByteScan.first(ASCII.lineFeed, in: text.span, from: place)
            guard end + 1 < text.count else { break }
            hasBlankLines = text[end + 1] == ASCII.lineFeed
            place = end + 1
        }
        self.hasBlankLines = hasBlankLines
    }

    /// Whether nothing else stands in the range's paragraph.
    func isAlone(_ range: Range<Int>) -> Bool {
        let before = range.lowerBound
        let after = range.upperBound
        let begins = before == 0 || isBreak(before - 1) && (!hasBlankLines || before == 1 || isBreak(before - 2))
        let ends =
            after == text.count || isBreak(after) && (!hasBlankLines || after + 1 == text.count || isBreak(after + 1))
        return begins && ends
    }

    private func isBreak(_ place: Int) -> Bool { text[place] == ASCII.lineFeed }

    /// Addresses that stand alone in their paragraphs, as editors leave them for a site's script to fill in.
    func addresses() -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        while start < text.count {
            let end = ByteScan.first(ASCII.lineFeed, in: text.span, from: start)
            if PostText.begins(with: "http", in: text.span, at: start), isAlone(start..<end) {
                let line = PostText.trimmed(start..<end, in: text.span)
                if !line.contains(where: { text[$0].isSpace }) { found.append(line) }
            }
            start = end + 1
        }
        return found
    }

    /// A signature, the line that it stands on, and the words that it signs.
    typealias Signed = (signature: PostSignature, line: Range<Int>, words: Range<Int>)

    func signed() -> [Signed] {
        var found: [Signed] = []
        var place = 0
        var handles = 0
        while handles < Self.handlesAtMost {
            let at = ByteScan.first(UInt8(ascii: "@"), in: text.span, from: place)
            guard at < text.count else { break }
            place = at + 1
            guard at > 0, text[at - 1] == UInt8(ascii: "(") else { continue }
            handles += 1
            guard let line = line(around: at) else { continue }
            place = line.upperBound
            guard let signature = PostSignature.find(in: text.span, line), signature.hasDash || signature.isShared,
                signature.start == PostText.trimmed(line, in: text.span).lowerBound
            else { continue }
            // What stands before Instagram's line may be the article's as well.
            let none = line.lowerBound..<line.lowerBound
            found.append((signature, line, signature.isShared ? none : words(before: line.lowerBound)))
        }
        return found
    }

    /// The line around a place; nil for one that is too long for a signature.
    private func line(around place: Int) -> Range<Int>? {
        let bound = PostSignature.bytesAtMost
        let window = max(place - bound, 0)..<min(place + bound, text.count)
        let line = PostText.line(around: place, of: window, in: text.span)
        return line.count <= bound ? line : nil
    }

    /// The paragraph that ends before a line.
    private func words(before line: Int) -> Range<Int> {
        let end = PostText.trimmed(max(line - Self.bytesAtMost, 0)..<line, in: text.span).upperBound
        var start = end
        while start > 0, end - start <= Self.bytesAtMost {
            let isStart = isBreak(start - 1) && (!hasBlankLines || start == 1 || isBreak(start - 2))
            if isStart { break }
            start -= 1
        }
        return end - start <= Self.bytesAtMost ? start..<end : end..<end
    }
}
