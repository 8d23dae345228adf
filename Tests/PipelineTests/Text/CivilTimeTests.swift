import Testing

@testable import Pipeline

@Suite struct `Civil time` {
    @Test func `counts every day of eight centuries once`() {
        var expected = CivilTime.daysSince1970(year: 1600, month: 1, day: 1)
        for year in 1600..<2400 {
            for month in 1...12 {
                for day in [1, CivilTime.days(in: month, of: year)] {
                    if day > 1 { expected += Int64(day) - 1 }
                    #expect(CivilTime.daysSince1970(year: year, month: month, day: day) == expected)
                }
                expected += 1
            }
        }
    }

    @Test(arguments: [(0, 4), (1, 5), (-1, 3), (-4, 7), (-3, 1), (20_781, 2)] as [(Int64, Int)])
    func `knows the day of the week`(day: Int64, weekday: Int) {
        #expect(CivilTime.weekday(daysSince1970: day) == weekday)
    }

    @Test func `ends with the years that four digits can write`() {
        #expect(CivilTime.seconds(year: 9_999, month: 12, day: 31, hour: 23, minute: 59, second: 59) == 253_402_300_799)
        #expect(CivilTime.seconds(year: 9_999, month: 12, day: 31, hour: 24) == nil)
        #expect(CivilTime.seconds(year: 9_999, month: 12, day: 31, hour: 23, offset: -3_600) == nil)
        #expect(CivilTime.seconds(year: 1, month: 1, day: 1, offset: 1) == nil)
    }

    @Test func `takes 24:00 and a 60th second for the moment behind them, and no other`() {
        #expect(CivilTime.seconds(year: 1970, month: 1, day: 1, hour: 24) == 86_400)
        #expect(CivilTime.seconds(year: 1970, month: 1, day: 1, hour: 23, minute: 59, second: 60) == 86_400)
        #expect(CivilTime.seconds(year: 1970, month: 1, day: 1, hour: 24, second: 1) == nil)
        #expect(CivilTime.seconds(year: 1970, month: 1, day: 1, second: 61) == nil)
    }
}
