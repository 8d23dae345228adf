internal import Glibc
internal import Pipeline
internal import Storage

/// `feedd tail`: the records of an output directory, archive and segments as one stream, for whoever may read them.
enum Tail: Command {
    static let name = "tail"
    static let summary = "Print records, archived ones too, and follow those that come"
    static let usage =
        "[--from SEQ|end] [--since TIME] [--follow] [--where CONDITION]… [--fields PATH,…] [--pretty] "
        + "[--config FILE | DIRECTORY]"
    static let options = [
        Option(
            name: "--from", value: "SEQ", help: "Begin with this seq; with end, begin with the first record that comes"),
        Option(
            name: "--since", value: "TIME",
            help: "Begin with what was fetched then: 2026-11-24T03:05:00Z, 2026-11-24, or 2h for two hours ago"),
        Option(name: "--follow", value: nil, help: "Go on with the records that come, until SIGINT or SIGTERM"),
        Option(
            name: "--where", value: "CONDITION",
            help: "Only what meets it: PATH=VALUE, !=, ~ (contains), !~, <, <=, >, >=, or a PATH that must be there; "
                + "of several, all",
            repeats: true),
        Option(name: "--fields", value: "PATHS", help: "Only these keys, as in seq,title,quotes.exact"),
        Option(name: "--pretty", value: nil, help: "For a person, in colour on a terminal"),
        ConfigurationFile.option,
    ]

    static func run(_ arguments: Arguments) async throws(CommandFailure) {
        let filter = try RecordFilter(arguments)
        let view = try RecordView(arguments)
        let path = try OutputPlace.path(arguments, command: name)
        let start: RecordReader.Start =
            if filter.startsAtEnd { .end } else if let seq = filter.least { .seq(seq) } else {
                filter.since.map { .time($0) } ?? .beginning
            }
        let stop = Stop()
        Signals.raise(stop)
        do throws(StorageError) {
            let directory = try OutputDirectory(path)
            var run = TailRun(filter: filter, view: view)
            try run.run(
                RecordReader(directory, from: start, seqOf: { RecordHead.seq(of: $0) }),
                watch: arguments.has("--follow") ? DirectoryWatch(directory) : nil, stop)
        } catch {
            throw CommandFailure(code: .noInput, message: error.description)
        }
    }
}

/// Where the records lie that a reader wants: the operand, else what the configuration says.
enum OutputPlace {
    static func path(_ arguments: Arguments, command: String) throws(CommandFailure) -> String {
        guard let directory = arguments.operands.first else {
            do throws(CommandFailure) {
                return try ConfigurationFile.load(arguments.value("--config")).output.directory
            } catch {
                // Whoever may read the records needs no right to read the configuration.
                let hint = "\(command) needs no configuration where it is given the directory of the records"
                throw CommandFailure(code: error.code, message: "\(error.message)\n\(hint)")
            }
        }
        guard arguments.operands.count == 1, !arguments.has("--config") else {
            throw CommandFailure(
                code: .usage, message: "\(command) takes one directory, or --config and the directory that it names")
        }
        return directory
    }
}
