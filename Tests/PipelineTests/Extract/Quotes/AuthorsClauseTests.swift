import Testing

@testable import Pipeline

@Suite struct `The author's words within speech` {
    @Test(arguments: [
        ("ru", "«Да, — сказал Роу, — но позже».", ["Да,", "но позже"]),
        ("ru", "«Да, — сказал он. — Но позже».", ["Да,", "Но позже"]),
        ("ru", "«Да, — смеётся Роу. — Но позже. Куда? — спросил он. — Туда».", ["Да,", "Но позже. Куда?", "Туда"]),
        ("fr", "« Oui, dit-il, mais plus tard. »", ["Oui,", "mais plus tard."]),
        ("fr", "« Oui, explique Jean Roe, mais plus tard. »", ["Oui,", "mais plus tard."]),
        ("fr", "« Oui, a-t-elle ajouté, mais plus tard. »", ["Oui,", "mais plus tard."]),
        ("es", "“Sí —dijo Roe—, pero más tarde”.", ["Sí", "pero más tarde"]),
    ])
    func `part it in two`(language: String, text: String, parts: [String]) {
        #expect(Sample.scanned(text, language: language) == parts)
        let going = Sample.quotations(text, language: language).map(\.continuesPrevious)
        #expect(going == [false] + going.dropFirst().map { _ in true })
    }

    @Test(arguments: [
        ("ru", "«Москва — столица. Роу — мэр, — и это так»."),
        ("ru", "«Я сказал ему: да, сказал я»."),
        ("fr", "« Il faut, je le dis, attendre. »"),
        ("es", "“Los niños —todos— dijeron que no”."),
        ("en", "“Yes – said Roe – but later.”"),
    ])
    func `are not seen in somebody's own`(language: String, text: String) {
        #expect(Sample.scanned(text, language: language).count == 1)
    }
}

@Suite struct `A line of dialogue` {
    @Test(arguments: [
        (
            "ru", "— Ты идёшь? — спросила Ольга.\n\n— Не сегодня, — ответил Пётр. — Завтра.",
            ["Ты идёшь?", "Не сегодня,", "Завтра."]
        ),
        ("ru", "– Ты идёшь? – спросила Ольга.", ["Ты идёшь?"]),
        ("fr", "— Tu viens ? demanda Paul.\n— Pas ce soir, répondit Claire.", ["Tu viens ?", "Pas ce soir,"]),
        (
            "es", "—¿Vienes? —preguntó Pablo.\n\n—Esta noche no —mintió su padre—. Mañana.",
            ["¿Vienes?", "Esta noche no", "Mañana."]
        ),
    ])
    func `is speech where somebody is said to speak`(language: String, text: String, parts: [String]) {
        #expect(Sample.scanned(text, language: language) == parts)
    }

    @Test(arguments: [
        ("ru", "— Первое.\n\n— Второе — главное."), ("en", "— Yes, — said Roe."), ("de", "– Eins\n– Zwei, sagte Roe."),
        ("es", "—"),
    ])
    func `is none in a list, or in a language that has no such lines`(language: String, text: String) {
        #expect(Sample.scanned(text, language: language).isEmpty)
    }
}
