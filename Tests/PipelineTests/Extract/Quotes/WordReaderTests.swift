import Testing

@testable import Pipeline

@Suite struct `A word` {
    private func end(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let end = WordReader.end(of: 0, in: bytes.span, limit: bytes.count)
        return String(decoding: bytes[..<end], as: UTF8.self)
    }

    @Test(arguments: [
        ("don’t know", "don’t"), ("don't know", "don't"), ("workers’ wages", "workers"),
        ("well-known man", "well-known"),
        ("U.S. law", "U.S"), ("end. Next", "end"), ("1,200.50, or", "1,200.50"), ("three, four", "three"),
        ("Müller»", "Müller"), ("AT&T’s", "AT&T’s"), ("so—and", "so"), ("слово, и", "слово"), ("x\" y", "x"),
    ])
    func `ends where its letters do`(text: String, word: String) {
        #expect(end(text) == word)
    }

    @Test(arguments: [("Roe’s", "Roe"), ("Roe's", "Roe"), ("ROE'S", "ROE"), ("Ross", "Ross"), ("s", "s")])
    func `has a stem without the mark of a possessive`(word: String, stem: String) {
        let bytes = Array(word.utf8)
        let end = WordReader.stem(of: 0..<bytes.count, in: bytes.span)
        #expect(String(decoding: bytes[..<end], as: UTF8.self) == stem)
    }

    @Test func `has one key in either case`() {
        func key(_ word: String) -> UInt64 {
            let bytes = Array(word.utf8)
            return WordReader.key(of: 0..<bytes.count, in: bytes.span)
        }
        #expect(key("Žižek") == key("ŽIŽEK"))
        #expect(key("can’t") == key("CAN'T"))
        #expect(key("said") != key("says"))
    }
}
