import Testing

@testable import Pipeline

@Suite struct `The scanner` {
    @Test(arguments: [
        ("“", "”"), ("\"", "\""), ("“", "\""), ("\"", "”"), ("„", "“"), ("„", "”"), ("„", "\""), ("»", "«"), ("«", "»"),
        ("« ", " »"), ("«\u{A0}", "\u{A0}»"), ("”", "”"), ("''", "''"), ("``", "''"), ("‘‘", "’’"), ("‘", "’"),
        ("'", "'"),
        ("‚", "‘"), ("‹", "›"), ("「", "」"), ("『", "』"),
    ])
    func `finds the words between marks of every family`(open: String, close: String) {
        let text = "Before them \(open)we don’t give up, we go on\(close), she said."
        #expect(Sample.scanned(text) == ["we don’t give up, we go on"])
    }

    @Test func `leaves marks and edge spaces out`() {
        #expect(Sample.scanned("A “ loose \u{A0}” mark.") == ["loose"])
        #expect(Sample.scanned("An empty “” or “ ” one.").isEmpty)
    }

    @Test func `nests by a stack`() {
        let text = "“I heard ‘no’ and then ‘not “ever” again’ twice,” Roe said."
        #expect(Sample.scanned(text) == ["I heard ‘no’ and then ‘not “ever” again’ twice,"])
        #expect(Sample.scanned(text, depth: 1) == ["no", "not “ever” again"])
        #expect(Sample.scanned(text, depth: 2) == ["ever"])
    }

    @Test func `nests marks of one drawing`() {
        #expect(Sample.scanned("Он сказал: «Завод «Заря» закрыт», и ушёл.") == ["Завод «Заря» закрыт"])
    }

    @Test func `closes two single marks at two apostrophes`() {
        #expect(Sample.scanned("Roe said: 'They told me 'no'' and left.") == ["They told me 'no'"])
    }

    @Test func `takes single marks for the main ones where they open most often`() {
        let text = """
            ‘The workers’ wages are low,’ Roe said. ‘Nobody’s asking the “owners” to pay.’

            ‘It’s the owners’ turn,’ she added.
            """
        #expect(
            Sample.scanned(text) == [
                "The workers’ wages are low,", "Nobody’s asking the “owners” to pay.", "It’s the owners’ turn,",
            ])
    }

    @Test func `takes no possessive for a mark`() {
        #expect(Sample.scanned("The workers’ wages and the owners' cars, the boss's and Ross’ too.").isEmpty)
    }

    @Test func `ends an unclosed quotation where its speaker is named`() {
        let text = "“We will go on, she said. “We have to,” Roe said."
        #expect(Sample.scanned(text) == ["We will go on,", "We have to,"])
        #expect(Sample.scanned("“We will go on, Jane Roe said on Monday.") == ["We will go on,"])
        #expect(Sample.scanned("\"We will go on! said Roe, and left.") == ["We will go on!"])
    }

    @Test(arguments: [
        ("de", "„Wir gehen weiter, schimpfte der Keeper. „Punkt.“", ["Wir gehen weiter,", "Punkt."]),
        ("es", "“Seguimos, ironizó el exjugador. “Nada más”.", ["Seguimos,", "Nada más"]),
        ("ru", "«Идём дальше, — сказала она. «И всё».", ["Идём дальше,", "И всё"]),
    ])
    func `ends one where a verb and its subject follow in other languages`(
        language: String, text: String, words: [String]
    ) {
        #expect(Sample.scanned(text, language: language) == words)
    }

    @Test func `ends an unclosed quotation at the next opener otherwise`() {
        #expect(Sample.scanned("“One thing. “Another thing,” he said.") == ["One thing.", "Another thing,"])
    }

    @Test func `takes an opener for a closer where the speaker follows it`() {
        #expect(Sample.scanned("“We will go on, “she said. “It is late.”") == ["We will go on,", "It is late."])
    }

    @Test func `ends an unclosed quotation with its paragraph, and goes on in the next`() {
        let text = "“The first part.\n\n“The second part,” Roe said.\n\n“Another.”"
        let found = Sample.quotations(text)
        #expect(found.map(\.isOpenEnded) == [true, false, false])
        #expect(found.map(\.isClosed) == [false, true, true])
        #expect(found.map(\.continuesPrevious) == [false, true, false])
        #expect(Sample.scanned(text) == ["The first part.", "The second part,", "Another."])
    }

    @Test func `parts paragraphs by lines in a text without blank lines`() {
        #expect(Sample.scanned("He said “yes\nShe said “no”") == ["yes", "no"])
        #expect(Sample.scanned("He said “yes,\nand no”\n\nEnd.") == ["yes,\nand no"])
    }

    @Test func `drops a closer that nothing opened`() {
        #expect(Sample.scanned("Nothing” here.\n\nOr here\" or here’ at all.").isEmpty)
    }

    @Test func `survives broken UTF-8`() {
        let bytes: [UInt8] = [0xE2, 0x22, 0x61, 0xE2, 0x80, 0x22, 0xC2, 0x27, 0xF0, 0x22, 0x20, 0xE2, 0x80]
        let quotes = QuoteExtractor.extract(text: bytes.span, title: bytes.span, language: "en")
        #expect(quotes.allSatisfy { $0.span.upperBound <= bytes.count })
    }
}
