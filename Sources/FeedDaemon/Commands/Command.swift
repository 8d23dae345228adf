/// One word of the command line: `feedd <name> …`. A new command is a file in this folder and a line in `Commands.all`.
protocol Command: Sendable {
    static var name: String { get }
    /// One line for `feedd --help`.
    static var summary: String { get }
    /// What follows the name on the usage line, as in `--config FILE`.
    static var usage: String { get }
    /// The options that the command takes, in the order of its help.
    static var options: [Option] { get }

    /// Does the work.
    /// - Parameter arguments: what stood on the command line, already held against `options`.
    /// - Throws: what the user must know, with the exit code.
    static func run(_ arguments: Arguments) async throws(CommandFailure)
}

enum Commands {
    /// In the order of `feedd --help`.
    static let all: [any Command.Type] = [
        Run.self, Once.self, Status.self, FeedList.self, Tail.self, Verify.self, Check.self, Parse.self, Extract.self,
        Describe.self,
    ]
}
