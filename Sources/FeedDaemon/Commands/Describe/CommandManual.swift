/// feedd(1).
enum CommandManual {
    static var page: String {
        var page = ManualPage("feedd", section: 1, title: "User commands")
        page.section("Name")
        page.words("feedd - read news feeds, and write records of what is said in them")
        page.section("Synopsis")
        for command in Commands.all { page.synopsis("feedd \(command.name)", command.usage) }
        page.section("Description")
        page.paragraph(
            "feedd polls RSS, RDF, Atom and JSON feeds, takes the quotations, their speakers and the links out of every "
                + "item, and appends each item as one line of JSON to files that only grow. Messages go to standard error, "
                + "data to standard output.")
        page.section("Commands")
        for command in Commands.all {
            page.subsection("feedd \(command.name)")
            page.words("\(command.summary).")
            for option in command.options { page.term(option.name, option.value, "\(option.help).") }
        }
        page.section("Signals")
        page.term("SIGTERM, SIGINT", nil, "End: what is under way is finished or put back, within five seconds.")
        page.term(
            "SIGHUP", nil,
            "feedd run reads its configuration anew. A good one takes effect without a poll being lost, a bad one changes "
                + "nothing, and messages and status say why. On a terminal it ends the program.")
        page.section("Exit status")
        for (code, meaning) in codes { page.term("\(code)", nil, meaning) }
        page.section("Environment")
        page.term("NOTIFY_SOCKET, WATCHDOG_USEC", nil, "Where the service manager listens; see sd_notify(3).")
        page.term("CREDENTIALS_DIRECTORY", nil, "Where the service manager puts the secrets that feeds name.")
        page.term("JOURNAL_STREAM", nil, "Messages go to the journal with fields where this names standard error.")
        page.section("Files")
        for file in ConfigurationFile.usual {
            page.term(file, nil, "The configuration, unless --config names another.")
        }
        page.term(
            "/var/lib/feedd", nil, "State, and the records below records/, where the configuration lies below /etc.")
        page.section("See also")
        page.words("feedd.json(5), journalctl(1), systemctl(1)")
        return page.text
    }

    /// - Source: sysexits(3head).
    private static let codes: [(Int32, String)] = [
        (0, "All went well."), (ExitCode.notRunning.rawValue, "No daemon runs, says status."),
        (ExitCode.usage.rawValue, "The command line is wrong."),
        (ExitCode.dataError.rawValue, "The input is no feed, or records are not as promised."),
        (ExitCode.noInput.rawValue, "The input can't be read."),
        (ExitCode.unavailable.rawValue, "No feed could be reached."),
        (ExitCode.cannotCreate.rawValue, "A file or directory can't be made."),
        (ExitCode.ioError.rawValue, "Reading or writing failed."),
        (ExitCode.temporaryFailure.rawValue, "Another daemon holds state or output."),
        (ExitCode.configuration.rawValue, "The configuration has faults."),
    ]
}
