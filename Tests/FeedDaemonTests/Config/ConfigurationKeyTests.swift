import Foundation
import Testing

@testable import FeedDaemon

@Suite struct `A key that is not in effect yet` {
    private let folder: Folder
    init() throws { folder = try Folder() }

    private func notes(_ json: String) throws -> [String] {
        try folder.configuration(json).notes.map { $0.replacingOccurrences(of: folder.path + "/", with: "") }
    }

    @Test func `is noted with its place where it asks for something`() throws {
        let words = "accepted, but this version does not do it yet"
        #expect(
            try notes(
                """
                {"feeds": [{"url": "http://a/"}],
                 "extract": {"indirect": true},
                 "status": {"listen": "127.0.0.1:8787"}}
                """) == [
                    "status.listen (feedd.json:3:23): \(words)"
                ])
    }

    @Test func `needs no note where it asks for what happens anyway`() throws {
        #expect(
            try notes(
                """
                {"feeds": [{"url": "http://a/"}], "extract": {"indirect": false}}
                """
            ).isEmpty)
    }

    @Test func `has its fault and no note where its value is none`() throws {
        try folder.write("feedd.json", #"{"feeds": [{"url": "http://a/"}], "status": {"listen": "x"}}"#)
        #expect(folder.faults(in: "feedd.json").count == 1)
    }
}
