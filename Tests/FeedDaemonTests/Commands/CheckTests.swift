import Testing

@testable import FeedDaemon

@Suite struct `feedd check` {
    private func failure(_ words: [String]) async throws -> CommandFailure? {
        let arguments = try Arguments(words, options: Check.options)
        do throws(CommandFailure) {
            try await Check.run(arguments)
            return nil
        } catch {
            return error
        }
    }

    @Test func `counts feeds`() {
        var configuration = Configuration(directory: "/")
        #expect(Check.report(on: configuration, from: "a.json") == "a.json: 0 feeds, no fault")
        configuration.feeds = [.init(url: "http://a/", id: "a", interval: .seconds(1)...(.seconds(2)), content: .text)]
        #expect(Check.report(on: configuration, from: "a.json") == "a.json: 1 feed, no fault")
    }

    @Test func `fails with the faults`() async throws {
        let folder = try Folder()
        let file = try folder.write("feedd.json", "{\"feeds\": 1}")
        let failure = try await failure(["--config", file])
        let message = "\(file):1:11: feeds: must be an array, this is a whole number"
        #expect(failure == CommandFailure(code: .configuration, message: message))
    }

    @Test func `takes no operand`() async throws {
        let failure = try await failure(["feedd.json"])
        #expect(failure?.code == .usage)
        #expect(failure?.message == "check takes no operand; did you mean --config feedd.json?")
    }

    @Test func `is a command`() { #expect(Commands.all.contains { $0.name == "check" }) }
}
