import Testing

@testable import Pipeline

@Suite struct `Percent-encoding` {
    @Test(arguments: [
        ("a%41%7e%2d", "aA~-"), ("%2f%3a", "%2F%3A"), ("\u{E9}%c3%a9", "%C3%A9%C3%A9"), ("100%", "100%"),
        ("%%341", "%%341"), ("%4%31", "%4%31"),
        ("%zz%41", "%zzA"), ("%A%342", "%A%342"), ("plain", "plain"), ("", ""), ("%25%34%31", "%2541"),
    ])
    func `has one spelling, which has itself`(part: String, normal: String) {
        #expect(spell(part) == normal)
        #expect(spell(normal) == normal)
    }

    @Test(arguments: [("a%20b", "a b"), ("%", "%"), ("%4", "%4"), ("%C3%A9", "\u{E9}"), ("%2541", "%41"), ("", "")])
    func `stands for bytes`(part: String, bytes: String) {
        #expect(String(decoding: PercentEncoding.decoded(Array(part.utf8)[...]), as: UTF8.self) == bytes)
    }

    @Test func `is put where a part asks for it`() {
        let part = Array("a b\"<\u{E9}%zz'".utf8)
        var output: [UInt8] = []
        PercentEncoding.Set.query.append(part[...], to: &output)
        #expect(String(decoding: output, as: UTF8.self) == "a%20b%22%3C\u{E9}%zz'")
    }

    private func spell(_ part: String) -> String {
        var output: [UInt8] = []
        PercentEncoding.appendNormal(Array(part.utf8)[...], to: &output)
        return String(decoding: output, as: UTF8.self)
    }
}
