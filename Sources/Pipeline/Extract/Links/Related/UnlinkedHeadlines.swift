/// Headlines that a text puts forward without saying where they lead, as pages that were copied as plain text do.
///
///     READ MORE: ‘I challenged Putin the best I could’: Oliver Stone on upcoming documentary
enum UnlinkedHeadlines {
    /// Of one item: what no article has.
    private static let atMost = 100

    /// Finds the lines that begin with a label, as "READ MORE:", and hold a headline behind it.
    /// - Returns: the lines and their headlines, without their labels, in order.
    static func find(in text: Span<UInt8>) -> [(line: Range<Int>, headline: Range<Int>)] {
        var found: [(line: Range<Int>, headline: Range<Int>)] = []
        var start = 0
        while start < text.count, found.count < atMost {
            let line = start..<ByteScan.first(ASCII.lineFeed, in: text, from: start)
            start = line.upperBound + 1
            if let headline = headline(of: line, in: text) { found.append((line, headline)) }
        }
        return found
    }

    private static func headline(of line: Range<Int>, in text: Span<UInt8>) -> Range<Int>? {
        let start = RelatedLines.start(of: line, in: text)
        guard let label = LineLabels.label(at: start, in: text), label.kind == .related, label.isMarked else {
            return nil
        }
        // What begins ordinary sentences needs the mark that sentences have not, and no sentence behind it.
        if label.needsMark, !label.hasColon || !RelatedLines.looksLikeHeadline(line, in: text) { return nil }
        var headline = PostText.trimmed(min(label.end, line.upperBound)..<line.upperBound, in: text)
        if start > line.lowerBound, let last = headline.last, isClosing(text[last], openedBy: text[start - 1]) {
            headline = PostText.trimmed(headline.lowerBound..<last, in: text)
        }
        guard 1...RelatedLines.headlineBytes ~= headline.count else { return nil }
        return headline.contains { text[$0].isLetter || text[$0] >= 0xC0 } ? headline : nil
    }

    private static func isClosing(_ byte: UInt8, openedBy opening: UInt8) -> Bool {
        opening == UInt8(ascii: "(") && byte == UInt8(ascii: ")")
            || opening == UInt8(ascii: "[") && byte == UInt8(ascii: "]")
    }
}
