extension QuoteExtractor: Extractor {
    mutating func extract(from item: borrowing ItemView, into extraction: inout Extraction) {
        let text = item.document.text.span
        let searched = text.extracting(first: Self.end(of: text, atMost: item.searchedBytes))
        extract(text: searched, title: item.title.span, language: item.language, into: &extraction.quotes)
    }

    /// Where the search ends: behind the last whole line within the bound, or behind the last whole character.
    private static func end(of text: Span<UInt8>, atMost bound: Int) -> Int {
        guard text.count > bound else { return text.count }
        var end = bound
        while end > 0, text[end - 1] != ASCII.lineFeed { end -= 1 }
        if end > 0 { return end }
        end = bound
        while end > 0, !text[end].beginsScalar { end -= 1 }
        return end
    }
}
