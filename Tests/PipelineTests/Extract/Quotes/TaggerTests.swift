import Testing

@testable import Pipeline

@Suite struct `Words among their neighbours` {
    /// Which words of a text can be parts of names.
    private func names(_ text: String, _ language: String) -> [String] {
        Sample.tokens(text, language: language).filter(\.isNamePart).compactMap { Sample.words($0.range, of: text) }
    }

    @Test(arguments: [
        ("Gestern sagte die Sprecherin der Regierung Anna Müller der Zeitung etwas.", ["Anna", "Müller"]),
        ("Der neue Tunnel kostet den Kanton viel, meint Urs Hofer.", ["Urs", "Hofer"]),
        ("Nach dem Spiel lobte Trainer Voss die Abwehr.", ["Voss"]),
    ])
    func `are no names in German where they are nouns`(text: String, expected: [String]) {
        #expect(names(text, "de") == expected)
    }

    @Test func `are names with a capital, whatever they are without`() {
        #expect(names("anunció el ministro Julio Arana en julio", "es") == ["Julio", "Arana"])
        #expect(names("Aseguró que viene", "es").isEmpty)
        #expect(names("Tomás Reyes declaró", "es") == ["Tomás", "Reyes"])
    }

    @Test func `mean "according to" together`() {
        let text = "По словам Петрова, план готов."
        let tokens = Sample.tokens(text, language: "ru")
        #expect(tokens.prefix(3).map { $0.classes.contains(.according) } == [true, true, false])
        let opinion = Sample.tokens("Pour Jean Roe, c’est tout. Pour l’instant, rien.", language: "fr")
        let opinions = opinion.filter { $0.classes.contains(.according) }
        #expect(opinions.count == 1)
    }

    @Test func `are articles or pronouns by what follows`() {
        let tokens = Sample.tokens("ce passionné dit que ce", language: "fr")
        #expect(!tokens[0].classes.contains(.subjectPronoun))
        let german = Sample.tokens("ihr Trainer sagt, ihr geht", language: "de")
        #expect(!german[0].classes.contains(.subjectPronoun))
    }

    @Test func `are left alone in English`() {
        let tokens = Sample.tokens("the ministers quickly quibbled", language: "en")
        #expect(tokens.map(\.ending) == [.other, .other, .ly, .ed])
        #expect(tokens[1].classes.isEmpty)
    }
}

@Suite struct `Parts of words` {
    private func words(_ text: String, _ language: String) -> [String] {
        Sample.tokens(text, language: language).compactMap { Sample.words($0.range, of: text) }
    }

    @Test func `are articles before an apostrophe and pronouns behind a hyphen`() {
        #expect(words("l’avocat d'Orsay s’est tu", "fr") == ["l’", "avocat", "d'", "Orsay", "s’", "est", "tu"])
        #expect(words("a-t-il dit, dit-elle", "fr") == ["a", "il", "dit", ",", "dit", "elle"])
        #expect(words("aujourd’hui Jean-Luc vice-président", "fr") == ["aujourd’hui", "Jean-Luc", "vice-président"])
    }

    @Test func `are whole in languages that have none`() {
        #expect(words("don’t well-known", "en") == ["don’t", "well-known"])
        #expect(words("Jean-Luc war's", "de") == ["Jean-Luc", "war", "'s"])
    }
}
