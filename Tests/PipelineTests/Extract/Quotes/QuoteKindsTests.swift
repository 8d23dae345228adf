import Testing

@testable import Pipeline

@Suite struct `The kind of a quotation` {
    @Test(arguments: [
        ("“We won,” Roe said.", Quote.Kind.direct),
        ("Roe said: “We won.”", .direct),
        ("Roe said it was “a good day” for all.", .mixed),
        ("Her series ‘The Long Winter’ aired on Tuesday night.", .title),
        ("He wrote the novel “Rain”.", .title),
        ("The talks were held at a “secret” place.", .scare),
        ("The town has its “green belt” again.", .scare),
        ("READ MORE: ‘I did what I could’: Jane Roe on the vote", .headline),
        ("Related: ‘I did what I could’", .headline),
    ])
    func `follows from its words and their neighbours`(text: String, kind: Quote.Kind) {
        #expect(Sample.kinds(text) == [kind])
    }

    @Test func `is headline in a title, whose speaker stands behind a dash or a colon`() throws {
        let title = "‘We won it all’ – Roe"
        let quote = try #require(Sample.quotes("No marks here.", title: title).first)
        #expect(quote.kind == .headline)
        #expect(quote.place == .title)
        #expect(Sample.words(quote.span, of: title) == "We won it all")
        #expect(Sample.words(quote.speaker?.mention, of: title) == "Roe")
    }

    @Test func `gives titles and words at arm's length no speaker`() {
        #expect(Sample.ruledSpeakers("Roe said little. Her film “The Long Winter” is a “hit” in town.") == ["-", "-"])
    }
}
