/// `feedd check`: reads the configuration as the daemon would, and tells all that is wrong with it.
enum Check: Command {
    static let name = "check"
    static let summary = "Check the configuration and every list of feeds that it names"
    static let usage = "[--config FILE]"
    static let options = [ConfigurationFile.option]

    static func run(_ arguments: Arguments) async throws(CommandFailure) {
        try arguments.refuseOperands(of: Self.self)
        let file = try ConfigurationFile.choose(arguments.value("--config"))
        let configuration = try ConfigurationFile.load(file)
        for note in configuration.notes { Terminal.error("feedd: note: \(note)\n") }
        Terminal.out(report(on: configuration, from: file) + "\n")
    }

    /// What is said of a configuration without a fault.
    static func report(on configuration: Configuration, from file: String) -> String {
        let count = configuration.feeds.count
        return "\(file): \(count) \(count == 1 ? "feed" : "feeds"), no fault"
    }
}
