import Testing

@testable import Pipeline

@Suite struct `Speech without marks` {
    /// Words and mentions of the indirect quotes of a text.
    private func finds(_ text: String, _ language: String) -> [String] {
        Sample.quotes(text, language: language).filter { $0.kind == .indirect }.map {
            let words = Sample.words($0.span, of: text) ?? ""
            return words + " – " + (Sample.words($0.speaker?.mention, of: text) ?? "")
        }
    }

    @Test(arguments: [
        (
            "de", "Petra Lang sagte am Montag, dass das Rennen verlegt wird.",
            "dass das Rennen verlegt wird – Petra Lang"
        ),
        ("de", "Laut Petra Lang ist das Rennen verlegt worden.", "ist das Rennen verlegt worden – Petra Lang"),
        ("de", "Das Rennen sei verlegt worden, sagte Petra Lang.", "Das Rennen sei verlegt worden – Petra Lang"),
        ("fr", "Pauline Lange a affirmé que la course est reportée.", "que la course est reportée – Pauline Lange"),
        ("fr", "La course est reportée, a indiqué Pauline Lange.", "La course est reportée – Pauline Lange"),
        ("es", "Paula Lagos dijo que la carrera se aplaza.", "que la carrera se aplaza – Paula Lagos"),
        ("ru", "Полина Ланская заявила, что гонку перенесут.", "что гонку перенесут – Полина Ланская"),
    ])
    func `reaches to the end of its clause`(language: String, text: String, find: String) {
        #expect(finds(text, language) == [find])
    }

    @Test func `goes on in the mood of the verb`() {
        let text = "Roe sagte, der Hang sei zu steil. Niemand habe dort geübt. Das Rennen ist abgesagt."
        #expect(finds(text, "de") == ["der Hang sei zu steil. Niemand habe dort geübt – Roe"])
    }

    @Test func `is none where a part of it stands between marks`() {
        #expect(finds("Roe sagte, dass dies „ein guter Tag für alle“ sei.", "de").isEmpty)
    }

    @Test(arguments: [
        ("de", "Roe sagte nichts, und das Rennen fand statt."), ("fr", "Il faut que la course ait lieu."),
        ("es", "Roe dijo adiós."), ("ru", "Дом, что стоит у реки, продан."),
    ])
    func `is none without a verb and its clause`(language: String, text: String) {
        #expect(finds(text, language).isEmpty)
    }
}
