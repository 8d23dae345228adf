import Foundation
import Testing

@testable import FeedDaemon

@Suite struct `A path without detours` {
    private let folder: Folder
    init() throws { folder = try Folder() }

    @Test(arguments: [
        ("/no such/a", "/no such/a"), ("/no such/./a//b/", "/no such/a/b"), ("/no such/x/../a", "/no such/a"),
        ("/no such/x/y/../../../a", "/a"), ("/../a", "/a"), ("/", "/"), ("/.", "/"), ("/no such/..", "/"),
        ("/no such/..a/...", "/no such/..a/..."), ("/no such/a\u{301}/../b", "/no such/b"),
    ])
    func `has no dots`(path: String, expected: String) {
        #expect(FilePath.withoutDetours(path) == expected)
    }

    @Test func `leads to the same file, links or not`() throws {
        try folder.write("deep/real/file", "deep")
        try folder.write("deep/file", "beside the directory")
        try folder.write("file", "beside the link")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/link", withDestinationPath: folder.path + "/deep/real")
        for (path, expected) in [
            ("link/../file", "link/../file"), ("link/../../file", "link/../../file"),
            ("link/./../file", "link/../file"),
            ("deep/real/../file", "deep/file"), ("deep/../link/file", "link/file"),
        ] {
            let whole = folder.path + "/" + path
            let short = FilePath.withoutDetours(whole)
            #expect(short == folder.path + "/" + expected)
            #expect(try FileBytes.read(short, limit: 100) == FileBytes.read(whole, limit: 100), "\(path)")
        }
    }
}
