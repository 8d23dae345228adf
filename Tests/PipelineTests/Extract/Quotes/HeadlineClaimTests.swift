import Testing

@testable import Pipeline

@Suite struct `A headline without marks` {
    private let text = "“We close the harbour in May,” Harbour Office chief Jane Roe said on Friday."

    /// The words that a headline gives to somebody, and to whom; nil where it gives none.
    private func claim(_ title: String, text: String? = nil, language: String = "en") -> [String]? {
        let text = text ?? self.text
        guard let quote = Sample.quotes(text, title: title, language: language).first, quote.place == .title else {
            return nil
        }
        #expect(quote.kind == .headline)
        let name = quote.speaker?.name.flatMap { Sample.words($0.range, of: $0.place == .text ? text : title) }
        return [Sample.words(quote.span, of: title) ?? "", name ?? "-"]
    }

    @Test(arguments: [
        "Harbour will close by May – Roe", "Harbour will close by May — Jane Roe", "Harbour will close by May - Roe",
    ])
    func `gives its words to who stands behind a dash`(_ title: String) {
        #expect(claim(title) == ["Harbour will close by May", "Jane Roe"])
    }

    @Test func `gives its words to who stands in front of a colon`() {
        #expect(claim("Roe: Harbour will close by May") == ["Harbour will close by May", "Jane Roe"])
    }

    @Test func `gives its words to an office whose holder speaks`() {
        #expect(claim("Harbour will close by May – Harbour Office") == ["Harbour will close by May", "Jane Roe"])
    }

    @Test(arguments: [
        "Harbour will close by May – Daily Bugle", "Springfield: Harbour will close by May", "Well-known Roe",
        "Roe: no", "Harbour will close by May – roe", "Old harbour will close – and Roe knows why it will in May",
    ])
    func `gives its words to nobody who doesn't speak in the text`(_ title: String) {
        #expect(claim(title) == nil)
    }

    @Test func `is read in other languages too`() {
        let text = "«Мы закроем порт в мае», — сказала мэр Анна Рогова."
        #expect(
            claim("Рогова: порт закроют в мае", text: text, language: "ru") == ["порт закроют в мае", "Анна Рогова"])
    }
}
