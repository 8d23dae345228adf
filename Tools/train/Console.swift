import Glibc

/// What the trainer says, reads and writes.
enum Console {
    static func note(_ message: String) { write(Array((message + "\n").utf8), to: STDERR_FILENO) }

    static func out(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

    static func fail(_ message: String) -> Never {
        note("quote-train: \(message)")
        exit(64)
    }

    static func bytes(of path: String) -> [UInt8]? {
        let file = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
            guard count > 0 else { return count == 0 ? bytes : nil }
            bytes.append(contentsOf: chunk[..<count])
        }
    }

    static func save(_ bytes: [UInt8], to path: String) {
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard file >= 0 else { fail("\(path) can't be written") }
        write(bytes, to: file)
        close(file)
    }

    private static func write(_ bytes: [UInt8], to file: Int32) {
        var done = 0
        while done < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(file, buffer.baseAddress?.advanced(by: done), bytes.count - done)
            }
            guard count > 0 else { return }
            done += count
        }
    }
}
