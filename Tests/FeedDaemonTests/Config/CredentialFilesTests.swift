import Fetching
import Foundation
import Testing

@testable import FeedDaemon

@Suite struct `A credential` {
    private func withDirectory(_ body: (String) throws -> Void) throws {
        let directory = FileManager.default.temporaryDirectory.appending(path: "credentials-\(UUID())").path
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: directory) }
        try body(directory)
    }

    private func write(_ text: String, _ path: String, mode: Int = 0o600) throws {
        try Data(text.utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }

    private func fault(_ files: CredentialFiles, _ name: String) -> String? {
        do throws(CredentialFiles.Fault) {
            _ = try files.credential(name)
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test func `is a user and a password, a token, or a certificate`() throws {
        try withDirectory { directory in
            let files = CredentialFiles(directory: directory, service: nil)
            try write("me:pass:word\n", directory + "/basic")
            #expect(try files.credential("basic") == .basic(user: "me", password: "pass:word"))
            try write("bearer  abc.def==\r\n", directory + "/token")
            #expect(try files.credential("token") == .bearer(token: "abc.def=="))
            let pem = "-----BEGIN CERTIFICATE-----\nx\n"
            try write(pem, directory + "/pem")
            #expect(try files.credential("pem") == .certificate(pem: Array(pem.utf8)))
        }
    }

    @Test func `of the service goes first`() throws {
        try withDirectory { directory in
            try withDirectory { service in
                let files = CredentialFiles(directory: directory, service: service)
                try write("a:mine", directory + "/one")
                #expect(try files.credential("one") == .basic(user: "a", password: "mine"))
                try write("a:service", service + "/one", mode: 0o400)
                #expect(try files.credential("one") == .basic(user: "a", password: "service"))
                // Loaded as a folder; the right of the user's own looks like one of the group.
                try write("a:folder", service + "/feed_two", mode: 0o440)
                #expect(try files.credential("two") == .basic(user: "a", password: "folder"))
            }
        }
    }

    @Test func `is refused where others may read it`() throws {
        try withDirectory { directory in
            try write("a:b", directory + "/open", mode: 0o640)
            let files = CredentialFiles(directory: directory, service: nil)
            #expect(fault(files, "open")?.hasSuffix("may be read by others; chmod 600 makes it yours alone") == true)
        }
    }

    @Test(arguments: ["", "\n", "xyzzy", "a:b\nc:d", "a:\u{7}"])
    func `that makes no sense is told without its words`(text: String) throws {
        try withDirectory { directory in
            try write(text, directory + "/odd")
            let fault = fault(CredentialFiles(directory: directory, service: nil), "odd")
            #expect(fault?.hasPrefix("the credential \(directory)/odd ") == true)
            #expect(text.isEmpty || fault?.contains(text) == false)
        }
    }

    @Test func `that is missing is told with its places`() throws {
        let fault = fault(CredentialFiles(directory: "/nowhere", service: "/run/none"), "one")
        #expect(fault == "there is no credential /run/none/one or /nowhere/one")
    }
}
