import Foundation
import LoopbackServer
import Pipeline

@testable import FeedDaemon

/// A server, and a folder with a configuration that names its feeds, for the program to work in.
struct Site: Sendable {
    let folder: Folder
    let answers: Answers
    let server: LoopbackServer
    let config: String

    /// - Parameters:
    ///   - feeds: as in the configuration; a `url` that begins with a slash is the server's.
    ///   - status: as in the configuration; by default nothing is served.
    ///   - body: the test.
    /// - Throws: what the test throws.
    static func with(
        feeds: [[String: Any]], status: [String: Any] = ["listen": false], _ body: (Site) async throws -> Void
    ) async throws {
        let site = try Site(feeds: feeds, status: status)
        defer { site.server.stop() }
        try await body(site)
    }

    private init(feeds: [[String: Any]], status: [String: Any]) throws {
        folder = try Folder()
        let answers = Answers()
        self.answers = answers
        server = try LoopbackServer { answers.reply(to: $0) }
        config = try folder.write("feedd.json", World.json(feeds, [:], server, status: status))
    }

    /// Runs a command with this configuration to its end.
    func run(_ command: String...) async throws -> Program.End {
        try await Program(command + ["--config", config]).ended()
    }

    /// The exit code of a command with this configuration.
    func code(_ command: String) async -> Int32? { try? await run(command).code }

    /// Starts a command with this configuration.
    func start(_ command: String..., shell: String? = nil) throws -> Program {
        try Program(command + ["--config", config], shell: shell)
    }

    func records() throws -> [JSONValue] { try Output.records(in: folder.path + "/records") }
}
