import Testing

@testable import Pipeline

@Suite struct `A mention` {
    /// The mention in the phrase that a text begins with, and whether it is a name.
    private func mention(_ text: String, _ language: String) -> (String, NounPhrase.Form)? {
        let tokens = Sample.tokens(text, language: language)
        let reader = PhraseReader(tokens: tokens, grammar: Lexicons.lexicon(for: language).grammar)
        guard let phrase = reader.starting(at: 0, notBehind: tokens.count) else { return nil }
        let bytes = Int(tokens[phrase.mention.lowerBound].start)..<Int(tokens[phrase.mention.upperBound - 1].end)
        return Sample.words(bytes, of: text).map { ($0, phrase.form) }
    }

    @Test(arguments: [
        ("de", "die Sprecherin des Verbandes, Katrin Sommer, am Montag", "Katrin Sommer"),
        ("de", "die Leiterin der Studie, die Chemikerin Ines Baumert.", "Ines Baumert"),
        ("de", "Friedrich von der Tann am Montag", "Friedrich von der Tann"),
        ("fr", "le ministre des Transports, Julien Arnaud, lundi", "Julien Arnaud"),
        ("fr", "la maire Claire Morvan à la sortie", "Claire Morvan"),
        ("fr", "Jean de La Roche hier", "Jean de La Roche"),
        ("es", "el ministro de Economía, Luis Prado, en Madrid", "Luis Prado"),
        ("es", "Juan de la Cueva ayer", "Juan de la Cueva"),
        ("ru", "министр обороны России Сергей Лосев на встрече", "Сергей Лосев"),
        ("ru", "представитель МИД России Мария Зуева", "Мария Зуева"),
        ("ru", "спикер Госдумы Зубов", "Зубов"),
    ])
    func `is the bare name where there is one`(language: String, text: String, name: String) throws {
        let found = try #require(mention(text, language))
        #expect(found.0 == name)
        #expect(found.1 == .name)
    }

    @Test(arguments: [
        ("de", "die Sprecherin des Ministeriums sagte", "Sprecherin des Ministeriums"),
        ("fr", "le porte-parole de la police a dit", "porte-parole de la police"),
        ("es", "un portavoz de los bomberos dijo", "portavoz de los bomberos"),
        ("es", "el Ministerio de Industria indicó", "Ministerio de Industria"),
    ])
    func `is the role with its complements, without its article, otherwise`(
        language: String, text: String, role: String
    ) throws {
        let found = try #require(mention(text, language))
        #expect(found.0 == role)
        #expect(found.1 == .common)
    }

    @Test func `is no number and no adjective alone`() {
        #expect(mention("2006 sagte", "de") == nil)
        #expect(mention("letzten", "de") == nil)
    }
}
