internal import Glibc

/// The program's entry: finds the command and turns its failure into a message and an exit code.
@main
enum Feedd {
    static func main() async {
        Signals.ignoreBrokenPipes()
        let words = Array(CommandLine.arguments.dropFirst())
        do throws(CommandFailure) {
            try await run(words)
        } catch {
            for line in error.message.split(separator: "\n", omittingEmptySubsequences: false)
            where !error.message.isEmpty {
                Terminal.error("feedd: \(line)\n")
            }
            exit(error.code.rawValue)
        }
    }

    static func run(_ words: [String]) async throws(CommandFailure) {
        switch words.first {
        case nil:
            throw CommandFailure(code: .usage, message: "which command? `feedd --help` lists them")
        case "--help", "-h", "help":
            Terminal.out(Help.all)
        case "--version":
            Terminal.out("feedd \(Version.current)\n")
        case let name?:
            guard let command = Commands.all.first(where: { $0.name == name }) else {
                let nearest = Nearest.word(to: name, among: Commands.all.map { $0.name })
                let hint = nearest.map { "did you mean \($0)?" } ?? "`feedd --help` lists the commands"
                throw CommandFailure(code: .usage, message: "there is no command \(name); \(hint)")
            }
            let rest = Array(words.dropFirst())
            if rest.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
                return Terminal.out(Help.of(command))
            }
            try await command.run(try Arguments(rest, options: command.options))
        }
    }
}
