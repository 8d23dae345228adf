/// `feedd export`: the feeds of the configuration as OPML.
enum Export: Command {
    static let name = "export"
    static let summary = "Print the feeds of the configuration as OPML, for other feed readers"
    static let usage = "[--config FILE]"
    static let options = [ConfigurationFile.option]

    static func run(_ arguments: Arguments) async throws(CommandFailure) {
        try arguments.refuseOperands(of: Self.self)
        let configuration = try ConfigurationFile.load(arguments.value("--config"))
        Terminal.out(OPML.document(of: configuration.feeds))
        // What another reader has no name for, and what is a secret.
        let lost = configuration.feeds.count { !$0.headers.isEmpty || $0.credential != nil || $0.userAgent != nil }
        guard lost > 0 else { return }
        Terminal.error("feedd: OPML has no headers, credentials and user agents; \(lost) of the feeds have some\n")
    }
}
