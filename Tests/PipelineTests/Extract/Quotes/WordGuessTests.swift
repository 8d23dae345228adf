import Testing

@testable import Pipeline

@Suite struct `A word that the lexicon doesn't know` {
    private func classes(_ word: String, _ language: String) -> WordClass {
        let bytes = Array(word.utf8)
        return WordGuess.classes(of: 0..<bytes.count, in: bytes.span, Lexicons.lexicon(for: language))
    }

    @Test(arguments: [
        ("ru", "министра"), ("ru", "министром"), ("fr", "présidente"), ("fr", "sénatrice"), ("es", "ministra"),
        ("es", "portavoz"), ("de", "Regierungssprecherin"), ("de", "Bundesaußenminister"),
    ])
    func `is a role by its stem or its ending`(language: String, word: String) {
        #expect(classes(word, language).contains(.title))
    }

    @Test(arguments: [("de", "Regierung"), ("de", "Wirtschaft"), ("de", "Bundespolizei")])
    func `is a noun by its ending`(language: String, word: String) {
        #expect(classes(word, language).contains(.commonNoun))
    }

    @Test(arguments: [("ru", "жалуется"), ("ru", "выдохнула"), ("es", "mintió"), ("fr", "finirent")])
    func `is a verb by its ending`(language: String, word: String) {
        #expect(classes(word, language).contains(.verb))
    }

    @Test func `is nothing otherwise, however long`() {
        #expect(classes("xyz", "de").isEmpty)
        #expect(classes(String(repeating: "ung", count: 400), "de").isEmpty)
        #expect(classes("", "ru").isEmpty)
    }

    @Test func `is an acronym where all its letters are capitals`() {
        for (word, isAcronym) in [("МЧС", true), ("AFP", true), ("Afp", false), ("A", false), ("", false)] {
            let bytes = Array(word.utf8)
            #expect(WordGuess.isAcronym(0..<bytes.count, in: bytes.span) == isAcronym)
        }
    }

    @Test(arguments: ["Петров", "Петрова", "Петрову", "Петровым", "Петрове"])
    func `has one key in all cases of a name`(form: String) {
        let (name, other) = (Array("Петров".utf8), Array(form.utf8))
        #expect(
            WordGuess.nameKey(of: 0..<other.count, in: other.span)
                == WordReader.key(of: 0..<name.count, in: name.span))
    }
}
