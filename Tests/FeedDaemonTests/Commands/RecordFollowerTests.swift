import Foundation
import Testing

@testable import FeedDaemon
@testable import Storage

@Suite struct `Whoever follows the records` {
    private func lines(_ follower: inout RecordFollower) -> [String] {
        follower.lines().map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func `reads whole lines as they come, from one segment into the next`() throws {
        let folder = try Folder()
        let first = "records-20261124T030500Z-000000000001.ndjson"
        try folder.write(first, "old\n")
        let position = OutputPosition(nextSeq: 2, segment: SegmentName(first), bytes: 4)
        var follower = RecordFollower(directory: folder.path, from: position)
        #expect(lines(&follower).isEmpty)
        try folder.write(first, "old\none\nha")
        #expect(lines(&follower) == ["one"])
        try folder.write(first, "old\none\nhalf\n")
        try folder.write("records-20261124T040500Z-000000000004.ndjson", "four\n")
        try folder.write("records-20261124T050500Z-000000000005.ndjson", "five\n")
        #expect(lines(&follower) == ["half", "four", "five"])
        #expect(lines(&follower).isEmpty)
    }

    @Test func `waits for a first segment`() throws {
        let folder = try Folder()
        var follower = RecordFollower(directory: folder.path, from: nil)
        #expect(lines(&follower).isEmpty)
        try folder.write("records-20261124T030500Z-000000000001.ndjson", "one\n")
        #expect(lines(&follower) == ["one"])
    }
}
