import Testing

@testable import Pipeline

@Suite struct `A body longer than is searched` {
    @Test(arguments: ["\n\n", " "])
    func `gives the quotations of its beginning, cut at no character`(separator: String) {
        let piece = "„Äpfel,“ sagte Mira Sänd." + separator
        var document = Document()
        document.take(Array(String(repeating: piece, count: 100).utf8))
        var view = ItemView(document: document, title: [], address: [], base: [], language: "de")
        for bound in 200..<240 {
            view.searchedBytes = bound
            var extraction = Extraction()
            var extractor = QuoteExtractor()
            extractor.extract(from: view, into: &extraction)
            #expect(!extraction.quotes.isEmpty)
            for quote in extraction.quotes {
                #expect(quote.span.upperBound <= bound)
                #expect(String(validating: document.text[quote.span], as: UTF8.self) != nil)
            }
        }
    }
}
