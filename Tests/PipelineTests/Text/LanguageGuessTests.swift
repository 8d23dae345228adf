import Testing

@testable import Pipeline

@Suite struct `The language of a text` {
    private func language(_ text: String, declared: String = "") -> String {
        LanguageGuess.language(declared: declared, text: Array(text.utf8).span)
    }

    private static let samples = [
        ("en", "The council has voted for the bridge, and the mayor said that it was a good day for the town."),
        (
            "de",
            "Der Rat hat für die Brücke gestimmt, und die Bürgermeisterin sagte, dass es ein guter Tag für die Stadt ist."
        ),
        (
            "fr",
            "Le conseil a voté pour le pont et la maire a dit que c’est un bon jour pour la ville et les habitants."
        ),
        ("es", "El concejo votó por el puente y la alcaldesa dijo que es un buen día para la ciudad y los vecinos."),
        ("it", "Il consiglio ha votato per il ponte e la sindaca ha detto che è una buona giornata per la città."),
        ("pt", "O conselho votou pela ponte e a prefeita disse que não é um mau dia para a cidade e os moradores."),
        ("ru", "Совет проголосовал за мост, и мэр сказала, что это хороший день для города."),
        ("uk", "Рада проголосувала за міст, і мерка сказала, що це добрий день для міста."),
        ("bg", "Съветът гласува за моста и кметът каза, че това е добър ден за града ѝ."),
        ("sr", "Савјет је гласао за мост, а градоначелница је рекла да је то добар дан за људе."),
    ]

    @Test(arguments: samples)
    func `is told by its letters and commonest words`(code: String, text: String) {
        #expect(language(text) == code)
    }

    @Test(arguments: samples)
    func `is what was said where the text agrees`(code: String, text: String) {
        #expect(language(text, declared: code) == code)
        #expect(language(text, declared: code + "-XX") == code + "-XX")
    }

    @Test func `is another than was said where the script is`() {
        #expect(language(Self.samples[6].1, declared: "en-US") == "ru")
        #expect(language(Self.samples[0].1, declared: "ru") == "en")
    }

    @Test func `is another than was said where many words are`() {
        let german = String(repeating: Self.samples[1].1 + " ", count: 3)
        #expect(language(german, declared: "en") == "de")
        #expect(language("Die „Zeit“ ist um.", declared: "en") == "en")
    }

    @Test func `stays unknown where the text tells nothing`() {
        #expect(language("") == "")
        #expect(language("12:30, 4 – 2") == "")
        #expect(language("日本語の文章です。", declared: "ja") == "ja")
    }

    @Test func `is read from the first bytes alone`() {
        let text =
            Self.samples[0].1 + String(repeating: " the", count: 600) + String(repeating: " der die das", count: 9_000)
        #expect(language(text) == "en")
    }

    @Test func `survives broken UTF-8`() {
        let bytes: [UInt8] = [0xD0, 0x20, 0xC3, 0xE2, 0x80, 0x74, 0x68, 0x65, 0xF0]
        #expect(LanguageGuess.language(declared: "", text: bytes.span) == "")
    }
}
