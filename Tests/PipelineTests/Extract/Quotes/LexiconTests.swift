import Testing

@testable import Pipeline

@Suite struct `The lexicon` {
    private func classes(_ word: String, language: String = "en") -> WordClass {
        let bytes = Array(word.utf8)
        return Lexicons.lexicon(for: language).classes(of: WordReader.key(of: 0..<bytes.count, in: bytes.span))
    }

    @Test(arguments: ["said", "Says", "TOLD", "replied", "denies", "agreed", "quipped", "wrote", "preaches", "read"])
    func `knows verbs in their forms, whatever their case`(word: String) {
        #expect(!classes(word).isDisjoint(with: .anyCue))
        #expect(!classes(word).contains(.participle))
    }

    @Test(arguments: ["saying", "noting", "writing", "testifying", "quipping", "agreeing"])
    func `knows participles`(word: String) {
        #expect(classes(word).contains(.participle))
    }

    @Test func `takes either apostrophe`() {
        #expect(classes("don’t") == .auxiliary)
        #expect(classes("don't") == .auxiliary)
    }

    @Test func `is chosen by a tag's first subtag`() {
        #expect(classes("said", language: "en-GB").contains(.core))
        #expect(classes("said", language: "xx").isEmpty)
    }
}
