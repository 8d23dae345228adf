/// What makes shells complete the commands and options of feedd.
enum Completions {
    /// - Source: bash(1), "Programmable Completion".
    static var bash: String {
        var cases = ""
        for command in Commands.all {
            cases += "        \(command.name)) words='\(names(command).joined(separator: " "))' ;;\n"
        }
        let taking = Set(Commands.all.flatMap { $0.options.filter { $0.value != nil && !isFile($0) }.map(\.name) })
        return """
            _feedd() {
                local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} words
                if ((COMP_CWORD == 1)); then
                    mapfile -t COMPREPLY < <(compgen -W '\(Commands.all.map { $0.name }.joined(separator: " "))' -- "$current")
                    return
                fi
                case $previous in
                    \(taking.sorted().joined(separator: "|"))) return ;;
                esac
                case ${COMP_WORDS[1]} in
            \(cases)        *) return ;;
                esac
                if [[ $current == -* ]]; then
                    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
                else
                    compopt -o filenames
                    mapfile -t COMPREPLY < <(compgen -f -- "$current")
                fi
            }
            complete -F _feedd feedd

            """
    }

    /// - Source: zshcompsys(1), `_arguments`.
    static var zsh: String {
        var commands = ""
        var cases = ""
        for command in Commands.all {
            commands += "        '\(command.name):\(zshText(command.summary))'\n"
            let options = (command.options + [help]).map { option in
                let value = option.value.map { ":\($0):\(isFile(option) ? "_files" : " ")" } ?? ""
                return "            '\(option.repeats ? "*" : "")\(option.name)[\(zshText(option.help))]\(value)'"
            }
            cases +=
                "        \(command.name)) _arguments \\\n\(options.joined(separator: " \\\n")) \\\n            '*:file:_files' ;;\n"
        }
        return """
            #compdef feedd
            _feedd() {
                local -a commands=(
            \(commands)    )
                if ((CURRENT == 2)); then
                    _describe command commands
                    return
                fi
                local command=$words[2]
                shift words
                ((CURRENT--))
                case $command in
            \(cases)    esac
            }
            _feedd "$@"

            """
    }

    /// - Source: fish's manual, `complete`.
    static var fish: String {
        var lines: [String] = []
        for command in Commands.all {
            lines.append(
                "complete -c feedd -n __fish_use_subcommand -f -a \(command.name) -d '\(fishText(command.summary))'")
            for option in command.options + [help] {
                let value = option.value == nil ? "" : isFile(option) ? " -r" : " -x"
                lines.append(
                    "complete -c feedd -n '__fish_seen_subcommand_from \(command.name)' -l \(option.name.dropFirst(2))"
                        + "\(value) -d '\(fishText(option.help))'")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static let help = Option(name: "--help", value: nil, help: "Tell what the command takes")

    private static func names(_ command: any Command.Type) -> [String] { (command.options + [help]).map(\.name) }

    private static func isFile(_ option: Option) -> Bool { option.value == "FILE" }

    private static func zshText(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            if "[]:\\".contains(character) { result.append("\\") }
            result += character == "'" ? "'\\''" : String(character)
        }
    }

    private static func fishText(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            if "'\\".contains(character) { result.append("\\") }
            result.append(character)
        }
    }
}
