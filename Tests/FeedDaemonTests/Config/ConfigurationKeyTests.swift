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
        try folder.write("more.json", "[{\"url\": \"http://b/\",\n \"discover\": true}]")
        let words = "accepted, but this version does not do it yet"
        #expect(
            try notes(
                """
                {"feeds": [{"url": "http://a/", "discover": true}], "feeds_from": ["more.json"],
                 "output": {"archive": "zstd", "archive_after": "1h", "retain_age": "90d", "retain_size": "10GiB"},
                 "extract": {"indirect": true, "posts": true},
                 "status": {"listen": "127.0.0.1:8787"}}
                """) == [
                    "feeds[0].discover (feedd.json:1:45) and 1 more: \(words)",
                    "output.archive (feedd.json:2:24): \(words)",
                    "output.archive_after (feedd.json:2:49): \(words)",
                    "output.retain_age (feedd.json:2:69): \(words)",
                    "output.retain_size (feedd.json:2:91): \(words)",
                    "extract.posts (feedd.json:3:41): \(words)",
                    "status.listen (feedd.json:4:23): \(words)",
                ])
    }

    @Test func `needs no note where it asks for what happens anyway`() throws {
        #expect(
            try notes(
                """
                {"feeds": [{"url": "http://a/", "discover": false}], "output": {"archive": "none"},
                 "extract": {"indirect": false, "posts": false}}
                """
            ).isEmpty)
    }

    @Test func `has its fault and no note where its value is none`() throws {
        try folder.write("feedd.json", #"{"feeds": [{"url": "http://a/"}], "status": {"listen": "x"}}"#)
        #expect(folder.faults(in: "feedd.json").count == 1)
    }

    @Test func `is refused where going on without it would deceive`() throws {
        try folder.write(
            "feedd.json",
            #"{"feeds": [{"url": "http://a/", "credential": "a"}], "fetch": {"proxy": "http://proxy:3128"}}"#)
        #expect(
            folder.faults(in: "feedd.json") == [
                "feedd.json:1:47: feeds[0].credential: this version sends no credential, so the feed would be fetched "
                    + "without one; take the key out, or name the feed's secret in headers",
                "feedd.json:1:73: fetch.proxy: this version goes through no proxy, so feeds would be fetched directly; "
                    + "take the key out",
            ])
    }
}
