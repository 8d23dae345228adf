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

    /// What comes of text whose bytes were taken for a code page of iconv's.
    private static func garbled(_ text: String, by encoding: String) -> String {
        var converter = TextConverter(from: EncodingLabels.Encoding(name: encoding, converter: encoding))
        return String(decoding: converter?.convert(Array(text.utf8)[...]).text ?? [], as: UTF8.self)
    }

    @Test(arguments: [
        "Президент России заявил", "Я и «Зенит»: 5 € — это много", "Η Ελλάδα σήμερα", "שלום עולם", "أخبار اليوم",
        "日本語のニュース", "中文新闻网站", "한국어 뉴스입니다", "ข่าววันนี้",
    ])
    func `is decoded in other scripts, as one word proves it`(text: String) throws {
        let feed = try FeedReader.read(
            Array("<rss><channel><title>\(Self.garbled(text))</title></channel></rss>".utf8), address: "")
        #expect(feed.title == text)
        #expect(feed.repairs.map(\.kind) == [.doubleEncoded])
    }

    @Test func `is decoded where it was taken for the code page of Russian`() throws {
        for text in ["Президент", "Новости дня: хоккей и баскетбол"] {
            let garbled = Self.garbled(text, by: "CP1251")
            try #require(garbled != text && !garbled.contains("\u{fffd}"))
            let feed = try FeedReader.read(
                Array("<rss><channel><title>\(garbled)</title></channel></rss>".utf8), address: "")
            #expect(feed.title == text)
            #expect(feed.repairs.map(\.kind) == [.doubleEncoded])
        }
    }

    @Test(arguments: [
        "À l’été, « Où ça ? » – ça coûte 5 € à Nîmes…", "„Größe“, sagte Jürgen – für 5 €!",
        "Tiếng Việt: Đà Nẵng đẹp lắm",
        "«РСФСР» – это СССР? 5 € и № 1", "Љубав и Ђорђе: „Ћао, Џоне“", "ЁЛКА, ЁЖ", "РЃ – Росія, Їжак",
        "Ελλάδα: «Αθήνα» 5 €",
        "שלום «עולם»", "中文“新闻”", "É «assim»", "ÎÏÎÏ ×××", "Ð и Ñ, как пример: Ð", "Ñandú à la carte: 5 £, 7 ¥, ±3°",
    ])
    func `never harms a text that is right`(text: String) throws {
        for text in [text, text.uppercased(), text.lowercased(), text + text] {
            #expect(
                DoubleEncoding.repaired(Array(text.utf8)[...], runs: DoubleEncoding.runsOfDocument) == nil, "\(text)")
        }
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
