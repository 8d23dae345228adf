/// `feedd describe`: the manual pages and the completions of shells, made from the registry of commands and options.
enum Describe: Command {
    static let name = "describe"
    static let summary = "Print a manual page, or what makes a shell complete commands and options"
    static let usage = "manual | configuration | bash | zsh | fish"
    static let options: [Option] = []

    static func run(_ arguments: Arguments) async throws(CommandFailure) {
        guard arguments.operands.count == 1, let word = arguments.operands.first, let text = Self.text(word) else {
            throw CommandFailure(code: .usage, message: "describe what? usage: feedd describe \(usage)")
        }
        Terminal.out(text)
    }

    /// What a word of the usage stands for; nil for any other.
    static func text(_ word: String) -> String? {
        switch word {
        case "manual": CommandManual.page
        case "configuration": ConfigurationManual.page
        case "bash": Completions.bash
        case "zsh": Completions.zsh
        case "fish": Completions.fish
        default: nil
        }
    }
}
