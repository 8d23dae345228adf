import Testing

@testable import Pipeline

@Suite struct `A date` {
    @Test(arguments: [
        "", " ", "soon", "now", "yesterday", "n/a", "0", "-", "T", "Z", "2026-", "24", "Nov", "24 Nov", "Tue", "03:05",
        "Nov 24 03:05",
        "Tue, 24 Foo 2026 03:05:00 GMT", "Foo, 24 Nov 2026 03:05:00 GMT", "24 Nov 2026 25:00:00 GMT",
        "24 Nov 2026 24:05",
        "24 Nov 2026 03:60:00", "24 Nov 2026 1:2:3:4 GMT", "24 Nov 2026 2027 2028", "24 Nov 2026 26", "24 Nov Dec 2026",
        "5 Mon 2026", "5 2026",
        "24 Nov 2026 03:05 04:05", "24 Nov 20266", "99999999999999999999", "24 Nov 2026 ??", "<b>24 Nov 2026</b>",
        "2026 2027 2028", "1.2.3.4", "version 1.2.2026", "192.168.1.1",
    ])
    func `that makes no sense is absent`(text: String) { #expect(DateReading.moment(text) == nil) }

    @Test(arguments: [
        "32 Nov 2026", "31 Nov 2026", "0 Nov 2026", "Mon, 31 Jun 2026 03:05:00 GMT", "29 Feb 2026", "29 Feb 1900",
        "2026-02-30T00:00:00Z", "2026-11-31", "2026-13-01", "30.02.2026", "31/04/2026", "2026年2月30日",
        "31 novembre 2026",
    ])
    func `that no calendar has is absent rather than moved`(text: String) { #expect(DateReading.moment(text) == nil) }

    @Test(arguments: [("29 Feb 2024", "2024-02-29T00:00:00Z"), ("29 Feb 2000", "2000-02-29T00:00:00Z")])
    func `may fall on a leap day`(text: String, moment: String) { #expect(DateReading.moment(text) == moment) }

    @Test func `that is no UTF-8 is absent`() {
        #expect(DateParser.seconds(Array("24 Nov 2026 ".utf8) + [0xC3, 0x28]) == nil)
        #expect(DateParser.seconds([0xFF, 0xFE, 0x32, 0x30, 0x32, 0x36]) == nil)
    }
}
