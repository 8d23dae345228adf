extension QuoteExtractor: Extractor {
    mutating func extract(from item: borrowing ItemView, into extraction: inout Extraction) {
        extract(
            text: item.document.text.span, title: item.title.span, language: item.language, into: &extraction.quotes)
    }
}
