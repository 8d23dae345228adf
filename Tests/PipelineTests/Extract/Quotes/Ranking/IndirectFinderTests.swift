import Testing

@testable import Pipeline

@Suite struct `English speech without marks` {
    private func told(_ text: String) -> [String] {
        Sample.quotes(text).filter { $0.kind == .indirect }.map { quote in
            let speaker = Sample.words(quote.speaker?.mention, of: text) ?? "-"
            return "\(speaker): \(Sample.words(quote.span, of: text) ?? "")"
        }
    }

    @Test(arguments: [
        (
            "Petra Lang said that the race had been moved to Sunday.",
            "Petra Lang: that the race had been moved to Sunday"
        ),
        ("Petra Lang said the race had been moved to Sunday.", "Petra Lang: the race had been moved to Sunday"),
        (
            "According to Petra Lang, the race has been moved to Sunday.",
            "Petra Lang: the race has been moved to Sunday"
        ),
        ("The race has been moved to Sunday, Petra Lang said.", "Petra Lang: The race has been moved to Sunday"),
    ])
    func `is found with its speaker`(text: String, find: String) {
        #expect(told(text) == [find])
    }

    @Test func `holds no quotation`() {
        for quote in Sample.quotes("Roe said that the plan was “a shame” and that she would vote against it.")
        where quote.kind == .indirect {
            #expect(!quote.span.contains(24))
        }
    }

    @Test func `is left out where nobody wants it`() {
        var extractor = QuoteExtractor()
        extractor.findsIndirect = false
        var quotes: [Quote] = []
        let text = Array("Petra Lang said that the race had been moved to Sunday.".utf8)
        let noTitle: [UInt8] = []
        extractor.extract(text: text.span, title: noTitle.span, language: "en", into: &quotes)
        #expect(quotes.isEmpty)
    }
}
