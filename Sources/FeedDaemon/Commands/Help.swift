/// What `--help` prints, made from the list of commands.
enum Help {
    static var all: String {
        let width = (Commands.all.map { $0.name.count }.max() ?? 0) + 2
        var text = "usage: feedd COMMAND …\n\n"
        for command in Commands.all { text += "  \(padded(command.name, to: width))\(command.summary)\n" }
        return text + "\n`feedd COMMAND --help` tells more. Messages go to standard error, data to standard output.\n"
    }

    static func of(_ command: any Command.Type) -> String {
        var text = "usage: feedd \(command.name) \(command.usage)\n\n\(command.summary).\n"
        guard !command.options.isEmpty else { return text }
        let names = command.options.map { option in option.name + (option.value.map { " \($0)" } ?? "") }
        let width = (names.map(\.count).max() ?? 0) + 2
        text += "\n"
        for (name, option) in zip(names, command.options) { text += "  \(padded(name, to: width))\(option.help)\n" }
        return text
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(width - text.count, 0))
    }
}
