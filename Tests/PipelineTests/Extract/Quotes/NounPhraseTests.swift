import Testing

@testable import Pipeline

@Suite struct `A noun phrase` {
    private func tokens(_ text: String) -> [Token] {
        var tokenizer = Tokenizer()
        tokenizer.read(
            Array(text.utf8).span, quotations: [], paragraphStarts: [], lexicon: Lexicons.lexicon(for: "en"))
        return tokenizer.tokens
    }

    private func words(_ range: Range<Int>, _ tokens: [Token], _ text: String) -> String? {
        Sample.words(Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end), of: text)
    }

    @Test(arguments: [
        ("Jane Roe spoke", "Jane Roe"), ("the old mayor said", "the old mayor"), ("she said", "she"),
        ("former state senator Jane Roe", "Jane Roe"), ("Roe campaign manager Max van Poe said", "Max van Poe"),
        ("Sen. Jane Roe of Elbonia", "Jane Roe"), ("his lawyer, Max", "his lawyer"), ("Roe & Poe said", "Roe & Poe"),
        ("Roe’s lawyer Max Poe said", "Max Poe"), ("Roe Friday said", "Roe"),
    ])
    func `starts at a token and has a mention`(text: String, mention: String) throws {
        let tokens = tokens(text)
        let phrase = try #require(NounPhrases.starting(at: 0, notBehind: tokens.count, tokens))
        #expect(words(phrase.mention, tokens, text) == mention)
    }

    @Test(arguments: [
        ("when Jane Roe", "Jane Roe"), ("of the old mayor", "the old mayor"),
        ("said that Roe’s manager", "Roe’s manager"),
        ("that 13 officials", "13 officials"), ("and the annual report", "the annual report"),
        ("because Russian President Jane Roe", "Jane Roe"),
    ])
    func `ends at a token and has a mention`(text: String, mention: String) throws {
        let tokens = tokens(text)
        let phrase = try #require(NounPhrases.ending(at: tokens.count - 1, notBefore: 0, tokens))
        #expect(words(phrase.mention, tokens, text) == mention)
    }

    @Test(arguments: ["of", "said Friday", "will not", "quickly said"])
    func `is none where grammar stands`(text: String) {
        let tokens = tokens(text)
        #expect(NounPhrases.ending(at: tokens.count - 1, notBefore: 0, tokens) == nil)
    }
}
