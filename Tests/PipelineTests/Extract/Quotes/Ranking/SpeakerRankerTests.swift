import Testing

@testable import Pipeline

/// What the model that is built in makes of ordinary sentences; its table is in docs/QUOTES.md.
@Suite struct `Speakers chosen by the model` {
    @Test(arguments: [
        ("“We won the vote in every town,” Jane Roe said.", "Jane Roe"),
        (
            "“We won the vote in every town,” said Jane Roe, the mayor of Springfield.",
            "Jane Roe, the mayor of Springfield"
        ),
        ("Jane Roe told reporters: “We won the vote in every town.”", "Jane Roe"),
        ("According to Jane Roe, the plan is “a very good one.”", "Jane Roe"),
        ("Jane Roe met Max Poe on Friday. “We won the vote in every town,” she told him.", "she"),
        ("It was “another lasting shame” for the town, Roe said.", "Roe"),
    ])
    func `stand with what is said of them at once`(text: String, speaker: String) {
        #expect(Sample.speakers(text) == [speaker])
    }

    @Test func `of a quotation in two parts are one`() {
        let quotes = Sample.quotes("“We won,” Roe said, “and nobody saw it.”")
        #expect(quotes.count == 1)
        #expect(quotes.first?.segments.count == 2)
    }

    @Test func `are the pronoun whose predicate is quoted`() {
        #expect(Sample.speakers("I told Max Poe, and he “didn’t mind.”") == ["he"])
    }

    @Test func `are none of a title or a word at arm's length`() {
        let kinds = Sample.kinds("The book, “The Long Winter Road”, sells well in a so-called “market”.")
        #expect(Set(kinds).isSubset(of: [.title, .scare]))
    }

    @Test(arguments: [
        ("“We won the vote,” Jane Roe told the new council on Friday.", "the new council"),
        ("“Who won the vote?” Jane Roe asked him.", "him"), ("“We won the vote,” Jane Roe said on Friday.", nil),
    ])
    func `have told somebody`(text: String, addressee: String?) {
        #expect(Sample.words(Sample.quotes(text).first?.addressee, of: text) == addressee)
    }

    @Test func `have a confidence that is higher beside a clear verb`() throws {
        let clear = try #require(Sample.quotes("“We won the vote in every town,” Jane Roe said.").first)
        let vague = try #require(Sample.quotes("Jane Roe is the “queen of the town” to many.").first)
        #expect(clear.confidence > 0.85)
        #expect(vague.confidence < clear.confidence)
    }

    @Test func `do not depend on whether weights are summed or collected`() {
        struct Recorder: SpeakerJudge {
            let weights: [Int8] = []
            var model: ModelJudge
            var table: [Int8]
            var choices: [Int] = []

            mutating func choose(_ question: SpeakerQuestion) -> SpeakerChoice {
                let choice = model.choose(summed(question))
                choices.append(choice.candidate)
                return choice
            }

            mutating func pick(_ question: SpeakerQuestion) -> SpeakerChoice { model.pick(summed(question)) }

            private func summed(_ question: SpeakerQuestion) -> SpeakerQuestion {
                var question = question
                var start = 0
                question.sums = question.ends.map { end in
                    defer { start = end }
                    return question.features.indices[start..<end].reduce(0) { $0 + Int32(table[Int($1)]) }
                }
                return question
            }
        }
        guard let model = QuoteModel.builtIn else { return }
        let text = Array("“We won,” Roe said. Max Poe called it “a shame,” and left. “Never,” he said.".utf8)
        let noTitle: [UInt8] = []
        var recorder = Recorder(model: ModelJudge(model), table: model.weights)
        var extractor = QuoteExtractor(model: model)
        var collected: [Quote] = []
        extractor.extract(
            text: text.span, title: noTitle.span, language: "en", judge: &recorder, into: &collected)
        #expect(collected == Sample.quotes(String(decoding: text, as: UTF8.self)))
        #expect(recorder.choices.count == 3)
    }
}
