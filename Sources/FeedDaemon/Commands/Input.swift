internal import Glibc

/// What a user hands over to be worked on: a file, or standard input.
enum Input {
    /// A feed beyond this is no feed; a book in one file is smaller.
    static let bytesAtMost = 1 << 30

    /// - Parameter path: `-` means standard input.
    /// - Throws: 66 where there is nothing to read.
    static func bytes(of path: String) throws(CommandFailure) -> [UInt8] {
        guard path != "-" else { return try read(STDIN_FILENO, named: "standard input") }
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw failure(path) }
        defer { close(file) }
        return try read(file, named: path)
    }

    private static func read(_ file: Int32, named path: String) throws(CommandFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 256 * 1_024)
        while true {
            let count = unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(file, $0.baseAddress, $0.count) }
            if count == 0 { return bytes }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure(path) }
            guard bytes.count + count <= bytesAtMost else {
                throw CommandFailure(code: .dataError, message: "\(path): more than \(bytesAtMost >> 20) MiB")
            }
            bytes.append(contentsOf: chunk[..<count])
        }
    }

    private static func failure(_ path: String) -> CommandFailure {
        let reason = unsafe String(cString: strerror(errno))
        return CommandFailure(code: .noInput, message: "\(path): can't be read: \(reason)")
    }
}

extension Arguments {
    func refuseOperands(of command: String) throws(CommandFailure) {
        guard let word = operands.first else { return }
        throw CommandFailure(code: .usage, message: "\(command) takes no operand, and \"\(word)\" is one")
    }

    func oneOperand(of command: String, what: String) throws(CommandFailure) -> String {
        guard let word = operands.first, operands.count == 1 else {
            throw CommandFailure(code: .usage, message: "\(command) takes one operand: \(what)")
        }
        return word
    }
}
