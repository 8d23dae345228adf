import Testing

@testable import Pipeline

@Suite struct `A name in the letters of the world` {
    @Test(
        arguments: [
            ("bücher.example", "xn--bcher-kva.example"), ("BÜCHER.example", "xn--bcher-kva.example"),
            ("例え.jp", "xn--r8jz45g.jp"),
            ("faß.example", "xn--fa-hia.example"), ("a\u{308}.example", "xn--4ca.example"), ("", nil), ("ä\u{0}b", nil),
            (String(repeating: "ä", count: 70) + ".example", nil), (String(repeating: "ä.", count: 1_000), nil),
            ("\u{FFFF}.example", nil),
        ] as [(String, String?)])
    func `is one of A-labels, or none`(name: String, ascii: String?) {
        #expect(DomainName.ascii(Array(name.utf8)).map { String(decoding: $0, as: UTF8.self) } == ascii)
    }

    @Test func `is none where it is no text`() {
        #expect(DomainName.ascii([0x61, 0xFF, 0x62]) == nil)
    }
}
