import Testing

@testable import Pipeline

@Suite struct `UTF-8 that was encoded twice` {
    /// What comes of text whose bytes were taken for windows-1252.
    private static func garbled(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.utf8.map { $0 < 0x80 ? Unicode.Scalar($0) : CharacterReference.scalar(numbered: UInt32($0)) }))
    }

    @Test(arguments: [
        "Café in Orléans", "It’s what she didn’t say – “nothing”", "Привет, мир: погода сегодня хорошая",
        "Zürich, Köln, Straße",
        "日本語のニュース", "naïve façade – déjà vu…",
    ])
    func `is decoded`(text: String) {
        let bytes = Array(Self.garbled(text).utf8)
        #expect(DoubleEncoding.evidence(in: bytes[...]).holds)
        #expect(String(decoding: DoubleEncoding.mended(bytes[...]), as: UTF8.self) == text)
    }

    @Test(arguments: [
        "Café in Orléans", "„Spaß“, sagte er", "É «assim»: IRMÃ, AMANHÃ…", "SÃO PAULO – INFORMAÇÃO", "Où ? À « Paris »",
        "Привет",
        "It’s", "Spaß…", "ÄÖÜ äöü ß", "Â£ and CafÃ© but also é",
        "When you see â€™ and â€œ or Ã© in a feed, it was encoded twice.",
        "T’as vu l’été ? Ça ! « Ñandú »",
    ])
    func `is never seen in text that is right`(text: String) {
        let bytes = Array(text.utf8)
        #expect(!DoubleEncoding.evidence(in: bytes[...]).isEnough(runs: DoubleEncoding.runsOfDocument))
    }

    @Test func `is mended in all of a document, or in the texts that have it`() throws {
        let all = try FeedReader.read(
            Array(
                "<rss><channel><title>\(Self.garbled("Café News"))</title><item><title>\(Self.garbled("Zoë"))</title></item></channel></rss>"
                    .utf8),
            address: "")
        #expect(all.title == "Café News")
        #expect(all.string(all.items[0].title.slice) == "Zoë")
        #expect(all.repairs.map(\.kind) == [.doubleEncoded])
        let some = try FeedReader.read(
            Array(
                """
                <rss><channel><title>Café</title>
                <item><title>\(Self.garbled("It’s, isn’t, can’t"))</title><guid>1</guid></item>
                <item><title>L’été</title></item></channel></rss>
                """.utf8), address: "")
        #expect(some.title == "Café")
        #expect(some.string(some.items[0].title.slice) == "It’s, isn’t, can’t")
        #expect(some.string(some.items[1].title.slice) == "L’été")
        #expect(some.repairs == [Repair(kind: .doubleEncoded, line: 2)])
    }
}
