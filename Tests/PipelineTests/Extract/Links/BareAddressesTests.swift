import Testing

@testable import Pipeline

@Suite struct `An address in the bare text` {
    @Test(
        arguments: [
            ("see https://a.example/x, and", "https://a.example/x"),
            ("(http://a.example/b_(c))", "http://a.example/b_(c)"),
            ("“https://a.example/?q=1”", "https://a.example/?q=1"), ("xhttp://a.example", nil), ("https:// no", nil),
            ("HTTPS://A.example/Ä/б!", "HTTPS://A.example/Ä/б"), ("[1](https://a.example/x)", "https://a.example/x"),
            ("<https://a.example/x>", "https://a.example/x"), ("https://a.example/x?", "https://a.example/x"),
            ("*https://a.example/x*", "https://a.example/x"), ("[https://a.example/x]", "https://a.example/x"),
            ("https://a.example/[x]/y", "https://a.example/[x]/y"), ("https://a.example/x...", "https://a.example/x"),
            ("https://a.example/cut…", nil), ("«https://a.example/x»", "https://a.example/x"),
            ("https://a.example/x—y", "https://a.example/x"),
            ("https://пример.рф/путь.", "https://пример.рф/путь"),
            ("https://zh.example/wiki/中国，", "https://zh.example/wiki/中国"),
            ("请看https://a.example/x了解", "https://a.example/x"), ("https://a.example에서", "https://a.example"),
            ("https://a.example/x。", "https://a.example/x"),
            ("https://a.example/x؟", "https://a.example/x"), ("https://a.example/x।", "https://a.example/x"),
            ("https://[::1]/x", "https://[::1]/x"), ("ftp://a.example/x", nil),
        ] as [(String, String?)])
    func `ends where the sentence goes on`(text: String, address: String?) {
        #expect(find(in: text) == [address].compactMap { $0 })
    }

    @Test(
        arguments: [
            ("at www.example.com/path.", "www.example.com/path"), ("WWW.Example.com", "WWW.Example.com"),
            ("www.example.", nil), ("www.", nil), ("www.a", nil), ("www...com", nil), ("www.1.2", nil),
            ("a@www.example.com", nil), ("awww.example.com", nil), ("/www.example.com/x", nil),
            ("pic.twitter.com/aB3", "pic.twitter.com/aB3"), ("t.me/channel/1", "t.me/channel/1"),
            ("that.me/x", nil), ("t.me/", nil), ("example.com/path", nil), ("(www.пример.рф)", "www.пример.рф"),
            ("https://www.example.com/www.a.b", "https://www.example.com/www.a.b"),
        ] as [(String, String?)])
    func `needs no scheme where it clearly is one`(text: String, address: String?) {
        #expect(find(in: text) == [address].compactMap { $0 })
    }

    @Test func `comes in the order of the text, up to a bound`() {
        #expect(
            find(in: "https://a.example www.b.example, http://c.example") == [
                "https://a.example", "www.b.example", "http://c.example",
            ])
        #expect(find(in: String(repeating: "https://a.example ", count: 2_000)).count == BareAddresses.atMost)
    }

    @Test(arguments: ["https://", "www.", "https://a.example/(((", ":", ".", "t.co/", "http://www."])
    func `costs no more than the text`(piece: String) {
        let bytes = Array(String(repeating: piece, count: 400_000 / piece.utf8.count).utf8)
        let spent = ProcessorTime.spent { _ = BareAddresses.find(in: bytes.span) }
        #expect(spent < .seconds(4))
    }

    private func find(in text: String) -> [String] {
        let bytes = Array(text.utf8)
        return BareAddresses.find(in: bytes.span).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }
}
