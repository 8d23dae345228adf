import Testing

@testable import Pipeline

@Suite struct `The name of a speaker` {
    @Test func `is the fullest run of capitals that ends in the last name`() {
        let text = "Former mayor Jane Roe spoke. “We won,” Roe said."
        #expect(Sample.names(text) == ["Jane Roe"])
    }

    @Test func `may stand in the title`() {
        #expect(Sample.names("“We won,” Roe said.", title: "Jane Roe wins") == ["Jane Roe"])
    }

    @Test func `is the most frequent of several with one last name`() {
        let text = "Jane Roe met Max Roe. Jane Roe spoke, and Jane Roe left. “We won,” Roe said."
        #expect(Sample.names(text) == ["Jane Roe"])
    }

    @Test func `is the mention itself where the item has no fuller one`() {
        #expect(Sample.names("“We won,” Roe said.") == ["Roe"])
    }

    @Test func `of a pronoun is the speaker's before, or the person's who began a sentence`() {
        #expect(Sample.names("“We won,” Jane Roe said.\n\n“Nobody slept,” she told us.") == ["Jane Roe", "Jane Roe"])
        #expect(Sample.names("Jane Roe came late. “Nobody slept,” she said.") == ["Jane Roe"])
    }

    @Test func `of a pronoun is unknown where nobody is near, or many are meant`() {
        #expect(Sample.names("“Nobody slept,” he said.") == ["-"])
        #expect(Sample.names("Jane Roe came late. “Nobody slept,” they said.") == ["-"])
    }

    @Test func `is none for a role`() {
        #expect(Sample.names("“We won,” the mayor said.") == ["-"])
    }
}
