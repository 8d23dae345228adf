internal import Glibc

/// Lines of a file or of standard input, as they come.
struct LineSource: ~Copyable {
    private let file: Int32
    private let path: String
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    /// A line beyond this is no article.
    private static let bytesAtMost = 256 << 20

    /// - Parameter path: `-` means standard input.
    /// - Throws: 66 where there is nothing to read.
    init(path: String) throws(CommandFailure) {
        self.path = path
        do throws(FileFault) {
            file = try path == "-" ? STDIN_FILENO : FileBytes.descriptor(of: path)
        } catch {
            throw Input.failure(path, error)
        }
    }

    deinit { if file != STDIN_FILENO { close(file) } }

    /// Whether a whole line is at hand, so that the next one costs no wait.
    var hasLine: Bool { buffer[start...].contains(UInt8(ascii: "\n")) }

    /// - Returns: the next line without its newline; nil at the end.
    mutating func next() throws(CommandFailure) -> [UInt8]? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = end + 1 }
                return Array(buffer[start..<end])
            }
            searched = buffer.count - start
            buffer.removeFirst(start)
            start = 0
            guard !isAtEnd else {
                defer { buffer = [] }
                return buffer.isEmpty ? nil : buffer
            }
            guard buffer.count < Self.bytesAtMost else {
                throw CommandFailure(
                    code: .dataError, message: "\(path): a line of more than \(Self.bytesAtMost >> 20) MiB")
            }
            try fill()
        }
    }

    private mutating func fill() throws(CommandFailure) {
        do throws(FileFault) {
            isAtEnd = try !FileBytes.readMore(of: file, into: &buffer)
        } catch {
            throw Input.failure(path, error)
        }
    }
}
