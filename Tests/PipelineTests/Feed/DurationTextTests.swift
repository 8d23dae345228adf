import Testing

@testable import Pipeline

@Suite struct `A recording's duration` {
    @Test(arguments: [("1:02:33", 3_753), ("62:33", 3_753), ("3753", 3_753), ("0", 0)] as [(String, Int64)])
    func `is read in any of its forms`(text: String, seconds: Int64) {
        #expect(DurationText.seconds(Array(text.utf8)[...]) == seconds)
    }

    @Test(arguments: ["", ":", "1:2:3:4", "an hour"])
    func `is absent where it can't be read`(text: String) {
        #expect(DurationText.seconds(Array(text.utf8)[...]) == nil)
    }
}
