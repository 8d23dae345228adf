import Testing

@testable import Pipeline

@Suite struct `Quotes of an item` {
    private let article = """
        Ruritania will answer, if it must, its Premier Jane Roe told Max Poe, calling the new fence a “great, lasting shame.”

        In the first part of Poe’s series ‘The Roe Talks’, shown on Friday, the premier spoke of old maps.

        READ MORE: ‘I asked Roe all I could’: Max Poe on his film

        “There are two sides to this, and we see both. The first is the fence, and the second is the road,” Roe told Poe.

        The loud work at the border is “another lasting shame” left by the neighbours, as it costs all a night’s sleep, \
        Roe said. Elbonia’s drills leave no choice but to “give a fitting answer to each of them,” she said, noting that \
        the answer will be “far cheaper,” if slower.

        “It may be [late]… but it will come. Who pays for that?" Roe asked, adding that she sees no point in it.
        """

    @Test func `are found word for word, with kinds and persons`() {
        let quotes = Sample.quotes(article)
        #expect(
            quotes.compactMap { Sample.words($0.span, of: article) } == [
                "great, lasting shame.", "The Roe Talks", "I asked Roe all I could",
                "There are two sides to this, and we see both. The first is the fence, and the second is the road,",
                "another lasting shame", "give a fitting answer to each of them,", "far cheaper,",
                "It may be [late]… but it will come. Who pays for that?",
            ])
        #expect(
            quotes.map(\.kind) == [.mixed, .title, .headline, .direct, .mixed, .mixed, .mixed, .direct])
        #expect(
            Sample.names(article) == [
                "Jane Roe", "-", "Max Poe", "Jane Roe", "Jane Roe", "Jane Roe", "Jane Roe", "Jane Roe",
            ])
    }

    @Test func `do not depend on what was read before`() {
        var extractor = QuoteExtractor()
        var first: [Quote] = []
        var second: [Quote] = []
        let bytes = Array(article.utf8)
        let other = Array("‘Another’ text: “He,” she said, “is Poe.”".utf8)
        extractor.extract(text: bytes.span, title: other.span, language: "en", into: &first)
        extractor.extract(text: other.span, title: bytes.span, language: "fr", into: &second)
        second.removeAll()
        extractor.extract(text: bytes.span, title: other.span, language: "en", into: &second)
        #expect(first == second)
        #expect(!first.isEmpty)
    }

    @Test func `are none in a text without marks, but for what somebody tells`() {
        #expect(Sample.quotes("It’s late. Nobody’s here.", title: "Roe’s words").isEmpty)
        #expect(
            Sample.quotes("Roe said that it’s late. Nobody’s here.", title: "Roe’s words").map(\.kind) == [.indirect])
    }

    /// Shapes that would make a careless scanner quadratic, or a careless walk over sentences.
    @Test(
        .serialized,
        arguments: [
            "“a ", "” a", "‘a ", "\" ", "' ", "‘“a ", "“a” ", "“A,” he said. ", "a’s ‘b s’ ", "«", "“a. ",
            "“a, said B ",
            "said said “a” ", ", said “a” ",
        ])
    func `take time that grows no faster than their number`(shape: String) {
        #if DEBUG
            // More than a sentence may be long, so that its bound holds for both; a debug build is slow.
            let fewest = 120
        #else
            let fewest = 500
            #expect(Sample.least(shape, times: 10_000) < .milliseconds(100))
        #endif
        // Eight times the text; four times over that allows for a busy machine, and a square would give sixty-four.
        #expect(Sample.least(shape, times: 8 * fewest) < Sample.least(shape, times: fewest) * 32 + .milliseconds(2))
    }
}
