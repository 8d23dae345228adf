import Testing

@testable import Pipeline

@Suite struct `The order of a date's numbers` {
    @Test(arguments: [
        ("2026/11/24", "2026-11-24T00:00:00Z"), ("2026.11.24", "2026-11-24T00:00:00Z"),
        ("2026 11 24", "2026-11-24T00:00:00Z"),
        ("2026/4/11 3:05", "2026-04-11T03:05:00Z"), ("2026. 4. 11. 3:05", "2026-04-11T03:05:00Z"),
    ])
    func `is year, month, day where the year comes first`(text: String, moment: String) {
        #expect(DateReading.moment(text) == moment)
    }

    @Test(arguments: [
        ("24.11.2026", "2026-11-24T00:00:00Z"), ("4.11.2026", "2026-11-04T00:00:00Z"),
        ("24. 11. 2026 03:05", "2026-11-24T03:05:00Z"),
        ("24.11.26", "2026-11-24T00:00:00Z"), ("24.11.2026 3.05", "2026-11-24T03:05:00Z"),
        ("24.11.2026, 15:05 Uhr", "2026-11-24T15:05:00Z"),
        ("24.11.2026 15:05:30 +0100", "2026-11-24T14:05:30Z"),
    ])
    func `is day, month, year between full stops`(text: String, moment: String) {
        #expect(DateReading.moment(text) == moment)
    }

    @Test(arguments: [
        ("24/11/2026", "2026-11-24T00:00:00Z"), ("11/24/2026", "2026-11-24T00:00:00Z"),
        ("24-11-2026 03:05", "2026-11-24T03:05:00Z"),
        ("11/24/2026 03:05:00 PM", "2026-11-24T15:05:00Z"), ("11/11/2026", "2026-11-11T00:00:00Z"),
        ("24/11/26", "2026-11-24T00:00:00Z"),
    ])
    func `shows in a number that is no month`(text: String, moment: String) {
        #expect(DateReading.moment(text) == moment)
    }

    @Test(arguments: [
        ("Wed, 04/11/2026", "2026-11-04T00:00:00Z"), ("Wed, 11/04/2026", "2026-11-04T00:00:00Z"),
        ("mercredi 04/11/2026 15:05", "2026-11-04T15:05:00Z"), ("Saturday, 04/11/2026 3:05 AM", "2026-04-11T03:05:00Z"),
    ])
    func `is the one that fits the weekday`(text: String, moment: String) {
        #expect(DateReading.moment(text) == moment)
    }

    @Test func `has the month in front where the clock has twelve hours`() {
        #expect(DateReading.moment("11/4/2026 3:05:00 PM") == "2026-11-04T15:05:00Z")
    }

    @Test(arguments: [
        "04/11/2026", "4-11-2026 15:05", "04/11/2026 3:05 μ.μ.", "04/11/2026 3:05 ÖS", "04/11/2026 3:05 p. m.",
        "Fri, 04/11/2026", "4/11/26", "13/13/2026",
        "31/11/2026",
    ])
    func `stays open rather than guessed`(text: String) { #expect(DateReading.moment(text) == nil) }
}
