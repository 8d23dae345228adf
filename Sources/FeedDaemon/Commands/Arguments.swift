/// An option of a command, as it stands in the help.
struct Option: Equatable, Sendable {
    /// With its dashes, as in `--config`.
    var name: String
    /// The placeholder of its value, as in `FILE`; nil for a switch.
    var value: String?
    /// One line.
    var help: String
    var repeats = false
}

/// What stood behind the command's name, held against its options.
struct Arguments: Equatable, Sendable {
    private(set) var values: [String: [String]] = [:]
    private(set) var operands: [String] = []

    func has(_ option: String) -> Bool { values[option] != nil }
    /// The last value given for the option.
    func value(_ option: String) -> String? { values[option]?.last }
    func all(_ option: String) -> [String] { values[option] ?? [] }

    /// Reads `words` by the rules of POSIX and GNU: `--name value`, `--name=value`, `-` as an operand, `--` ends options.
    /// - Throws: `.usage` for a word that `options` doesn't know, or a value that is missing.
    init(_ words: [String], options: [Option]) throws(CommandFailure) {
        var rest = words[...]
        while let word = rest.popFirst() {
            if word == "--" {
                operands += rest
                return
            }
            guard word.hasPrefix("-"), word != "-" else {
                operands.append(word)
                continue
            }
            let halves = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(halves.first ?? "")
            guard let option = options.first(where: { $0.name == name }) else {
                let nearest = Nearest.word(to: name, among: options.map(\.name))
                let hint = nearest.map { "; did you mean \($0)?" } ?? ""
                throw CommandFailure(code: .usage, message: "there is no option \(name)\(hint)")
            }
            guard let placeholder = option.value else {
                guard halves.count == 1 else {
                    throw CommandFailure(code: .usage, message: "\(name) takes no value")
                }
                values[name] = []
                continue
            }
            guard let value = halves.count == 2 ? String(halves[1]) : rest.popFirst() else {
                throw CommandFailure(code: .usage, message: "\(name) needs a value: \(name) \(placeholder)")
            }
            if !option.repeats, values[name] != nil {
                throw CommandFailure(code: .usage, message: "\(name) is given twice")
            }
            values[name, default: []].append(value)
        }
    }
}
