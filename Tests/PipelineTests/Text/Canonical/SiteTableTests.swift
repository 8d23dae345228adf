import Testing

@testable import Pipeline

@Suite struct `A table of sites` {
    @Test(arguments: [
        ("example.org", "example.org", true), ("a.example.org", "example.org", true),
        ("anexample.org", "example.org", false),
        ("example.org.uk", "example.org", false), ("shop.co.uk", "shop.", true), ("www2.shop.de", "shop.", true),
        ("shop.example.org", "shop.", false), ("workshop.de", "shop.", false), ("shop", "shop.", false),
        ("", "shop.", false),
        ("t.me", "t.me", true), ("at.me", "t.me", false),
    ])
    func `knows a site by its whole labels`(host: String, site: String, matches: Bool) {
        let sites: [String: StaticString] = ["example.org": "example.org", "shop.": "shop.", "t.me": "t.me"]
        #expect(SiteName.matches(Array(host.utf8)[...], sites[site] ?? "") == matches)
    }

    @Test(arguments: [
        ("www.example.org", "example"), ("example.co.uk", "example"), ("co.uk", "co"), ("com", "com"), ("x.com", "x"),
        ("a.b.c.de", "c"), ("", ""),
        ("news.com.au", "news"),
    ])
    func `sorts by the label that people know`(host: String, word: String) {
        #expect(String(decoding: SiteName.word(in: Array(host.utf8)[...]), as: UTF8.self) == word)
    }

    @Test func `keeps the order of a site's lines`() {
        struct Line: Sendable {
            var site: StaticString
            var number: Int
        }
        let lines = [Line(site: "a.org", number: 1), Line(site: "b.org", number: 2), Line(site: "x.a.org", number: 3)]
        let table = SiteTable(lines, site: \.site)
        #expect(table.lines(near: SiteName.packedWord(in: Array("www.a.org".utf8)[...])).map(\.number) == [1, 3])
        #expect(table.lines(near: SiteName.packedWord(in: Array("c.org".utf8)[...])).isEmpty)
    }
}
