import Testing

@testable import Pipeline

@Suite struct `Parts of one utterance` {
    private func parts(_ text: String) -> [[String]] {
        Sample.quotes(text).map { quote in
            quote.segments.isEmpty
                ? [Sample.words(quote.span, of: text) ?? ""]
                : quote.segments.compactMap { Sample.words($0, of: text) }
        }
    }

    @Test func `are one quote around the author's words`() throws {
        let text = "“We won,” Roe said, “and we will win again.”"
        #expect(parts(text) == [["We won,", "and we will win again."]])
        let quote = try #require(Sample.quotes(text).first)
        #expect(Sample.words(quote.span, of: text) == "We won,” Roe said, “and we will win again.")
    }

    @Test func `are one quote where the second begins a sentence`() {
        #expect(parts("“We won,” Roe said. “Again.”") == [["We won,", "Again."]])
    }

    @Test func `are one quote over paragraphs`() {
        #expect(parts("“The first part.\n\n“The second part,” Roe said.") == [["The first part.", "The second part,"]])
    }

    @Test func `are the speaker's who is told behind the last of them`() throws {
        let text = "The town met on Tuesday.\n\n“We go on every day.\n\n“We stop when it is done,” said Jane Roe."
        let quote = try #require(Sample.quotes(text).first)
        #expect(parts(text) == [["We go on every day.", "We stop when it is done,"]])
        #expect(quote.kind == .direct)
        #expect(Sample.words(quote.speaker?.mention, of: text) == "Jane Roe")
    }

    @Test func `are two quotes where the author says something of their own between`() {
        #expect(parts("“We won,” Roe said. The count took all night. “Never again will we wait.”").count == 2)
        #expect(parts("“We won,” Roe said, adding that it was “a very good day.”").count == 2)
        #expect(parts("“We won,” Roe said.\n\n“We lost it all,” said Poe.").count == 2)
    }
}
