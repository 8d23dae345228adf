import Testing

@testable import Pipeline

@Suite struct `A date` {
    @Test(arguments: [
        ("Wed, 14 Jun 2017 01:20:00 +0000", "2017-06-14T01:20:00Z"),
        ("Tue, 24 Nov 2026 03:05:00 GMT", "2026-11-24T03:05:00Z"),
        ("24 Nov 26 03:05 EST", "2026-11-24T08:05:00Z"), ("Tue, 24 Nov 2026 3:05:00 -0530", "2026-11-24T08:35:00Z"),
        ("Tuesday, 24 November 2026 03:05:00 +01:00", "2026-11-24T02:05:00Z"),
        ("Nov 24, 2026 11:05 PM", "2026-11-24T23:05:00Z"), ("November 24th, 2026", "2026-11-24T00:00:00Z"),
        ("24-Nov-2026 03:05:00", "2026-11-24T03:05:00Z"), ("Tue Nov 24 03:05:00 2026", "2026-11-24T03:05:00Z"),
        ("Tue, 24 Nov 2026 03:05:00 GMT+0200", "2026-11-24T01:05:00Z"),
        ("Tue, 24 Nov 2026 03:05:00 +0100 (CET)", "2026-11-24T02:05:00Z"),
        ("1 Jan 98 00:00:00 Z", "1998-01-01T00:00:00Z"),
        ("Sat, 31 Dec 2016 23:59:60 GMT", "2017-01-01T00:00:00Z"),
    ])
    func `after RFC 822 is read with its usual slips`(text: String, moment: String) {
        #expect(read(text) == moment)
    }

    @Test(arguments: [
        ("2026-11-24T03:05:00Z", "2026-11-24T03:05:00Z"), ("2026-11-24T03:05:00.123+01:00", "2026-11-24T02:05:00Z"),
        ("2026-11-24t03:05-0500", "2026-11-24T08:05:00Z"), ("2026-11-24 03:05:00", "2026-11-24T03:05:00Z"),
        ("2026-11-24", "2026-11-24T00:00:00Z"), ("2026-11", "2026-11-01T00:00:00Z"), ("2026", "2026-01-01T00:00:00Z"),
        ("2024-02-29T24:00:00Z", "2024-03-01T00:00:00Z"), ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"),
    ])
    func `after RFC 3339 is read with its short forms`(text: String, moment: String) {
        #expect(read(text) == moment)
    }

    @Test(arguments: [
        "", "soon", "2026-02-30T00:00:00Z", "32 Nov 2026", "Tue, 24 Foo 2026 03:05:00 GMT", "2026-11-24T03:05:00Q1",
        "24 Nov 2026 25:00:00 GMT", "99999999999999999999", "2026-13-01",
    ])
    func `that makes no sense is absent`(text: String) { #expect(read(text) == nil) }

    @Test(arguments: [("1:02:33", 3_753), ("62:33", 3_753), ("3753", 3_753), ("0", 0)] as [(String, Int64)])
    func `is no duration, which is read on its own`(text: String, seconds: Int64) {
        #expect(DurationText.seconds(Array(text.utf8)[...]) == seconds)
    }

    private func read(_ text: String) -> String? {
        guard let seconds = DateParser.seconds(Array(text.utf8)[...]) else { return nil }
        var written: [UInt8] = []
        CivilTime.append(seconds, to: &written)
        return String(decoding: written, as: UTF8.self)
    }
}
