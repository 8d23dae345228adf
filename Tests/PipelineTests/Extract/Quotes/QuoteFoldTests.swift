import Testing

@testable import Pipeline

@Suite struct `Folded words` {
    private func fold(_ text: String) -> String {
        var bytes: [UInt8] = []
        let quote = Quote(kind: .direct, span: 0..<text.utf8.count, confidence: 1)
        QuoteFold.append(quote, of: Array(text.utf8).span, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("It’s OVER, my friends.", "it's over my friends"),
        ("  “It's over” – my\u{A0}friends …", "it's over my friends"),
        ("A well-known 3.5 % — of U.S. firms!", "a well-known 3.5 % of u.s firms"),
        ("ÄRGER Über Straße Łódź ŽIŽEK", "ärger über straße łódź žižek"),
        ("ЁЛКА И ЖИЗНЬ «ЇЖАК»", "ёлка и жизнь їжак"),
        ("ΑΘΗΝΑ Ήλιος Ώρα λόγος", "αθηνα ήλιοσ ώρα λόγοσ"),
        ("我們 說", "我們 說"),
        ("… — !", ""),
    ])
    func `lose case, marks, spacing and edge punctuation`(text: String, folded: String) {
        #expect(fold(text) == folded)
    }

    @Test func `are the same for a split quotation and a whole one`() throws {
        let split = "“Yes,” she said, “we can!”"
        let quote = try #require(Sample.quotes(split).first)
        var bytes: [UInt8] = [0x21]
        QuoteFold.append(quote, of: Array(split.utf8).span, to: &bytes)
        #expect(bytes == [0x21] + Array(fold("‘Yes, we can.’").utf8))
    }

    @Test func `tell other words apart`() {
        #expect(fold("We can") != fold("We can't"))
        #expect(fold("5 %") != fold("5 $"))
    }
}
