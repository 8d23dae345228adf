import Testing

@testable import Pipeline

@Suite struct `A language's pack` {
    @Test(arguments: [
        ("en", "said"), ("de", "sagte"), ("fr", "déclaré"), ("es", "dijo"), ("ru", "сказала"),
    ])
    func `is chosen by its tag, and knows its verbs`(code: String, verb: String) {
        for tag in [code, code.uppercased(), code + "-XX", code + "_xx"] {
            let classes = Lexicons.lexicon(for: tag).classes(of: WordTable.key(of: verb))
            #expect(classes.isSuperset(of: [.core, .cue]))
        }
    }

    @Test func `is read without being named`() {
        let text = "Городской совет утвердил проект. «Мы ждали девять лет», — сказала Анна Морозова после заседания."
        for tag in ["", "en"] {
            let quote = Sample.quotes(text, language: tag).first
            #expect(Sample.words(quote?.speaker?.mention, of: text) == "Анна Морозова")
        }
    }

    /// Shapes that would make a careless walk over sentences quadratic, in every language that has its own walks.
    @Test(
        .serialized,
        arguments: [
            "sagte sagte „a“ ", "laut laut ", "sei sei. ", "«A, — сказал он. — ", "dit-il, « a », ", "de la de la ",
            "a que «a» ",
        ])
    func `takes time that grows no faster than the text`(shape: String) {
        for language in ["de", "ru"] {
            #expect(
                Sample.least(shape, language, times: 480) < Sample.least(shape, language, times: 60) * 32
                    + .milliseconds(4))
        }
    }
}
