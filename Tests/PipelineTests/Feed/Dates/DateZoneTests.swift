import Testing

@testable import Pipeline

@Suite struct `A date's zone` {
    @Test(arguments: [
        ("+0100", 1), ("+01:00", 1), ("+01", 1), ("+1", 1), ("+ 0100", 1), ("+1:00", 1), ("+01.00", 1), ("+100", 1),
        ("\u{2212}0500", -5), ("-0000", 0), ("+0000", 0), ("+1400", 14), ("-12:00", -12),
    ])
    func `is an offset in any spelling`(zone: String, hours: Int) {
        #expect(DateReading.moment("24 Nov 2026 15:05:00 \(zone)") == noon(hours))
    }

    @Test(arguments: [
        ("GMT", 0), ("UT", 0), ("utc", 0), ("Z", 0), ("EST", -5), ("EDT", -4), ("ET", -5), ("CST", -6), ("CT", -6),
        ("CDT", -5), ("MST", -7), ("MDT", -6), ("MT", -7), ("PST", -8), ("PDT", -7), ("PT", -8), ("AT", -4),
        ("AST", -4), ("ADT", -3), ("CET", 1), ("CEST", 2), ("MET", 1), ("MEST", 2), ("MEZ", 1), ("MESZ", 2), ("BST", 1),
        ("EET", 2), ("MSK", 3), ("JST", 9), ("KST", 9), ("AEDT", 11), ("NZDT", 13), ("HST", -10),
    ])
    func `may have a name`(zone: String, hours: Int) {
        #expect(DateReading.moment("24 Nov 2026 15:05 \(zone)") == noon(hours))
    }

    @Test(arguments: [
        ("GMT+0200", 2), ("GMT+02:00", 2), ("UTC+2", 2), ("GMT +0200", 2), ("UTC-5", -5), ("+0100 (CET)", 1),
        ("+0000 (UTC)", 0), ("+0100 CET", 1), ("-0500 (EST (Eastern))", -5), ("(EST)", -5), ("+0100 (unclosed", 1),
        ("Etc/GMT", 0), ("Etc/UTC", 0), ("Etc/GMT+5", -5),
    ])
    func `may be named twice, the number before the name`(zone: String, hours: Int) {
        #expect(DateReading.moment("Tue, 24 Nov 2026 15:05:00 \(zone)") == noon(hours))
    }

    @Test(arguments: ["A", "M", "N", "Y", "J", "XYZ", "LOCAL", "Europe/Paris", "America/Port-au-Prince"])
    func `is UTC where its name says nothing`(zone: String) {
        #expect(DateReading.moment("24 Nov 2026 15:05 \(zone)") == noon(0))
    }

    @Test(arguments: ["+zz:00", "+00:zz", "+2400", "+0160", "+12345", "somewhere", "GMT GMTX 7", "+01:00:00:00"])
    func `spoils the date where it can't be one`(zone: String) {
        #expect(DateReading.moment("24 Nov 2026 15:05:00 \(zone)") == nil)
    }

    private func noon(_ hours: Int) -> String? {
        var written: [UInt8] = []
        CivilTime.append(1_795_532_700 - Int64(hours) * 3_600, to: &written)
        return String(decoding: written, as: UTF8.self)
    }
}
