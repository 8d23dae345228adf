import Foundation
import Testing

@testable import Storage

@Suite struct `The name of a segment` {
    @Test func `says when it began and with which record`() {
        let name = SegmentName(start: 1_795_489_500, firstSeq: 4_711)
        #expect(name.text == "records-20261124T030500Z-000000004711.ndjson")
    }

    @Test func `reads back, on any day`() {
        let calendar = Date.ISO8601FormatStyle(dateSeparator: .omitted, timeSeparator: .omitted)
        for start in stride(from: Int64(0), through: 253_402_300_799, by: 86_400 * 59 + 12_345) {
            let name = SegmentName(start: start, firstSeq: 1)
            let stamp = Date(timeIntervalSince1970: Double(start)).formatted(calendar)
            #expect(name.text.contains("-\(stamp)-"))
            #expect(SegmentName(name.text) == name)
        }
        #expect(SegmentName(SegmentName(start: 5, firstSeq: 1_234_567_890_123).text)?.firstSeq == 1_234_567_890_123)
    }

    @Test(arguments: [
        "current.ndjson", "records-20261124T030500Z-4711.ndjson", "records-20261124T030500Z-000000004711.ndjson.zst",
        "records-20261324T030500Z-000000004711.ndjson", "records-20260230T030500Z-000000004711.ndjson",
        "records-20261124T250500Z-000000004711.ndjson", "records-20261124T030500-000000004711.ndjson",
        "records-00000000T000000Z-000000000001.ndjson", "records-20261124T030500Z-00000000471x.ndjson",
        "records-20261124T030500Z-18446744073709551615.ndjson", "records-20261124T030500Z--00000000471.ndjson", "",
    ])
    func `is nothing else`(text: String) { #expect(SegmentName(text) == nil) }

    @Test func `is ordered by record, then by start`() {
        let stump = SegmentName(start: 10, firstSeq: 7)
        let successor = SegmentName(start: 11, firstSeq: 7)
        let relocated = SegmentName(start: 99, firstSeq: 5)
        #expect([successor, stump, relocated].sorted() == [relocated, stump, successor])
    }
}
