internal import Glibc

/// What a user hands over to be worked on: a file, or standard input.
enum Input {
    /// A feed beyond this is no feed; a book in one file is smaller.
    static let bytesAtMost = 1 << 30

    /// - Parameter path: `-` means standard input.
    /// - Returns: all of it.
    /// - Throws: 66 where there is nothing to read.
    static func bytes(of path: String) throws(CommandFailure) -> [UInt8] {
        do throws(FileFault) {
            guard path != "-" else { return try FileBytes.read(STDIN_FILENO, limit: bytesAtMost) }
            return try FileBytes.read(path, limit: bytesAtMost)
        } catch {
            throw failure(path, error)
        }
    }

    static func failure(_ path: String, _ fault: FileFault) -> CommandFailure {
        CommandFailure(code: .noInput, message: "\(name(of: path)): can't be read: \(fault.reason)")
    }

    /// What messages call the input.
    static func name(of path: String) -> String { path == "-" ? "standard input" : path }
}

extension Arguments {
    func refuseOperands(of command: any Command.Type) throws(CommandFailure) {
        guard let word = operands.first else { return }
        let hint = command.options.contains { $0.name == "--config" } ? "; did you mean --config \(word)?" : ""
        throw CommandFailure(code: .usage, message: "\(command.name) takes no operand\(hint)")
    }

    func oneOperand(of command: String, what: String) throws(CommandFailure) -> String {
        guard let word = operands.first, operands.count == 1 else {
            throw CommandFailure(code: .usage, message: "\(command) takes one operand: \(what)")
        }
        return word
    }
}
