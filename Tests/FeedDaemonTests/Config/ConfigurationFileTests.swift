import Testing

@testable import FeedDaemon

@Suite struct `The configuration's file` {
    private let folder: Folder
    init() throws { folder = try Folder() }

    private func failure(_ path: String?) -> CommandFailure? {
        do throws(CommandFailure) {
            _ = try ConfigurationFile.load(path)
            return nil
        } catch {
            return error
        }
    }

    @Test func `that is missing is named, with what to do`() {
        let failure = failure(folder.path + "/none.json")
        #expect(failure?.code == .configuration)
        #expect(
            failure?.message
                == "\(folder.path)/none.json: can't be read: No such file or directory. "
                + #"Write one such as {"feeds": [{"url": "https://example.com/feed.xml"}]} and name it with --config FILE"#
        )
    }

    @Test func `that is a directory is named`() {
        #expect(failure(folder.path)?.message == "\(folder.path): can't be read: Is a directory")
    }

    @Test func `is the first of the usual ones that is there`() throws {
        let (first, second) = (folder.path + "/feedd.json", folder.path + "/feedd.plist")
        do throws(CommandFailure) {
            _ = try ConfigurationFile.choose(nil, among: [first, second])
            Issue.record("there is none")
        } catch {
            #expect(error.code == .configuration)
            #expect(error.message.hasPrefix("there is no configuration: neither \(first) nor \(second). Write one"))
        }
        try folder.write("feedd.plist", "")
        #expect(try ConfigurationFile.choose(nil, among: [first, second]) == second)
        try folder.write("feedd.json", "")
        #expect(try ConfigurationFile.choose(nil, among: [first, second]) == first)
        #expect(try ConfigurationFile.choose("other", among: [first]) == "other")
    }

    @Test func `with faults fails with all of them, a line each`() throws {
        let file = try folder.write("feedd.json", #"{"feeds": 1, "state": 2}"#)
        let failure = failure(file)
        #expect(failure?.code == .configuration)
        #expect(failure?.message.split(separator: "\n").count == 2)
    }
}

@Suite struct `A pattern of file names` {
    private let folder: Folder
    init() throws { folder = try Folder() }

    @Test func `matches in the order of names, in a directory with any name`() throws {
        for name in ["b.json", "a.json", "c.txt", ".hidden.json"] { try folder.write(name, "") }
        let files = try FilePattern.files(matching: "*.json", in: folder.path)
        #expect(files == ["a.json", "b.json"].map { folder.path + "/" + $0 })
        #expect(
            try FilePattern.files(matching: folder.path.replacing("[", with: "?") + "/c*", in: "/") == [
                folder.path + "/c.txt"
            ])
    }

    @Test func `matches nothing where there is nothing`() throws {
        #expect(try FilePattern.files(matching: "none/*.json", in: folder.path).isEmpty)
        #expect(try FilePattern.files(matching: "*.json", in: folder.path).isEmpty)
    }

    @Test func `has a wildcard`() {
        #expect(["*.json", "a?", "[ab]"].allSatisfy { FilePattern.isPattern($0) })
        #expect(!FilePattern.isPattern("feeds.d/a.json"))
    }
}

@Suite struct `A path` {
    @Test(arguments: [
        ("a/b", "/etc", "/etc/a/b"), ("./a", "/etc", "/etc/a"), (".//a", "/etc", "/etc/a"), ("/a", "/etc", "/a"),
        ("../a", "/etc", "/etc/../a"), ("a", "/", "/a"),
    ])
    func `is seen from the directory of its file`(path: String, directory: String, expected: String) {
        #expect(FilePath.resolve(path, in: directory) == expected)
    }

    @Test func `has a directory`() {
        #expect(FilePath.directory(of: "/etc/feedd/feedd.json") == "/etc/feedd")
        #expect(FilePath.directory(of: "/feedd.json") == "/")
        #expect(
            FilePath.directory(of: FilePath.absolute("feedd.json")) == FilePath.directory(of: FilePath.absolute("x")))
        #expect(FilePath.absolute("feedd.json").hasSuffix("/feedd.json"))
    }
}
