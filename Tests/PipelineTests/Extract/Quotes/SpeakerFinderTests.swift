import Testing

@testable import Pipeline

@Suite struct `The speaker` {
    @Test(arguments: [
        ("“We won,” Roe said on Monday.", "Roe", "said"),
        ("“We won,” the mayor of Springfield said.", "the mayor", "said"),
        ("“We won,” Roe, the mayor of Springfield, said.", "Roe", "said"),
        ("“We won,” Roe, who has run the town since 2009, told reporters.", "Roe", "told"),
        ("“We won!” she later added.", "she", "added"),
        ("“We won”, Roe has repeatedly claimed.", "Roe", "claimed"),
    ])
    func `stands between quotation and verb`(text: String, speaker: String, cue: String) {
        #expect(Sample.ruledSpeakers(text) == [speaker])
        #expect(Sample.ruledCues(text) == [cue])
    }

    @Test(arguments: [
        ("“We won,” said Jane Roe, a lawyer.", "Jane Roe"),
        ("“We won,” said former state senator Jane Roe on Monday.", "Jane Roe"),
        ("“We won,” wrote the committee’s chairwoman.", "the committee’s chairwoman"),
        ("“Have we won?” asked Sen. Jane Roe.", "Jane Roe"),
    ])
    func `stands behind the verb`(text: String, speaker: String) {
        #expect(Sample.ruledSpeakers(text) == [speaker])
    }

    @Test(arguments: [
        ("On Monday, Roe said: “We won.”", "Roe"),
        ("Roe told reporters that it was “a very good day.”", "Roe"),
        ("Roe laughed and said, “We won.”", "Roe"),
        ("A spokeswoman for the ministry said it was “a very good day.”", "A spokeswoman"),
        ("According to Jane Roe, it was “a very good day.”", "Jane Roe"),
        ("It was “a very good day,” according to the report.", "the report"),
        ("Roe: “We won.”", "Roe"),
    ])
    func `stands in front of the quotation`(text: String, speaker: String) {
        #expect(Sample.ruledSpeakers(text) == [speaker])
    }

    @Test func `of a participle is the sentence's`() {
        let text = "Premier Jane Roe told the paper, calling the vote a “big, sad error.”"
        #expect(Sample.ruledSpeakers(text) == ["Jane Roe"])
        #expect(Sample.ruledCues(text) == ["calling"])
        let noting = "“We won,” she said, noting that the count was “quite close,” if late."
        #expect(Sample.ruledSpeakers(noting) == ["she", "she"])
    }

    @Test(arguments: [
        ("Roe said she would tell the council that it was “a very good day.”", "Roe"),
        ("Poe was told by his aides, Roe said, that it was “a very good day.”", "Roe"),
        ("Roe made an angry call for peace, calling the war “a very sad thing.”", "Roe"),
        ("In states and towns where it rains, said Roe, it was “a very good day.”", "Roe"),
        ("Roe released a statement saying it was “a very good day.”", "Roe"),
        ("Less than two weeks ago Roe said it was “a very good day.”", "Roe"),
        ("Roe two weeks ago said it was “a very good day.”", "Roe"),
    ])
    func `is the one whose words they are, among other verbs and nouns`(text: String, speaker: String) {
        #expect(Sample.ruledSpeakers(text) == [speaker])
    }

    @Test func `may be told by an unknown verb behind a comma`() {
        #expect(Sample.ruledSpeakers("“It was a very good day,” Jane Roe chuckled.") == ["Jane Roe"])
    }

    @Test func `may bear a name that is another word as well`() {
        #expect(Sample.ruledSpeakers("“It was a very good day,” said Will Roe, a farmer.") == ["Will Roe"])
    }

    @Test func `may be a relative pronoun, which has the name before it`() {
        let text = "We met Jane Roe, who said that it was “a very good day.”"
        #expect(Sample.ruledSpeakers(text) == ["who"])
        #expect(Sample.names(text) == ["Jane Roe"])
    }

    @Test func `may trail at the sentence's end`() {
        let text =
            "The noisy work at the bridge is “another big nuisance” made by the town, as it keeps all awake, Roe said."
        #expect(Sample.ruledSpeakers(text) == ["Roe"])
    }

    @Test func `is that of the paragraph's quotation before`() {
        let text = "“We won,” said Roe. The day was long. “Nobody slept at all last night.”"
        #expect(Sample.ruledSpeakers(text) == ["Roe", "Roe"])
    }

    @Test func `of a paragraph that is only a quotation is announced before it, or goes on`() {
        #expect(Sample.ruledSpeakers("Roe then turned to her friends:\n\n“We won it all tonight.”") == ["Roe"])
        #expect(Sample.ruledSpeakers("“We won,” said Roe.\n\n“Nobody slept at all last night.”") == ["Roe", "Roe"])
    }

    @Test func `is nobody in a language without a lexicon`() {
        let quotes = Sample.quotes("„Wir haben gewonnen“, sagte Roe.", language: "xx")
        #expect(quotes.map(\.speaker) == [nil])
        #expect(quotes.count == 1)
    }

    @Test func `has a role and a confidence`() throws {
        let text = "“We won,” said Russian President Jane Roe."
        let quote = try #require(Sample.quotes(text).first)
        #expect(Sample.words(quote.speaker?.role, of: text) == "Russian President")
        #expect(quote.confidence > 0.8)
    }
}
