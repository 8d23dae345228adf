import Foundation
import Testing

@testable import Fetching

@Suite(.timeLimit(.minutes(1))) struct `A file` {
    private func withFolder(_ body: (URL, Client) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "fetching-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let client = try Client()
        try await body(folder, client)
        await client.close()
    }

    private func request(_ url: URL) -> Request {
        Request.local("file://\(url.path)") { $0.allowFile = true }
    }

    @Test func `is read whole, with 200`() async throws {
        try await withFolder { folder, client in
            let file = folder.appending(path: "a feed.xml")
            let bytes = [UInt8](repeating: 0x61, count: 300_000)
            try Data(bytes).write(to: file)
            let response = try await client.fetch(request(file))
            #expect(response.status == 200 && response.body == bytes)
            #expect(response.redirects.isEmpty && response.validators == nil)
            let empty = folder.appending(path: "empty")
            try Data().write(to: empty)
            #expect(try await client.fetch(request(empty)).body.isEmpty)
        }
    }

    @Test func `is held to the limit of a body`() async throws {
        try await withFolder { folder, client in
            let file = folder.appending(path: "feed.xml")
            try Data(count: 300_000).write(to: file)
            var request = request(file)
            request.limits.bodyBytes = 299_999
            #expect(try await client.failure(of: request).cause == .tooLarge(limit: 299_999))
        }
    }

    @Test func `that is none is told apart`() async throws {
        try await withFolder { folder, client in
            let missing = try await client.failure(of: request(folder.appending(path: "missing")))
            #expect(missing.cause == .missingFile)
            #expect(missing.description == "file://\(folder.path)/missing: there is no such file")
            #expect(try await client.failure(of: request(folder)).cause == .notAFile)
            let pipe = folder.appending(path: "pipe")
            let made = unsafe mkfifo(pipe.path, 0o600)
            #expect(made == 0)
            #expect(try await client.failure(of: request(pipe)).cause == .notAFile)
            #expect(try await client.failure(of: request(URL(filePath: "/dev/zero"))).cause == .notAFile)
        }
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything"))
    func `without permission says so`() async throws {
        try await withFolder { folder, client in
            let file = folder.appending(path: "secret")
            try Data([1]).write(to: file)
            let changed = unsafe chmod(file.path, 0)
            #expect(changed == 0)
            #expect(try await client.failure(of: request(file)).cause == .fileNotReadable)
        }
    }
}
